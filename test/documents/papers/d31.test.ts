import { D31, d31Blocks } from '../../../electron/documents/papers/d31.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d31Sample } from '../../support/paper-samples/d31.ts';

testPaper({
  source: { manifest: D31, blocks: d31Blocks, form: 'letter' },
  typical: d31Sample,
  rows: { 督查清单: 60 },
  together: ['专此函达', '联系人：'],
});
