import { expect, test } from 'vitest';
import { D37, d37Blocks } from '../../../electron/documents/papers/d37.ts';
import type { PaperSource } from '../../../electron/documents/papers/index.ts';
import { printedWords, testOfficial } from '../../support/official-check.ts';
import { d37Sample } from '../../support/paper-samples/d37.ts';

const source: PaperSource = { manifest: D37, blocks: d37Blocks, form: 'document' };

testOfficial({
  source,
  typical: d37Sample,
  rows: { 项目清单: 60, 资金来源: 20 },
  together: ['联系电话', '南雄市扶贫开发领导小组办公室'],
});

test('[R-216] the plan says with whom it is filed and splits each project by source of money', () => {
  const words = printedWords(source, d37Sample);
  expect(words).toContain('报送市扶贫开发领导小组备案');
  for (const head of ['上级', '对口', '本级', '单位', '社会', '责任单位', '进度', '绩效目标'])
    expect(words).toContain(head);
});
