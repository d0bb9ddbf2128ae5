import { D41, D41F, d41Blocks, d41fBlocks } from '../../../electron/documents/papers/d41.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d41fSample, d41Sample } from '../../support/paper-samples/d41.ts';

testPaper({
  source: { manifest: D41, blocks: d41Blocks },
  typical: d41Sample,
  together: ['一式', '鉴证单位（盖章）'],
});

testPaper({
  source: { manifest: D41F, blocks: d41fBlocks, pages: { form: 'landscape' } },
  typical: d41fSample,
  rows: { 工资名单: 60 },
  together: ['据实发放', '镇人民政府（盖章）'],
});
