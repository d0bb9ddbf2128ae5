import { expect, test } from 'vitest';
import { D36, D36H, d36Blocks, d36hBlocks, noticeAfter } from '../../../electron/documents/papers/d36.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d36hSample, d36Sample } from '../../support/paper-samples/d36.ts';

testPaper({
  source: { manifest: D36, blocks: d36Blocks, form: 'poster' },
  typical: d36Sample,
  rows: { 受益户名单: 60 },
  together: ['监督电话', '日—'],
});

testPaper({
  source: { manifest: D36H, blocks: d36hBlocks, form: 'poster' },
  typical: d36hSample,
  rows: { 受益户名单: 60, 资金使用: 12 },
  together: ['监督电话', '日—'],
});

test('[R-342] the notice after a project repeats the figures of the one before and shows every difference', () => {
  expect(d36hSample).toMatchObject({
    项目编号: d36Sample.项目编号,
    事前公示编号: d36Sample.编号,
    计划投资: d36Sample.计划投资,
    投资差额: -347_620,
    开工差天数: 4,
    完工差天数: 10,
    受益户数差额: 1,
    受益人数差额: 3,
  });
  expect(noticeAfter({}, {}, {})).toEqual({});
});
