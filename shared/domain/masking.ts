import { z } from 'zod';
import { core18Of } from './identity-number.ts';

const STAR = '*';
const middle = (text: string, head: number, tail: number): string =>
  text.length < head + tail + 4
    ? STAR.repeat(Math.max(text.length, 4))
    : text.slice(0, head) + STAR.repeat(text.length - head - tail) + text.slice(text.length - tail);

/** '4402**********1234': first and last four; the suffix of a disability certificate is dropped, for it tells of health. */
export function maskIdentityNumber(number: string): string {
  return middle(/^\d{15}$/.test(number) ? number : (core18Of(number) ?? ''), 4, 4);
}

/** '138****1234'; a landline keeps its last two digits, several numbers are masked one by one. */
export function maskPhone(phone: string): string {
  return phone
    .split(/[、，,;；/\s]+/)
    .filter((part) => part !== '')
    .map((part) => (/^1\d{10}$/.test(part) ? middle(part, 3, 4) : middle(part, 0, 2)))
    .join('、');
}

/** '***************1234': the last four. */
export function maskAccount(account: string): string {
  return middle(account, 0, 4);
}

/** '（1234 字）': how long a text of personal data is. */
function maskContent(content: string): string {
  return content === '' ? '' : `（${content.length} 字）`;
}

const MASKS = { number: maskIdentityNumber, phone: maskPhone, account: maskAccount, content: maskContent } as const;
/** Masking class of a field whose value no reply carries whole; `health` fields are shown, but never posted. */
export type MaskingClass = keyof typeof MASKS;

/** The value as replies carry it; null stays null. */
export function mask(kind: MaskingClass, value: string): string;
export function mask(kind: MaskingClass, value: string | null): string | null;
export function mask(kind: MaskingClass, value: string | null): string | null {
  return value === null || value === '' ? null : MASKS[kind](value);
}

/** True for a text that a mask made: it must never be stored. */
export function isMasked(text: string): boolean {
  return text.includes('****');
}

/** An identity number, phone or account in a reply: never whole. */
export const masked = z.string().refine(isMasked, { error: 'notMasked' });
