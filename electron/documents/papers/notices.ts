import { D06, d06Blocks } from './d06.ts';
import { D30, d30Blocks } from './d30.ts';
import { D31, d31Blocks } from './d31.ts';
import { D32, d32Blocks } from './d32.ts';
import { D33, d33Blocks } from './d33.ts';
import { D34, D34J, d34Blocks, d34jBlocks } from './d34.ts';
import { D36, D36H, d36Blocks, d36hBlocks } from './d36.ts';
import type { PaperSource } from './index.ts';

/** Arrangements, letters, meetings, assessment, honours and notices of projects. */
export const NOTICES: readonly PaperSource[] = [
  { manifest: D06, blocks: d06Blocks, form: 'document' },
  { manifest: D30, blocks: d30Blocks, pages: { form: 'landscape' } },
  { manifest: D31, blocks: d31Blocks, form: 'letter' },
  { manifest: D32, blocks: d32Blocks, form: 'letter' },
  { manifest: D33, blocks: d33Blocks, pages: { form: 'landscape', numbers: 'none' } },
  { manifest: D34, blocks: d34Blocks, form: 'document' },
  { manifest: D34J, blocks: d34jBlocks, form: 'document' },
  { manifest: D36, blocks: d36Blocks, form: 'poster' },
  { manifest: D36H, blocks: d36hBlocks, form: 'poster' },
];
