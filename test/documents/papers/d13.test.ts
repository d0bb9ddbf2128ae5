import { expect, test } from 'vitest';
import { D13, d13Blocks } from '../../../electron/documents/papers/d13.ts';
import { buildTemplate } from '../../../electron/documents/papers/index.ts';
import { compileTemplate } from '../../../electron/documents/template/compile.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d13OnePage, d13Sample } from '../../support/paper-samples/d13.ts';

testPaper({
  source: { manifest: D13, blocks: d13Blocks, pages: { numbers: 'none' } },
  typical: d13Sample,
  rows: { 家庭成员: 12, 帮扶责任人: 12, 帮扶计划: 40, 措施: 8 },
  more: { 'one-page': d13OnePage },
  together: ['户编号', '第三页'],
});

test('one changed page of the handbook is printed by itself', async () => {
  const source = { manifest: D13, blocks: d13Blocks };
  const xml = paperXml(compileTemplate(await buildTemplate(source), D13), d13OnePage);
  expect(xml).toContain('第三页');
  expect(xml).toContain('刘永康');
  for (const other of ['第一页', '第二页', '第四页', '第五页', '第六页', '制发单位']) expect(xml).not.toContain(other);
});
