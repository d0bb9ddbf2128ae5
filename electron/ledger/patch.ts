import { putUuid, uuidText } from './ids.ts';

/** A stored value as the journal knows it: text, safe integer or null. */
export type Value = string | number | null;
/** What an entry changes: insert and remove hold values, update and restore [before, after]; absent means null. */
export type Patch = Readonly<Record<string, Value | readonly [Value, Value]>>;

const TEXT = 0;
const INTEGER = 1;
const UUID = 2;
const NULL = 3;
const DATE = 4;
const INSTANT = 5;
const LONG_TEXT = 6;
const PAIR = 7;
const KINDS = 8;
const FAR = 31;
/** A text that begins so is the number of one of the table's frequent texts; other texts that do are stored as long ones. */
const CODED = 1;
const NO_CODES: ReadonlyMap<string, number> = new Map();

const DATE_TEXT = /^\d{4}-\d\d-\d\d$/;
const INSTANT_TEXT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let buffer = Buffer.alloc(1 << 16);
let end = 0;
let codes = NO_CODES;

/**
 * A patch as bytes: for each column that occurs, how many columns were passed over and its kind in one byte, then the
 * value; a pair is `PAIR`, then kind and value of before and after. A frequent text is its number (`texts`). Smaller and
 * quicker to make than JSON. The bytes are good until the next call.
 */
export function encodePatch(patch: Patch, columns: readonly string[], texts = NO_CODES): Buffer {
  end = 0;
  codes = texts;
  let gap = 0;
  for (const column of columns) {
    const value = patch[column];
    if (value === undefined) {
      gap++;
      continue;
    }
    gap = passed(gap);
    if (typeof value === 'object' && value !== null) {
      byte(gap * KINDS + PAIR);
      put(0, value[0]);
      put(0, value[1]);
    } else {
      put(gap, value);
    }
    gap = 0;
  }
  return buffer.subarray(0, end);
}

/** The bytes of `encodePatch` for the values of a new row, column by column; nulls are left out. */
export function encodeValues(values: readonly Value[], texts: ReadonlyMap<string, number>): Buffer {
  end = 0;
  codes = texts;
  let gap = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === null) gap++;
    else {
      put(passed(gap), value);
      gap = 0;
    }
  }
  return buffer.subarray(0, end);
}

/** What is left of a gap to be said in a tag. */
function passed(gap: number): number {
  let left = gap;
  for (; left >= FAR; left -= FAR) byte(FAR * KINDS);
  return left;
}

function put(gap: number, value: Value): void {
  if (value === null) byte(gap * KINDS + NULL);
  else if (typeof value === 'number') {
    byte(gap * KINDS + INTEGER);
    signed(value);
  } else putText(gap, value);
}

function putText(gap: number, value: string): void {
  const code = codes.get(value);
  if (code !== undefined) {
    byte(gap * KINDS + TEXT);
    byte(CODED);
    integer(code);
    return;
  }
  room(17);
  if (putUuid(value, buffer, end + 1)) {
    byte(gap * KINDS + UUID);
    end += 16;
  } else if (value.length === 10 && DATE_TEXT.test(value)) {
    byte(gap * KINDS + DATE);
    integer(Number(value.slice(0, 4)) * 10_000 + Number(value.slice(5, 7)) * 100 + Number(value.slice(8)));
  } else if (value.length === 24 && INSTANT_TEXT.test(value) && isExactInstant(value)) {
    byte(gap * KINDS + INSTANT);
    integer(Date.parse(value));
  } else if (value.length > 200 || value.charCodeAt(0) === CODED || value.includes('\0')) {
    byte(gap * KINDS + LONG_TEXT);
    integer(Buffer.byteLength(value));
    room(value.length * 3);
    end += buffer.write(value, end);
  } else {
    byte(gap * KINDS + TEXT);
    room(value.length * 3);
    end += buffer.write(value, end);
    byte(0);
  }
}

const isExactInstant = (value: string): boolean => {
  const ms = Date.parse(value);
  return ms >= 0 && new Date(ms).toISOString() === value;
};

function byte(value: number): void {
  room(1);
  buffer[end++] = value;
}

/** A safe integer: sign, six bits, then seven bits a byte. */
function signed(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError('only whole numbers are stored');
  const size = Math.abs(value);
  const first = (value < 0 ? 64 : 0) + (size % 64);
  const rest = Math.floor(size / 64);
  byte(rest > 0 ? first + 128 : first);
  if (rest > 0) integer(rest);
}

/** A whole number from 0 in seven bits a byte. */
function integer(value: number): void {
  let rest = value;
  while (rest >= 128) {
    byte((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  byte(rest);
}

function room(bytes: number): void {
  if (end + bytes <= buffer.length) return;
  const larger = Buffer.alloc(2 * (end + bytes));
  buffer.copy(larger, 0, 0, end);
  buffer = larger;
}

/** The patch behind `encodePatch` or `encodeValues`; throws RangeError for bytes that are none. */
export function decodePatch(bytes: Buffer, columns: readonly string[], texts?: readonly string[]): Patch {
  const patch: Record<string, Value | readonly [Value, Value]> = {};
  const at = { next: 0 };
  let column = 0;
  while (at.next < bytes.length) {
    const tag = bytes[at.next++]!;
    column += Math.floor(tag / KINDS);
    if (tag === FAR * KINDS) continue;
    const name = columns[column++];
    if (name === undefined) throw new RangeError('a patch names an unknown column');
    const kind = tag % KINDS;
    patch[name] =
      kind === PAIR
        ? [take(bytes, at, bytes[at.next++]!, texts), take(bytes, at, bytes[at.next++]!, texts)]
        : take(bytes, at, kind, texts);
  }
  return patch;
}

function take(bytes: Buffer, at: { next: number }, kind: number, texts: readonly string[] | undefined): Value {
  switch (kind) {
    case NULL:
      return null;
    case INTEGER: {
      const first = bytes[at.next++]!;
      const size = (first % 64) + (first >= 128 ? takeInteger(bytes, at) * 64 : 0);
      return first & 64 ? -size : size;
    }
    case UUID:
      at.next += 16;
      return uuidText(bytes.subarray(at.next - 16, at.next));
    case DATE: {
      const digits = String(takeInteger(bytes, at)).padStart(8, '0');
      return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    }
    case INSTANT:
      return new Date(takeInteger(bytes, at)).toISOString();
    case LONG_TEXT: {
      const length = takeInteger(bytes, at);
      at.next += length;
      return bytes.toString('utf8', at.next - length, at.next);
    }
    case TEXT: {
      if (texts && bytes[at.next] === CODED) return takeCoded(bytes, at, texts);
      const stop = bytes.indexOf(0, at.next);
      if (stop < 0) throw new RangeError('a patch ends within a text');
      const text = bytes.toString('utf8', at.next, stop);
      at.next = stop + 1;
      return text;
    }
    default:
      throw new RangeError('a patch holds an unknown kind');
  }
}

function takeCoded(bytes: Buffer, at: { next: number }, texts: readonly string[]): string {
  at.next++;
  const text = texts[takeInteger(bytes, at)];
  if (text === undefined) throw new RangeError('a patch names an unknown text');
  return text;
}

function takeInteger(bytes: Buffer, at: { next: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const next = bytes[at.next++];
    if (next === undefined) throw new RangeError('a patch ends within a number');
    value += (next % 128) * factor;
    if (next < 128) return value;
  }
}
