import type { Entry, EntryReader } from './entries.ts';
import { entriesWhere } from './entries.ts';
import { storedId } from './ids.ts';
import { type TableModel, tableModelOf } from './model.ts';
import type { Value } from './patch.ts';
import type { Db, Row } from './sql.ts';
import type { Txn } from './write.ts';

/** Why a row or some of its fields stay as they are. */
export type KeptWhy =
  /** Somebody changed it after the batch. */
  | 'changedSince'
  /** Live rows outside refer to it. */
  | 'referred'
  /** Its table only grows; it is corrected or voided, not undone. */
  | 'appendOnly'
  /** What its former value refers to is no longer there. */
  | 'targetRemoved'
  /** A guard's word: a number was used, a year is frozen … */
  | (string & {});

/** What stands in the way of undoing rows of some tables beyond references. */
export interface UndoGuard {
  tables: readonly string[];
  /** Why this row, which the batch inserted, must stay; undefined when it may go. */
  keeps(db: Db, row: Row): string | undefined;
}

/** A row, or some of its fields, that an undo leaves. */
export interface Kept {
  table: string;
  rowId: string;
  why: KeptWhy;
  /** The fields that stay; empty for the whole row. */
  columns: string[];
  /** At most 20 of the rows that depend on it. */
  dependants: { table: string; rowId: string }[];
  dependantsTotal: number;
}

/** 'batch' keeps what others depend on; 'withDependants' takes those rows along. */
export type UndoScope = 'batch' | 'withDependants';

/** What an undo does: how many rows get their former values back, how many go, and what stays. */
export interface UndoPlan {
  restored: number;
  removed: number;
  kept: Kept[];
  steps: UndoStep[];
}

/** One row of an undo. */
export type UndoStep = { table: string; rowId: string } & (
  | { does: 'remove' }
  | { does: 'restore'; values: Record<string, Value> }
  | { does: 'update'; values: Record<string, Value> }
);

const DEPENDANTS_NAMED = 20;

interface Touched {
  table: TableModel;
  rowId: string;
}

interface Plan {
  reader: EntryReader;
  batchId: string;
  /** Rows that are to go, by 'table/id'. */
  leaving: Map<string, Touched>;
  changes: Map<string, UndoStep & { does: 'restore' | 'update' }>;
  kept: Map<string, Kept>;
  scope: UndoScope;
}

const placeOf = (table: string, rowId: string) => `${table}/${rowId}`;

/** Works out the undo of a batch, changing nothing (ledger 17). */
export function planUndo(reader: EntryReader, batchId: string, scope: UndoScope): UndoPlan {
  const plan: Plan = { reader, batchId, leaving: new Map(), changes: new Map(), kept: new Map(), scope };
  for (const touched of touchedRows(reader, batchId)) planRow(plan, touched);
  if (scope === 'withDependants') takeDependantsAlong(plan);
  do keepWhatIsReferred(plan);
  while (keepLostTargets(plan));
  const removals = [...plan.leaving.values()].map(({ table, rowId }) => ({
    does: 'remove' as const,
    table: table.name,
    rowId,
  }));
  const steps = [...plan.changes.values(), ...removals];
  return { restored: plan.changes.size, removed: removals.length, kept: [...plan.kept.values()], steps };
}

/** Writes the undo, row by row, as entries of the running batch. */
export function carryOutUndo(
  txn: Txn,
  { steps }: UndoPlan,
  { reason, onProgress }: { reason: string; onProgress?: (done: number, total: number) => void },
): void {
  steps.forEach((step, i) => {
    const table = tableModelOf(txn.model, step.table);
    const row = txn.rows.find(table, step.rowId)!;
    if (step.does === 'remove') txn.rows.remove(table, row, reason);
    else {
      if (step.does === 'restore') txn.rows.restore(table, row, reason);
      txn.rows.update(table, { ...row, removedBy: null }, step.values, reason);
    }
    if (i % 500 === 499) onProgress?.(i + 1, steps.length);
  });
}

/** Rows the batch touched, in the order of its entries. */
function touchedRows({ db, model, names }: EntryReader, batchId: string): Touched[] {
  const rows = db.rows<{ tableN: number; rowId: Uint8Array | string; id: string }>(
    `SELECT DISTINCT entry.tableN, entry.rowId,
            CASE typeof(entry.rowId) WHEN 'blob' THEN lower(hex(entry.rowId)) ELSE entry.rowId END AS id
       FROM journal entry, batch
      WHERE batch.id = ? AND entry.batchN = batch.n AND entry.localSeq BETWEEN batch.firstSeq AND batch.lastSeq AND entry.op < 4`,
    batchId,
  );
  return rows.flatMap(({ tableN, id }) => {
    const table = model.journaled.get(names.tableName(tableN));
    return table ? [{ table, rowId: /^[0-9a-f]{32}$/.test(id) ? dashed(id) : id }] : [];
  });
}

const dashed = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

function planRow(plan: Plan, touched: Touched): void {
  const { reader, batchId } = plan;
  const { table, rowId } = touched;
  const row = reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId);
  if (!row) return;
  const tableN = reader.names.tableNumberOf(table.name)!;
  const entries = entriesWhere(
    reader,
    'WHERE entry.tableN = ? AND entry.rowId = ? ORDER BY entry.localSeq',
    tableN,
    storedId(rowId),
  );
  const first = entries.findIndex((entry) => entry.batchId === batchId);
  const life = lifeOf(entries, batchId);
  if (entries[first]?.op === 'insert' || life === 'restored') planRemoval(plan, touched, row, entries.slice(first));
  else planChanges(plan, touched, { row, entries: entries.slice(first), life });
}

/** What the batch did last to the row being there, if nobody did anything to that afterwards. */
function lifeOf(entries: readonly Entry[], batchId: string): 'removed' | 'restored' | undefined {
  const last = entries.findLast(({ op }) => op === 'remove' || op === 'restore');
  if (last?.batchId !== batchId) return undefined;
  const first = entries.find(({ op, batchId: of }) => of === batchId && (op === 'remove' || op === 'restore'));
  if (first?.op !== last.op) return undefined;
  return last.op === 'remove' ? 'removed' : 'restored';
}

function planRemoval(plan: Plan, touched: Touched, row: Row, since: readonly Entry[]): void {
  if (row['removedBy'] !== null) return;
  const { table, rowId } = touched;
  const why = keptWhy(plan, table, row);
  const later = since.filter((entry) => entry.batchId !== plan.batchId);
  if (why) keep(plan, touched, { why });
  else if (later.length > 0 && plan.scope === 'batch') {
    const columns = [...new Set(later.flatMap(({ patch }) => Object.keys(patch ?? {})))];
    keep(plan, touched, { why: 'changedSince', columns });
  } else plan.leaving.set(placeOf(table.name, rowId), touched);
}

function keptWhy({ reader }: Plan, table: TableModel, row: Row): string | undefined {
  if (table.table.appendOnly) return 'appendOnly';
  for (const guard of reader.model.guards) {
    const why = guard.tables.includes(table.name) ? guard.keeps(reader.db, row) : undefined;
    if (why) return why;
  }
  return undefined;
}

interface RowPast {
  row: Row;
  /** From the batch's first entry on. */
  entries: readonly Entry[];
  life: 'removed' | 'restored' | undefined;
}

function planChanges(plan: Plan, touched: Touched, { row, entries, life }: RowPast): void {
  const { table, rowId } = touched;
  const isComingBack = life === 'removed';
  if (row['removedBy'] !== null && !isComingBack) return;
  const values: Record<string, Value> = {};
  const stays: string[] = [];
  for (const [column, unit] of table.unitOf) {
    const changes = entries.filter(
      ({ op, patch }) => op === 'update' && patch !== undefined && unit.some((one) => patch[one]),
    );
    const ours = changes.filter(({ batchId }) => batchId === plan.batchId);
    if (ours.length === 0) continue;
    const before = (ours[0]!.patch![column] as readonly [Value, Value] | undefined)?.[0];
    if (before === undefined) continue;
    if (changes.at(-1) === ours.at(-1)) values[column] = before;
    else if (before !== (row[column] ?? null)) stays.push(column);
  }
  if (stays.length > 0) keep(plan, touched, { why: 'changedSince', columns: stays });
  const differs = Object.entries(values).some(([column, value]) => value !== (row[column] ?? null));
  if (!differs && !isComingBack) return;
  plan.changes.set(placeOf(table.name, rowId), {
    does: isComingBack ? 'restore' : 'update',
    table: table.name,
    rowId,
    values,
  });
}

function keep(
  plan: Plan,
  { table, rowId }: Touched,
  kept: { why: KeptWhy; columns?: string[]; dependants?: Touched[] },
): void {
  const dependants = kept.dependants ?? [];
  plan.kept.set(placeOf(table.name, rowId), {
    table: table.name,
    rowId,
    why: kept.why,
    columns: kept.columns ?? [],
    dependants: dependants.slice(0, DEPENDANTS_NAMED).map((one) => ({ table: one.table.name, rowId: one.rowId })),
    dependantsTotal: dependants.length,
  });
}

/** Live rows that refer to a row and neither leave themselves nor stop referring. */
function dependantsOf(plan: Plan, { table, rowId }: Touched): Touched[] {
  const { db, model } = plan.reader;
  const found: Touched[] = [];
  for (const { from, column } of table.referredBy) {
    const rows = db.rows<{ id: string }>(`SELECT id FROM "${from}" WHERE "${column}" = ? AND removedBy IS NULL`, rowId);
    for (const { id } of rows) {
      const place = placeOf(from, id);
      if (plan.leaving.has(place)) continue;
      const former = plan.changes.get(place)?.values[column];
      if (former !== undefined && former !== rowId) continue;
      found.push({ table: tableModelOf(model, from), rowId: id });
    }
  }
  return found;
}

/** Adds everything that depends on what leaves, as far as it may leave. */
function takeDependantsAlong(plan: Plan): void {
  const queue = [...plan.leaving.values()];
  for (let i = 0; i < queue.length; i++) {
    for (const dependant of dependantsOf(plan, queue[i]!)) {
      const { table, rowId } = dependant;
      const row = plan.reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId)!;
      if (keptWhy(plan, table, row)) continue;
      plan.leaving.set(placeOf(table.name, rowId), dependant);
      plan.changes.delete(placeOf(table.name, rowId));
      queue.push(dependant);
    }
  }
}

/** What a row that stays refers to must stay too, until nothing changes any more. */
function keepWhatIsReferred(plan: Plan): void {
  const queue = [...plan.leaving.values()];
  for (let i = 0; i < queue.length; i++) {
    const touched = queue[i]!;
    const place = placeOf(touched.table.name, touched.rowId);
    if (!plan.leaving.has(place)) continue;
    const dependants = dependantsOf(plan, touched);
    if (dependants.length === 0) continue;
    plan.leaving.delete(place);
    keep(plan, touched, { why: 'referred', dependants });
    queue.push(...referredRows(plan, touched));
  }
}

/** Rows about to leave that this row refers to. */
function referredRows(plan: Plan, { table, rowId }: Touched): Touched[] {
  const row = plan.reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId)!;
  return table.references.flatMap(({ column, to }) => plan.leaving.get(placeOf(to, String(row[column]))) ?? []);
}

/** A former value that names a row which is gone, or is going, cannot come back; returns whether there was one. */
function keepLostTargets(plan: Plan): boolean {
  const before = plan.changes.size;
  const { db, model } = plan.reader;
  const isThere = (to: string, id: string): boolean => {
    const place = placeOf(to, id);
    if (plan.changes.get(place)?.does === 'restore') return true;
    if (plan.leaving.has(place)) return false;
    return db.row<Row>(`SELECT removedBy FROM "${to}" WHERE id = ?`, id)?.['removedBy'] === null;
  };
  for (const [place, step] of plan.changes) {
    const table = tableModelOf(model, step.table);
    const row = db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, step.rowId)!;
    const lost = table.references.filter(({ column, to }) => {
      const id = step.does === 'restore' ? (step.values[column] ?? row[column]) : step.values[column];
      return typeof id === 'string' && !isThere(to, id);
    });
    if (lost.length === 0) continue;
    keep(plan, { table, rowId: step.rowId }, { why: 'targetRemoved', columns: lost.map(({ column }) => column) });
    plan.changes.delete(place);
  }
  return plan.changes.size < before;
}
