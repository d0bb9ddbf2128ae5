import { z } from 'zod';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that the calendar has, as 'YYYY-MM-DD'. */
export function isRealDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A civil date, 'YYYY-MM-DD'. */
export const IsoDate = z.string().refine(isRealDate, { error: 'notADate' });

/** The date of an identity number's eight digits, 'YYYY-MM-DD', or undefined when the calendar has no such day. */
export function dateOfDigits(digits: string): string | undefined {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return digits.length === 8 && isRealDate(text) ? text : undefined;
}
