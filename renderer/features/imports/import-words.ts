import { ROW_RESULTS } from '../../../shared/contract/imports.ts';
import type { Output } from '../../client/client.ts';
import { IMPORTS } from './text.ts';

export type Staged = Output<'imports.staged'>['imports'][number];
export type StagedRow = Output<'imports.rows'>['rows'][number];
export type RowResult = StagedRow['result'];

const SHOWN = 2;

/** Colours of the result marks: what will be written, what is left, what is wrong. */
export const RESULT_COLOURS: Record<RowResult, string> = {
  ok: 'green',
  changed: 'blue',
  same: 'default',
  doubtful: 'gold',
  weaker: 'default',
  conflict: 'orange',
  error: 'red',
};

/** How many rows a staged file has in all. */
export function rowsOf({ counts }: Pick<Staged, 'counts'>): number {
  return ROW_RESULTS.reduce((sum, result) => sum + (counts[result] ?? 0), 0);
}

/** The kinds of results that occur, with their counts, in the order of the work. */
export function resultsOf({ counts }: Pick<Staged, 'counts'>): { result: RowResult; count: number }[] {
  return ROW_RESULTS.map((result) => ({ result, count: counts[result] ?? 0 })).filter(({ count }) => count > 0);
}

/** The counts of a staged file in one line. */
export function countsText(staged: Pick<Staged, 'counts'>): string {
  return resultsOf(staged)
    .map(({ result, count }) => IMPORTS.tab(IMPORTS.results[result], count))
    .join('，');
}

/** What applying would do with a staged file when some doubtful rows are taken in. */
export function applyPlan(staged: Pick<Staged, 'counts'>, included: number) {
  const { ok = 0, changed = 0, same = 0 } = staged.counts;
  return { added: ok, changed, included, same, left: rowsOf(staged) - ok - changed - same - included };
}

/** What is to be said of a row in one line: its problems, else its differences, else that it is new. */
export function rowSummary({
  problems,
  differences,
  result,
}: Pick<StagedRow, 'problems' | 'differences' | 'result'>): string {
  const [problem] = problems;
  if (problem) {
    const more = problems.length > 1 ? ` ${IMPORTS.moreFields(problems.length)}` : '';
    return IMPORTS.problem(problem.column, problem.sentence) + more;
  }
  if (result === 'ok') return IMPORTS.newRow;
  const shown = differences
    .slice(0, SHOWN)
    .map(({ label, archive, file }) => IMPORTS.differs(label, archive || IMPORTS.empty, file || IMPORTS.empty));
  return shown.join('；') + (differences.length > SHOWN ? ` ${IMPORTS.moreFields(differences.length)}` : '');
}

/** The file's own name at the end of a path, of whatever system or of the host's spool. */
export function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
