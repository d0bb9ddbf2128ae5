import { expect, test } from 'vitest';
import { D27, d27Blocks } from '../../../electron/documents/papers/d27.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { d27Sample } from '../../support/paper-samples/d27.ts';

const source: PaperSource = { manifest: D27, blocks: d27Blocks, form: 'document' };

testOfficial({
  source,
  typical: d27Sample,
  rows: { 分镇: 60, 目标清单: 60, 工程: 20, 资金: 20, 存在问题: 10, 下年计划: 20 },
  together: ['特此报告', '南雄市扶贫开发领导小组办公室'],
});

test('[R-355] the yearly report has eight chapters with targets, measures, funds, projects, problems and plan', () => {
  expect(D27.sections!.filter((each) => /^[一二三四五六七八]、/.test(each))).toHaveLength(8);
  const words = printedWords(source, {});
  for (const head of ['数据来源', '受益人数', '结余', '在建数', '引进项目', '已整改数', '计划数'])
    expect(words).toContain(head);
});

test('help of another city prints only where the profile has one', () => {
  expect(printedWords(source, d27Sample)).toContain('东莞市对口帮扶工作');
  expect(printedWords(source, {})).not.toContain('对口帮扶工作');
});
