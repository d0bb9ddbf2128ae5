import { D38, D38F, d38Blocks, d38fBlocks } from '../../../electron/documents/papers/d38.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d38fSample, d38Sample } from '../../support/paper-samples/d38.ts';

testPaper({
  source: { manifest: D38, blocks: d38Blocks },
  typical: d38Sample,
  rows: { 建设内容: 20, 资金情况: 12, 验收人员: 20 },
  together: ['六、签字盖章', '镇人民政府（盖章）'],
});

testPaper({
  source: { manifest: D38F, blocks: d38fBlocks, pages: { form: 'landscape' } },
  typical: d38fSample,
  rows: { 发放名单: 60 },
  together: ['据实发放到户', '镇人民政府（盖章）'],
});
