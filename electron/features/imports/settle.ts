import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import type { Read } from '../../core/types.ts';
import type { Change, Draft, Judged, Op, RowResult } from './import-types.ts';
import { differenceOf } from './line-columns.ts';
import { changeKey, lastEntries, ownValues } from './sources.ts';

/** How drafts become results. */
export interface Settling {
  read: Read;
  /** 'national' values give way to the office's own entries; 'own' ones always count. */
  source: 'national' | 'own';
  /** Names of rows that changed values point to. */
  names(id: string): string | undefined;
}

/** Decides for every draft which changes count, and what its line's result is. */
export function settle(drafts: readonly Draft[], settling: Settling): Judged[] {
  const { read, source } = settling;
  const replaced = drafts.flatMap((draft) => draft.changes.filter((change) => !change.isOlder));
  const own = source === 'national' ? ownValues(read, replaced) : new Set<string>();
  const written = drafts.filter(({ line }) => line.values.has('rowId') || line.values.has('lastEntry'));
  const last = lastEntries(
    read,
    written.flatMap((draft) => draft.changes),
  );
  return drafts.map((draft) => {
    const weaker = draft.changes.filter((change) => change.isOlder || own.has(changeKey(change)));
    const counting = draft.changes.filter((change) => !weaker.includes(change));
    return judged(draft, { weaker, counting, isConflict: hasChangedSince(draft, last) }, settling);
  });
}

/**
 * Whether a row that the line would change was changed after the line was written; a line with a row's id whose second
 * hidden column is gone or no number cannot tell and counts as changed.
 */
function hasChangedSince({ line, changes }: Draft, last: ReadonlyMap<string, number>): boolean {
  const said = line.values.get('lastEntry') ?? null;
  if (said === null && !line.values.has('rowId')) return false;
  const seen = /^\d+$/.test(String(said)) ? Number(said) : 0;
  return changes.some((change) => (last.get(change.id) ?? 0) > seen);
}

function judged(
  draft: Draft,
  { weaker, counting, isConflict }: { weaker: Change[]; counting: Change[]; isConflict: boolean },
  { names }: Settling,
): Judged {
  const { line, subject, place, group } = draft;
  const problems = [...line.problems];
  if (isConflict) problems.push({ column: '', sentence: IMPORT_TEXT.changedSince, grade: 'doubt' });
  for (const change of weaker) {
    if (!change.isOlder)
      problems.push({ column: change.field.label, sentence: IMPORT_TEXT.ownEntry(change.field.label), grade: 'note' });
  }
  const isError = problems.some((problem) => problem.grade === 'error');
  const differences = [...[...counting, ...weaker].map((change) => differenceOf(change, names)), ...draft.news];
  const ops = isError || isConflict ? [] : [...updates(counting), ...draft.inserts];
  const result = resultOf({
    isError,
    isConflict,
    isNew: draft.isNew,
    weaker: weaker.length,
    ops: ops.length,
    problems,
  });
  return { line, result, subject, place, differences, problems, ops, group };
}

function resultOf(facts: {
  isError: boolean;
  isConflict: boolean;
  isNew: boolean;
  weaker: number;
  ops: number;
  problems: Judged['problems'];
}): RowResult {
  if (facts.isError) return 'error';
  if (facts.isConflict) return 'conflict';
  const isDoubtful = facts.problems.some((problem) => problem.grade === 'doubt');
  if (facts.ops === 0) return facts.weaker > 0 ? 'weaker' : 'same';
  if (isDoubtful) return 'doubtful';
  return facts.isNew ? 'ok' : 'changed';
}

function updates(changes: readonly Change[]): Op[] {
  const rows = new Map<string, { table: Change['table']; id: string; columns: Record<string, Change['after']> }>();
  for (const { table, id, column, after } of changes) {
    const row = rows.get(id) ?? { table, id, columns: {} };
    row.columns[column] = after;
    rows.set(id, row);
  }
  return [...rows.values()].map(({ table, id, columns }) => ['u', table, id, columns] as const);
}
