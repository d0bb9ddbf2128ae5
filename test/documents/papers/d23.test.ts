import { D23, d23Blocks } from '../../../electron/documents/papers/d23.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d23Sample } from '../../support/paper-samples/d23.ts';

testPaper({
  source: { manifest: D23, blocks: d23Blocks },
  typical: d23Sample,
  rows: { 项目: 60, 资金: 20, 进度安排: 20, 主要措施: 10, 致贫原因分析: 13 },
  more: { yearly: { ...d23Sample, 年度计划: true, 期限: '2017年度' } },
  together: ['（三）公开监督', '镇人民政府意见'],
});
