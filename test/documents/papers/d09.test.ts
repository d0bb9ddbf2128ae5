import { describe, expect, test } from 'vitest';
import { D09, d09Blocks } from '../../../electron/documents/papers/d09.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { D09_EXTREME, d09Blank, d09Of, standards } from '../../support/paper-samples/d09.ts';
import { PROFILE_NAMES } from '../../support/paper-samples/profile-words.ts';
import { compiledPaper, testPaper, wordsOf } from '../../support/paper-suite.ts';

const paper = { manifest: D09, blocks: d09Blocks };

testPaper({
  paper,
  signature: '户主（签字）',
  cases: [
    { name: 'd09-nanxiong', record: d09Of('nanxiong'), pages: 2 },
    { name: 'd09-jiangmen', record: d09Of('jiangmen'), pages: 2 },
    { name: 'd09-blank-nanxiong', record: d09Blank('nanxiong'), pages: 2 },
    { name: 'd09-empty', record: {}, pages: 2 },
    { name: 'd09-extreme', record: D09_EXTREME },
  ],
});

/** Income lines that each profile prints: how many, with which amounts in 元. */
const LINES = {
  guangdong: { count: 1, amounts: ['7365'] },
  jiangmen: { count: 2, amounts: [] },
  nanxiong: { count: 1, amounts: ['7365'] },
  zhanjiang: { count: 1, amounts: [] },
} as const;

describe('D09 in the words of four profiles', async () => {
  const template = await compiledPaper(paper);

  test.each(PROFILE_NAMES)(
    '%s is compared with the lines of its own document, and an amount not printed there never shows',
    (name) => {
      const words = wordsOf(paperXml(template, d09Of(name)));
      expect(standards(name)).toHaveLength(LINES[name].count);
      for (const { 名称, 出处 } of standards(name)) {
        expect(words).toContain(名称);
        expect(words).toContain(出处);
      }
      expect(words.includes('7365')).toBe((LINES[name].amounts as readonly string[]).includes('7365'));
    },
  );

  test('the rule set and what does not count are named on the paper', () => {
    const words = wordsOf(paperXml(template, d09Of('nanxiong')));
    expect(words).toContain('全县统一测算规则第二版');
    expect(words).toMatch(/七、不计入收入的项目[\s\S]*危房改造补助[\s\S]*八、与标准比较/u);
  });
});
