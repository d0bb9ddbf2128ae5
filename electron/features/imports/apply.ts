import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf, ReturnOf } from '../../../shared/contract/rpc.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import type { JobContext, Write } from '../../core/types.ts';
import type { Op } from './import-types.ts';
import { journalHead } from './sources.ts';
import { countResults, markApplied, openStaging, readFacts, rowsToApply } from './staging.ts';

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
    const stored = new Set<number>();
    for (const { row, ops, group } of rowsToApply(staging.db, includeDoubtful)) {
      batchId ??= write.beginBatch({
        kind: `import.${facts.kind}`,
        title: IMPORT_TEXT.batchTitle(facts.kind, facts.fileName),
      });
      if (group && !stored.has(group.id)) {
        stored.add(group.id);
        for (const op of group.ops) perform(write, op);
      }
      for (const op of ops) perform(write, op);
      done[row.result === 'changed' ? 'changed' : 'added'] += 1;
      if ((done.added + done.changed) % 200 === 0)
        context.progress({ done: done.added + done.changed, total, phase: 'applying' });
    }
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

function perform(write: Write, op: Op): void {
  if (op[0] === 'i') write.insert(op[1], op[2] as never);
  else write.update(op[1], op[2], op[3] as never);
}
