import type { StagedImport } from '../../../shared/contract/imports.ts';
import { ROW_RESULTS } from '../../../shared/contract/imports.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ReturnOf } from '../../../shared/contract/rpc.ts';
import { importColumns } from '../../../shared/domain/import-columns.ts';
import type { Handlers, QueryContext, Read } from '../../core/types.ts';
import { historyOf } from '../../ledger/history.ts';
import { applyImport } from './apply.ts';
import type { Difference, RowProblem } from './import-types.ts';
import { stagedOf, stageImport } from './stage.ts';
import { appliedBatch, openStaging, pageOfRows, readFacts, type StoredRow, stagedIds } from './staging.ts';
import { writeFailing, writeKind } from './workbooks.ts';

type RowPage = ReturnOf<(typeof contract)['imports.rows']>;
const MOST_BATCHES = 10_000;

/** Workbooks in and out: staged and judged first, applied as one batch. */
export const importsHandlers: Handlers<'imports'> = {
  'imports.stage': stageImport,
  'imports.staged': (context) => ({ imports: waiting(context) }),
  'imports.rows': ({ archive }, { importId, results, text, offset, limit }) => {
    const staging = openStaging(archive, importId);
    try {
      const page = pageOfRows(staging.db, { results: results ?? ROW_RESULTS, text: text ?? '', offset, limit });
      const headingOf = headings(readFacts(staging.db)?.kind);
      return { rows: page.rows.map((row) => shownRow(row, headingOf)), total: page.total };
    } finally {
      staging.close();
    }
  },
  'imports.writeFailing': writeFailing,
  'imports.apply': applyImport,
  'imports.discard': ({ archive }, { importId }) => {
    openStaging(archive, importId).remove();
    return {};
  },
  'imports.writeWorkbook': writeKind,
};

/** Staged imports, newest first; one whose batch is in the archive has served and its side file is deleted. */
function waiting({ archive, read }: QueryContext): StagedImport[] {
  const found: StagedImport[] = [];
  for (const importId of stagedIds(archive).sort().reverse()) {
    const staging = openStaging(archive, importId);
    const batchId = appliedBatch(staging.db);
    if (batchId !== undefined && isStored(read, batchId)) staging.remove();
    else {
      if (readFacts(staging.db)) found.push(stagedOf(staging.db, importId));
      staging.close();
    }
  }
  return found;
}

function isStored(read: Read, batchId: string): boolean {
  return historyOf(read)
    .batches({ offset: 0, limit: MOST_BATCHES })
    .batches.some((batch) => batch.id === batchId);
}

/** Columns as the workbook heads them, by the key under which a judge names them. */
function headings(kind: StagedImport['kind'] | undefined): (column: string) => string {
  const columns = kind === undefined ? [] : importColumns(kind);
  const byKey = new Map([
    ...columns.map(({ field, heading }) => [field.key, heading] as const),
    ...columns.map(({ key, heading }) => [key, heading] as const),
  ]);
  return (column) => byKey.get(column) ?? column;
}

function shownRow(row: StoredRow, headingOf: (column: string) => string): RowPage['rows'][number] {
  const { rowId, sheet, row: line, result, subject, place } = row;
  const differences = (row.differences === null ? [] : JSON.parse(row.differences)) as Difference[];
  const problems = (row.problems === null ? [] : JSON.parse(row.problems)) as RowProblem[];
  return {
    rowId,
    sheet,
    row: line,
    result,
    subject,
    place,
    differences,
    problems: problems.map(({ column, sentence }) => ({ column: headingOf(column), sentence })),
  };
}
