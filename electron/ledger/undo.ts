import type { EntryReader } from './entries.ts';
import { tableModelOf } from './model.ts';
import { keepLostTargets, keepWhatIsReferred, takeDependantsAlong } from './undo-dependants.ts';
import type { Kept, Plan, Touched, UndoScope, UndoStep } from './undo-plan.ts';
import { planRow } from './undo-rows.ts';
import type { Txn } from './write.ts';

export type { Kept, UndoGuard, UndoScope, UndoStep } from './undo-plan.ts';

/** What an undo does: how many rows get their former values back, how many go, and what stays. */
export interface UndoPlan {
  restored: number;
  removed: number;
  kept: Kept[];
  steps: UndoStep[];
}

/** Works out the undo of a batch, changing nothing (ledger 17). */
export function planUndo(reader: EntryReader, batchId: string, scope: UndoScope): UndoPlan {
  const plan: Plan = {
    reader,
    batchId,
    leaving: new Map(),
    changes: new Map(),
    kept: new Map(),
    staying: [],
    scope,
    used: new Map(),
  };
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
