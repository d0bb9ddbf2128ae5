import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf, ReturnOf } from '../../../shared/contract/rpc.ts';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import type { JobContext, Write } from '../../core/types.ts';
import { insertMany } from '../../ledger/write.ts';
import type { PackedOp, Shape } from './packed-ops.ts';
import { journalHead } from './sources.ts';
import { countResults, markApplied, openStaging, readFacts, rowsToApply, shapesOf } from './staging.ts';

/** Writes the accepted rows in one transaction and one batch. Errors: importNotFound, importStale, nothingToApply. */
export function applyImport(
  context: JobContext,
  { importId, includeDoubtful }: ParsedOf<(typeof contract)['imports.apply']>,
): ReturnOf<(typeof contract)['imports.apply']> {
  const { read, write } = context;
  const staging = openStaging(context.archive, importId);
  try {
    const facts = readFacts(staging.db);
    if (!facts) throw new AppError('importNotFound');
    if (facts.head !== journalHead(read)) throw new AppError('importStale');
    const counts = countResults(staging.db);
    const total = counts.ok + counts.changed + includeDoubtful.length;
    context.progress({ done: 0, total, phase: 'applying' });
    let batchId: string | undefined;
    const done = { added: 0, changed: 0 };
    const applier = applierOf(write, shapesOf(staging.db));
    for (const { result, ops } of rowsToApply(staging.db, includeDoubtful)) {
      batchId ??= write.beginBatch({
        kind: `import.${facts.kind}`,
        title: IMPORT_TEXT.batchTitle(facts.kind, facts.fileName),
      });
      for (const op of ops) applier.take(op);
      done[result === 'changed' ? 'changed' : 'added'] += 1;
      if ((done.added + done.changed) % 200 === 0)
        context.progress({ done: done.added + done.changed, total, phase: 'applying' });
    }
    applier.flush();
    if (batchId === undefined) throw new AppError('nothingToApply');
    context.progress({ done: total, total, phase: 'deriving' });
    markApplied(staging.db, batchId);
    const applied = done.added + done.changed;
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { batchId, ...done, same: counts.same, left: all - applied - counts.same };
  } finally {
    staging.close();
  }
}

/** New rows that wait to be stored together. */
const ROWS_AT_ONCE = 8000;

/** Performs operations in their order; rows inserted one after another go in together, table by table. */
function applierOf(write: Write, shapes: readonly Shape[]): { take(op: PackedOp): void; flush(): void } {
  const waiting = shapes.map(() => [] as StoredValue[][]);
  let count = 0;
  function flush(): void {
    if (count === 0) return;
    const lists = shapes.map(({ table, columns }, n) => ({ table, columns, rows: waiting[n]!.splice(0) }));
    insertMany(
      write,
      lists.filter(({ rows }) => rows.length > 0),
    );
    count = 0;
  }
  return {
    take(op) {
      if (op[0] === 'u') {
        flush();
        write.update(op[1], op[2], op[3] as never);
        return;
      }
      const [n, ...values] = op;
      waiting[n]!.push(values);
      count++;
      if (count >= ROWS_AT_ONCE) flush();
    },
    flush,
  };
}
