import { D22, d22Blocks } from '../../../electron/documents/papers/d22.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d22Sample } from '../../support/paper-samples/d22.ts';

testPaper({
  source: { manifest: D22, blocks: d22Blocks, pages: { form: 'a3Landscape' } },
  typical: d22Sample,
  rows: { 成员: 300 },
  together: ['核对无误', '镇人民政府（盖章）'],
});
