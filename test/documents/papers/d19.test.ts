import { D19, d19Blocks } from '../../../electron/documents/papers/d19.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d19Sample } from '../../support/paper-samples/d19.ts';

testPaper({
  source: { manifest: D19, blocks: d19Blocks },
  typical: d19Sample,
  rows: { 名单: 60 },
  more: { 'with-cause': { ...d19Sample, 公布致贫原因: true } },
  together: ['监督电话', '驻村工作队'],
});
