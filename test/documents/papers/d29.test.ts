import { expect, test } from 'vitest';
import { D29, D29F, d29Blocks, d29fBlocks } from '../../../electron/documents/papers/d29.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { d29fSample, d29Sample } from '../../support/paper-samples/d29.ts';

const source: PaperSource = { manifest: D29, blocks: d29Blocks, form: 'document' };

testOfficial({
  source,
  typical: d29Sample,
  rows: { 材料清单: 12 },
  together: ['联系电话', '南雄市扶贫开发领导小组办公室'],
});

testOfficial({
  source: { manifest: D29F, blocks: d29fBlocks, form: 'notice' },
  typical: d29fSample,
  together: ['以上记录经双方核对无误', '被约谈人（签字）'],
});

test('[R-320] [R-329] the notice names the rule of the profile, the missed task and what follows', () => {
  const words = printedWords(source, d29Sample);
  expect(words).toContain('对党政主要领导进行约谈');
  expect(words).toContain('95户305人');
  expect(words).toContain('问责暂行办法');
  expect(printedWords(source, {})).not.toContain('追究责任');
});
