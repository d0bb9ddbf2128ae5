import { D39, D39F, d39Blocks, d39fBlocks } from '../../../electron/documents/papers/d39.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d39fSample, d39Sample } from '../../support/paper-samples/d39.ts';

testPaper({
  source: { manifest: D39, blocks: d39Blocks },
  typical: d39Sample,
  together: ['本人自愿申请贷款', '借款人（签字）'],
});

testPaper({
  source: { manifest: D39F, blocks: d39fBlocks, pages: { form: 'landscape' } },
  typical: d39fSample,
  rows: { 贷款: 60 },
  together: ['核对一致', '审核人（签字）'],
});
