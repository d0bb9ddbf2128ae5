import type { contract } from '../../../shared/contract/index.ts';
import type { ReturnOf } from '../../../shared/contract/rpc.ts';
import { showValue } from '../../../shared/domain/field-value.ts';
import { fieldOf, TABLES } from '../../../shared/domain/fields/index.ts';
import { HISTORY_TEXT } from '../../../shared/text/history.ts';
import type { Read } from '../../core/types.ts';
import { type BatchInfo, type HistoryEntry, historyOf } from '../../ledger/history.ts';
import { type RowPlace, subjectsOf } from './subjects.ts';

type Entry = ReturnOf<(typeof contract)['history.recent']>['rows'][number];
const LABELS = new Map(TABLES.map((table) => [table.name, table.label]));
const SHOWN: ReadonlySet<string> = new Set(['insert', 'update', 'remove', 'restore']);
const MOST_BATCHES = 10_000;

/** The label of a table. */
export const tableLabel = (table: string): string => LABELS.get(table) ?? table;
/** The label of a field. */
export const fieldLabel = (table: string, column: string): string => fieldOf(table, column)?.label ?? column;

/** Entries as replies carry them: labels, names instead of ids, numbers masked. */
export function shownEntries(read: Read, entries: readonly HistoryEntry[]): Entry[] {
  const shown = entries.filter((entry) => SHOWN.has(entry.op));
  const names = subjectsOf(read, [...shown, ...shown.flatMap(referredRows)]);
  const titles = batchTitles(read, shown);
  return shown.map((entry) => ({
    localSeq: entry.localSeq,
    at: entry.at,
    user: entry.user.name,
    role: entry.user.role,
    op: entry.op as Entry['op'],
    table: entry.table,
    tableLabel: tableLabel(entry.table),
    rowId: entry.rowId,
    subject: names.get(entry.rowId) ?? nameIn(entry) ?? HISTORY_TEXT.unknownRow,
    changes: (entry.changes ?? []).flatMap(({ column, before, after }) => {
      const field = fieldOf(entry.table, column);
      if (!field) return [];
      const show = (value: typeof before) =>
        field.type === 'id' && typeof value === 'string'
          ? (names.get(value) ?? '')
          : showValue(field, value as string | number | null);
      return [{ label: field.label, before: show(before), after: show(after) }];
    }),
    reason: entry.changes === undefined ? HISTORY_TEXT.contentElsewhere : entry.reason,
    batchId: entry.batchId,
    batchTitle: entry.batchId === null ? null : (titles.get(entry.batchId) ?? null),
  }));
}

/** Rows that the changed values name. */
function referredRows(entry: HistoryEntry): RowPlace[] {
  return (entry.changes ?? []).flatMap(({ column, before, after }) => {
    const table = fieldOf(entry.table, column)?.references;
    if (!table) return [];
    return [before, after].flatMap((rowId) => (typeof rowId === 'string' ? [{ table, rowId }] : []));
  });
}

function nameIn(entry: HistoryEntry): string | undefined {
  const change = entry.changes?.find(({ column }) => column === 'name' || column === 'title');
  const name = change?.before ?? change?.after;
  return typeof name === 'string' ? name : undefined;
}

function batchTitles(read: Read, entries: readonly HistoryEntry[]): Map<string, string> {
  if (entries.every((entry) => entry.batchId === null)) return new Map();
  const { batches } = historyOf(read).batches({ offset: 0, limit: MOST_BATCHES });
  return new Map(batches.map((batch: BatchInfo) => [batch.id, batch.title]));
}
