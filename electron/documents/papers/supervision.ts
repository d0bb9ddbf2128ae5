import { D24, d24Blocks } from './d24.ts';
import { D25, d25Blocks } from './d25.ts';
import { D26, d26Blocks } from './d26.ts';
import { D27, d27Blocks } from './d27.ts';
import { D28, d28Blocks } from './d28.ts';
import { D29, D29F, d29Blocks, d29fBlocks } from './d29.ts';
import { D37, d37Blocks } from './d37.ts';
import type { PaperSource } from './index.ts';

/** Announcements, bulletins, reports, plans and the papers of supervision, all in the official form. */
export const SUPERVISION: readonly PaperSource[] = [
  { manifest: D24, blocks: d24Blocks, form: 'document' },
  { manifest: D25, blocks: d25Blocks, form: 'document' },
  { manifest: D26, blocks: d26Blocks, form: 'document' },
  { manifest: D27, blocks: d27Blocks, form: 'document' },
  { manifest: D28, blocks: d28Blocks, form: 'document' },
  { manifest: D29, blocks: d29Blocks, form: 'document' },
  { manifest: D29F, blocks: d29fBlocks, form: 'notice' },
  { manifest: D37, blocks: d37Blocks, form: 'document' },
];
