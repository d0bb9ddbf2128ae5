/** Most characters and UTF-8 bytes of a name: Windows counts characters, Linux bytes (255, less `.part` and a number). */
export const NAME_LIMIT = { characters: 120, bytes: 240 } as const;

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const encoder = new TextEncoder();

/** Gives every file of a batch a name of its own; asked in the same order it gives the same names. */
export interface NameGiver {
  /** A name of at most 120 characters from the parts, long ones shortened, `tail` (title) and extension kept whole. */
  name(parts: readonly (string | null)[], tail: string): string;
}

/** Names of one batch, `parts-tail.docx`, safe on Windows, in NFC; the second of equal names gets `-2` and so on. */
export function makeNameGiver(extension = '.docx'): NameGiver {
  const used = new Set<string>();
  return {
    name(parts, tail) {
      for (let copy = 1; ; copy++) {
        const name = fitted(parts, copy === 1 ? clean(tail) : `${clean(tail)}-${copy}`, extension);
        const key = name.toLowerCase();
        if (used.has(key)) continue;
        used.add(key);
        return name;
      }
    },
  };
}

/** The last six characters of a code, letters and digits only; fewer if the code is shorter. */
export function lastSix(code: string | null): string {
  return [...(code ?? '').replace(/[^\p{L}\p{N}]/gu, '')].slice(-6).join('');
}

function clean(part: string): string {
  return part
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .normalize('NFC');
}

function fitted(parts: readonly (string | null)[], tail: string, extension: string): string {
  const pieces = parts.map((part) => [...clean(part ?? '')]).filter((piece) => piece.length > 0);
  const join = () => [...pieces.map((piece) => clean(piece.join(''))), tail].filter((piece) => piece !== '').join('-');
  let name = join();
  while (isTooLong(name + extension)) {
    const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), []);
    if (longest.length <= 1) break;
    longest.pop();
    name = join();
  }
  if (isTooLong(name + extension)) name = cut(name, extension);
  const safe = RESERVED.test(name) || name === '' ? `_${name}` : name;
  return (safe + extension).normalize('NFC');
}

function isTooLong(name: string): boolean {
  return name.length > NAME_LIMIT.characters || encoder.encode(name).length > NAME_LIMIT.bytes;
}

/** A last resort for a tail that alone is too long: its end stays, where the running number stands. */
function cut(name: string, extension: string): string {
  const characters = [...name];
  while (isTooLong(characters.join('') + extension)) characters.shift();
  return clean(characters.join(''));
}
