import { D01, d01Blocks } from './d01.ts';
import { D02, d02Blocks } from './d02.ts';
import type { PaperSource } from './index.ts';

/** Letters between levels, commitments, and the papers of a household's file from application to wall card. */
export const HELPING: readonly PaperSource[] = [
  { manifest: D01, blocks: d01Blocks },
  { manifest: D02, blocks: d02Blocks },
];
