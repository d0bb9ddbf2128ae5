import { AppError } from '../../shared/contract/app-error.ts';
import { type StoredValue, valueProblems } from '../../shared/domain/fields/values.ts';

/** The values if every field of the table takes its own; empty text becomes nothing. Error: valueRefused. */
export function checkedValues(
  table: string,
  values: Readonly<Record<string, StoredValue>>,
): Record<string, StoredValue> {
  const [first, ...more] = valueProblems([table], values);
  if (first)
    throw new AppError('valueRefused', { field: first.label, problem: first.problem, fields: [first, ...more] });
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]));
}
