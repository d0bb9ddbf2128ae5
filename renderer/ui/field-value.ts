import type { FieldValue, FieldValues } from '../../shared/contract/shapes.ts';
import { codeList, labelsOf } from '../../shared/domain/code-lists.ts';
import type { Field, FieldType } from '../../shared/domain/fields/field.ts';
import { UI } from './text.ts';

/** How many stored units make one shown unit: 分 in 元, 0.01 亩, 0.01 ㎡, 10 m in 公里, 0.000001°. */
const SCALES: Partial<Record<FieldType, number>> = {
  money: 100,
  land: 100,
  floor: 100,
  distance: 100,
  degree: 1_000_000,
};

/** Digits behind the point that a field takes; 0 for whole numbers, undefined for what is no number. */
export function digitsOf(field: Field): number | undefined {
  const scale = SCALES[field.type];
  if (scale !== undefined) return Math.round(Math.log10(scale));
  return field.type === 'integer' || field.type === 'year' ? 0 : undefined;
}

/** The number as shown and typed, from the stored integer. */
export function shownNumber(field: Field, stored: FieldValue | undefined): number | null {
  return typeof stored === 'number' ? stored / (SCALES[field.type] ?? 1) : null;
}

/** The integer to store, from the number as typed. */
export function storedNumber(field: Field, shown: number | null): number | null {
  return shown === null ? null : Math.round(shown * (SCALES[field.type] ?? 1));
}

/** A stored value as a person reads it, with its unit; a dash where nothing is stored. */
export function fieldText(field: Field, stored: FieldValue | undefined): string {
  if (stored === null || stored === undefined || stored === '') return UI.none;
  if (field.type === 'flag') return stored === 1 ? UI.yes : UI.no;
  if (field.type === 'year') return String(stored);
  const shown = shownNumber(field, stored);
  if (shown === null) return String(stored);
  return `${shown.toLocaleString('zh-CN', { maximumFractionDigits: digitsOf(field) ?? 0 })}${field.unit ? ` ${field.unit}` : ''}`;
}

/** The labels a code field offers in a year; a stored label that is no longer offered stays choosable. */
export function choicesOf(field: Field, year: number | undefined, stored?: FieldValue): string[] {
  const offered = field.list
    ? year === undefined
      ? codeList(field.list).map((code) => code.label)
      : labelsOf(field.list, year)
    : [];
  return typeof stored === 'string' && stored !== '' && !offered.includes(stored) && field.type === 'code'
    ? [...offered, stored]
    : offered;
}

/** What differs between two sets of values: only those keys go to the core. */
export function changedValues(before: FieldValues, after: FieldValues): FieldValues {
  const same = (key: string) => (before[key] ?? null) === (after[key] ?? null);
  return Object.fromEntries(Object.entries(after).filter(([key]) => !same(key)));
}
