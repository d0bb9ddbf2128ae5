import { D06, d06Blocks } from '../../../electron/documents/papers/d06.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d06Sample } from '../../support/paper-samples/d06.ts';

testPaper({
  source: { manifest: D06, blocks: d06Blocks, form: 'document' },
  typical: d06Sample,
  rows: { 安排表: 60 },
  together: ['附件：', '联系人：'],
});
