/** Towns that are streets: their office is a 办事处. */
export const RESIDENTS_TOWN = /街道$/u;

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Length of a short code with its check character. */
export const SHORT_CODE_LENGTH = LENGTH + 1;

/**
 * A short code from eight random bytes: eight signs without 0, 1, I, L, O and a check character that finds every
 * wrong sign and every exchange of two (weighted sum modulo the prime 31).
 */
export function shortCode(random: Uint8Array): string {
  const signs = Array.from({ length: LENGTH }, (_, i) => ALPHABET.charAt((random[i] ?? 0) % ALPHABET.length));
  return signs.join('') + checkSign(signs.join(''));
}

/** The code as printed and read out, in two groups. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code that was typed or scanned: upper case, without blanks and hyphens; undefined when its check fails. */
export function readShortCode(text: string): string | undefined {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== SHORT_CODE_LENGTH || [...code].some((sign) => !ALPHABET.includes(sign))) return undefined;
  return checkSign(code.slice(0, LENGTH)) === code.charAt(LENGTH) ? code : undefined;
}

function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, i) => total + ALPHABET.indexOf(sign) * (i + 2), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}
