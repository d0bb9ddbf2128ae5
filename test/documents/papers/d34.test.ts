import { D34, D34J, d34Blocks, d34jBlocks } from '../../../electron/documents/papers/d34.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d34jSample, d34Sample } from '../../support/paper-samples/d34.ts';

testPaper({
  source: { manifest: D34, blocks: d34Blocks, form: 'document' },
  typical: d34Sample,
  rows: { 参会人员: 30, 议程: 12 },
  together: ['附件：', '联系人：'],
});

testPaper({
  source: { manifest: D34J, blocks: d34jBlocks, form: 'document' },
  typical: d34jSample,
  rows: { 议定事项: 60, 会议意见: 10 },
  together: ['会议议定以下事项', '议定意见'],
});
