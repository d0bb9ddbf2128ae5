import type { Entry } from './entries.ts';
import type { Value } from './patch.ts';

/** A row as its entries make it. */
export interface Folded {
  values: Record<string, Value>;
  /** The entry that removed it, null while it lives. */
  removedBy: string | null;
  /** False when the content of an entry is not in this file, so that values may be missing. */
  isWhole: boolean;
}

/** The row behind its entries in order, undefined before its first one. */
export function fold(entries: Iterable<Entry>): Folded | undefined {
  let row: Folded | undefined;
  for (const entry of entries) {
    row ??= { values: {}, removedBy: null, isWhole: true };
    if (entry.patch === undefined) row.isWhole = false;
    apply(row, entry);
  }
  return row;
}

function apply(row: Folded, { op, patch = {}, id }: Entry): void {
  switch (op) {
    case 'insert':
      row.values = { ...(patch as Record<string, Value>) };
      row.removedBy = null;
      return;
    case 'update':
      for (const [column, pair] of Object.entries(patch)) setValue(row, column, (pair as readonly [Value, Value])[1]);
      return;
    case 'remove':
      row.removedBy = id;
      return;
    case 'restore':
      row.removedBy = null;
      return;
    case 'batch':
    case 'clock':
    case 'epoch':
      return;
  }
}

function setValue(row: Folded, column: string, value: Value): void {
  if (value === null) delete row.values[column];
  else row.values[column] = value;
}

/** Order by hybrid time, equal on all nodes (ledger 20); entries of one transaction in their own order. */
export function byTime(a: Entry, b: Entry): number {
  return (
    a.hlc - b.hlc || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0) || a.epoch - b.epoch || a.nodeSeq - b.nodeSeq
  );
}
