import { expect, test } from 'vitest';
import { D25, d25Blocks } from '../../../electron/documents/papers/d25.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { d25Review, d25Sample } from '../../support/paper-samples/d25.ts';

const source: PaperSource = { manifest: D25, blocks: d25Blocks, form: 'document' };

testOfficial({
  source,
  typical: d25Sample,
  rows: { 分镇: 60, 进度安排: 60, 工作内容: 8, 工作要求: 8 },
  more: { review: d25Review },
  together: ['联系电话', '南雄市扶贫开发领导小组办公室'],
});

test('one notice divides the task, the other orders the review; each prints its own table', () => {
  expect(printedWords(source, d25Sample)).toContain('任务分解表');
  expect(printedWords(source, d25Sample)).not.toContain('动态管理');
  expect(printedWords(source, d25Review)).toContain('返贫核查（户）');
  expect(printedWords(source, d25Review)).not.toContain('任务户数');
});

test('villages leave the list only where the profile says so', () => {
  const { 村退出称谓: _, ...rest } = d25Sample;
  expect(printedWords(source, d25Sample)).toContain('个村出列');
  expect(printedWords(source, rest)).not.toContain('出列');
});
