import { D32, d32Blocks } from '../../../electron/documents/papers/d32.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d32Sample, d32Single } from '../../support/paper-samples/d32.ts';

testPaper({
  source: { manifest: D32, blocks: d32Blocks, form: 'letter' },
  typical: d32Sample,
  rows: { 帮扶成效: 60, 主要表现: 9 },
  more: { single: d32Single },
  together: ['专此函达', '联系人：'],
});
