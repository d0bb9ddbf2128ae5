import { AppError } from '../../shared/contract/app-error.ts';
import { contentId } from './ids.ts';
import type { TxnJournal } from './journal.ts';
import type { TableModel } from './model.ts';
import type { Row, SqlValue } from './sql.ts';

/** The checked values of a row in the order of the table's columns. Error: valueRefused. */
export function listed(table: TableModel, given: Row): SqlValue[] {
  const values = new Array<SqlValue>(table.columns.length).fill(null);
  for (const column of Object.keys(given)) {
    const value = given[column];
    if (value === undefined || column === 'id') continue;
    values[placeOf(table, column)] = checkedValue(value, table, column);
  }
  return values;
}

function placeOf(table: TableModel, column: string): number {
  const place = table.places.get(column);
  if (place === undefined) throw new RangeError(`${table.name} has no column ${column}`);
  return place;
}

/** Ids and checked values of rows given as lists of some columns. Error: valueRefused. */
export function listReader(table: TableModel, columns: readonly string[]) {
  const places = columns.map((column) => (column === 'id' ? -1 : placeOf(table, column)));
  const idAt = columns.indexOf('id');
  const keyAt = table.table.contentKey?.map((key) => columns.indexOf(key));
  return {
    idOf(row: readonly SqlValue[], journal: TxnJournal): string {
      if (keyAt)
        return contentId(
          table.name,
          keyAt.map((at) => (row[at] ?? null) as string | number | null),
        );
      const id = row[idAt];
      return typeof id === 'string' ? id : journal.newId();
    },
    values(row: readonly SqlValue[]): SqlValue[] {
      const values = new Array<SqlValue>(table.columns.length).fill(null);
      for (let i = 0; i < places.length; i++) {
        if (places[i]! >= 0) values[places[i]!] = checkedValue(row[i] ?? null, table, columns[i]!);
      }
      return values;
    },
  };
}

/** The id of a new row: what its content says, the one given, or a new one. */
export function rowIdOf(table: TableModel, given: Row, journal: TxnJournal): string {
  const { contentKey } = table.table;
  if (contentKey)
    return contentId(
      table.name,
      contentKey.map((key) => (given[key] ?? null) as string | number | null),
    );
  return typeof given['id'] === 'string' ? given['id'] : journal.newId();
}

/** Values of known columns, texts well-formed, numbers whole; undefined is left out. Error: valueRefused. */
export function checkedValues(table: TableModel, given: Row): Row {
  const values: Row = {};
  for (const column of Object.keys(given)) {
    const value = given[column];
    if (value === undefined || column === 'id') continue;
    placeOf(table, column);
    values[column] = checkedValue(value, table, column);
  }
  return values;
}

function checkedValue(value: SqlValue, table: TableModel, column: string): SqlValue {
  if (value === null) return null;
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  throw new AppError('valueRefused', { field: table.fields.get(column)!.label, problem: '' });
}

/** A row whose id follows from its content cannot get another content key. Error: valueRefused. */
export function refuseNewKey(table: TableModel, row: Row, values: Row): void {
  for (const key of table.table.contentKey ?? []) {
    if (values[key] !== undefined && values[key] !== row[key]) {
      throw new AppError('valueRefused', { field: table.fields.get(key)?.label ?? key, problem: '' });
    }
  }
}
