// The whole way: demo county → 6,289 letters on disk → each read back as text and compared with the county's data.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type County, type DemoHousehold, generateCounty } from '../../electron/features/demo/county.ts';
import { demoHandlers } from '../../electron/features/demo/demo.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { papersHandlers } from '../../electron/features/papers/papers.ts';
import { maskIdentityNumber } from '../../shared/domain/masking.ts';
import { makeCore, type TestCore } from '../support/archive.ts';
import { checkLayout, pdfText, toPdf } from '../support/office.ts';
import { root } from '../support/sources.ts';

const SCHEMA = path.join(import.meta.dirname, '../fixtures/ooxml/ISO-IEC29500-4_2016/wml.xsd');
const LONG = 240_000;
const bare = (text: string) => text.replace(/\s/g, '');
const documentOf = (file: string) => new TextDecoder().decode(unzipSync(readFileSync(file))['word/document.xml']);
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');

let made: TestCore;
let county: County;
let folder: string;
/** File of each household, by its place in the county. */
let files: string[];

beforeAll(async () => {
  made = makeCore({ ...demoHandlers, ...papersHandlers });
  await made.call('archive.createDemo', { file: made.file, countyName: '南雄市' });
  await made.run('demo.fill', { profileId: 'nanxiong-2016' });
  county = generateCounty(loadDemoSource(path.join(root, 'resources'), 'nanxiong-2016'), { seed: 1 });
  folder = path.join(made.folder, 'letters');
  mkdirSync(folder);
  await made.run('papers.printBatch', { paper: 'D04', scope: {}, folder, mode: 'files' });
  const names = new Map(readdirSync(folder).map((name) => [name.split('-').slice(0, 5).join('-'), name]));
  files = county.households.map((household) => names.get(placeOf(household))!);
}, LONG);
afterAll(() => made.close());

function placeOf({ village, household, members }: DemoHousehold): string {
  const { town, name } = county.villages[village]!;
  const head = members[0]!.person.name;
  return [county.towns[town]!.name, name, household.groupName, head, household.nationalCode.slice(-6)].join('-');
}

/** Everything of the household that its letter must say, in the form in which it is printed. */
function expectedTexts(place: number): string[] {
  const household = county.households[place]!;
  const pairing = county.pairings.find((each) => each.household === place && each.isFirst && each.toOn === null)!;
  const { mainCause, plannedExitYear, netIncomePerHead, attribute } = household.year;
  const official = county.officials[pairing.official]!;
  return [
    household.household.nationalCode,
    household.household.phone ?? '',
    household.household.groupName,
    mainCause ?? '',
    attribute,
    `${plannedExitYear}`,
    `${Math.round(netIncomePerHead / 100)}`,
    `${household.members.length}`,
    official.name,
    official.phone,
    county.bodies[pairing.body]!.name,
    ...household.members.flatMap(({ person, relation, number, year }) => [
      person.name,
      relation,
      maskIdentityNumber(number.number!).slice(-4),
      year.health,
      year.labour,
      year.schooling ?? '',
    ]),
  ];
}

describe('the 6,289 letters of the demo county', () => {
  test('[R-302] each household has its letter, under a name of its own', () => {
    expect(files.filter((name) => name === undefined)).toEqual([]);
    expect(new Set(files).size).toBe(6289);
  });

  test('each says what the county says of its household, members and helper', () => {
    const wrong: string[] = [];
    const firstOf = new Map(
      county.pairings.flatMap((each, i) => (each.isFirst && each.toOn === null ? [[each.household, i] as const] : [])),
    );
    expect(firstOf.size).toBe(6289);
    files.forEach((name, place) => {
      const text = bare(textOf(documentOf(path.join(folder, name))));
      const missing = expectedTexts(place).filter((each) => !text.includes(bare(each)));
      if (missing.length > 0) wrong.push(`${name}: ${missing.join(' | ')}`);
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test('each is valid against the schema of WordprocessingML', () => {
    const parts = path.join(made.folder, 'xml');
    mkdirSync(parts);
    for (let at = 0; at < files.length; at += 500) {
      const chunk = files.slice(at, at + 500).map((name, i) => {
        const file = path.join(parts, `${i}.xml`);
        writeFileSync(file, documentOf(path.join(folder, name)).replace(/ mc:Ignorable="[^"]*"/, ''));
        return file;
      });
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, ...chunk], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
    }
    rmSync(parts, { recursive: true });
  }, 240_000);

  test('forty chosen ones are one sheet each and pass the layout checker', async () => {
    const chosen = fortyPlaces();
    expect(chosen).toHaveLength(40);
    const sheet = path.join(made.folder, 'forty');
    mkdirSync(sheet);
    const names = chosen.map((place) => files[place]!);
    for (const name of names) writeFileSync(path.join(sheet, name), readFileSync(path.join(folder, name)));
    const pdfs = await toPdf(sheet, names);
    const verdicts: string[] = [];
    for (const [i, pdf] of pdfs.entries()) {
      const pages = await pdfText(pdf);
      if (pages.length !== 2) verdicts.push(`${names[i]}: ${pages.length} pages`);
      if (!pages[1]?.includes('（手印）')) verdicts.push(`${names[i]}: signatures not on the back`);
      const head = county.households[chosen[i]!]!.members[0]!.person.name;
      if (!pages[0]?.includes(head.slice(0, 1))) verdicts.push(`${names[i]}: no head`);
      const verdict = await checkLayout(path.join(sheet, names[i]!), pdf);
      if (verdict) verdicts.push(`${names[i]}: ${verdict}`);
    }
    expect(verdicts).toEqual([]);
  }, 240_000);

  test('a village merged into one file starts every letter on an odd page with number 1', async () => {
    const merged = path.join(made.folder, 'merged');
    mkdirSync(merged);
    const [biggest] = [...Map.groupBy(county.households, (each) => each.village)].sort(
      (a, b) => b[1].length - a[1].length,
    );
    const [village, households] = biggest!;
    const { rows } = await made.call('county.areas', {});
    const areaId = rows.find((row) => row.code === county.villages[village]!.code)!.id;
    const report = await made.run('papers.printBatch', {
      paper: 'D04',
      scope: { areaId },
      folder: merged,
      mode: 'merged',
      reprintReason: '合并打印',
    });
    expect(report.printed).toBe(households.length);
    const names = readdirSync(merged).sort();
    const [file] = names.filter((name) => !name.includes('清单'));
    const pdfs = await toPdf(merged, names);
    const pages = await pdfText(pdfs[names.indexOf(file!)]!);
    expect(pages).toHaveLength(households.length * 2);
    households.forEach((household, i) => {
      expect(pages[i * 2]).toContain(household.household.nationalCode);
      expect(pages[i * 2]).toMatch(/[—一]1[—一]$/);
      expect(pages[i * 2 + 1]).toMatch(/[—一]2[—一]$/);
    });
    expect(await checkLayout(path.join(merged, file!), pdfs[names.indexOf(file!)]!)).toBe('');
  }, 240_000);
});

/** Longest name, most members, empty fields, rare characters, one of each town; the rest spread over the county. */
function fortyPlaces(): number[] {
  const all = [...county.households.keys()];
  const of = (place: number) => county.households[place]!;
  const longest = (place: number) => Math.max(...of(place).members.map(({ person }) => person.name.length));
  const rare = all.filter((place) =>
    of(place).members.some(({ person }) => /[\u{20000}-\u{3ffff}]/u.test(person.name)),
  );
  const empty = all.filter((place) => of(place).household.phone === null);
  const towns = county.towns.map((_, town) => all.find((place) => county.villages[of(place).village]!.town === town)!);
  const chosen = new Set([
    ...all.toSorted((a, b) => longest(b) - longest(a)).slice(0, 4),
    ...all.toSorted((a, b) => of(b).members.length - of(a).members.length).slice(0, 5),
    ...rare.slice(0, 4),
    ...empty.slice(0, 3),
    ...towns,
  ]);
  for (let place = 7; chosen.size < 40; place += 601) chosen.add(place % all.length);
  return [...chosen].slice(0, 40);
}
