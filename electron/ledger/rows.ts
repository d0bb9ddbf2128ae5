import { AppError } from '../../shared/contract/app-error.ts';
import type { Deriver } from './derive.ts';
import { sqliteCode, sqliteError } from './failures.ts';
import type { TxnJournal } from './journal.ts';
import { type LedgerModel, type TableModel, tableModelOf } from './model.ts';
import type { Value } from './patch.ts';
import type { Db, Row, SqlValue } from './sql.ts';

/** A row and its entry, written together; the rules of a table (append-only, references) are `write.ts`'s. */
export interface Rows {
  /** The stored row, removed or not. */
  find(table: TableModel, id: string): Row | undefined;
  /** Stores a new row, its values in the order of the table's columns. */
  insert(table: TableModel, id: string, values: readonly SqlValue[], reason?: string): void;
  /** Stores the columns given; returns whether anything differed. Whole merge units are written. */
  update(table: TableModel, row: Row, changes: Row, reason?: string): boolean;
  remove(table: TableModel, row: Row, reason?: string): void;
  restore(table: TableModel, row: Row, reason?: string): void;
}

/** The rows of one running transaction. */
export function beginRows(db: Db, model: LedgerModel, journal: TxnJournal, deriver: Deriver): Rows {
  const isDerived = new Set(model.derivations.flatMap(({ sources }) => Object.keys(sources)));
  const touched = (table: TableModel, row: Row) => {
    if (isDerived.has(table.name)) deriver.touched(table.name, row);
  };
  const find = (table: TableModel, id: string): Row | undefined =>
    db.statement(`SELECT * FROM "${table.name}" WHERE id = ?`).get(id) as Row | undefined;

  function mark(table: TableModel, row: Row, removedBy: string | null): void {
    db.exec(`UPDATE "${table.name}" SET removedBy = ? WHERE id = ?`, removedBy, row['id']!);
    touched(table, { ...row, removedBy });
  }

  return {
    find,
    insert(table, id, values, reason) {
      try {
        db.statement(insertSql(table)).run(id, ...values);
      } catch (error) {
        throw refusal(db, model, { table, id, values: rowOf(table, id, values), error });
      }
      journal.appendInsert({ table, rowId: id, values: values as readonly Value[], reason });
      if (isDerived.has(table.name)) deriver.touched(table.name, namesIn(table, id, values));
    },
    update(table, row, changes, reason) {
      const id = row['id'] as string;
      const patch = changedUnits(table, row, changes);
      const columns = Object.keys(patch).filter((column) => patch[column]![0] !== patch[column]![1]);
      if (columns.length === 0) return false;
      const sets = columns.map((column) => `"${column}" = ?`).join(', ');
      try {
        db.statement(`UPDATE "${table.name}" SET ${sets} WHERE id = ?`).run(
          ...columns.map((column) => patch[column]![1]),
          id,
        );
      } catch (error) {
        throw refusal(db, model, { table, id, values: changes, error });
      }
      journal.append({ op: 'update', table, rowId: id, patch, reason });
      touched(table, row);
      touched(table, { ...row, ...Object.fromEntries(columns.map((column) => [column, patch[column]![1]])) });
      return true;
    },
    remove(table, row, reason) {
      const id = row['id'] as string;
      const entry = journal.append({ op: 'remove', table, rowId: id, patch: presentValues(table, row), reason });
      touched(table, row);
      mark(table, row, entry);
    },
    restore(table, row, reason) {
      const id = row['id'] as string;
      const removedBy = row['removedBy'] as string;
      journal.append({ op: 'restore', table, rowId: id, patch: { removedBy: [removedBy, null] }, reason });
      mark(table, row, null);
    },
  };
}

function rowOf(table: TableModel, id: string, values: readonly SqlValue[]): Row {
  const row: Row = { id, removedBy: null };
  for (let i = 0; i < values.length; i++) row[table.columns[i]!] = values[i]!;
  return row;
}

/** What derivations see of a new row: its id and the rows it names. */
function namesIn(table: TableModel, id: string, values: readonly SqlValue[]): Row {
  const row: Row = { id, removedBy: null };
  for (const { column } of table.references) row[column] = values[table.places.get(column)!]!;
  return row;
}

const insertTexts = new WeakMap<TableModel, string>();

function insertSql(table: TableModel): string {
  const known = insertTexts.get(table);
  if (known) return known;
  const columns = table.columns.map((column) => `, "${column}"`).join('');
  const text = `INSERT INTO "${table.name}" (id${columns}) VALUES (?${', ?'.repeat(table.columns.length)})`;
  insertTexts.set(table, text);
  return text;
}

/** The values that are not null. */
export function presentValues(table: TableModel, row: Row): Record<string, Value> {
  const patch: Record<string, Value> = {};
  for (const column of table.columns) {
    const value = row[column];
    if (value !== null && value !== undefined) patch[column] = value as Value;
  }
  return patch;
}

/** [before, after] of every column of each merge unit in which something changes. */
function changedUnits(table: TableModel, row: Row, changes: Row): Record<string, readonly [Value, Value]> {
  const patch: Record<string, readonly [Value, Value]> = {};
  for (const [column, value] of Object.entries(changes)) {
    if (value === undefined || value === (row[column] ?? null)) continue;
    for (const member of table.unitOf.get(column) ?? []) {
      const before = (row[member] ?? null) as Value;
      patch[member] = [before, changes[member] === undefined ? before : (changes[member] as Value)];
    }
  }
  return patch;
}

interface Refused {
  table: TableModel;
  id: string;
  values: Row;
  error: unknown;
}

/** What SQLite refuses, as the error a user understands. */
function refusal(db: Db, model: LedgerModel, { table, id, values, error }: Refused): unknown {
  switch (sqliteCode(error)) {
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return new AppError('rowExists', { table: table.label, id });
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return missingReference(db, model, table, values);
    case 'SQLITE_CONSTRAINT_CHECK':
    case 'SQLITE_CONSTRAINT_NOTNULL':
    case 'SQLITE_CONSTRAINT_DATATYPE':
      return new AppError('valueRefused', {
        field: refusedField(table, String((error as Error).message)),
        problem: '',
      });
    default:
      return sqliteError(error, db.connection);
  }
}

/** The label of the column a constraint's message names: '<table>.<column>', '<table>_<column>' or '<column>'. */
function refusedField(table: TableModel, message: string): string {
  const words = message.split(/[^\w]+/).reverse();
  for (const word of words) {
    const name = word.startsWith(`${table.name}_`) ? word.slice(table.name.length + 1) : word;
    const field = table.fields.get(name) ?? table.fields.get(name.replace(/_\w+$/, ''));
    if (field) return field.label;
  }
  return table.label;
}

function missingReference(db: Db, model: LedgerModel, table: TableModel, values: Row): AppError {
  for (const { column, to } of table.references) {
    const id = values[column];
    if (typeof id !== 'string') continue;
    if (db.row(`SELECT 1 FROM "${to}" WHERE id = ?`, id) === undefined) {
      return new AppError('referenceMissing', { table: tableModelOf(model, to).label });
    }
  }
  return new AppError('referenceMissing', { table: table.label });
}
