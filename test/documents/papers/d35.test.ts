import { D35, d35Blocks } from '../../../electron/documents/papers/d35.ts';
import { testPaper } from '../../support/paper-check.ts';
import { d35Sample } from '../../support/paper-samples/d35.ts';

testPaper({
  source: { manifest: D35, blocks: d35Blocks },
  typical: d35Sample,
  together: ['项目名称', '负责人（签字）'],
});
