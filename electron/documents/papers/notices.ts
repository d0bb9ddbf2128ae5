import { D36, D36H, d36Blocks, d36hBlocks } from './d36.ts';
import type { PaperSource } from './index.ts';

/** Arrangements, letters, meetings, assessment, honours and notices of projects. */
export const NOTICES: readonly PaperSource[] = [
  { manifest: D36, blocks: d36Blocks, form: 'poster' },
  { manifest: D36H, blocks: d36hBlocks, form: 'poster' },
];
