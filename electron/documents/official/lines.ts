// Lines of a paragraph as Word, WPS and LibreOffice break them in R1: every advance is known, a line holds what fits,
// and punctuation that may not begin or end a line takes its neighbour along (kinsoku).

/** One character with its advance in twips; breaks and tabs have no character. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
  /** Space after it when the next character stands on the same line. */
  readonly gap: number;
  readonly kind: 'text' | 'line' | 'page' | 'tab';
}

/** Where lines go: widths in twips, the first line starting at `first`, the others at `left`. */
export interface Measure {
  readonly first: number;
  readonly left: number;
  /** Right end of the lines, from the same origin as `first` and `left`. */
  readonly end: number;
  readonly metrics: Metrics;
  /** Position of the tab stop, and what it aligns. */
  readonly tab?: { readonly at: number; readonly kind: 'left' | 'right' };
}

/** One line: glyphs from (inclusive) to (exclusive), and whether a new page begins after it. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly ends: 'line' | 'page';
}

/** Advances of characters in parts of the font size. */
export type Advance = (font: string, character: string) => number;

/** How an office program sets text. */
export interface Metrics {
  readonly advance: Advance;
  /** Space it puts between Chinese and Latin letters or digits, in parts of the font size. */
  readonly gap: number;
  /** Characters that begin no line, and that end none. */
  readonly neverFirst: ReadonlySet<string>;
  readonly neverLast: ReadonlySet<string>;
}

const WORD = /^[\u0021-\u007e\u00c0-\u024f]$/;

/** Whether a line may end between two neighbouring characters. */
export function mayBreak(before: string, after: string, metrics: Metrics): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (metrics.neverFirst.has(after) || metrics.neverLast.has(before)) return false;
  if (!WORD.test(before) || !WORD.test(after)) return true;
  return before === '-' && !/\d/.test(after);
}

/** The lines of a paragraph; an empty one has one line. */
export function breakLines(glyphs: readonly Glyph[], measure: Measure): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < glyphs.length || lines.length === 0) {
    const start = lines.length === 0 ? measure.first : measure.left;
    const line = nextLine(glyphs, from, start, measure);
    lines.push(line);
    from = line.to;
    if (line.ends === 'line' && from >= glyphs.length && glyphs[from - 1]?.kind !== 'line') break;
    if (from >= glyphs.length) {
      // A forced break at the end still opens a line after it.
      if (glyphs.length > 0 && glyphs.at(-1)!.kind !== 'text') lines.push({ from, to: from, width: 0, ends: 'line' });
      break;
    }
  }
  return lines;
}

function nextLine(glyphs: readonly Glyph[], from: number, start: number, measure: Measure): Line {
  let x = start;
  for (let i = from; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    if (glyph.kind === 'line' || glyph.kind === 'page')
      return { from, to: i + 1, width: x - start, ends: glyph.kind === 'page' ? 'page' : 'line' };
    if (glyph.kind === 'tab') {
      x = afterTab(glyphs, i, x, measure);
      continue;
    }
    if (x + glyph.width > measure.end && i > from && glyph.text !== ' ') {
      const to = breakAt(glyphs, from, i, measure);
      return { from, to, width: widthOf(glyphs, from, to), ends: 'line' };
    }
    x += glyph.width + glyph.gap;
  }
  return { from, to: glyphs.length, width: x - start, ends: 'line' };
}

function afterTab(glyphs: readonly Glyph[], at: number, x: number, measure: Measure): number {
  const { tab } = measure;
  if (!tab || tab.at <= x) return (Math.floor(x / 420) + 1) * 420;
  if (tab.kind === 'left') return tab.at;
  return Math.max(x, tab.at - widthOf(glyphs, at + 1, glyphs.length));
}

/** The last place not behind `at` where the line may end; `at` itself when there is none. */
function breakAt(glyphs: readonly Glyph[], from: number, at: number, measure: Measure): number {
  for (let to = at; to > from; to--) {
    const before = glyphs[to - 1]!;
    const after = glyphs[to]!;
    if (before.kind === 'tab' || mayBreak(before.text, after.text, measure.metrics)) return to;
  }
  return at;
}

/** Width in twips of glyphs from (inclusive) to (exclusive). */
export function widthOf(glyphs: readonly Glyph[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += glyphs[i]!.width + (i + 1 < to ? glyphs[i]!.gap : 0);
  return width;
}

/** Advances of the faces that Windows and WPS offices have: full-width characters 1, others 0.5. */
export const OFFICE_ADVANCE: Advance = (_, character) => {
  const code = character.codePointAt(0)!;
  return code < 0x2e80 && !isFullWidth(code) ? 0.5 : 1;
};

// Quotes, dashes, dots, circled numbers and signs are full-width in East Asian faces.
function isFullWidth(code: number): boolean {
  return (code >= 0x2010 && code < 0x2e80) || code === 0xb7 || code === 0xd7 || code === 0xb0;
}

const CLOSING =
  '!),.:;?]}\u00a2\u00b7\u2015\u2016\u2019\u201d\u2032\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5d\uff5e';
const OPENING = '([\u00a3\u201c\u2018\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b\uffe5';

/** Which office program prints; the two differ in spaces around digits and in a few signs. */
export type Suite = 'word' | 'libreoffice';

/** How Word and WPS (by their documentation) and LibreOffice 7.4 (measured) set official text. */
export const METRICS: Readonly<Record<Suite, Metrics>> = {
  word: {
    advance: OFFICE_ADVANCE,
    gap: 0,
    neverFirst: new Set(`${CLOSING}%>\u00a8\u00b0\u2026\u2030\u2033\u2103\u2236\u3003\uff05\uff3d\uff5c`),
    neverLast: new Set(`${OPENING}$\u00a5\uff04`),
  },
  libreoffice: {
    advance: OFFICE_ADVANCE,
    // It ignores autoSpaceDE and sets a fifth of the size between Chinese and Latin letters or digits.
    gap: 0.2,
    neverFirst: new Set(`${CLOSING}-`),
    neverLast: new Set(`${OPENING}\u2030`),
  },
};
