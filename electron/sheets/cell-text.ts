const NEEDS_CARE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u3000\u00A0\u200B-\u200D\uFEFF\r\n]|^[\s'=]|\s$/;

/**
 * A cell's text as a person reads it: `="…"` unwrapped, full-width digits and letters made half-width, invisible
 * characters and outer blanks gone, the apostrophe taken off that `inertText` put before a formula sign.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  const halfWidth = text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
  const wrapped = /^="(.*)"$/s.exec(halfWidth)?.[1];
  const plain = wrapped === undefined ? halfWidth : wrapped.replaceAll('""', '"').trim();
  return /^'[=+\-@\d]/.test(plain) ? plain.slice(1) : plain;
}

/** Text that no spreadsheet takes for a formula: an apostrophe goes before a leading `= + - @`, tab or return. */
export function inertText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A number cell as text. More than 15 digits are not kept by spreadsheets: such a number comes as `4.4E+17`, to be refused. */
export function numberText(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(15)));
}

/** Whether a text is a number in scientific notation: digits of an identity or account number are lost in it. */
export function isScientific(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d{1,3}$/i.test(text);
}
