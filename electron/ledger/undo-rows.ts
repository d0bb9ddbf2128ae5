import { type Entry, entriesWhere } from './entries.ts';
import { OPS, type Op } from './entry.ts';
import { storedId } from './ids.ts';
import type { Value } from './patch.ts';
import type { Row } from './sql.ts';
import { keep, keptWhy, type Plan, placeOf, type Touched } from './undo-plan.ts';

/** Decides what happens to one row of the batch: it goes, gets values back, or stays. */
export function planRow(plan: Plan, touched: Touched): void {
  const { reader, batchId } = plan;
  const { table, rowId } = touched;
  const row = reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId);
  if (!row) return;
  const past = lifeEntries(plan, touched);
  const first = past.findIndex(({ batchId: of }) => of === batchId);
  const life = lifeOf(past, batchId);
  if (past[first]?.op === 'insert' || life === 'restored') planRemoval(plan, touched, row, past.slice(first));
  else planChanges(plan, touched, { row, life });
}

interface PastEntry {
  op: Op;
  batchId: string | null;
}

/** What happened to a row, without the values. */
function lifeEntries({ reader }: Plan, { table, rowId }: Touched): PastEntry[] {
  return reader.db
    .rows<{ op: number; batchId: string | null }>(
      `SELECT entry.op, batch.id AS batchId FROM journal entry LEFT JOIN batch ON batch.n = entry.batchN
        WHERE entry.tableN = ? AND entry.rowId = ? ORDER BY entry.localSeq`,
      reader.names.tableNumberOf(table.name)!,
      storedId(rowId),
    )
    .map(({ op, batchId }) => ({ op: OPS[op]!, batchId }));
}

/** A row's entries with their values, from the batch's first one on. */
function entriesSince({ reader, batchId }: Plan, { table, rowId }: Touched): Entry[] {
  const tail = 'WHERE entry.tableN = ? AND entry.rowId = ? ORDER BY entry.localSeq';
  const entries = entriesWhere(reader, tail, reader.names.tableNumberOf(table.name)!, storedId(rowId));
  return entries.slice(entries.findIndex((entry) => entry.batchId === batchId));
}

/** What the batch did last to the row being there, if nobody did anything to that afterwards. */
function lifeOf(entries: readonly PastEntry[], batchId: string): 'removed' | 'restored' | undefined {
  const last = entries.findLast(({ op }) => op === 'remove' || op === 'restore');
  if (last?.batchId !== batchId) return undefined;
  const first = entries.find(({ op, batchId: of }) => of === batchId && (op === 'remove' || op === 'restore'));
  if (first?.op !== last.op) return undefined;
  return last.op === 'remove' ? 'removed' : 'restored';
}

function planRemoval(plan: Plan, touched: Touched, row: Row, since: readonly PastEntry[]): void {
  if (row['removedBy'] !== null) return;
  const { table, rowId } = touched;
  const why = keptWhy(plan, table, row);
  const isChanged = since.some((entry) => entry.batchId !== plan.batchId);
  if (why || (isChanged && plan.scope === 'batch')) plan.staying.push(touched);
  if (why) keep(plan, touched, { why });
  else if (isChanged && plan.scope === 'batch') {
    const later = entriesSince(plan, touched).filter((entry) => entry.batchId !== plan.batchId);
    const columns = [...new Set(later.flatMap(({ patch }) => Object.keys(patch ?? {})))];
    keep(plan, touched, { why: 'changedSince', columns });
  } else plan.leaving.set(placeOf(table.name, rowId), touched);
}

interface RowPast {
  row: Row;
  life: 'removed' | 'restored' | undefined;
}

function planChanges(plan: Plan, touched: Touched, { row, life }: RowPast): void {
  const { table, rowId } = touched;
  const isComingBack = life === 'removed';
  if (row['removedBy'] !== null && !isComingBack) return;
  const entries = entriesSince(plan, touched);
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
