import { AppError } from '../../../shared/contract/app-error.ts';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { type StoredValue, valueProblem } from '../../../shared/domain/fields/values.ts';
import { normaliseNumber } from '../../../shared/domain/identity-number.ts';
import { isMasked, mask } from '../../../shared/domain/masking.ts';
import { normaliseName } from '../../../shared/domain/names.ts';
import type { FormField } from '../../../shared/domain/register-form.ts';
import { REGISTER_NOTICES } from '../../../shared/text/register-problems.ts';

/** Columns of one table with their new values. */
export type Columns = Record<string, StoredValue>;
/** A form's values by table. */
export type ByTable = Partial<Record<FormField['table'], Columns>>;

/**
 * The values of a form, checked and sorted into tables; a masked number means "as it was" and is left out.
 * Error: valueRefused.
 */
export function sortForm(form: ReadonlyMap<string, FormField>, values: FieldValues): ByTable {
  const sorted: ByTable = {};
  for (const [key, given] of Object.entries(values)) {
    const entry = form.get(key);
    if (!entry) throw new AppError('valueRefused', { field: key, problem: REGISTER_NOTICES.noSuchField });
    const value = tidy(entry, given);
    if (typeof value === 'string' && entry.field.masking && isMasked(value)) continue;
    const problem = valueProblem(entry.field, value);
    if (problem && !(value === null && entry.table === 'person_number')) {
      throw new AppError('valueRefused', { field: entry.field.label, problem });
    }
    const columns = sorted[entry.table] ?? {};
    columns[entry.column] = value;
    sorted[entry.table] = columns;
  }
  return sorted;
}

function tidy({ key, field }: FormField, value: StoredValue): StoredValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  if (field.masking === 'number') return normaliseNumber(text);
  return key === 'name' ? normaliseName(text) : text;
}

/** Stored rows as form values by key: numbers, phones and accounts masked, empty ones left out. */
export function formValues(
  form: readonly FormField[],
  rows: Partial<Record<FormField['table'], Columns | undefined>>,
): FieldValues {
  const values: FieldValues = {};
  for (const { key, table, column, field } of form) {
    const value = rows[table]?.[column] ?? null;
    if (value === null) continue;
    const kind = field.masking;
    values[key] = kind === undefined || kind === 'health' ? value : mask(kind, String(value));
  }
  return values;
}
