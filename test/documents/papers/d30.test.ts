import { D30, d30Blocks } from '../../../electron/documents/papers/d30.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d30Sample } from '../../support/paper-samples/d30.ts';

testPaper({
  source: { manifest: D30, blocks: d30Blocks, pages: { form: 'landscape' } },
  typical: d30Sample,
  rows: { 指标组清单: 12, 指标清单: 5 },
  together: ['考核等次', '考核组组长（签字）'],
});
