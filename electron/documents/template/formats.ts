import type { FieldType } from '../paper.ts';
import { CAPITAL, FORMAT_WORD, NUMERALS, PIECE } from '../papers/words.ts';

/** How a text tag shows its value: `show` makes the text, `blank` characters stand in for nothing. */
export interface TextFormat {
  readonly show: (value: string | number) => string;
  readonly blank: string;
  /** Full-width characters that fit on the line; longer text is set smaller. 0: as it is. */
  readonly fit: number;
}

type Show = (value: string | number) => string;

const SHOW: Readonly<Record<string, { types: readonly FieldType[]; show: Show }>> = {
  [FORMAT_WORD.capital]: { types: ['money'], show: (v) => capitalAmount(Number(v)) },
  [FORMAT_WORD.yuan]: { types: ['money'], show: (v) => hundredths(Number(v)) + PIECE.yuan },
  [FORMAT_WORD.wan]: { types: ['money'], show: (v) => hundredths(Math.round(Number(v) / 10_000)) + PIECE.wan },
  [FORMAT_WORD.whole]: { types: ['money', 'area'], show: (v) => hundredths(Number(v)).replace(/\.00$/, '') },
  [FORMAT_WORD.mu]: { types: ['area'], show: (v) => hundredths(Number(v)) + PIECE.mu },
  [FORMAT_WORD.official]: { types: ['date'], show: (v) => officialDate(String(v), 3) },
  [FORMAT_WORD.yearMonth]: { types: ['date'], show: (v) => officialDate(String(v), 2) },
  [FORMAT_WORD.year]: { types: ['date'], show: (v) => officialDate(String(v), 1) },
  [FORMAT_WORD.masked]: { types: ['text'], show: (v) => maskedNumber(String(v)) },
};

const PLAIN: Partial<Record<FieldType, Show>> = {
  money: (v) => hundredths(Number(v)),
  area: (v) => hundredths(Number(v)),
  date: (v) => officialDate(String(v), 3),
};

/** Names of the formats a field of this type may have, for suggestions. */
export function formatNames(type: FieldType): string[] {
  const shows = Object.keys(SHOW).filter((name) => SHOW[name]!.types.includes(type));
  return [...shows, FORMAT_WORD.blank + '8', FORMAT_WORD.shrink + '6'];
}

/** The format that the words after the bars of a tag mean, or the first word that is none. */
export function readFormat(type: FieldType, words: readonly string[]): TextFormat | { unknown: string } {
  let show = PLAIN[type] ?? String;
  let blank = '';
  let fit = 0;
  for (const word of words) {
    const sized = new RegExp(`^(${FORMAT_WORD.blank}|${FORMAT_WORD.shrink})([1-9][0-9]?(?:\\.[0-9])?)$`).exec(word);
    const named = Object.hasOwn(SHOW, word) ? SHOW[word] : undefined;
    if (sized?.[1] === FORMAT_WORD.blank) blank = '\u3000'.repeat(Math.floor(Number(sized[2])));
    else if (sized) fit = Number(sized[2]);
    else if (named?.types.includes(type)) {
      show = named.show;
      if (word === FORMAT_WORD.official) blank ||= PIECE.blankDate;
    } else return { unknown: word };
  }
  return { show, blank, fit };
}

/** Hundredths as a decimal with two places: 123450 → 1234.50 (分 → 元, 0.01 亩 → 亩). */
export function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 'YYYY-MM-DD' as an official date without zero padding, `parts` of year, month and day (GB/T 9704 §7.3.5.4). */
export function officialDate(date: string, parts: number): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found) return date;
  const pieces = [found[1]! + PIECE.year, Number(found[2]) + PIECE.month, Number(found[3]) + PIECE.day];
  return pieces.slice(0, parts).join('');
}

/** A number with its middle hidden: an identity number keeps 6 and 4 characters, a shorter one 3 and 4. */
export function maskedNumber(value: string): string {
  const head = value.length >= 15 ? 6 : 3;
  if (value.length < 8) return '*'.repeat(value.length);
  return value.slice(0, head) + '*'.repeat(value.length - head - 4) + value.slice(-4);
}

/** 1 to 99 in Chinese numerals, as items are numbered; others in digits. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : (tens === 1 ? '' : NUMERALS[tens - 1]!) + NUMERALS[9]!;
  return head + (ones === 0 ? '' : NUMERALS[ones - 1]!);
}

/** An amount in 分 in capitals, as written on approvals and receipts. */
export function capitalAmount(fen: number): string {
  const sign = fen < 0 ? CAPITAL.minus : '';
  const amount = Math.abs(fen);
  const whole = capitalInteger(Math.floor(amount / 100));
  const jiao = Math.floor(amount / 10) % 10;
  const rest = amount % 10;
  const digit = (n: number) => CAPITAL.digits[n]!;
  if (jiao === 0 && rest === 0) return `${sign}${whole === '' ? digit(0) : whole}${CAPITAL.yuan}${CAPITAL.whole}`;
  const yuan = whole === '' ? '' : whole + CAPITAL.yuan;
  const tens = jiao > 0 ? digit(jiao) + CAPITAL.jiao : whole === '' ? '' : digit(0);
  return sign + yuan + tens + (rest > 0 ? digit(rest) + CAPITAL.fen : CAPITAL.whole);
}

function capitalInteger(value: number): string {
  const digits = String(value);
  let out = '';
  let zero = false;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const place = digits.length - 1 - i;
    if (digit === 0) zero = out !== '';
    else {
      out += (zero ? CAPITAL.digits[0] : '') + CAPITAL.digits[digit]! + CAPITAL.places[place % 4]!;
      zero = false;
    }
    const groupUsed = Number(digits.slice(Math.max(0, i - 3), i + 1)) > 0;
    if (place % 4 === 0 && groupUsed) out += CAPITAL.groups[place / 4] ?? '';
  }
  return out;
}
