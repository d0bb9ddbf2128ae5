import { type Output, reserve, writeString } from './output.ts';

// How each UTF-16 unit of a value goes into XML. 0: as it is.
const ESCAPE = 1;
const DROP = 2;
const BREAK = 3;
const TAB = 4;
const RARE = 5;
const SURROGATE = 6;

const CLASSES = classify();

/** Marks every unit: XML specials, what XML forbids, and characters from U+2E80 that GB 2312 lacks. */
function classify(): Uint8Array {
  const classes = new Uint8Array(65_536);
  for (let code = 0x2e80; code < 0xd800; code++) classes[code] = RARE;
  for (let code = 0xf900; code < 0xfb00; code++) classes[code] = RARE;
  const decoder = new TextDecoder('gbk');
  const pair = new Uint8Array(2);
  for (let high = 0xa1; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      pair.set([high, low]);
      classes[decoder.decode(pair).charCodeAt(0)] = 0;
    }
  }
  for (let code = 0; code < 0x20; code++) classes[code] = DROP;
  for (let code = 0x7f; code < 0xa0; code++) classes[code] = DROP;
  for (let code = 0xe000; code < 0xf900; code++) classes[code] = RARE;
  for (let code = 0xd800; code < 0xe000; code++) classes[code] = SURROGATE;
  for (const code of [0xfffe, 0xffff, 0xfeff]) classes[code] = DROP;
  for (const code of [0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2028, 0x2029])
    classes[code] = DROP;
  for (const mark of '&<>"') classes[mark.charCodeAt(0)] = ESCAPE;
  classes[0x0a] = BREAK;
  classes[0x09] = TAB;
  return classes;
}

/** Opening tags of a run: in its own font, and in the font that has the rare characters ('' when it is the same). */
export interface RunTags {
  readonly open: string;
  readonly wide: string;
}

/** Ends a run of text. */
export const CLOSE_RUN = '</w:t></w:r>';

/**
 * Writes a value as the inside of `<w:t>`; characters outside GB 2312 get a run of their own, forbidden ones are
 * dropped.
 */
export function writeText(out: Output, value: string, run: RunTags): void {
  reserve(out, value.length * 3);
  const { bytes } = out;
  let at = out.at;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (CLASSES[code] !== 0) {
      writeString(out, mixedXml(value, run));
      return;
    }
    if (code < 0x80) bytes[at++] = code;
    else {
      if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
      else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (code & 0x3f);
    }
  }
  out.at = at;
}

function mixedXml(value: string, run: RunTags): string {
  let out = '';
  let isWide = false;
  const face = (wide: boolean, piece: string) => {
    if (wide !== isWide && run.wide !== '') {
      out += CLOSE_RUN + (wide ? run.wide : run.open);
      isWide = wide;
    }
    out += piece;
  };
  for (let i = 0; i < value.length; i++) {
    const kind = CLASSES[value.charCodeAt(i)]!;
    const unit = value[i]!;
    if (kind === SURROGATE) {
      const point = value.codePointAt(i)!;
      if (point <= 0xffff || (point & 0xfffe) === 0xfffe) continue;
      face(true, String.fromCodePoint(point));
      i++;
    } else if (kind === RARE) face(true, unit);
    else if (kind !== DROP) face(false, plainXml(kind, unit));
  }
  face(false, '');
  return out;
}

function plainXml(kind: number, unit: string): string {
  if (kind === BREAK) return '</w:t><w:br/><w:t xml:space="preserve">';
  if (kind === TAB) return '</w:t><w:tab/><w:t xml:space="preserve">';
  if (kind === ESCAPE) return { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[unit] ?? '&quot;';
  return unit;
}

/** Width of a text in full-width characters; Latin letters and digits count 0.55, as stand-in fonts are wider. */
export function textWidth(value: string): number {
  let width = 0;
  for (const character of value) width += character.codePointAt(0)! < 0x2000 ? 0.55 : 1;
  return width;
}
