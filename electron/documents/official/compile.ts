import type { PaperManifest } from '../paper.ts';
import { PAGES_FIELD } from '../papers/official-words.ts';
import { type CompiledTemplate, compileTemplate } from '../template/compile.ts';
import type { Op } from '../template/program.ts';
import { readZip, unpack } from '../template/zip.ts';
import { finishRecord } from './finish.ts';
import { readStyles } from './flow.ts';
import type { OfficeLayout } from './layout.ts';
import { type Advance, METRICS, OFFICE_ADVANCE } from './lines.ts';
import type { FinishContext } from './record.ts';

/** Pages a record is first written for; the count is written again when it differs. */
const FIRST_GUESS = 2;

/**
 * Compiles an official template: like `compileTemplate`, and every record is finished (title, mark, signature,
 * merged cells, imprint, page count) before it is printed. Throws `TemplateErrors`.
 */
export function compileOfficial(
  bytes: Uint8Array,
  manifest: PaperManifest,
  layout: OfficeLayout,
  advance: Advance = OFFICE_ADVANCE,
): CompiledTemplate {
  const template = sided(compileTemplate(bytes, manifest), layout);
  const styles = readZip(bytes).find((entry) => entry.name === 'word/styles.xml');
  if (!styles) return template;
  const context: FinishContext = {
    styles: readStyles(unpack(styles).toString('utf8')),
    metrics: { ...METRICS[layout.suite], advance },
    sides: layout.sides,
    section: template.section,
  };
  const counts = manifest.fields.some((field) => field.name === PAGES_FIELD);
  return {
    ...template,
    finish: (write) => {
      let { xml, pages } = finishRecord(write({ [PAGES_FIELD]: FIRST_GUESS }), context);
      // A count of more digits may move a line: the second time it stands.
      for (let i = 0; counts && i < 2; i++) ({ xml, pages } = finishRecord(write({ [PAGES_FIELD]: pages }), context));
      return xml;
    },
  };
}

const ODD = '<w:type w:val="oddPage"/>';

/** In simplex print a record of a merged file starts on the next page, not on an odd one. */
function sided(template: CompiledTemplate, { sides }: OfficeLayout): CompiledTemplate {
  if (sides === 'duplex') return template;
  const plain = (xml: string) => xml.replace(ODD, '<w:type w:val="nextPage"/>');
  const ops = template.ops.map(
    (op: Op): Op =>
      typeof op !== 'string' && !(op instanceof Uint8Array) && op.kind === 'merged'
        ? { ...op, merged: plain(op.merged) }
        : op,
  );
  return { ...template, ops, mergedSection: plain(template.mergedSection) };
}
