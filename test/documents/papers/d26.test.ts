import { expect, test } from 'vitest';
import { D26, d26Blocks } from '../../../electron/documents/papers/d26.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { DOT } from '../../support/paper-check.ts';
import { d26Sample } from '../../support/paper-samples/d26.ts';

const source: PaperSource = { manifest: D26, blocks: d26Blocks, form: 'document' };

testOfficial({
  source,
  typical: d26Sample,
  rows: { 分镇: 60, 问题清单: 60, 要求: 12 },
  more: { chart: { ...d26Sample, 进度图: { ...DOT, widthMm: 140, heightMm: 70 } } },
  together: ['追究责任', '南雄市扶贫开发领导小组办公室'],
});

test('[R-317] the quarterly bulletin has seven chapters, and every table names towns and ranks them', () => {
  const chapters = D26.sections!.filter((each) => /^[一二三四五六七]、/.test(each));
  expect(chapters).toHaveLength(7);
  expect(printedWords(source, {}).match(/排名/g)!.length).toBeGreaterThanOrEqual(4);
});

test('[R-319] [R-329] interview and accountability print in the words of the profile, or not at all', () => {
  expect(printedWords(source, d26Sample)).toContain('在全市进行通报，限期整改');
  expect(printedWords(source, d26Sample)).toContain('问责暂行办法');
  expect(printedWords(source, {})).not.toMatch(/约谈|追究责任|通报表扬/);
});
