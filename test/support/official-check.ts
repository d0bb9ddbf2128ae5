// The tests every paper of the official form passes: its template, its fields, nothing filled in, the largest data.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileOfficial } from '../../electron/documents/official/compile.ts';
import { DEFAULT_LAYOUT } from '../../electron/documents/official/layout.ts';
import type { PaperField, PaperRecord, PaperValue } from '../../electron/documents/paper.ts';
import { buildTemplate, compilePaper, type PaperSource } from '../../electron/documents/papers/index.ts';
import { paperXml, renderPaper } from '../../electron/documents/template/render.ts';
import { standIn } from '../documents/official/stand-ins.ts';
import { checkLayout, pdfText, schemaErrors, temporaryFolder, toPdf } from './office.ts';
import { stretched, uniqueRecord } from './paper-check.ts';

/** A paper of the official form with its samples. */
export interface OfficialCase {
  readonly source: PaperSource;
  readonly typical: PaperRecord;
  /** Rows of the lists in the largest sample. */
  readonly rows?: Readonly<Record<string, number>>;
  /** More records to lay out, by name. */
  readonly more?: Readonly<Record<string, PaperRecord>>;
  /** Texts that stand on one page of every filled print: the end of the text, and the signature. */
  readonly together: readonly [string, string];
}

const shipped = (code: string) =>
  readFileSync(path.join(import.meta.dirname, '../../resources/templates', `${code}.docx`));

/** The words of a document. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)]
    .map((found) => found[1])
    .join('')
    .replaceAll('&amp;', '&');

/** The words that a record prints, through the shipped template. */
export function printedWords(source: PaperSource, record: PaperRecord): string {
  return wordsOf(paperXml(compilePaper(source, shipped(source.manifest.code)), record));
}

/** Every field with its path of names. */
export function fieldPaths(
  fields: readonly PaperField[],
  above: readonly string[] = [],
): [readonly string[], PaperField][] {
  return fields.flatMap((field) => {
    const own = [...above, field.name];
    return [[own, field] as [readonly string[], PaperField], ...fieldPaths(field.fields ?? [], own)];
  });
}

function without(record: PaperRecord, [name, ...rest]: readonly string[]): PaperRecord {
  if (rest.length === 0) return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  const rows = (record[name!] as readonly PaperRecord[] | undefined)?.map((row) => without(row, rest));
  return { ...record, [name!]: rows ?? [] };
}

function valueAt(record: PaperRecord, [name, ...rest]: readonly string[]): PaperValue {
  const value = record[name!];
  return rest.length === 0 ? value : valueAt((value as readonly PaperRecord[])[0]!, rest);
}

const unchecked = (fields: readonly PaperField[], record: PaperRecord): PaperRecord => ({
  ...record,
  ...Object.fromEntries(fields.filter(({ type }) => type === 'check').map(({ name }) => [name, false])),
});

/** Declares the tests of one paper. */
export function testOfficial(paper: OfficialCase): void {
  const { manifest } = paper.source;
  describe(`${manifest.code} ${manifest.title}`, () => {
    testText(paper);
    testPages(paper);
  });
}

function testText({ source, typical }: OfficialCase): void {
  const { fields, sections = [], code } = source.manifest;

  test('the shipped template is what its source builds, and holds no figure or name that data owns', async () => {
    expect(Buffer.compare(await buildTemplate(source), shipped(code))).toBe(0);
    const xml = Buffer.from(unzipSync(shipped(code))['word/document.xml']!).toString();
    const literal = wordsOf(xml.replaceAll('</w:p>', '<w:t>;</w:t>')).replace(/\{[^}]*\}/g, '');
    expect(literal.match(/\d{3,}|[0-9]+[天元年月日户人%]|(?:广东|南雄|江门|湛江|韶关|佛山)/g)).toBeNull();
  });

  test('every field has a source of its own and changes the print; texts stand in it as they are', () => {
    for (const list of [fields, ...fieldPaths(fields).flatMap(([, each]) => (each.fields ? [each.fields] : []))]) {
      expect(new Set(list.map((each) => each.name)).size).toBe(list.length);
      expect(new Set(list.map((each) => each.source)).size).toBe(list.length);
    }
    const compiled = compilePaper(source, shipped(code));
    const full = uniqueRecord(fields);
    const variants = [full, unchecked(fields, full)];
    const prints = variants.map((record) => paperXml(compiled, record));
    const words = prints.map(wordsOf).join('');
    for (const [way, each] of fieldPaths(fields)) {
      const shows = variants.some((record, i) => prints[i] !== paperXml(compiled, without(record, way)));
      expect(shows, `${way.join('.')} is printed`).toBe(true);
      const value = valueAt(full, way);
      if (each.type === 'text') expect(words, `${way.join('.')} as it is`).toContain(value);
    }
  });

  test('the sample names only fields of the paper', () => {
    const names = new Set(fieldPaths(fields).map(([way]) => way.join('.')));
    const used = (record: PaperRecord, above: string): string[] =>
      Object.entries(record).flatMap(([key, value]) => [
        `${above}${key}`,
        ...(Array.isArray(value) ? value.flatMap((row: PaperRecord) => used(row, `${above}${key}.`)) : []),
      ]);
    expect(used(typical, '').filter((name) => !names.has(name))).toEqual([]);
  });

  test('every heading stands in each print, in order, also in an empty form', () => {
    const full = uniqueRecord(fields);
    for (const record of [{}, typical, full, unchecked(fields, full)]) {
      const text = printedWords(source, record);
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

function testPages({ source, typical, rows = {}, more = {}, together }: OfficialCase): void {
  const { manifest, form } = source;
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
    const layout = { ...DEFAULT_LAYOUT, suite: 'libreoffice' as const };
    const template = form
      ? compileOfficial(await buildTemplate(source, layout), manifest, layout, standIn)
      : compilePaper(source, shipped(manifest.code));
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
    expect(lost(bytes.get(name)!, pages)).toEqual([]);
    const onOne = pages.some((page) => together.every((text) => page.includes(text)));
    if (name !== 'empty') expect(onOne, `${together.join(' with ')} on one page`).toBe(true);
    if (form === 'document') {
      expect(pages.length % 2).toBe(0);
      expect(pages.at(-1)).toContain('印发');
    }
    // What is lost is counted above, empty texts included. A page may end early where its last lines moved to what they belong to; rows of a table stand closer than lines.
    const failures = (await checkLayout(`${file}.docx`, `${file}.pdf`)).split('FAIL\n')[1] ?? '';
    expect(failures.replace(/^(?:page \d+: \d+ lines|text lost: .*)$/gm, '').trim()).toBe('');
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
  return [...bag(wordsOf(xml))].flatMap(([sign, count]) => ((got.get(sign) ?? 0) < count ? [sign] : []));
}
