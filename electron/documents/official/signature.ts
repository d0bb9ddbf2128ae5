import type { XmlElement } from '../template/xml.ts';
import { putProperty } from './edit.ts';
import { formatOf, glyphsOf } from './flow.ts';
import { widthOf } from './lines.ts';
import type { PageContext } from './measure.ts';

/** Right indents of a signature, in twips. */
export interface SignatureIndents {
  readonly organ: number;
  readonly date: number;
}

/**
 * Right indents of organ and date from their widths (twips), `character` being one full-width character. Sealed: date
 * four characters in, organ centred on it (§7.3.5.1); unsealed: organ two in, date two right of the organ's first
 * character, or the date two in when it is longer (§7.3.5.2).
 */
export function signatureIndents(
  kind: 'sealed' | 'unsealed',
  widths: { readonly organ: number; readonly date: number },
  character: number,
): SignatureIndents {
  const { organ, date } = widths;
  if (kind === 'sealed') {
    const usual = 4 * character;
    const centred = usual + (date - organ) / 2;
    // A name too long to be centred four characters in pushes the date along, and stays on its axis.
    const push = Math.max(0, -centred);
    return { organ: Math.round(centred + push), date: Math.round(usual + push) };
  }
  const dateRight = 2 * character + organ - 2 * character - date;
  if (dateRight >= 2 * character) return { organ: 2 * character, date: Math.round(dateRight) };
  return { organ: Math.round(2 * character + date + 2 * character - organ), date: 2 * character };
}

/** Indents an organ and the date under it, both found by style, in one record. */
export function placeSignature(
  kind: 'sealed' | 'unsealed',
  organ: XmlElement,
  date: XmlElement,
  context: PageContext,
): void {
  const format = formatOf(organ, context.styles);
  const width = (paragraph: XmlElement) => {
    const glyphs = glyphsOf(paragraph, formatOf(paragraph, context.styles), context.metrics);
    return widthOf(glyphs, 0, glyphs.length);
  };
  const character = format.size * 10 + format.spacing;
  const indents = signatureIndents(kind, { organ: width(organ), date: width(date) }, character);
  putProperty(organ, 'w:ind', ` w:right="${Math.max(0, indents.organ)}"`);
  putProperty(date, 'w:ind', ` w:right="${indents.date}"`);
}
