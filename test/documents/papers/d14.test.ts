import { D14, d14Blocks } from '../../../electron/documents/papers/d14.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d14Sample } from '../../support/paper-samples/d14.ts';

testPaper({
  source: { manifest: D14, blocks: d14Blocks },
  typical: d14Sample,
  rows: { 认定条件: 20, 收入项目: 20 },
  together: ['六、签字盖章', '镇人民政府（盖章）'],
});
