import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergedStream, renderMerged } from '../../electron/documents/template/render.ts';
import { schemaErrors, temporaryFolder } from '../support/office.ts';
import { compiled, p, paragraphs, partOf, table } from './support.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BODY = p('{户主姓名}') + p('{%二维码}') + p('末段');
const records = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ 户主姓名: `户${i}`, 二维码: `CODE${i % 2}` }));

test('each record ends its own section, which starts on an odd page numbered 1', async () => {
  const docx = renderMerged(compiled(BODY), records(3));
  const xml = partOf(docx, 'word/document.xml');
  expect(xml.match(/<w:type w:val="oddPage"\/>/g)).toHaveLength(3);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
  expect(paragraphs(xml.replace(/<w:pPr>.*?<\/w:pPr>/g, ''))).toEqual([
    '户0',
    '',
    '末段',
    '户1',
    '',
    '末段',
    '户2',
    '',
    '末段',
  ]);
  expect(await schemaErrors(docx)).toBe('');
});

test('a record that ends with a table is followed by a paragraph for its section', async () => {
  const docx = renderMerged(compiled(table([p('{户主姓名}')])), records(2));
  expect(await schemaErrors(docx)).toBe('');
});

test('pictures are shared, their numbers differ', () => {
  const docx = renderMerged(compiled(BODY), records(5));
  expect(Object.keys(unzipSync(docx)).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  const ids = [...partOf(docx, 'word/document.xml').matchAll(/<wp:docPr id="(\d+)"/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(5);
});

test('bookmarks that are referred to keep their pairs and get names of their own per record', () => {
  const body =
    '<w:p><w:bookmarkStart w:id="7" w:name="甲"/><w:r><w:t>{户主姓名}</w:t></w:r><w:bookmarkEnd w:id="7"/><w:hyperlink w:anchor="甲"><w:r><w:t>见</w:t></w:r></w:hyperlink></w:p>';
  const xml = partOf(renderMerged(compiled(body), records(2)), 'word/document.xml');
  expect([...xml.matchAll(/w:name="([^"]+)"/g)].map((m) => m[1])).toEqual(['甲_1', '甲_2']);
  expect([...xml.matchAll(/w:anchor="([^"]+)"/g)].map((m) => m[1])).toEqual(['甲_1', '甲_2']);
  expect([...xml.matchAll(/<w:bookmark\w+ w:id="(\d+)"/g)].map((m) => m[1])).toEqual(['0', '0', '1', '1']);
});

test('the file written record by record is the same as the one made in memory', () => {
  const template = compiled(BODY);
  const file = path.join(folder, 'merged.docx');
  const fd = openSync(file, 'w');
  const count = mergedStream(template, records(40), fd);
  closeSync(fd);
  expect(count).toBe(40);
  expect(Buffer.compare(readFileSync(file), renderMerged(template, records(40)))).toBe(0);
});
