// What every household paper and letter must show, run per paper: sections, fields, schema, pages of LibreOffice.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperField, PaperRecord, PaperValue } from '../../electron/documents/paper.ts';
import { buildTemplate, type PaperSource } from '../../electron/documents/papers/index.ts';
import { type CompiledTemplate, compileTemplate } from '../../electron/documents/template/compile.ts';
import { hundredths, maskedNumber, officialDate } from '../../electron/documents/template/formats.ts';
import { paperXml, renderMerged, renderPaper } from '../../electron/documents/template/render.ts';
import { checkLayout, pdfText, schemaErrors, temporaryFolder, toPdf } from './office.ts';

/** One print of a paper: its data and how many pages it takes, else no more than the manifest allows. */
export interface PaperCase {
  readonly name: string;
  readonly record: PaperRecord;
  readonly pages?: number;
}

/** A paper with its prints, and the words that open its places to sign. */
export interface PaperSuite {
  readonly paper: PaperSource;
  readonly cases: readonly PaperCase[];
  readonly signature?: string;
}

/** A string that no other field of the manifest has. */
type Marks = Map<string, { readonly field: PaperField; readonly shown: readonly string[] }>;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2031, 0, 1);

function markedValue(field: PaperField, number: number, place: string, marks: Marks): PaperValue {
  const note = (value: PaperValue, ...shown: string[]): PaperValue => {
    marks.set(place, { field, shown });
    return value;
  };
  switch (field.type) {
    case 'text':
      return note(`\u3010${place}\u3011`, `\u3010${place}\u3011`, maskedNumber(`\u3010${place}\u3011`));
    case 'number':
      return note(7000 + number, String(7000 + number));
    case 'money':
    case 'area':
      return note(4_000_003 + number * 100, hundredths(4_000_003 + number * 100));
    case 'date': {
      const day = new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10);
      return note(day, officialDate(day, 3), officialDate(day, 2));
    }
    case 'check':
      return note(true);
    case 'qr':
      return note(`QR${number}`);
    case 'image':
      return note({ bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), widthMm: 10, heightMm: 10, alt: place });
    case 'list':
      return [markedFields(field.fields ?? [], place, marks)];
  }
}

function markedFields(fields: readonly PaperField[], place: string, marks: Marks): PaperRecord {
  const record: Record<string, PaperValue> = {};
  for (const field of fields) {
    const where = place === '' ? field.name : `${place}.${field.name}`;
    record[field.name] = markedValue(field, marks.size + 1, where, marks);
  }
  return record;
}

/** The record without the field at a place such as `list.field`; lists have one row. */
function without(record: PaperRecord, place: string): PaperRecord {
  const [head, ...rest] = place.split('.') as [string, ...string[]];
  const { [head]: value, ...others } = record;
  if (rest.length === 0) return others;
  return { ...others, [head]: [without((value as PaperRecord[])[0]!, rest.join('.'))] };
}

const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a document, paragraph by paragraph. */
export function wordsOf(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((m) => m[1]).join(''))
    .join('\n')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITY[name] ?? whole);
}

/** Compiles a paper from its source. */
export async function compiledPaper(paper: PaperSource): Promise<CompiledTemplate> {
  return compileTemplate(await buildTemplate(paper), paper.manifest);
}

/** The checker's complaints, without short pages: a heading moved on to its text, or what is signed stays together. */
async function complaints(file: string): Promise<string[]> {
  const said = await checkLayout(`${file}.docx`, `${file}.pdf`);
  const failed = /^FAIL$/m.exec(said);
  const lines = failed ? said.slice(failed.index + 5).split('\n') : said === '' ? [] : [said];
  return lines.filter((text) => text !== '' && !/^page \d+: (?:1\d|2[01]) lines$/.test(text));
}

/** Registers the tests that every paper has to pass. */
export function testPaper({ paper, cases, signature }: PaperSuite): void {
  const { manifest } = paper;
  let template: CompiledTemplate;
  let folder = '';
  const bytes = new Map<string, Uint8Array>();
  const stem = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    template = await compiledPaper(paper);
    folder = process.env['PAPERS_OUT'] ?? (await temporaryFolder());
    for (const { name, record } of cases) {
      const docx = renderPaper(template, record);
      bytes.set(name, docx);
      writeFileSync(`${stem(name)}.docx`, docx);
    }
    await toPdf(
      folder,
      cases.map(({ name }) => `${name}.docx`),
    );
  }, 240_000);
  afterAll(() => {
    if (process.env['PAPERS_OUT'] === undefined) rmSync(folder, { recursive: true, force: true });
  });

  describe(`${manifest.code} ${manifest.title}`, () => {
    test('every field of the manifest is printed', () => {
      const marks: Marks = new Map();
      const record = markedFields(manifest.fields, '', marks);
      const whole = paperXml(template, record);
      const words = wordsOf(whole).replaceAll('\n', '');
      const silent = [...marks].filter(
        ([place, { shown }]) =>
          paperXml(template, without(record, place)) === whole ||
          (shown.length > 0 && !shown.some((text) => words.includes(text))),
      );
      expect(silent.map(([place]) => place)).toEqual([]);
    });

    test.each(cases)('$name shows every section in order', ({ record }) => {
      const words = wordsOf(paperXml(template, record));
      expect(manifest.sections?.length).toBeGreaterThan(0);
      let at = 0;
      for (const heading of manifest.sections ?? []) {
        const found = words.indexOf(heading, at);
        expect(found, heading).toBeGreaterThanOrEqual(0);
        at = found + heading.length;
      }
    });

    test.each(cases)('$name is valid by the schema', async ({ name }) => {
      expect(await schemaErrors(bytes.get(name)!)).toBe('');
    });

    test.each(cases)('$name keeps its number of pages and loses nothing in LibreOffice', async ({ name, pages }) => {
      expect(await complaints(stem(name))).toEqual([]);
      const count = (await pdfText(`${stem(name)}.pdf`)).length;
      expect(count).toBeLessThanOrEqual(pages ?? manifest.pageLimit);
      if (pages !== undefined) expect(count).toBe(pages);
    });

    test('all prints in one file are valid, numbered from 1 each', async () => {
      const merged = renderMerged(
        template,
        cases.map(({ record }) => record),
      );
      expect(await schemaErrors(merged)).toBe('');
      const document = Buffer.from(unzipSync(merged)['word/document.xml']!).toString();
      expect(document.match(/<w:type w:val="oddPage"\/>/g)).toHaveLength(cases.length);
    });

    test('rows grow with their text: none has a fixed height that could cut it, none breaks over pages', async () => {
      const document = paperXml(template, {});
      expect(document).not.toContain('w:hRule="exact"');
      expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
    });

    test('prints latin letters only where the data has them', () => {
      expect(wordsOf(paperXml(template, {})).match(/[A-Za-z]{2,}|undefined|null/)).toBeNull();
    });

    if (signature !== undefined)
      test.each(cases)('$name has text before its signatures on the same page', async ({ name }) => {
        const pages = await pdfText(`${stem(name)}.pdf`);
        const page = pages.find((text) => text.includes(signature));
        expect(page, signature).toBeDefined();
        expect(page!.indexOf(signature)).toBeGreaterThan(30);
      });
  });
}

/** What a profile's print says at the places where profiles differ; '' where it says nothing. */
export type Differences<Name extends string> = Readonly<
  Record<string, Readonly<Record<Name, string | readonly string[]>>>
>;

/** What remains of each print once the words of the table are taken out; equal when the table names all differences. */
export function commonWords<Name extends string>(
  words: Readonly<Record<Name, string>>,
  table: Differences<Name>,
): Record<Name, string> {
  const rest = {} as Record<Name, string>;
  for (const name of Object.keys(words) as Name[]) {
    const own = Object.values(table)
      .flatMap((row) => row[name])
      .filter((text) => text !== '')
      .sort((a, b) => b.length - a.length);
    let left = words[name];
    for (const text of own) {
      expect(left, `${name}: ${text}`).toContain(text);
      left = left.replace(text, text.endsWith('\n') ? '\n' : '');
    }
    rest[name] = left.replace(/\n+/g, '\n');
  }
  return rest;
}
