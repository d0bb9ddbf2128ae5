import { sql } from 'kysely';
import type { Read } from '../../core/types.ts';
import { historyOf } from '../../ledger/history.ts';
import type { Change } from './import-types.ts';

/** Batches of these kinds carry values of the national system or of the program, not the office's own entries. */
const NOT_OWN = ['import.nationalExport', 'demo', 'setUp'];
const MOST_ENTRIES = 10_000;

/** A stored value by table, row and column. */
export const changeKey = (change: Pick<Change, 'table' | 'id' | 'column'>): string =>
  `${change.table}\n${change.id}\n${change.column}`;

/**
 * Which of the values that would be overwritten the office entered itself: the source of a value is the batch of the
 * entry that last wrote it, so no column has to repeat it.
 */
export function ownValues(read: Read, changes: readonly Change[]): Set<string> {
  const own = new Set<string>();
  for (const [table, group] of Map.groupBy(changes, (change) => change.table)) {
    const ids = rowsTouchedByHand(read, table, [...new Set(group.map((change) => change.id))]);
    if (ids.length === 0) continue;
    const wanted = new Set(group.map(changeKey));
    const { kinds, undoes } = batchFacts(read);
    const undone = new Map<string, string>();
    const places = ids.map((id) => ({ table, id }));
    const settled = new Set<string>();
    for (const entry of historyOf(read).ofRows(places, { offset: 0, limit: MOST_ENTRIES }).entries) {
      const isOwn = entry.batchId === null || !NOT_OWN.includes(kinds.get(entry.batchId) ?? '');
      for (const { column } of entry.changes ?? []) {
        const key = changeKey({ table: change(table), id: entry.rowId, column });
        if (!wanted.has(key) || settled.has(key)) continue;
        // An undo gives back what stood before its batch: that older entry is the source.
        if (entry.batchId !== null && undone.get(key) === entry.batchId) continue;
        const given = undoes.get(entry.batchId ?? '');
        if (given !== undefined) {
          undone.set(key, given);
          continue;
        }
        settled.add(key);
        if (isOwn) own.add(key);
      }
    }
  }
  return own;
}

const change = (table: Change['table']) => table;

/** Rows with at least one entry outside those batches: the others need no look at their history. */
function rowsTouchedByHand(read: Read, table: string, ids: readonly string[]): string[] {
  const rows = read.all<{ id: string }>(
    () =>
      sql`
      SELECT key.value AS id FROM json_each(${JSON.stringify(ids)}) key
      WHERE EXISTS (
        SELECT 1 FROM journal j LEFT JOIN batch b ON b.n = j.batchN
        WHERE j.tableN = (SELECT n FROM ledger_table WHERE name = ${table})
          AND j.rowId = unhex(replace(key.value, '-', ''))
          AND (j.batchN IS NULL OR b.kind NOT IN (SELECT value FROM json_each(${JSON.stringify(NOT_OWN)})))
      )` as never,
  );
  return rows.map((row) => row.id);
}

function batchFacts(read: Read): { kinds: Map<string, string>; undoes: Map<string, string> } {
  const { batches } = historyOf(read).batches({ offset: 0, limit: MOST_ENTRIES });
  return {
    kinds: new Map(batches.map(({ id, kind }) => [id, kind])),
    undoes: new Map(batches.flatMap(({ id, undoes }) => (undoes === null ? [] : [[id, undoes] as const]))),
  };
}

/** The last entry of each row (its number in this archive), for rows that lines were written from. */
export function lastEntries(read: Read, rows: readonly { table: string; id: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [table, group] of Map.groupBy(rows, (row) => row.table)) {
    const ids = JSON.stringify([...new Set(group.map((row) => row.id))]);
    const entries = read.all<{ id: string; seq: number | null }>(
      () =>
        sql`
        SELECT key.value AS id, (
          SELECT max(j.localSeq) FROM journal j
          WHERE j.tableN = (SELECT n FROM ledger_table WHERE name = ${table}) AND j.rowId = unhex(replace(key.value, '-', ''))
        ) AS seq FROM json_each(${ids}) key` as never,
    );
    for (const { id, seq } of entries) if (seq !== null) found.set(id, seq);
  }
  return found;
}

/** The number of the archive's last entry: what an import was judged against. */
export function journalHead(read: Read): number {
  return read.first<{ seq: number | null }>(() => sql`SELECT max(localSeq) AS seq FROM journal` as never)?.seq ?? 0;
}
