import { labelsOf, splitLabels } from '../code-lists.ts';
import type { Field } from './field.ts';
import { fieldOf } from './index.ts';

/** A stored value: text, scaled integer or nothing. */
export type StoredValue = string | number | null;

/** A value that its field does not take, with the field's label and what is wrong. */
export interface ValueProblem {
  key: string;
  label: string;
  problem: string;
}

const LONGEST_TEXT = 2000;

/** What is wrong with values by key of these tables; a key of none of them is a problem too. */
export function valueProblems(
  tables: readonly string[],
  values: Readonly<Record<string, StoredValue>>,
): ValueProblem[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = tables.map((table) => fieldOf(table, key)).find(Boolean);
    if (!field) return [{ key, label: key, problem: '没有这一项' }];
    const problem = valueProblem(field, value);
    return problem ? [{ key, label: field.label, problem }] : [];
  });
}

/** What is wrong with one value of a field, or undefined. */
export function valueProblem(field: Field, value: StoredValue): string | undefined {
  if (value === null || value === '') return field.required ? '必须填写' : undefined;
  switch (field.type) {
    case 'id':
    case 'text':
    case 'instant':
      return typeof value !== 'string'
        ? '应为文字'
        : value.length > LONGEST_TEXT
          ? `最多 ${LONGEST_TEXT} 字`
          : undefined;
    case 'date':
      return isDate(value) ? undefined : '日期应写成 2016-08-19 的样子';
    case 'year':
      return isWhole(value) && value >= 1900 && value <= 2100 ? undefined : '应为四位年份';
    case 'flag':
      return value === 0 || value === 1 ? undefined : '只能填“是”或“否”';
    case 'code':
      return labelsOf(field.list ?? '').includes(String(value)) ? undefined : `“${value}”不在可选范围内`;
    case 'codes': {
      const known = new Set(labelsOf(field.list ?? ''));
      const unknown = splitLabels(String(value)).filter((label) => !known.has(label));
      return unknown.length > 0 ? `“${unknown.join('、')}”不在可选范围内` : undefined;
    }
    case 'integer':
    case 'money':
    case 'land':
    case 'floor':
    case 'distance':
      return isWhole(value) && (value >= 0 || field.type === 'money') ? undefined : '应为不小于零的数';
    case 'degree':
      return isWhole(value) ? undefined : '应为数';
  }
}

const isWhole = (value: StoredValue): value is number => typeof value === 'number' && Number.isSafeInteger(value);

function isDate(value: StoredValue): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
