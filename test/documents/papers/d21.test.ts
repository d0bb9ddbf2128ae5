import { D21, d21Blocks } from '../../../electron/documents/papers/d21.ts';
import { DOT, testPaper } from '../../support/paper-check.ts';
import { d21Sample } from '../../support/paper-samples/d21.ts';

testPaper({
  source: { manifest: D21, blocks: d21Blocks },
  typical: d21Sample,
  rows: { 异议: 60 },
  more: {
    photos: {
      ...d21Sample,
      现场照片: [
        { 照片: DOT, 说明: '村务公开栏' },
        { 照片: DOT, 说明: '上坪一组' },
      ],
    },
  },
  together: ['三、结论', '驻村工作队'],
});
