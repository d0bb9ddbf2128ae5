import { D40, D40F, d40Blocks, d40fBlocks } from '../../../electron/documents/papers/d40.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d40fSample, d40Sample } from '../../support/paper-samples/d40.ts';

testPaper({
  source: { manifest: D40, blocks: d40Blocks },
  typical: d40Sample,
  together: ['一式', '鉴证单位（盖章）'],
});

testPaper({
  source: { manifest: D40F, blocks: d40fBlocks, pages: { form: 'landscape' } },
  typical: d40fSample,
  rows: { 发放名单: 60 },
  together: ['逐户发放', '镇人民政府（盖章）'],
});
