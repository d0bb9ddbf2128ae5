import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type County, type DemoHousehold, generateCounty } from '../../electron/features/demo/county.ts';
import { type ExportRow, nationalExportRows } from '../../electron/features/demo/export-rows.ts';
import { spoilCheckDigit } from '../../electron/features/demo/numbers.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { readWorkbook } from '../../electron/sheets/read-sheet.ts';
import { writeWorkbook } from '../../electron/sheets/write-sheet.ts';
import { VILLAGE_PAIRING_KIND } from '../../shared/domain/codes.ts';

/** The invented office of the story: its register, and who helps. */
export interface StoryCounty {
  county: County;
  /** Households of the first export, and of the later one. */
  first: DemoHousehold[];
  later: DemoHousehold[];
  /** Units with villages that have households, and one village none of them stands to. */
  units: { name: string; affiliation: string; villages: string; officials: string[] }[];
  /** The unit that sends nobody: its village's households stay without a helper. */
  idleUnit: string;
}

const PEOPLE = { code: 5, village: 4, name: 7, number: 11, relation: 16 };
const HEADER_ROWS = 2;
const WHOLE = 1500;

/** Makes the county's data: the same every time. */
export function storyCounty(households: number, later: number): StoryCounty {
  const source = loadDemoSource('resources', 'nanxiong-2016');
  // Out of a whole county the first villages: neighbours share a village, a unit and its helpers.
  const county = generateCounty(source, { seed: 20161019, households: WHOLE });
  const first = county.households.slice(0, households);
  const inhabited = new Set(first.map(({ village }) => village));
  const taken = new Set<number>();
  const villagesOf = new Map<number, number[]>();
  for (const { body, kind, village } of county.links) {
    if (kind !== VILLAGE_PAIRING_KIND.helpingUnit || village === null) continue;
    if (!inhabited.has(village) || taken.has(village)) continue;
    taken.add(village);
    villagesOf.set(body, [...(villagesOf.get(body) ?? []), village]);
  }
  const units = [...villagesOf].map(([body, villages]) => ({
    name: county.bodies[body]!.name,
    affiliation: county.bodies[body]!.affiliation!,
    villages: villages
      .map((v) => `${county.towns[county.villages[v]!.town]!.name}/${county.villages[v]!.officialName}`)
      .join('、'),
    officials: county.tenures
      .filter((tenure) => tenure.body === body)
      .map(({ official }) => county.officials[official]!.name),
  }));
  return {
    county,
    first,
    later: county.households.slice(households, households + later),
    units,
    idleUnit: units[0]!.name,
  };
}

/** A line of the export that was spoilt, as the program should name it. */
export interface Spoilt {
  row: number;
  name: string;
}

/** Writes households as a national export; `spoil` breaks a member's check digit and a lone household's village. */
export async function writeExport(
  file: string,
  { county }: StoryCounty,
  households: readonly DemoHousehold[],
  spoil: 'spoil' | 'clean',
): Promise<{ people: number; badNumber: Spoilt; badVillage: Spoilt; lostHouseholds: number }> {
  const { words } = loadDemoSource('resources', county.profileId);
  const [title = [], ...rows] = nationalExportRows({ ...county, households: [...households] }, words);
  const people = rows.slice(HEADER_ROWS);
  const sizes = Map.groupBy(people, (row) => row[PEOPLE.code]);
  const isHead = (row: ExportRow) => row[PEOPLE.relation] === words.relation.head;
  const member = people.find((row) => !isHead(row) && sizes.get(row[PEOPLE.code])!.length > 2)!;
  const alone = people.find((row) => isHead(row) && sizes.get(row[PEOPLE.code])!.length === 1)!;
  if (spoil === 'spoil') {
    member[PEOPLE.number] = spoilCheckDigit(member[PEOPLE.number]!);
    alone[PEOPLE.village] = '桃花源村';
  }
  const columns = words.exportHeadings.map((_, i) => ({ heading: title[i] ?? '' }));
  writeFileSync(file, await writeWorkbook([{ name: words.exportSheet, columns, rows }]));
  const told = (row: ExportRow): Spoilt => ({ row: rows.indexOf(row) + 2, name: row[PEOPLE.name]! });
  return { people: people.length, badNumber: told(member), badVillage: told(alone), lostHouseholds: 1 };
}

/** Fills a blank workbook of the program by the headings it was downloaded with; unknown headings fail. */
export async function fillWorkbook(
  blank: Uint8Array,
  file: string,
  lines: readonly Record<string, string>[],
): Promise<void> {
  const [sheet] = await readWorkbook(blank, path.basename(file));
  const headings = sheet!.rows[0]!;
  for (const heading of Object.keys(lines[0] ?? {}))
    if (!headings.includes(heading)) throw new Error(`no column ${heading} in ${headings}`);
  const rows = lines.map((line) => headings.map((heading) => line[heading] ?? null));
  writeFileSync(
    file,
    await writeWorkbook([{ name: sheet!.name, columns: headings.map((heading) => ({ heading })), rows }]),
  );
}

/** The words of a .docx in order, without the line breaks of its file. */
export function docxText(docx: Uint8Array): string {
  const xml = Buffer.from(unzipSync(docx)['word/document.xml']!).toString('utf8');
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}
