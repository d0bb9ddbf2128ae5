import type { contract } from '../../../shared/contract/index.ts';
import type { ReturnOf } from '../../../shared/contract/rpc.ts';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { showValue } from '../../../shared/domain/field-value.ts';
import { fieldOf } from '../../../shared/domain/fields/index.ts';
import { HISTORY_TEXT, keptWords } from '../../../shared/text/history.ts';
import type { Handlers, JobContext, Read } from '../../core/types.ts';
import { type History, historyOf, undoBatch } from '../../ledger/history.ts';
import { placesOf } from './places.ts';
import { fieldLabel, shownEntries, tableLabel } from './present.ts';
import { subjectsOf } from './subjects.ts';

type Preview = ReturnOf<(typeof contract)['history.undoPreview']>;
type Report = ReturnOf<(typeof contract)['history.verify']>;

/** Kept rows named in a preview; the total says how many there are. */
const MOST_KEPT = 200;
const MOST_BATCHES = 10_000;

/** Who changed what, the state as of an instant, undo and verification, once for all features. */
export const historyHandlers: Handlers<'history'> = {
  'history.recent': ({ read }, { offset, limit, ...filter }) => {
    const { entries, total } = historyOf(read).recent(present(filter), { offset, limit });
    return { rows: shownEntries(read, entries), total };
  },
  'history.ofRow': ({ read }, { table, id, ...paging }) => {
    const { entries, total } = historyOf(read).ofRows(placesOf(read, { table, id }), paging);
    return { rows: shownEntries(read, entries), total };
  },
  'history.asOf': ({ read }, { table, id, at }) => {
    const values = historyOf(read).asOf({ table, id }, at);
    return { values: values ? maskedValues(table, values as FieldValues) : null };
  },
  'history.batches': ({ read }, paging) => {
    const { batches, total } = historyOf(read).batches(paging);
    return { rows: batches, total };
  },
  'history.undoPreview': ({ read }, { batchId }) => undone(read, historyOf(read).undoPreview(batchId)),
  'history.undoBatch': (context, { batchId, reason }) => {
    const { read, write } = context;
    const title = HISTORY_TEXT.undoTitle(titleOf(read, batchId));
    const onProgress = (done: number, total: number) => context.progress({ done, total, phase: 'undoing' });
    const plan = undoBatch(write, batchId, { title, reason, onProgress });
    return { batchId: plan.batchId, ...undone(read, plan) };
  },
  'history.verify': (context) => verified(context),
};

const present = <T extends object>(filter: T) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

function titleOf(read: Read, batchId: string): string {
  const { batches } = historyOf(read).batches({ offset: 0, limit: MOST_BATCHES });
  return batches.find((batch) => batch.id === batchId)?.title ?? '';
}

/** Values by field, numbers, phones and accounts masked. */
function maskedValues(table: string, values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = fieldOf(table, key);
      const isHidden = field?.masking !== undefined && field.masking !== 'health';
      return [key, isHidden && value !== null ? showValue(field, value) : value];
    }),
  );
}

function undone(read: Read, plan: ReturnType<History['undoPreview']>): Preview {
  const isPart = ({ why }: { why: string }) => Number(why === 'ownerStays');
  const kept = plan.kept.toSorted((a, b) => isPart(a) - isPart(b)).slice(0, MOST_KEPT);
  const names = subjectsOf(read, kept);
  return {
    restored: plan.restored,
    removed: plan.removed,
    kept: kept.map(({ table, rowId, why, columns, dependantsTotal }) => ({
      subject: `${tableLabel(table)} ${names.get(rowId) ?? ''}`.trim(),
      why: keptWords(
        why,
        columns.map((column) => fieldLabel(table, column)),
        dependantsTotal,
      ),
    })),
    keptTotal: plan.kept.length,
  };
}

/** Recomputes the chain, then compares every row with its entries; names the first broken entry. */
function verified(context: JobContext): Report {
  const { read } = context;
  const total = context.ledger.facts().entries;
  const report = historyOf(read).verify((done) => context.progress({ done, total, phase: 'verifying' }));
  const problems: Report['problems'] = [];
  if (report.broken) {
    const { localSeq, at, table, fault } = report.broken;
    const sentences = {
      entry: HISTORY_TEXT.broken(localSeq, at, tableLabel(table)),
      gap: HISTORY_TEXT.gap(localSeq, at),
      head: HISTORY_TEXT.head(localSeq, at),
    };
    problems.push({ grade: 'error', sentence: sentences[fault] });
  }
  const faults = historyOf(read).verifyRows((done) => context.progress({ done, total: 0, phase: 'comparing' }));
  const names = subjectsOf(read, faults);
  for (const { table, rowId, columns } of faults) {
    const fields = columns.map((column) => fieldLabel(table, column));
    problems.push({
      grade: 'error',
      sentence: HISTORY_TEXT.rowDiffers(tableLabel(table), names.get(rowId) ?? rowId, fields),
    });
  }
  return { entries: report.entries, head: report.head, problems };
}
