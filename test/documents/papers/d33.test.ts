import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { D33, d33Blocks } from '../../../electron/documents/papers/d33.ts';
import { compileTemplate } from '../../../electron/documents/template/compile.ts';
import { paperXml } from '../../../electron/documents/template/render.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d33Sample, d33Thanks } from '../../support/paper-samples/d33.ts';

testPaper({
  source: { manifest: D33, blocks: d33Blocks, pages: { form: 'landscape', numbers: 'none' } },
  typical: d33Sample,
  more: { thanks: d33Thanks },
  together: ['贵单位热心参与', '编号'],
});

test('[R-373] where the profile has no honour, the paper thanks and confers nothing', () => {
  const bytes = readFileSync(path.join(import.meta.dirname, '../../../resources/templates/D33.docx'));
  const template = compileTemplate(bytes, D33);
  const words = (record: typeof d33Sample) => paperXml(template, record).replace(/<[^>]*>/g, '');
  expect(words(d33Sample)).toContain('授予“湛江开发区精准扶贫爱心企业”称号，特发此证。');
  expect(words(d33Sample)).toContain('荣誉证书');
  expect(words(d33Thanks)).toContain('感谢状');
  expect(words(d33Thanks)).toContain('特颁此状，谨致谢忱。');
  expect(words(d33Thanks)).not.toContain('授予');
});
