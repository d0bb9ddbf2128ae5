import { AppError } from '../../shared/contract/app-error.ts';
import type { ChangeNote, Write } from './access.ts';
import { parseEntryId } from './entry.ts';
import { storedId } from './ids.ts';
import type { Interned } from './interned.ts';
import type { TxnJournal } from './journal.ts';
import { type LedgerModel, type Reference, type TableModel, tableModelOf } from './model.ts';
import { checkedValues, listed, listReader, refuseNewKey, rowIdOf } from './row-values.ts';
import type { Rows } from './rows.ts';
import type { WritableTable } from './schema.ts';
import type { Db, Row, SqlValue } from './sql.ts';

/** What a running transaction offers to the parts of the ledger; `write` alone goes to features. */
export interface Txn {
  db: Db;
  model: LedgerModel;
  names: Interned;
  journal: TxnJournal;
  rows: Rows;
  write: Write;
  insertMany: InsertMany;
}

type InsertMany = (lists: readonly NewRows[], note?: ChangeNote) => void;

/** New rows of one table, each a list of values in the order of `columns` ('id' may be among them; shorter lists end in nulls). */
export interface NewRows {
  table: WritableTable;
  columns: readonly string[];
  rows: readonly (readonly SqlValue[])[];
}

type Parts = Omit<Txn, 'write' | 'insertMany'>;
const transactions = new WeakMap<Write, Txn>();

/**
 * Stores new rows of some tables, tables that others refer to first: the same rows and entries as `write.insert` one by
 * one, without an object for each. Errors: those of `insert`.
 */
export function insertMany(write: Write, lists: readonly NewRows[]): void {
  txnOf(write).insertMany(lists);
}

/** The transaction behind a `write`; for the ledger's own undo and merge. */
export function txnOf(write: Write): Txn {
  const txn = transactions.get(write);
  if (!txn) throw new Error('this write belongs to no running transaction');
  return txn;
}

/** The only way into a business table, driven by the field list alone. */
export function beginWrite(parts: Parts): Txn {
  const { model, journal, rows } = parts;
  const knownLive = new Set<string>();
  const ofTable = (name: string) => tableModelOf(model, name);

  function live(table: TableModel, id: string): Row {
    const row = rows.find(table, id);
    if (!row) throw new AppError('rowNotFound', { table: table.label });
    if (row['removedBy'] !== null) throw new AppError('rowRemoved', { table: table.label });
    return row;
  }

  /** A reference may only name a row that is there and not removed. */
  function checkReference({ to }: Reference, id: SqlValue | undefined): void {
    if (typeof id !== 'string' || knownLive.has(id)) return;
    const found = parts.db.statement(`SELECT removedBy FROM "${to}" WHERE id = ?`).get(id) as Row | undefined;
    if (found?.['removedBy'] !== null) throw new AppError('referenceMissing', { table: ofTable(to).label });
    nowLive(id);
  }
  function nowLive(id: string): void {
    if (knownLive.size > MOST_KNOWN) knownLive.clear();
    knownLive.add(id);
  }
  function checkReferences(table: TableModel, values: Row): void {
    for (const reference of table.references) checkReference(reference, values[reference.column]);
  }

  /** Stores a row of checked values in the order of its columns; one that comes back after its removal is restored. */
  function store(table: TableModel, id: string, values: readonly SqlValue[], reason: string | undefined): void {
    for (const reference of table.references) checkReference(reference, values[table.places.get(reference.column)!]);
    try {
      rows.insert(table, id, values, reason);
    } catch (error) {
      const isThere = table.table.contentKey && error instanceof AppError && error.code === 'rowExists';
      const removed = isThere ? rows.find(table, id) : undefined;
      if (!removed?.['removedBy']) throw error;
      rows.restore(table, removed, reason);
      const changes = Object.fromEntries(table.columns.map((column, i) => [column, values[i]!]));
      rows.update(table, { ...removed, removedBy: null }, changes, reason);
    }
    if (table.referredBy.length > 0) nowLive(id);
  }

  const write: Write = {
    insert(name, given, note) {
      journal.check();
      const table = ofTable(name);
      const id = rowIdOf(table, given as Row, journal);
      store(table, id, listed(table, given as Row), note?.reason);
      return id;
    },
    update(name, id, changes, note) {
      journal.check();
      const table = ofTable(name);
      if (table.table.appendOnly) throw new AppError('appendOnly', { table: table.label });
      const row = live(table, id);
      const values = checkedValues(table, changes as Row);
      refuseNewKey(table, row, values);
      checkReferences(table, values);
      rows.update(table, row, values, note?.reason);
    },
    remove(name, id, note) {
      journal.check();
      const table = ofTable(name);
      const row = live(table, id);
      const leaving = withChildren(parts, table, row);
      for (const one of leaving)
        if (one.table.table.appendOnly) throw new AppError('appendOnly', { table: one.table.label });
      refuseReferred(parts, leaving);
      knownLive.clear();
      for (const one of leaving.toReversed()) rows.remove(one.table, one.row, note?.reason);
    },
    restore(name, id, note) {
      journal.check();
      const table = ofTable(name);
      const row = rows.find(table, id);
      if (!row) throw new AppError('rowNotFound', { table: table.label });
      if (row['removedBy'] === null) return;
      const back = removedTogether(parts, table, row);
      checkReferences(table, row);
      for (const one of back) rows.restore(one.table, one.row, note?.reason);
    },
    beginBatch: (batch) => journal.beginBatch(batch),
  };
  const txn: Txn = {
    ...parts,
    write,
    insertMany(lists, note) {
      journal.check();
      for (const { table: name, columns, rows: given } of lists.toSorted(
        (a, b) => depthOf(model, a.table) - depthOf(model, b.table),
      )) {
        const table = ofTable(name);
        const reader = listReader(table, columns);
        for (const row of given) store(table, reader.idOf(row, journal), reader.values(row), note?.reason);
      }
    },
  };
  transactions.set(write, txn);
  return txn;
}

const MOST_KNOWN = 50_000;

/** How many tables lie above a table that it refers to, one above the other. */
function depthOf(model: LedgerModel, name: string, below: readonly string[] = []): number {
  const above = tableModelOf(model, name).references.filter(({ to }) => to !== name && !below.includes(to));
  return above.reduce((depth, { to }) => Math.max(depth, 1 + depthOf(model, to, [...below, name])), 0);
}

interface Leaving {
  table: TableModel;
  row: Row;
}

/** A row and all live rows its table lists as its children, parents first. */
function withChildren(txn: Parts, table: TableModel, row: Row): Leaving[] {
  const found: Leaving[] = [{ table, row }];
  const seen = new Set([`${table.name}/${row['id']}`]);
  for (let i = 0; i < found.length; i++) {
    const { table: parent, row: parentRow } = found[i]!;
    for (const { table: name, key } of parent.table.children ?? []) {
      const child = tableModelOf(txn.model, name);
      const rows = txn.db.rows<Row>(
        `SELECT * FROM "${name}" WHERE "${key}" = ? AND removedBy IS NULL`,
        parentRow['id']!,
      );
      for (const one of rows) {
        const place = `${name}/${one['id']}`;
        if (seen.has(place)) continue;
        seen.add(place);
        found.push({ table: child, row: one });
      }
    }
  }
  return found;
}

/** Rows outside that refer to what leaves keep it. Error: stillReferred. */
function refuseReferred(txn: Parts, leaving: readonly Leaving[]): void {
  const ids = new Set(leaving.map(({ row }) => row['id']));
  const left = new Map<string, number>();
  for (const { table, row } of leaving) {
    for (const { from, column } of table.referredBy) {
      const rows = txn.db.rows<{ id: string }>(
        `SELECT id FROM "${from}" WHERE "${column}" = ? AND removedBy IS NULL LIMIT 100`,
        row['id']!,
      );
      const count = rows.filter(({ id }) => !ids.has(id)).length;
      if (count > 0) left.set(from, (left.get(from) ?? 0) + count);
    }
  }
  if (left.size === 0) return;
  const list = [...left].map(([name, count]) => `${tableModelOf(txn.model, name).label} ${count}`);
  throw new AppError('stillReferred', { count: [...left.values()].reduce((a, b) => a + b), list });
}

/** A removed row and the children that left in the same transaction. */
function removedTogether(txn: Parts, table: TableModel, row: Row): Leaving[] {
  const removal = removalTxn(txn, table, row);
  const found: Leaving[] = [{ table, row }];
  for (let i = 0; i < found.length; i++) {
    const { table: parent, row: parentRow } = found[i]!;
    for (const { table: name, key } of parent.table.children ?? []) {
      const child = tableModelOf(txn.model, name);
      const rows = txn.db.rows<Row>(
        `SELECT * FROM "${name}" WHERE "${key}" = ? AND removedBy IS NOT NULL`,
        parentRow['id']!,
      );
      for (const one of rows) {
        const isKnown = found.some((other) => other.table === child && other.row['id'] === one['id']);
        if (!isKnown && removalTxn(txn, child, one) === removal) found.push({ table: child, row: one });
      }
    }
  }
  return found;
}

function removalTxn({ db, names }: Parts, table: TableModel, row: Row): number | undefined {
  const { node, epoch, nodeSeq } = parseEntryId(row['removedBy'] as string);
  return db.row<{ txnN: number }>(
    `SELECT entry.txnN FROM journal entry
       JOIN txn ON txn.n = entry.txnN
       JOIN ledger_epoch epoch ON epoch.n = txn.epochN
       JOIN ledger_node node ON node.n = epoch.node
      WHERE entry.tableN = ? AND entry.rowId = ? AND entry.nodeSeq = ? AND epoch.epoch = ? AND node.id = ?`,
    names.tableNumber(table.name),
    storedId(row['id'] as string),
    nodeSeq,
    epoch,
    node,
  )?.txnN;
}
