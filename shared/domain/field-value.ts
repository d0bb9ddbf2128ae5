import { findLabel, readLabels } from './code-lists.ts';
import type { Field, FieldType } from './fields/field.ts';
import type { StoredValue } from './fields/values.ts';
import { normaliseNumber } from './identity-number.ts';
import { isRealDate } from './iso-date.ts';
import { isMasked, mask } from './masking.ts';
import { normaliseName } from './names.ts';

/** Why a text is no value of a field; shared/text/value-problems.ts has the sentences. */
export type ValueProblem =
  | 'notNumber'
  | 'tooManyDecimals'
  | 'negative'
  | 'notWhole'
  | 'notDate'
  | 'notYear'
  | 'notFlag'
  | 'notInList'
  | 'scientific'
  | 'masked'
  | 'brokenCell'
  | 'tooLong';

/** A text read as a field's value; blank is null. */
export type ValueRead = { value: StoredValue } | { problem: ValueProblem };

const DECIMALS: Partial<Record<FieldType, number>> = {
  money: 2,
  land: 2,
  floor: 2,
  distance: 2,
  degree: 6,
  integer: 0,
};
const YES = new Set(['是', '有', '1', 'TRUE', 'Y', 'YES', '√', '✓', '对']);
const NO = new Set(['否', '无', '没有', '0', 'FALSE', 'N', 'NO', '×', '✗']);
const LONGEST_TEXT = 2000;

/** The stored value that a file's or clerk's text stands for: labels by alias, 12.5 亩 as 1250, dates in any usual form. */
export function readValue(field: Field, text: string): ValueRead {
  if (text === '' || text === '-' || text === '—' || text === '/') return { value: null };
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) return { problem: 'brokenCell' };
  switch (field.type) {
    case 'text':
    case 'id':
      return readText(field, text);
    case 'date':
      return readDate(text);
    case 'instant':
      return { value: text };
    case 'year':
      return readYear(text);
    case 'flag':
      return readFlag(text);
    case 'code':
      return readCode(field, text);
    case 'codes':
      return readCodes(field, text);
    case 'integer':
    case 'money':
    case 'land':
    case 'floor':
    case 'distance':
    case 'degree':
      return readScaled(text, DECIMALS[field.type] ?? 0);
  }
}

function readText(field: Field, text: string): ValueRead {
  if (text.length > LONGEST_TEXT) return { problem: 'tooLong' };
  if (field.masking === undefined) return { value: field.key === 'name' ? normaliseName(text) : text };
  if (field.masking !== 'health' && isMasked(text)) return { problem: 'masked' };
  if (field.masking === 'number') return { value: normaliseNumber(text) };
  if (field.masking === 'health') return { value: text };
  if (/^\d(\.\d+)?E\+?\d{1,3}$/i.test(text)) return { problem: 'scientific' };
  return { value: text.replace(/\s+/g, '') };
}

function readDate(text: string): ValueRead {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?|(\d{2})(\d{2}))(?:[ T].*)?$/.exec(text.trim());
  if (!parts) return { problem: 'notDate' };
  const [, year, month, day, month8, day8] = parts;
  const date = [year, month ?? month8, day ?? day8].map((part) => (part ?? '').padStart(2, '0')).join('-');
  return isRealDate(date) ? { value: date } : { problem: 'notDate' };
}

function readYear(text: string): ValueRead {
  const year = Number(/^(\d{4})(?:年度?|\.0)?$/.exec(text)?.[1]);
  return year >= 1900 && year <= 2100 ? { value: year } : { problem: 'notYear' };
}

function readFlag(text: string): ValueRead {
  const word = text.toUpperCase();
  if (YES.has(word)) return { value: 1 };
  return NO.has(word) ? { value: 0 } : { problem: 'notFlag' };
}

function readCode(field: Field, text: string): ValueRead {
  const label = findLabel(field.list ?? '', text);
  return label === undefined ? { problem: 'notInList' } : { value: label };
}

function readCodes(field: Field, text: string): ValueRead {
  const read = readLabels(field.list ?? '', text);
  return 'stored' in read ? { value: read.stored } : { problem: 'notInList' };
}

function readScaled(text: string, decimals: number): ValueRead {
  const plain = text.replace(/[,，\s]/g, '').replace(/(?:元|亩|平方米|㎡|公里|个?月|人|户|度)$/, '');
  const parts = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(plain);
  if (!parts) return { problem: 'notNumber' };
  const [, minus, whole, fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return { problem: decimals === 0 ? 'notWhole' : 'tooManyDecimals' };
  const value = Number(whole) * 10 ** decimals + Number(kept.padEnd(decimals, '0') || 0);
  return { value: minus === '-' && value !== 0 ? -value : value };
}

/** The stored value as people write it, whole: 1250 of land is 12.5, 1 is 是; empty for null. */
export function writeValue(field: Field, value: StoredValue): string {
  if (value === null || value === undefined) return '';
  const decimals = DECIMALS[field.type];
  if (decimals !== undefined && typeof value === 'number') return scaledText(value, decimals);
  if (field.type === 'flag') return value === 1 ? '是' : '否';
  return String(value);
}

/** The stored value as replies show it: like `writeValue`, numbers, phones and accounts masked. */
export function showValue(field: Field, value: StoredValue): string {
  const text = writeValue(field, value);
  if (text === '' || field.masking === undefined || field.masking === 'health') return text;
  return mask(field.masking, text);
}

function scaledText(value: number, decimals: number): string {
  if (decimals === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}
