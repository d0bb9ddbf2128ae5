// The tests every paper passes: its source, its fields one by one, nothing filled in, the largest data, the page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileOfficial } from '../../electron/documents/official/compile.ts';
import { DEFAULT_LAYOUT } from '../../electron/documents/official/layout.ts';
import type { PaperField, PaperRecord, PaperValue } from '../../electron/documents/paper.ts';
import { buildTemplate, type PaperSource } from '../../electron/documents/papers/index.ts';
import { type CompiledTemplate, compileTemplate } from '../../electron/documents/template/compile.ts';
import { paperXml, renderPaper } from '../../electron/documents/template/render.ts';
import { standIn } from '../documents/official/stand-ins.ts';
import { checkLayout, pdfText, schemaErrors, temporaryFolder, toPdf } from './office.ts';
import { stretched } from './paper-samples/sizes.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** A picture of one dot. */
export const DOT = { bytes: new Uint8Array(PIXEL), widthMm: 60, heightMm: 40, alt: '照片' };

export { stretched };

/** A value of its own for every field, all conditions met; lists have two rows. */
export function uniqueRecord(fields: readonly PaperField[], count = { n: 0 }): PaperRecord {
  return Object.fromEntries(fields.map((field) => [field.name, uniqueValue(field, count)]));
}

function uniqueValue(field: PaperField, count: { n: number }): PaperValue {
  const n = ++count.n;
  switch (field.type) {
    case 'list':
      return [uniqueRecord(field.fields!, count), uniqueRecord(field.fields!, count)];
    case 'check':
      return true;
    case 'image':
      return DOT;
    case 'date':
      return `20${10 + (n % 80)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
    case 'qr':
      return `QR${n}`;
    case 'text':
      return `甲${n}乙${'丙丁戊己庚辛'[n % 6]}`;
    default:
      return 100_000 + n;
  }
}

/** Every field with its path of names. */
function paths(fields: readonly PaperField[], above: readonly string[] = []): [readonly string[], PaperField][] {
  return fields.flatMap((field) => {
    const own = [...above, field.name];
    return [[own, field] as [readonly string[], PaperField], ...paths(field.fields ?? [], own)];
  });
}

/** The value at the end of a path, in the first row of its lists. */
function valueAt(record: PaperRecord, [name, ...rest]: readonly string[]): PaperValue {
  const value = record[name!];
  return rest.length === 0 ? value : valueAt((value as readonly PaperRecord[])[0]!, rest);
}

/** The record without one field, in every row of its list. */
function without(record: PaperRecord, [name, ...rest]: readonly string[]): PaperRecord {
  if (rest.length === 0) return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  const rows = (record[name!] as readonly PaperRecord[] | undefined)?.map((row) => without(row, rest));
  return { ...record, [name!]: rows ?? [] };
}

const withChecks = (fields: readonly PaperField[], value: boolean, record: PaperRecord): PaperRecord => ({
  ...record,
  ...Object.fromEntries(fields.filter(({ type }) => type === 'check').map(({ name }) => [name, value])),
});

const plainText = (xml: string) =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)]
    .map((found) => found[1])
    .join('')
    .replaceAll('&amp;', '&');

/** Figures of a paper's samples. */
export interface PaperCase {
  readonly source: PaperSource;
  readonly typical: PaperRecord;
  /** Rows of the lists in the largest sample. */
  readonly rows?: Readonly<Record<string, number>>;
  /** More records to lay out, by name. */
  readonly more?: Readonly<Record<string, PaperRecord>>;
  /** Texts that stand on one page: what goes before the signatures, and the signatures. */
  readonly together: readonly [string, string];
}

/** Marks that the posted papers' fields of a person may have as source (R-344). */
const MAY_BE_POSTED = /^household\.(?:head\.name|groupName|memberCount|mainCause|exitYear|name)$/;

/** Declares the tests of one paper. */
export function testPaper(paper: PaperCase): void {
  const { manifest } = paper.source;
  describe(`${manifest.code} ${manifest.title}`, () => {
    testSource(paper);
    testFields(paper);
    testPages(paper);
    if (manifest.posted) testPosted(paper);
  });
}

const shipped = (code: string) =>
  readFileSync(path.join(import.meta.dirname, '../../resources/templates', `${code}.docx`));

const OFFICE = { ...DEFAULT_LAYOUT, suite: 'libreoffice' } as const;

/** The shipped template made ready; the official form is measured with the faces that render here. */
function compiledPaper({ manifest, form }: PaperSource): CompiledTemplate {
  const bytes = shipped(manifest.code);
  return form ? compileOfficial(bytes, manifest, OFFICE, standIn) : compileTemplate(bytes, manifest);
}

/** Failures of the layout checker that the official form has on purpose: no number on page 1 of a letter, and text that moved to the signature. */
function layoutFailures({ form }: PaperSource, verdict: string): string {
  if (form === undefined) return verdict;
  const failures = verdict.split('FAIL\n')[1]?.trim() ?? '';
  const rest = failures.replace(/page \d+: (?:1[0-9]|2[0-4]) lines/g, '').trim();
  return form === 'letter' ? rest.replace('sheet 1: page number null ()', '').trim() : rest;
}

function testSource({ source }: PaperCase): void {
  test('the shipped template is what its source builds', async () => {
    expect(Buffer.compare(await buildTemplate(source), shipped(source.manifest.code))).toBe(0);
  });

  test('its text holds no figure that data owns', () => {
    const xml = Buffer.from(unzipSync(shipped(source.manifest.code))['word/document.xml']!).toString();
    const literal = plainText(xml.replaceAll('</w:p>', '<w:t>;</w:t>')).replace(/\{[^}]*\}/g, '');
    expect(literal.match(/\d{3,}|[0-9]+[天元年月日户人%]|(?:广东|南雄|江门|湛江|韶关|佛山)/g)).toBeNull();
  });
}

function testFields({ source, typical }: PaperCase): void {
  const { fields, sections = [] } = source.manifest;
  const template = () => compiledPaper(source);

  test('every field has a source of its own', () => {
    for (const list of [fields, ...paths(fields).flatMap(([, each]) => (each.fields ? [each.fields] : []))]) {
      expect(new Set(list.map((each) => each.name)).size).toBe(list.length);
      expect(new Set(list.map((each) => each.source)).size).toBe(list.length);
    }
  });

  test('every field changes the print, and texts stand in it as they are', () => {
    const compiled = template();
    const full = uniqueRecord(fields);
    const variants = [full, withChecks(fields, false, full)];
    for (const [way, each] of paths(fields)) {
      const shows = variants.some((record) => paperXml(compiled, record) !== paperXml(compiled, without(record, way)));
      expect(shows, `${way.join('.')} is printed`).toBe(true);
      if (each.type !== 'text' || /证件号码/.test(each.name)) continue;
      const value = valueAt(full, way);
      const text = variants.map((record) => plainText(paperXml(compiled, record))).join('');
      if (typeof value === 'string') expect(text, `${way.join('.')} as it is`).toContain(value);
    }
  });

  test('the record of the sample names only fields of the paper', () => {
    const names = new Set(paths(fields).map(([way]) => way.join('.')));
    const used = (record: PaperRecord, above: string): string[] =>
      Object.entries(record).flatMap(([key, value]) => [
        `${above}${key}`,
        ...(Array.isArray(value) ? value.flatMap((row: PaperRecord) => used(row, `${above}${key}.`)) : []),
      ]);
    expect(used(typical, '').filter((name) => !names.has(name))).toEqual([]);
  });

  test('every heading stands in each print, in order, also in an empty form', () => {
    for (const record of [{}, typical, withChecks(fields, false, uniqueRecord(fields))]) {
      const text = plainText(paperXml(template(), record));
      expect(text).not.toMatch(/undefined|NaN|[{}]/);
      let at = 0;
      for (const heading of sections) {
        const found = text.indexOf(heading, at);
        expect(found, heading).toBeGreaterThanOrEqual(at);
        at = found + heading.length;
      }
    }
  });
}

function testPages(paper: PaperCase): void {
  const { source, typical, rows = {}, more = {}, together } = paper;
  const { manifest } = source;
  const records: Record<string, PaperRecord> = {
    empty: {},
    typical,
    extreme: stretched(manifest.fields, typical, rows),
    ...more,
  };
  const names = Object.keys(records);
  const bytes = new Map<string, Uint8Array>();
  let folder = '';
  beforeAll(async () => {
    folder = process.env.PAPERS_OUT ?? (await temporaryFolder());
    const template = compiledPaper(source);
    for (const name of names) {
      bytes.set(name, renderPaper(template, records[name]!));
      writeFileSync(path.join(folder, `${manifest.code}-${name}.docx`), bytes.get(name)!);
    }
    await toPdf(
      folder,
      names.map((name) => `${manifest.code}-${name}.docx`),
    );
  }, 240_000);
  afterAll(() => {
    if (!process.env.PAPERS_OUT) rmSync(folder, { recursive: true, force: true });
  });

  test.each(names)('%s: valid, rendered without loss, within its pages', async (name) => {
    expect(await schemaErrors(bytes.get(name)!)).toBe('');
    const file = path.join(folder, `${manifest.code}-${name}`);
    const pages = await pdfText(`${file}.pdf`);
    expect(pages.length).toBeLessThanOrEqual(manifest.pageLimit);
    // The imprint of a document stands on the back of the last sheet, after an empty page where text ends on one.
    const blanks = pages.filter((page) => page.replace(/—\d+—/g, '') === '');
    expect(blanks.length).toBeLessThanOrEqual(source.form === 'document' ? 1 : 0);
    expect(lost(bytes.get(name)!, pages)).toEqual([]);
    const onOne = pages.some((page) => together.every((text) => page.includes(text)));
    expect(onOne, `${together.join(' with ')} on one page`).toBe(true);
    if (source.pages?.form !== 'a3Landscape' && source.pages?.numbers !== 'none' && source.form !== 'poster')
      expect(layoutFailures(source, await checkLayout(`${file}.docx`, `${file}.pdf`))).toBe('');
  });
}

/** Characters of the document that its pages have fewer times; repeated headings only add. */
function lost(docx: Uint8Array, pages: readonly string[]): string[] {
  const bag = (text: string) => {
    const counts = new Map<string, number>();
    for (const sign of text.replace(/\s/g, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    return counts;
  };
  const xml = Buffer.from(unzipSync(docx)['word/document.xml']!).toString();
  const got = bag(pages.join(''));
  return [...bag(plainText(xml))].flatMap(([sign, count]) => ((got.get(sign) ?? 0) < count ? [sign] : []));
}

function testPosted({ source, typical }: PaperCase): void {
  const { manifest } = source;

  test('[R-344] what is posted knows no number, phone, account, health or welfare class of anyone', () => {
    const own = paths(manifest.fields).map(([, each]) => each);
    const ofPersons = own.filter((each) => /^(?:household|member|person|helper)\./.test(each.source));
    expect(ofPersons.filter((each) => !MAY_BE_POSTED.test(each.source))).toEqual([]);
    const forbidden = /证件|身份证|手机|联系电话|账号|卡号|银行|健康|残|病|低保|五保|特困|属性|保障|住址|出生/;
    expect(own.filter((each) => forbidden.test(each.name))).toEqual([]);
  });

  test('[R-344] causes stand on it only where the office posts them', () => {
    const compiled = compiledPaper(source);
    const list = paths(manifest.fields).filter(([, each]) => each.source === 'household.mainCause');
    for (const [way] of list) {
      const secret = '因故隐情';
      const deep = (record: PaperRecord, [key, ...rest]: readonly string[]): PaperRecord =>
        rest.length === 0
          ? { ...record, [key!]: secret }
          : { ...record, [key!]: (record[key!] as readonly PaperRecord[]).map((row) => deep(row, rest)) };
      const record = deep(typical, way);
      expect(plainText(paperXml(compiled, record))).not.toContain(secret);
      expect(plainText(paperXml(compiled, { ...record, 公布致贫原因: true }))).toContain(secret);
    }
  });
}
