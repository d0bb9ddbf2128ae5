import { D16, d16Blocks } from '../../../electron/documents/papers/d16.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d16Sample } from '../../support/paper-samples/d16.ts';

testPaper({
  source: { manifest: D16, blocks: d16Blocks },
  typical: d16Sample,
  rows: { 政策: 8 },
  together: ['咨询电话', '告知书，内容'],
});
