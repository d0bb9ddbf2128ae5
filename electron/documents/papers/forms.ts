import { D13, d13Blocks } from './d13.ts';
import { D14, d14Blocks } from './d14.ts';
import { D15, d15Blocks } from './d15.ts';
import { D16, d16Blocks } from './d16.ts';
import { D17, d17Blocks } from './d17.ts';
import { D18, d18Blocks } from './d18.ts';
import { D19, d19Blocks } from './d19.ts';
import { D20, d20Blocks } from './d20.ts';
import { D21, d21Blocks } from './d21.ts';
import { D22, d22Blocks } from './d22.ts';
import { D23, d23Blocks } from './d23.ts';
import { D35, d35Blocks } from './d35.ts';
import { D38, D38F, d38Blocks, d38fBlocks } from './d38.ts';
import { D39, D39F, d39Blocks, d39fBlocks } from './d39.ts';
import { D40, D40F, d40Blocks, d40fBlocks } from './d40.ts';
import { D41, D41F, d41Blocks, d41fBlocks } from './d41.ts';
import type { PaperSource } from './index.ts';

/** Forms, notices and agreements of households, villages, money and projects. */
export const FORMS: readonly PaperSource[] = [
  { manifest: D13, blocks: d13Blocks, pages: { numbers: 'none' } },
  { manifest: D14, blocks: d14Blocks },
  { manifest: D15, blocks: d15Blocks },
  { manifest: D16, blocks: d16Blocks },
  { manifest: D17, blocks: d17Blocks, pages: { form: 'landscape' } },
  { manifest: D18, blocks: d18Blocks },
  { manifest: D19, blocks: d19Blocks },
  { manifest: D20, blocks: d20Blocks },
  { manifest: D21, blocks: d21Blocks },
  { manifest: D22, blocks: d22Blocks, pages: { form: 'a3Landscape' } },
  { manifest: D23, blocks: d23Blocks },
  { manifest: D35, blocks: d35Blocks },
  { manifest: D38, blocks: d38Blocks },
  { manifest: D38F, blocks: d38fBlocks, pages: { form: 'landscape' } },
  { manifest: D39, blocks: d39Blocks },
  { manifest: D39F, blocks: d39fBlocks, pages: { form: 'landscape' } },
  { manifest: D40, blocks: d40Blocks },
  { manifest: D40F, blocks: d40fBlocks, pages: { form: 'landscape' } },
  { manifest: D41, blocks: d41Blocks },
  { manifest: D41F, blocks: d41fBlocks, pages: { form: 'landscape' } },
];
