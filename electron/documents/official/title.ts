import { TITLE_CLINGS } from '../papers/official-words.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const MOST_LINES = 4;
const JOINER = '\u2060';

interface Spot {
  /** Characters before the break. */
  readonly at: number;
  readonly cost: number;
}

const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);

/**
 * A title as lines of at most `most` full-width characters, broken between words, longest line in the middle or at
 * one end (GB/T 9704 §7.3.1); a word joiner U+2060 in the text forbids a break.
 */
export function titleLines(title: string, most: number): string[] {
  const text = title.replaceAll(JOINER, '');
  if (widthOf(text) <= most) return [text];
  const spots = breakSpots(title);
  const least = Math.ceil(widthOf(text) / most);
  let best: { lines: string[]; cost: number } | undefined;
  for (let count = least; count <= Math.max(least, Math.min(least + 1, MOST_LINES)); count++)
    for (const chosen of choices(spots, count - 1)) {
      const ends = [0, ...chosen.map((spot) => spot.at), text.length];
      const lines = ends.slice(1).map((end, i) => text.slice(ends[i], end));
      const widths = lines.map(widthOf);
      if (widths.some((width) => width > most)) continue;
      const cost = chosen.reduce((sum, spot) => sum + spot.cost, (count - least) * 6) + shapeCost(widths);
      if (!best || cost < best.cost) best = { lines, cost };
    }
  return best?.lines ?? evenLines(text, least);
}

function* choices(spots: readonly Spot[], count: number, from = 0): Generator<Spot[]> {
  if (count === 0) yield [];
  else
    for (let i = from; i < spots.length; i++)
      for (const rest of choices(spots, count - 1, i + 1)) yield [spots[i]!, ...rest];
}

/** Word boundaries with what breaking there costs. */
function breakSpots(title: string): Spot[] {
  const spots: Spot[] = [];
  let at = 0;
  let depth = 0;
  let before = '';
  for (const { segment } of WORDS.segment(title)) {
    const isGlued = before.endsWith(JOINER) || segment.startsWith(JOINER);
    if (
      at > 0 &&
      !isGlued &&
      !/^[\uff09\u3015\u300b\u201d\u3001\uff0c]/.test(segment) &&
      !/[\uff08\u3014\u300a\u201c]$/.test(before)
    )
      spots.push({ at, cost: clingCost(before, segment) + (depth > 0 ? 8 : 0) });
    for (const character of segment) {
      if (/[\u300a\uff08\u201c]/.test(character)) depth++;
      if (/[\u300b\uff09\u201d]/.test(character)) depth--;
    }
    at += segment.replaceAll(JOINER, '').length;
    before = segment;
  }
  return spots;
}

function clingCost(before: string, after: string): number {
  if (/\d$/.test(before) || (/^\d/.test(after) && /^[\u4e00-\u9fa5]$/.test(before))) return 12;
  if (TITLE_CLINGS.before.includes(after)) return 15;
  if (TITLE_CLINGS.after.includes(before)) return 15;
  return [...before].length === 1 || [...after].length === 1 ? 4 : 0;
}

/** Lines that grow, shrink, or swell in the middle are right; an hourglass, a block or a stub is not. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, i) => width - widths[i]!);
  const stub = widths.reduce((sum, width) => sum + Math.max(0, 6 - width) * 4, 0);
  const uneven = steps.reduce((sum, step) => sum + Math.max(0, Math.abs(step) - 6), 0);
  const level = steps.reduce((sum, step) => sum + (Math.abs(step) < 1 ? 3 : 0), 0);
  const falls = steps.findIndex((step) => step < 0);
  const isHourglass = falls >= 0 && steps.slice(falls).some((step) => step > 0);
  return stub + uneven + level + (isHourglass ? 20 : 0);
}

function evenLines(text: string, count: number): string[] {
  const characters = [...text];
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * length, (i + 1) * length).join(''));
}
