import { describe, expect, test } from 'vitest';
import { enlarged } from '../../../electron/documents/official/enlarge.ts';
import { DEFAULT_LAYOUT, type OfficeLayout } from '../../../electron/documents/official/layout.ts';
import { breakLines, type Glyph, METRICS, mayBreak } from '../../../electron/documents/official/lines.ts';
import { fitMark } from '../../../electron/documents/official/marks.ts';
import { signatureIndents } from '../../../electron/documents/official/signature.ts';
import { titleLines } from '../../../electron/documents/official/title.ts';
import { buildTemplate } from '../../../electron/documents/papers/index.ts';
import { schemaErrors } from '../../support/office.ts';
import { partOf } from '../support.ts';
import { LANDSCAPE_NOTICE, LETTER, MINUTES, NOTICE, PLAIN, POSTER, REPORT } from './samples.ts';

const glyphs = (text: string): Glyph[] =>
  [...text].map((character) => ({ text: character, width: character < '\u2000' ? 155 : 315, gap: 0, kind: 'text' }));
const linesOf = (text: string) => {
  const all = glyphs(text);
  const measure = { first: 640, left: 0, end: 8845, metrics: METRICS.libreoffice };
  return breakLines(all, measure).map(({ from, to }) => [...text].slice(from, to).join(''));
};

describe('titles', () => {
  test('up to twenty characters stand on one line', () => {
    expect(titleLines('关于做好扶贫对象动态管理工作的通知', 20)).toHaveLength(1);
  });

  test.each([
    '南雄市人民政府关于做好2016年度扶贫对象动态管理工作的通知',
    '南雄市扶贫开发领导小组办公室关于印发《南雄市新时期精准扶贫精准脱贫三年攻坚实施方案》责任分工的通知',
    '珠玑镇人民政府关于灵潭村等六个相对贫困村2018年度贫困户退出名单的公示',
    '关于湛江经济技术开发区东山街道2017年第一批扶贫开发资金使用计划安排情况的公告',
  ])('%s is broken between words, no line longer than twenty, never an hourglass', (title) => {
    const lines = titleLines(title, 20);
    const widths = lines.map((each) => [...each].reduce((sum, c) => sum + (c < '\u2000' ? 0.5 : 1), 0));
    expect(lines.join('')).toBe(title);
    expect(Math.max(...widths)).toBeLessThanOrEqual(20);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
    if (widths.length === 3) expect(widths[1]! < widths[0]! && widths[1]! < widths[2]!).toBe(false);
    for (const each of lines.slice(1)) expect(each).not.toMatch(/^[的等》）、]|^年度|^通知/);
  });

  test('a word joiner forbids a break', () => {
    const lines = titleLines('南雄市人民政府关于\u2060做好2016年度扶贫对象\u2060动态管理工作的通知', 20);
    expect(lines.join('')).not.toContain('\u2060');
    expect(lines.some((each) => each.endsWith('扶贫对象'))).toBe(false);
  });
});

describe('lines', () => {
  test('twenty-eight characters, two fewer on the first line of a paragraph', () => {
    expect(linesOf('国'.repeat(60)).map((each) => each.length)).toEqual([26, 28, 6]);
  });

  test('punctuation takes the character before it to the next line; an opening bracket goes along', () => {
    expect(linesOf(`${'国'.repeat(26)}，国`)).toEqual(['国'.repeat(25), '国，国']);
    expect(linesOf(`${'国'.repeat(25)}“（甲）`)[1]).toBe('“（甲）');
  });

  test('a number stays whole and may leave its unit', () => {
    expect(mayBreak('2', '0', METRICS.word)).toBe(false);
    expect(mayBreak('6', '年', METRICS.word)).toBe(true);
    expect(linesOf(`${'国'.repeat(25)}2016年`)[1]).toBe('2016年');
  });
});

describe('signatures', () => {
  const width = (characters: number) => characters * 315;

  test('sealed: the date four characters in, the organ centred on it', () => {
    const { organ, date } = signatureIndents('sealed', { organ: width(7), date: 1875 }, 315);
    expect(date).toBe(1260);
    expect(organ + width(7) / 2).toBeCloseTo(date + 1875 / 2, 0);
  });

  test('sealed: a very long organ stays on the axis of the date and inside the page', () => {
    const { organ, date } = signatureIndents('sealed', { organ: width(20), date: 1875 }, 315);
    expect(organ).toBe(0);
    expect(Math.abs(date + 1875 / 2 - width(20) / 2)).toBeLessThan(1);
  });

  test('unsealed: the organ two characters in, the date two right of its first character', () => {
    const { organ, date } = signatureIndents('unsealed', { organ: width(14), date: 1875 }, 315);
    expect(organ).toBe(630);
    expect(organ + width(14) - 630).toBeCloseTo(date + 1875, 0);
  });

  test('unsealed: a date longer than the organ stands two characters in', () => {
    const { organ, date } = signatureIndents('unsealed', { organ: width(3), date: 1875 }, 315);
    expect(date).toBe(630);
    expect(organ + width(3)).toBe(date + 1875 + 630);
  });
});

describe('marks and posters', () => {
  test('a long name is narrowed to two thirds, then set smaller', () => {
    expect(fitMark(8000, 8845, 84)).toEqual({ size: 84, scale: 100 });
    expect(fitMark(10_000, 8845, 84)).toEqual({ size: 84, scale: 88 });
    expect(fitMark(20_000, 8845, 84)).toEqual({ size: 56, scale: 66 });
  });

  test('A3 grows every length by the square root of two', () => {
    expect(enlarged('<w:pgSz w:w="11906" w:h="16838"/><w:sz w:val="32"/><w:ind w:left="1000"/>')).toBe(
      '<w:pgSz w:w="16838" w:h="23811"/><w:sz w:val="44"/><w:ind w:left="1414"/>',
    );
  });
});

describe('templates in every layout', () => {
  const sources = { NOTICE, LANDSCAPE_NOTICE, LETTER, MINUTES, REPORT, PLAIN, POSTER };
  const layouts: Record<string, OfficeLayout> = {
    usual: DEFAULT_LAYOUT,
    other: {
      ...DEFAULT_LAYOUT,
      profile: 'B',
      grid: 'linesAndCharacters',
      fonts: 'plain',
      titleFont: '宋体',
      blankLines: 'strict',
      sides: 'simplex',
    },
  };
  const cases = Object.entries(sources).flatMap(([name, source]) =>
    Object.entries(layouts).map(([kind, layout]) => ({ name, kind, source, layout })),
  );

  test.each(cases)('$name ($kind) is valid by the schema, the same bytes each time', async ({ source, layout }) => {
    const bytes = await buildTemplate(source, layout);
    expect(await schemaErrors(bytes)).toBe('');
    expect(Buffer.compare(bytes, await buildTemplate(source, layout))).toBe(0);
  });

  test('the layout of the office is in styles and sections: margins, pitch, grid, faces, blank lines', async () => {
    const bytes = await buildTemplate(NOTICE, layouts['other']);
    const [styles, document] = [partOf(bytes, 'word/styles.xml'), partOf(bytes, 'word/document.xml')];
    expect(document).toContain('w:top="1960"');
    expect(document).toContain('w:type="linesAndChars" w:linePitch="589" w:charSpace="-848"');
    expect(styles).toContain('w:line="589"');
    expect(styles).toContain('w:line="324"');
    expect(styles + document).not.toContain('_GB2312');
    expect(styles).toMatch(/w:styleId="GwMark">.*?w:eastAsia="宋体"[^>]*\/><w:b\/>/);
  });

  test('no theme, no text boxes; rows whole, heads repeat, cell widths everywhere', async () => {
    const document = partOf(await buildTemplate(NOTICE), 'word/document.xml');
    expect(document).not.toMatch(/txbxContent|v:shape|Theme/);
    expect(document.match(/<w:tc>/g)?.length).toBe(document.match(/<w:tcW /g)?.length);
    expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
    expect(document).toContain('<w:tblHeader/>');
  });
});
