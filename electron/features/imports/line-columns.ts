import { writeValue } from '../../../shared/domain/field-value.ts';
import { fieldOf } from '../../../shared/domain/fields/index.ts';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import { mask } from '../../../shared/domain/masking.ts';
import type { WritableTable } from '../../ledger/schema.ts';
import type { Change, Columns, Difference, Line } from './import-types.ts';
import type { Stored } from './register-facts.ts';

/** The values of a line that belong to tables. */
export function columnsOf<T extends string>(line: Line, tables: readonly T[]): Record<T, Columns> {
  const found = {} as Record<T, Columns>;
  for (const table of tables) found[table] = {};
  for (const [key, value] of line.values) {
    const { table, column } = placeOf(key);
    const columns = found[table as T] as Columns | undefined;
    if (columns) columns[column] = value;
  }
  return found;
}

const places = new Map<string, { table: string; column: string }>();

/** 'person.name' → person, name; headings are few, so each is taken apart once. */
function placeOf(key: string): { table: string; column: string } {
  const known = places.get(key);
  if (known) return known;
  const dot = key.indexOf('.');
  const place = { table: key.slice(0, Math.max(dot, 0)), column: key.slice(dot + 1) };
  places.set(key, place);
  return place;
}

/** What the values would change of a row; blank values are not among them, equal ones change nothing. */
export function changesOf(table: WritableTable, row: Stored, values: Columns, isOlder: boolean): Change[] {
  const changes: Change[] = [];
  for (const [column, after] of Object.entries(values)) {
    const field = fieldOf(table, column);
    const before = row[column] ?? null;
    if (!field || after === null || after === before) continue;
    const change: Change = { table, id: row.id, column, field, before, after };
    if (isOlder) change.isOlder = true;
    changes.push(change);
  }
  return changes;
}

/** A changed value as two texts, numbers masked. */
export function differenceOf({ field, before, after }: Change, names: (id: string) => string | undefined): Difference {
  const show = (value: StoredValue) =>
    field.type === 'id' ? (typeof value === 'string' ? (names(value) ?? '') : '') : shown(field, value);
  return { label: field.label, archive: show(before), file: show(after) };
}

/** What an inserted row brings, for people who look at the line. */
export function newsOf(table: WritableTable, values: Columns): Difference[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const field = fieldOf(table, column);
    if (!field || value === null || field.type === 'id') return [];
    return [{ label: field.label, archive: '', file: shown(field, value) }];
  });
}

function shown(field: Change['field'], value: StoredValue): string {
  const text = writeValue(field, value);
  const { masking } = field;
  return text === '' || masking === undefined || masking === 'health' ? text : mask(masking, text);
}
