import { z } from 'zod';

const DOTS = /[•‧∙⋅・･．]/g;
const HAN = /\p{Script=Han}/u;

/**
 * A name as stored: NFC, outer blanks gone, blanks between Han characters gone ('张　三'), every middle dot U+00B7.
 * Rare characters (𠮷, 㙍) stay as they are.
 */
export function normaliseName(text: string): string {
  if (/^[\u4e00-\u9fff]{2,4}$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
    .replace(DOTS, '·')
    .replace(/ ?· ?/g, '·')
    .replace(/(?<=[\p{Script=Han}〇]) (?=[\p{Script=Han}〇])/gu, '');
}

/** What is doubtful about a name (Q112); a doubt never refuses a name. */
export type NameProblem = 'empty' | 'blank' | 'latin' | 'single' | 'placeholder' | 'digits' | 'tooLong';

/** The doubts about a normalised name. */
export function nameProblems(name: string): NameProblem[] {
  if (name === '') return ['empty'];
  const problems: NameProblem[] = [];
  const length = [...name].length;
  if (/\s/.test(name)) problems.push('blank');
  if (/\p{Script=Latin}/u.test(name)) problems.push('latin');
  if (/\d/.test(name)) problems.push('digits');
  if (length === 1) problems.push('single');
  if (length > 20) problems.push('tooLong');
  if (/[?？□■＊*_＿囗\ufffd\ue000-\uf8ff]/.test(name)) problems.push('placeholder');
  return problems;
}

/** True when no control or unpaired character stands in it and it has a letter at all. */
export function isName(name: string): boolean {
  return name.isWellFormed() && !/[\p{Cc}\p{Cn}]/u.test(name) && (HAN.test(name) || /\p{L}/u.test(name));
}

/** A person's name: normalised, 1 to 50 characters. */
export const PersonName = z
  .string()
  .transform(normaliseName)
  .pipe(z.string().min(1).max(50).refine(isName, { error: 'notAName' }));

/** True when two spellings are the same name. */
export function isSameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}
