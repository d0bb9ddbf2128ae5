import { D15, d15Blocks } from '../../../electron/documents/papers/d15.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d15Sample } from '../../support/paper-samples/d15.ts';

testPaper({
  source: { manifest: D15, blocks: d15Blocks },
  typical: d15Sample,
  rows: { 已达条件: 12, 延续政策: 12 },
  together: ['一式', '村民委员会（盖章）'],
});
