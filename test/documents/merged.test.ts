import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperPackage } from '../../electron/documents/package.ts';
import { compileTemplate } from '../../electron/documents/template/compile.ts';
import { mergedStream, renderMerged, renderPaper } from '../../electron/documents/template/render.ts';
import { schemaErrors, temporaryFolder } from '../support/office.ts';
import { compiled, MANIFEST, p, paragraphs, partOf, table } from './support.ts';

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

test('automatic numbering starts anew in every record', async () => {
  const item =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>{户主姓名}</w:t></w:r></w:p>';
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const parts = unzipSync(paperPackage(item + item));
  const replaceIn = (name: string, from: string, to: string) => {
    parts[name] = Buffer.from(
      Buffer.from(parts[name]!)
        .toString()
        .replace(from, to + from),
    );
  };
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
  replaceIn('[Content_Types].xml', '</Types>', `<Override PartName="/word/numbering.xml" ContentType="${type}"/>`);
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
  replaceIn(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId9" Type="${kind}" Target="numbering.xml"/>`,
  );
  const template = compileTemplate(zipSync({ ...parts, 'word/numbering.xml': Buffer.from(numbering) }), MANIFEST);
  const docx = renderMerged(template, records(3));
  const ids = (bytes: Uint8Array) =>
    [...partOf(bytes, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map((m) => m[1]);
  expect(ids(docx)).toEqual(['3', '3', '4', '4', '5', '5']);
  expect(partOf(docx, 'word/numbering.xml').match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2);
  expect(ids(renderPaper(template, records(1)[0]!))).toEqual(['3', '3']);
  expect(await schemaErrors(docx)).toBe('');
});
