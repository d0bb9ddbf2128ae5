import { expect, test } from 'vitest';
import { D28, d28Blocks } from '../../../electron/documents/papers/d28.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { d28Sample } from '../../support/paper-samples/d28.ts';

const source: PaperSource = { manifest: D28, blocks: d28Blocks, form: 'document' };

testOfficial({
  source,
  typical: d28Sample,
  rows: { 问题清单: 60 },
  together: ['联系电话', '南雄市扶贫开发领导小组办公室'],
});

test('[R-333] the three subjects of an inspection stand in every print, in their order', () => {
  expect(printedWords(source, {})).toMatch(/（一）工作进展.*（二）帮扶成效.*（三）资金落实/);
});

test('[R-332] each finding stands in the list and in the receipt with a place for what was done', () => {
  expect(printedWords(source, d28Sample).split('叶志强')).toHaveLength(3);
});

test('[R-319] [R-320] [R-329] consequences print in the words of the profile, or not at all', () => {
  expect(printedWords(source, d28Sample)).toContain('问责暂行办法');
  expect(printedWords(source, {})).not.toMatch(/约谈|追究责任|通报/);
});
