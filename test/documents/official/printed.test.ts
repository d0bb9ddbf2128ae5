import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileOfficial } from '../../../electron/documents/official/compile.ts';
import { DEFAULT_LAYOUT, type OfficeLayout } from '../../../electron/documents/official/layout.ts';
import { METRICS } from '../../../electron/documents/official/lines.ts';
import { countPages } from '../../../electron/documents/official/pages.ts';
import type { PaperRecord } from '../../../electron/documents/paper.ts';
import { buildTemplate, type PaperSource } from '../../../electron/documents/papers/index.ts';
import { renderMerged, renderPaper } from '../../../electron/documents/template/render.ts';
import { checkLayout, pdfText, schemaErrors, temporaryFolder, toPdf } from '../../support/office.ts';
import { partOf } from '../support.ts';
import { inkBox, raster, rules } from './ink.ts';
import {
  LANDSCAPE_NOTICE,
  LETTER,
  MINUTES,
  NOTICE,
  PLAIN,
  POSTER,
  REPORT,
  ROSTER,
  record,
  roster,
  texts,
} from './samples.ts';
import { standIn } from './stand-ins.ts';

const OFFICE: OfficeLayout = { ...DEFAULT_LAYOUT, suite: 'libreoffice' };
const PROFILE_B: OfficeLayout = { ...OFFICE, profile: 'B', blankLines: 'strict' };
const WITH_GRID: OfficeLayout = { ...OFFICE, grid: 'linesAndCharacters' };
const SIMPLEX: OfficeLayout = { ...OFFICE, sides: 'simplex' };

interface Case {
  readonly name: string;
  readonly source: PaperSource;
  readonly data: PaperRecord;
  readonly layout?: OfficeLayout;
}

const ANNEX = { 附件标题: '南雄市2016年度扶贫对象名单' };
const FULL = record({
  份号: '000001',
  密级: '机密★1年',
  紧急: '特急',
  段落: texts(9),
  附件: [{ 附件名: '2016年度扶贫对象动态管理任务分解表及各镇（街道）核查工作进度安排情况汇总表' }, { 附件名: '名单' }],
  附注: '此件公开发布',
  ...ANNEX,
  名单: roster(60),
});
const OFFICE_NAME = '南雄市扶贫开发领导小组办公室';
const LETTER_DATA = record({
  发文机关: OFFICE_NAME,
  署名: OFFICE_NAME,
  紧急: '加急',
  标题: '关于商请协助核实2016年度扶贫对象车辆房产信息的函',
  主送: '市公安局',
  文号: '雄扶办函〔2016〕3号',
  段落: texts(6),
});
const MINUTES_DATA = record({
  发文机关: '南雄市扶贫开发领导小组会议纪要',
  标题: '市扶贫开发领导小组第三次会议纪要',
  出席: '张三、李四、王五、赵六、孙七、周八、吴九、郑十、陈十一、刘十二、黄十三',
  请假: '何十四',
  列席: '各镇（街道）主要负责同志',
});
const lengths = (
  source: PaperSource,
  stem: string,
  counts: readonly number[],
  more: (n: number) => PaperRecord,
): Case[] => counts.map((n) => ({ name: `${stem}-${n}`, source, data: record({ 段落: texts(n, n), ...more(n) }) }));

const CASES: readonly Case[] = [
  { name: 'notice', source: NOTICE, data: FULL },
  { name: 'letter', source: LETTER, data: LETTER_DATA },
  { name: 'minutes', source: MINUTES, data: MINUTES_DATA },
  {
    name: 'report',
    source: REPORT,
    data: record({ 发文机关: OFFICE_NAME, 署名: OFFICE_NAME, 签发人: '张志强', 主送: '市人民政府', 段落: texts(3) }),
  },
  { name: 'landscape', source: LANDSCAPE_NOTICE, data: record({ 段落: texts(3), ...ANNEX, 名单: roster(40) }) },
  {
    name: 'poster',
    source: POSTER,
    data: record({ 标题: '珠玑镇灵潭村2016年度拟脱贫户名单公示', 段落: texts(2), 名单: roster(12) }),
  },
  { name: 'roster', source: ROSTER, data: record({ 标题: '南雄市2016年度扶贫对象名单', 名单: roster(30) }) },
  { name: 'profile-b', source: NOTICE, data: FULL, layout: PROFILE_B },
  { name: 'character-grid', source: NOTICE, data: FULL, layout: WITH_GRID },
  { name: 'simplex', source: NOTICE, data: record({ 段落: texts(2) }), layout: SIMPLEX },
  ...lengths(NOTICE, 'notice', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (n) => ({
    附件: n % 3 === 0 ? [{ 附件名: '名单' }] : [],
    ...(n % 4 === 0 ? { ...ANNEX, 名单: roster(n * 13) } : {}),
  })),
  ...lengths(PLAIN, 'plain', [20, 37, 70], () => ({})),
  ...lengths(LANDSCAPE_NOTICE, 'landscape', [3, 8], (n) => ({ ...ANNEX, 名单: roster(n * 17) })),
  ...lengths(LETTER, 'letter', [5, 9, 14], () => ({})),
  ...lengths(MINUTES, 'minutes', [4, 7], () => MINUTES_DATA),
  ...lengths(POSTER, 'poster', [4], () => ({ 名单: roster(44) })),
];

let folder = '';
const docx = new Map<string, Uint8Array>();
const file = (name: string, type: 'docx' | 'pdf') => path.join(folder, `${name}.${type}`);
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const { name, source, data, layout = OFFICE } of CASES) {
    const template = compileOfficial(await buildTemplate(source, layout), source.manifest, layout, standIn);
    docx.set(name, renderPaper(template, data));
  }
  const merged = compileOfficial(await buildTemplate(NOTICE), NOTICE.manifest, OFFICE, standIn);
  docx.set(
    'merged',
    renderMerged(
      merged,
      [2, 5, 8].map((n) => record({ 段落: texts(n) })),
    ),
  );
  for (const [name, bytes] of docx) writeFileSync(file(name, 'docx'), bytes);
  await toPdf(
    folder,
    [...docx.keys()].map((name) => `${name}.docx`),
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function counted(name: string) {
  const bytes = docx.get(name)!;
  const metrics = { ...METRICS.libreoffice, advance: standIn };
  return countPages(partOf(bytes, 'word/document.xml'), partOf(bytes, 'word/styles.xml'), metrics);
}

const bag = (text: string): string => [...text.replace(/\s/g, '')].toSorted().join('');
const HEAD_ROW = '序号镇村户主家庭人口';

/** Characters that stand on a rendered page and not in the counted one, and the other way round. */
function difference(rendered: string, expected: string): { more: string; fewer: string } {
  const rest = new Map<string, number>();
  for (const character of rendered) rest.set(character, (rest.get(character) ?? 0) + 1);
  let fewer = '';
  for (const character of expected) {
    const left = rest.get(character) ?? 0;
    if (left === 0) fewer += character;
    rest.set(character, left - 1);
  }
  const more = [...rest].map(([character, count]) => character.repeat(Math.max(0, count))).join('');
  return { more: bag(more), fewer };
}

describe('counted pages', () => {
  test.each(CASES.filter(({ source }) => source !== LETTER))(
    '$name: every block stands on the page that was counted',
    async ({ name }) => {
      const { pages, blocks } = counted(name);
      const rendered = await pdfText(file(name, 'pdf'));
      expect(rendered).toHaveLength(pages);
      rendered.forEach((text, i) => {
        const lines = blocks.flatMap((block) => block.lines.filter(({ page }) => page === i + 1));
        const { more, fewer } = difference(text.replace(/—\d+—/, ''), bag(lines.map((each) => each.text).join('')));
        expect(fewer).toBe('');
        // A head row that a page repeats is the only text beyond the counted.
        expect(['', bag(HEAD_ROW)]).toContain(more);
      });
    },
  );

  test.each(CASES.filter(({ source }) => source === LETTER))(
    '$name: pages of a letter, its mark apart',
    async ({ name }) => {
      const { pages, blocks } = counted(name);
      const rendered = await pdfText(file(name, 'pdf'));
      expect(rendered).toHaveLength(pages);
      for (const block of blocks.filter(({ text }) => text.length > 20))
        expect(rendered[block.page - 1]).toContain(block.lines[0]!.text.replace(/\s/g, ''));
    },
  );

  test('the number of pages is printed as counted', async () => {
    for (const name of ['plain-20', 'plain-37', 'plain-70']) {
      const pages = await pdfText(file(name, 'pdf'));
      expect(pages[0]).toContain(`第1页/共${pages.length}页`);
    }
  });

  test('text of nothing but characters fills pages of 22 lines', () => {
    const lines = counted('plain-70').blocks.flatMap((block) => block.lines.filter(({ page }) => page === 3));
    expect(lines).toHaveLength(22);
  });
});

describe('official form', () => {
  test.each(CASES)('$name is valid by the schema', async ({ name }) => {
    expect(await schemaErrors(docx.get(name)!)).toBe('');
  });

  test.each(CASES.filter(({ source }) => source !== POSTER))(
    '$name keeps the page of GB/T 9704',
    async ({ name, source }) => {
      const verdict = await checkLayout(file(name, 'docx'), file(name, 'pdf'));
      const failures = verdict.split('FAIL\n')[1]?.trim() ?? '';
      // Page 1 of a letter has no number; in simplex print all numbers stand at the right.
      const allowed = source === LETTER ? 'sheet 1: page number null ()' : '';
      const right = name === 'simplex' ? failures.replace(/page 2: number at.*/, '') : failures;
      // A page may end early where its last lines moved to the signature.
      expect(right.replace(/page \d+: (?:1[7-9]|2[01]) lines/, '').trim()).toBe(allowed);
    },
  );

  test('the imprint ends at 262 mm on the last page, an even one, its lines as wide as the text', async () => {
    for (const { name } of CASES.filter(
      ({ source, layout }) => [NOTICE, MINUTES, REPORT, LANDSCAPE_NOTICE].includes(source) && layout !== SIMPLEX,
    )) {
      const pages = await pdfText(file(name, 'pdf'));
      expect(pages.length % 2, name).toBe(0);
      expect(pages.at(-1)).toContain('印发');
      const last = rules(raster(file(name, 'pdf'), pages.length), 'black', 150).at(-1)!;
      expect(Math.abs(last.bottom - 262), `${name} ${last.bottom}`).toBeLessThan(0.8);
      expect(last.left).toBeCloseTo(28, 0);
      expect(last.right).toBeCloseTo(184, 0);
    }
  }, 60_000);

  test('in simplex print the imprint stands on the last page whatever its number', async () => {
    const pages = await pdfText(file('simplex', 'pdf'));
    expect(pages.at(-1)).toContain('印发');
    expect(pages.at(-1)).toContain('南雄市人民政府2016年8月1日');
  });

  test('the ink of the mark begins at 72 mm, the red line lies 4 mm under the number, as wide as the text', () => {
    for (const name of ['notice', 'minutes', 'report', 'notice-5', 'profile-b']) {
      const page = raster(file(name, 'pdf'), 1);
      const mark = inkBox(page, 'red')!;
      expect(Math.abs(mark.top - 72), `${name} ${mark.top}`).toBeLessThan(1);
      const line = rules(page, 'red', 150)[0]!;
      const number = inkBox(page, 'black', { top: line.top - 9, bottom: line.top })!;
      expect(Math.abs(line.top - number.bottom - 4), name).toBeLessThan(0.6);
      expect([line.left, line.right].map(Math.round)).toEqual([28, 184]);
    }
  }, 60_000);

  test('page 1 shows text, the title two lines under the red line', () => {
    const page = raster(file('notice-5', 'pdf'), 1);
    const line = rules(page, 'red', 150)[0]!;
    const title = inkBox(page, 'black', { top: line.bottom + 2, bottom: line.bottom + 40 })!;
    expect(title.top - line.bottom).toBeGreaterThan(2 * 10.39 - 1);
    expect(title.top - line.bottom).toBeLessThan(2 * 10.39 + 6);
  });

  test('a full page: first ink 37 to 41 mm, last ink not under 262 mm', () => {
    const box = inkBox(raster(file('plain-70', 'pdf'), 3), 'black', { bottom: 265 })!;
    expect(box.top).toBeGreaterThan(37);
    expect(box.top).toBeLessThan(41.2);
    expect(box.bottom).toBeLessThan(262);
    const dash = inkBox(raster(file('plain-70', 'pdf'), 3), 'black', { top: 265, left: 150 })!;
    expect((dash.top + dash.bottom) / 2).toBeCloseTo(269, 0);
    expect(dash.right).toBeCloseTo(179, 0);
  });

  test('organ and date: the date ends four characters in, both on one axis, and 45 mm around it are free for the seal', () => {
    const sheet = counted('notice-5').blocks.find(({ text }) => text === '南雄市人民政府')!.page;
    const page = raster(file('notice-5', 'pdf'), sheet);
    const words = wordBoxes(file('notice-5', 'pdf'), sheet);
    const organ = words.find(({ text }) => text === '南雄市人民政府')!;
    const line = words.filter(({ top }) => top > organ.top + 5 && top < organ.top + 15);
    const date = {
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
    };
    expect(line.map(({ text }) => text).join('')).toBe('2016年8月1日');
    expect(Math.abs(date.right - (184 - 4 * 5.556))).toBeLessThan(0.5);
    expect(Math.abs((organ.left + organ.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(0.5);
    const middle = (date.left + date.right) / 2;
    const seal = { left: middle - 22.5, right: middle + 22.5 };
    expect(seal.right).toBeLessThan(184);
    expect(inkBox(page, 'black', { ...seal, top: organ.top - 26, bottom: organ.top })).toBeUndefined();
  });

  test('letters: mark at 30 mm, double lines 170 mm wide 4 mm under it and 20 mm above the edge, no number on page 1', async () => {
    const page = raster(file('letter', 'pdf'), 1);
    const red = rules(page, 'red', 160);
    expect(red).toHaveLength(4);
    const mark = inkBox(page, 'red', { bottom: red[0]!.top - 1 })!;
    expect(Math.abs(mark.top - 30)).toBeLessThan(0.8);
    expect(Math.abs(red[0]!.top - mark.bottom - 4)).toBeLessThan(0.8);
    const thickness = red.map((rule) => rule.bottom - rule.top);
    expect(thickness[0]).toBeGreaterThan(thickness[1]!);
    expect(thickness[3]).toBeGreaterThan(thickness[2]!);
    expect(Math.abs(297 - red[3]!.bottom - 20)).toBeLessThan(0.8);
    for (const rule of red)
      expect([Math.round(rule.left), Math.round(rule.right)]).toEqual([20, 190].map((x) => x + 0.5).map(Math.round));
    const number = inkBox(page, 'black', { top: red[1]!.bottom + 1, bottom: red[1]!.bottom + 12 })!;
    expect(Math.abs(number.top - red[1]!.bottom - 4.84)).toBeLessThan(1);
    expect(inkBox(page, 'black', { top: red[3]!.bottom - 15 })).toBeUndefined();
    expect((await pdfText(file('letter', 'pdf')))[1]).toContain('—2—');
  });

  test('landscape: number turned at the left edge, low on odd and high on even pages, margins 35 and 28 mm', () => {
    for (const [sheet, low] of [
      [3, true],
      [4, false],
    ] as const) {
      const page = raster(file('landscape', 'pdf'), sheet);
      const number = inkBox(page, 'black', { right: 34 })!;
      expect(Math.abs((number.left + number.right) / 2 - 28)).toBeLessThan(1.2);
      expect(low ? number.top > 105 : number.bottom < 105).toBe(true);
    }
  });

  test('a paper of landscape pages only has no upright page around them', async () => {
    expect(await pdfText(file('roster', 'pdf'))).toHaveLength(3);
    const document = partOf(docx.get('roster')!, 'word/document.xml');
    expect(document.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(document).toContain('w:orient="landscape"');
  });

  test('no page carries a signature without text before it', () => {
    for (const { name } of CASES) {
      const { blocks } = counted(name);
      const at = blocks.findIndex(({ text }) => /^2016年8月1日$/.test(text));
      if (at < 0) continue;
      const page = blocks[at]!.page;
      const before = blocks.slice(0, at - 1).filter(({ text }) => text.length > 6 && !text.startsWith('附件：'));
      expect(before.at(-1)!.lines.at(-1)!.page, name).toBe(page);
    }
  });

  test('cells joined over rows show their value again on every page', async () => {
    for (const page of (await pdfText(file('notice', 'pdf'))).filter((text) => text.includes(HEAD_ROW)))
      expect(page).toMatch(/(?:珠玑|湖口)镇/);
  });

  test('every record of a merged file starts on an odd page numbered 1 and has its own imprint', async () => {
    const pages = await pdfText(file('merged', 'pdf'));
    const numbers = pages.map((text) => Number(/—(\d+)—/.exec(text)?.[1]));
    const starts = numbers.flatMap((number, i) => (number === 1 ? [i + 1] : []));
    expect(starts).toHaveLength(3);
    for (const start of starts) expect(start % 2).toBe(1);
    expect(pages.filter((text) => text.includes('印发'))).toHaveLength(3);
  });
});

/** Words of a page with their boxes in millimetres. */
function wordBoxes(pdf: string, page: number) {
  const html = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-']).toString();
  const mm = (points: string) => (Number(points) * 25.4) / 72;
  return [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/g)].map(
    ([, left, top, right, text]) => ({ left: mm(left!), top: mm(top!), right: mm(right!), text: text! }),
  );
}
