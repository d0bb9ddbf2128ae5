import { paperPackage } from '../package.ts';
import type { PaperManifest } from '../paper.ts';
import { D03, d03Blocks } from './d03.ts';
import { D04, d04Blocks } from './d04.ts';
import { type Block, bodyXml } from './layout.ts';

/** A paper of the program: what it is and how its shipped template is laid out. */
export interface PaperSource {
  readonly manifest: PaperManifest;
  readonly blocks: () => Block[];
}

/** All papers that the program ships. */
export const PAPERS: readonly PaperSource[] = [
  { manifest: D03, blocks: d03Blocks },
  { manifest: D04, blocks: d04Blocks },
];

/** The .docx template of a paper, the same bytes every time. */
export async function buildTemplate(paper: PaperSource): Promise<Uint8Array> {
  return paperPackage(await bodyXml(paper.blocks()));
}
