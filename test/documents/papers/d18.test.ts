import { D18, d18Blocks } from '../../../electron/documents/papers/d18.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d18Sample } from '../../support/paper-samples/d18.ts';

testPaper({
  source: { manifest: D18, blocks: d18Blocks },
  typical: d18Sample,
  rows: { 评议户: 60, 参会人员: 60, 发言: 12 },
  together: ['签名见会议签到表', '村民委员会（盖章）'],
});
