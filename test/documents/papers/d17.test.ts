import { D17, d17Blocks } from '../../../electron/documents/papers/d17.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d17Sample } from '../../support/paper-samples/d17.ts';

testPaper({
  source: { manifest: D17, blocks: d17Blocks, pages: { form: 'landscape' } },
  typical: d17Sample,
  rows: { 家庭成员: 12 },
  together: ['以上信息经本户核对无误', '（手印）'],
});
