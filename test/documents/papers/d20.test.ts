import { D20, d20Blocks } from '../../../electron/documents/papers/d20.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d20Sample } from '../../support/paper-samples/d20.ts';

testPaper({
  source: { manifest: D20, blocks: d20Blocks },
  typical: d20Sample,
  rows: { 名单: 60 },
  more: { risk: { ...d20Sample, 风险消除: true, 公布致贫原因: true } },
  together: ['监督电话', '驻村工作队'],
});
