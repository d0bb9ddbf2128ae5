import { SEX, type Sex } from './codes.ts';
import { dateOfDigits } from './iso-date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What can be wrong with a number (archive-reference 2.1; Q101–Q103, Q105). */
export type NumberProblem =
  | 'empty'
  | 'scientificNotation'
  | 'length'
  | 'characters'
  | 'province'
  | 'birthDate'
  | 'birthInFuture'
  | 'checkDigit'
  | 'placeholder'
  | 'disabilityKind'
  | 'disabilityGrade';

/** Which number it is by its length: old and new identity number, disability certificate without and with a mark. */
export type NumberForm = 'resident18' | 'resident15' | 'disability20' | 'disability22';

/** A number read: what it says, and what is wrong with it. */
export interface ReadNumber {
  /** Half-width, upper case, without blanks: what is stored. */
  number: string;
  form?: NumberForm;
  /** The first 18 characters, a 15-digit number raised to 18: what people are compared on (Q104). */
  core18?: string;
  birthOn?: string;
  sex?: Sex;
  /** Digit 1–7 and 1–4 of a disability certificate. */
  disabilityKind?: string;
  disabilityGrade?: string;
  problems: readonly NumberProblem[];
}

/** The number as stored: half-width, upper case, no blanks, no apostrophe or `="…"` of a spreadsheet. */
export function normaliseNumber(text: string): string {
  if (/^\d{17}[\dX]$/.test(text)) return text;
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]/g, '')
    .toUpperCase();
  return plain.replace(/^="(.*)"$/, '$1').replace(/^['‘’`]/, '');
}

/** The check character of the first 17 digits (GB 11643). */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECKS[sum % 11] ?? '';
}

/** An old 15-digit number raised to 18. */
export function raiseTo18(old15: string): string {
  const first17 = `${old15.slice(0, 6)}19${old15.slice(6)}`;
  return first17 + checkDigit(first17);
}

const FORMS: Record<number, NumberForm> = {
  15: 'resident15',
  18: 'resident18',
  20: 'disability20',
  22: 'disability22',
};

function coreProblems(core18: string, today: string): NumberProblem[] {
  const problems: NumberProblem[] = [];
  if (core18.startsWith('999999')) problems.push('placeholder');
  else if (!PROVINCES.has(core18.slice(0, 2))) problems.push('province');
  const birthOn = dateOfDigits(core18.slice(6, 14));
  if (birthOn === undefined || birthOn < '1900-01-01') problems.push('birthDate');
  else if (birthOn > today) problems.push('birthInFuture');
  if (checkDigit(core18.slice(0, 17)) !== core18[17]) problems.push('checkDigit');
  return problems;
}

/** Reads a resident's number or a disability certificate's (15, 18, 20 or 22 characters) as of the entry date. */
export function readNumber(text: string, today: string): ReadNumber {
  const number = normaliseNumber(text);
  if (number === '') return { number, problems: ['empty'] };
  if (/^\d(\.\d+)?E\+?\d+$/.test(number)) return { number, problems: ['scientificNotation'] };
  const form = FORMS[number.length];
  if (!form) return { number, problems: ['length'] };
  const pattern = form === 'resident15' ? /^\d{15}$/ : /^\d{17}[\dX](\d{2}([0-9A-Z]{2})?)?$/;
  if (!pattern.test(number)) return { number, form, problems: ['characters'] };
  const core18 = form === 'resident15' ? raiseTo18(number) : number.slice(0, 18);
  const problems = coreProblems(core18, today);
  const read: ReadNumber = { number, form, core18, sex: sexOfCore(core18), problems };
  const birthOn = dateOfDigits(core18.slice(6, 14));
  if (birthOn) read.birthOn = birthOn;
  if (number.length < 20) return read;
  const [kind, grade] = [number[18] ?? '', number[19] ?? ''];
  if (kind < '1' || kind > '7') problems.push('disabilityKind');
  if (grade < '1' || grade > '4') problems.push('disabilityGrade');
  return { ...read, disabilityKind: kind, disabilityGrade: grade };
}

/** The sex that digit 17 says: odd 男, even 女 (Q106). */
export function sexOfCore(core18: string): Sex {
  return Number(core18[16]) % 2 === 1 ? SEX.male : SEX.female;
}

/**
 * What people are compared on: the first 18 characters of a resident's or disability number (raised when old), any other
 * number as it stands. Undefined for an empty text.
 */
export function core18Of(text: string): string | undefined {
  const number = normaliseNumber(text);
  if (number === '') return undefined;
  if (/^\d{15}$/.test(number)) return raiseTo18(number);
  return /^\d{17}[\dX]([0-9A-Z]{2}){0,2}$/.test(number) ? number.slice(0, 18) : number;
}

/** True when both name the same person, whatever length they were written in. */
export function isSameNumber(a: string, b: string): boolean {
  const core = core18Of(a);
  return core !== undefined && core === core18Of(b);
}

/** The last four characters of the 18, by which namesakes are told apart; shorter numbers give what they have. */
export function last4Of(text: string): string {
  return (core18Of(text) ?? '').slice(-4);
}
