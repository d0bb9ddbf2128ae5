import type { EntryReader } from './entries.ts';
import type { Reference, TableModel } from './model.ts';
import type { Value } from './patch.ts';
import type { Db, Row } from './sql.ts';

/** Why a row or some of its fields stay as they are. */
export type KeptWhy =
  /** Somebody changed it after the batch. */
  | 'changedSince'
  /** Live rows outside refer to it. */
  | 'referred'
  /** It is part of a row of the batch that stays, or such a part refers to it. */
  | 'ownerStays'
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

/** One row of an undo. */
export type UndoStep = { table: string; rowId: string } & (
  | { does: 'remove' }
  | { does: 'restore'; values: Record<string, Value> }
  | { does: 'update'; values: Record<string, Value> }
);

const DEPENDANTS_NAMED = 20;

/** A row the batch touched. */
export interface Touched {
  table: TableModel;
  rowId: string;
}

/** An undo being worked out. */
export interface Plan {
  reader: EntryReader;
  batchId: string;
  /** Rows that are to go, by 'table/id'. */
  leaving: Map<string, Touched>;
  changes: Map<string, UndoStep & { does: 'restore' | 'update' }>;
  kept: Map<string, Kept>;
  /** Rows the batch inserted that stay whatever refers to them. */
  staying: Touched[];
  scope: UndoScope;
  used: Map<Reference, boolean>;
}

/** A row's key in a plan. */
export const placeOf = (table: string, rowId: string) => `${table}/${rowId}`;

/** Why this row may not go, whatever refers to it; undefined when it may. */
export function keptWhy({ reader }: Plan, table: TableModel, row: Row): string | undefined {
  if (table.table.appendOnly) return 'appendOnly';
  for (const guard of reader.model.guards) {
    const why = guard.tables.includes(table.name) ? guard.keeps(reader.db, row) : undefined;
    if (why) return why;
  }
  return undefined;
}

/** Lists a row, or some of its fields, as staying. */
export function keep(
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
