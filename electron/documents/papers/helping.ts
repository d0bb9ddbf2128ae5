import { D01, d01Blocks } from './d01.ts';
import { D02, d02Blocks } from './d02.ts';
import { D05, d05Blocks } from './d05.ts';
import { D07, d07Blocks } from './d07.ts';
import { D08, d08Blocks } from './d08.ts';
import { D09, d09Blocks } from './d09.ts';
import { D10, d10Blocks } from './d10.ts';
import { D11, d11Blocks } from './d11.ts';
import { D12, d12Blocks } from './d12.ts';
import type { PaperSource } from './index.ts';

/** Letters between levels, commitments, and the papers of a household's file from application to wall card. */
export const HELPING: readonly PaperSource[] = [
  { manifest: D01, blocks: d01Blocks },
  { manifest: D02, blocks: d02Blocks },
  { manifest: D05, blocks: d05Blocks },
  { manifest: D07, blocks: d07Blocks },
  { manifest: D08, blocks: d08Blocks },
  { manifest: D09, blocks: d09Blocks },
  { manifest: D10, blocks: d10Blocks, pages: { form: 'landscape' } },
  { manifest: D11, blocks: d11Blocks },
  { manifest: D12, blocks: d12Blocks },
];
