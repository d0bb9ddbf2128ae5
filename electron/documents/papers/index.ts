import { compileOfficial } from '../official/compile.ts';
import { DEFAULT_LAYOUT, type OfficeLayout, type OfficialForm } from '../official/layout.ts';
import { officialPackage } from '../official/package.ts';
import { type PaperPages, paperPackage } from '../package.ts';
import type { PaperManifest } from '../paper.ts';
import { type CompiledTemplate, compileTemplate } from '../template/compile.ts';
import { D03, d03Blocks } from './d03.ts';
import { D04, d04Blocks } from './d04.ts';
import { FORMS } from './forms.ts';
import { HELPING } from './helping.ts';
import { type Block, bodyXml } from './layout.ts';
import { NOTICES } from './notices.ts';
import { SUPERVISION } from './supervision.ts';

/** A paper of the program: what it is and how its shipped template is laid out. */
export interface PaperSource {
  readonly manifest: PaperManifest;
  readonly blocks: () => Block[];
  /** Sheets across, pages without numbers. */
  readonly pages?: PaperPages;
  /** Present for papers of the official form (GB/T 9704): they are laid out as the office wants, and finished. */
  readonly form?: OfficialForm;
}

/** All papers that the program ships. */
export const PAPERS: readonly PaperSource[] = [
  { manifest: D03, blocks: d03Blocks },
  { manifest: D04, blocks: d04Blocks },
  ...HELPING,
  ...FORMS,
  ...NOTICES,
  ...SUPERVISION,
];

/** The .docx template of a paper, the same bytes every time. */
export async function buildTemplate(paper: PaperSource, layout: OfficeLayout = DEFAULT_LAYOUT): Promise<Uint8Array> {
  const body = await bodyXml(paper.blocks());
  return paper.form ? officialPackage(body, layout, paper.form) : paperPackage(body, paper.pages);
}

/** A paper's template (shipped or an office's own) made ready for printing; throws `TemplateErrors`. */
export function compilePaper(
  paper: PaperSource,
  bytes: Uint8Array,
  layout: OfficeLayout = DEFAULT_LAYOUT,
): CompiledTemplate {
  return paper.form ? compileOfficial(bytes, paper.manifest, layout) : compileTemplate(bytes, paper.manifest);
}
