import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperManifest } from '../../electron/documents/paper.ts';
import { D03, type D03Record } from '../../electron/documents/papers/d03.ts';
import { D04, type D04Record } from '../../electron/documents/papers/d04.ts';
import { buildTemplate, PAPERS } from '../../electron/documents/papers/index.ts';
import { ORDER_SHEET } from '../../electron/documents/papers/order-sheet.ts';
import { compileTemplate } from '../../electron/documents/template/compile.ts';
import { renderMerged, renderPaper } from '../../electron/documents/template/render.ts';
import { letter, members, villageLetter } from '../support/letters.ts';
import { checkLayout, pdfText, resave, schemaErrors, temporaryFolder, toPdf } from '../support/office.ts';
import { partOf } from './support.ts';

const shipped = (code: string) =>
  readFileSync(path.join(import.meta.dirname, '../../resources/templates', `${code}.docx`));
const template = (manifest: PaperManifest) => compileTemplate(shipped(manifest.code), manifest);

const LONG_NAME = '阿卜杜热合曼·买买提依明江·托合提';
const LONGEST: D04Record = {
  ...letter(12, 999_999),
  编号: '湛江经济技术开发区结对责〔2016〕999999号',
  县名: '湛江经济技术开发区',
  户主姓名: LONG_NAME,
  住址: '湛江经济技术开发区硇洲镇人民政府驻地北港村民委员会第十二村民小组一百二十三号附二号',
  户编号: '44082500012345678901',
  联系电话: '0759-12345678转8001',
  户属性: '最低生活保障贫困户（享受定期生活补助）',
  致贫原因: '因病、因残、因学、缺技术、缺劳力、自身发展动力不足',
  家庭成员: members(12).map((member) => ({
    ...member,
    姓名: LONG_NAME,
    健康状况: '患有大病及残疾',
    就学务工: '普通高中三年级在读',
  })),
  责任人姓名: LONG_NAME,
  责任人单位: '湛江经济技术开发区人力资源和社会保障局（农村劳动力转移就业服务中心）',
  责任人职务: '党组成员、副局长兼机关党委专职副书记',
  村名: '北港村民委员会',
  镇名: '硇洲镇人民政府',
  镇鉴证: true,
  退出后条款: '乙方退出后，在帮扶期内政策不变、力度不减、结对不改。',
};
const RARE: D04Record = {
  ...letter(5, 7),
  户主姓名: '龚㛃𠮷',
  家庭成员: members(5).map((member, i) => ({ ...member, 姓名: `邓${['喆', '㛃', '𠮷', '燚', '堃'][i]}` })),
};

interface Case {
  readonly name: string;
  readonly manifest: PaperManifest;
  readonly records: readonly (D04Record | D03Record)[];
  readonly pages: number;
}

const EMPTY = { 县名: '南雄市', 责任书名称: '脱贫攻坚责任书' };
const CASES: readonly Case[] = [
  { name: 'd04-one-member', manifest: D04, records: [letter(1, 1)], pages: 2 },
  { name: 'd04-five-members', manifest: D04, records: [letter(5, 5)], pages: 2 },
  { name: 'd04-twelve-members', manifest: D04, records: [letter(12, 12)], pages: 2 },
  { name: 'd04-longest', manifest: D04, records: [LONGEST], pages: 2 },
  { name: 'd04-empty', manifest: D04, records: [EMPTY], pages: 2 },
  { name: 'd04-rare-characters', manifest: D04, records: [RARE], pages: 2 },
  { name: 'd04-merged', manifest: D04, records: [1, 2, 3, 4, 5].map((n) => letter(n * 2, n)), pages: 10 },
  { name: 'd03', manifest: D03, records: [villageLetter()], pages: 6 },
  { name: 'd03-empty', manifest: D03, records: [{ 县名: '江门市', 责任书名称: '扶贫责任书' }], pages: 5 },
];

let folder = '';
const bytes = new Map<string, Uint8Array>();
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const { name, manifest, records } of CASES) {
    const compiled = template(manifest);
    const docx = records.length === 1 ? renderPaper(compiled, records[0]!) : renderMerged(compiled, records);
    bytes.set(name, docx);
    writeFileSync(path.join(folder, `${name}.docx`), docx);
  }
  await toPdf(
    folder,
    CASES.map(({ name }) => `${name}.docx`),
  );
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pagesOf = (name: string) => pdfText(path.join(folder, `${name}.pdf`));

describe('shipped templates', () => {
  test.each([...PAPERS, ORDER_SHEET].map((paper) => [paper.manifest.code, paper] as const))(
    '%s is what its source builds, byte for byte',
    async (code, paper) => {
      expect(Buffer.compare(await buildTemplate(paper), shipped(code))).toBe(0);
      expect(Buffer.compare(await buildTemplate(paper), await buildTemplate(paper))).toBe(0);
    },
  );

  test('no theme, no text boxes, rows whole, cell widths everywhere', () => {
    for (const { manifest } of PAPERS) {
      const document = partOf(shipped(manifest.code), 'word/document.xml');
      expect(document).not.toMatch(/txbxContent|v:shape|Theme/);
      expect(document.match(/<w:tc>/g)?.length).toBe(document.match(/<w:tcW /g)?.length);
      expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
    }
  });
});

describe('papers', () => {
  test.each(CASES)('$name is valid by the schema', async ({ name }) => {
    expect(await schemaErrors(bytes.get(name)!)).toBe('');
  });

  test.each(CASES)('$name keeps the page of GB/T 9704 and takes $pages pages', async ({ name, pages }) => {
    const file = path.join(folder, name);
    expect(await pagesOf(name)).toHaveLength(pages);
    expect(await checkLayout(`${file}.docx`, `${file}.pdf`)).toBe('');
  });

  test('every record of a merged file starts on an odd page with number 1', async () => {
    const pages = await pagesOf('d04-merged');
    const first = pages.flatMap((page, i) => (page.includes('结对帮扶脱贫攻坚责任书') ? [i + 1] : []));
    expect(first).toEqual([1, 3, 5, 7, 9]);
    expect(pages.map((page) => /—(\d+)—$/.exec(page)?.[1])).toEqual(['1', '2', '1', '2', '1', '2', '1', '2', '1', '2']);
  });

  test('[R-302] the household letter carries both duties, and its signatures stand on the back after text', async () => {
    for (const { name } of CASES.filter((each) => each.manifest === D04 && each.records.length === 1)) {
      const [front, back] = await pagesOf(name);
      expect(front).not.toContain('（手印）');
      expect(back).toMatch(/五、期限、变更和监督[\s\S]*（手印）/);
      expect(`${front}${back}`).toMatch(/甲方责任[\s\S]*乙方责任/);
      expect(back).toContain('代签人');
    }
  });

  test('identity numbers are printed with their middle hidden', async () => {
    const text = (await pagesOf('d04-five-members')).join('');
    expect(text).toContain('440282********1000');
    expect(text).not.toMatch(/\d{17}[\dX]/);
  });

  test('[R-296] the name of the letter is that of the profile', async () => {
    expect((await pagesOf('d03-empty'))[0]).toContain('江门市扶贫责任书');
  });

  test('[R-297] the unit letter has nine chapters, its numbers from the data, and at least 1,500 characters', async () => {
    const text = (await pagesOf('d03')).join('');
    for (const numeral of '一二三四五六七八九') expect(text).toContain(`${numeral}、`);
    expect(text.match(/\p{Script=Han}/gu)!.length).toBeGreaterThan(1500);
    expect(text).toContain('68户192人');
    expect(text).toContain('（四）召回。');
  });
});

describe('a template edited in an office program', () => {
  test('saved again by LibreOffice it prints the same words on as many pages', async () => {
    const again = await resave(shipped('D04'));
    const docx = renderPaper(compileTemplate(again, D04), letter(5, 5));
    writeFileSync(path.join(folder, 'again.docx'), docx);
    const [pdf] = await toPdf(folder, ['again.docx']);
    expect(await schemaErrors(docx)).toBe('');
    expect(await pdfText(pdf!)).toHaveLength(2);
    const words = (docxBytes: Uint8Array) =>
      [...partOf(docxBytes, 'word/document.xml').matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((m) => m[1]).join('');
    expect(words(docx)).toBe(words(bytes.get('d04-five-members')!));
  });
});
