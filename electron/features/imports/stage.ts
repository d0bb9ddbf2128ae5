import path from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import type { StagedImport } from '../../../shared/contract/imports.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import { SHEET_PROBLEMS } from '../../../shared/text/sheet-problems.ts';
import type { JobContext } from '../../core/types.ts';
import { sweepSideFiles } from '../../ledger/side-file.ts';
import type { Db } from '../../ledger/sql.ts';
import { readWorkbook } from '../../sheets/read-sheet.ts';
import { findCounty } from '../county/county-settings.ts';
import type { Line } from './import-types.ts';
import { judgeAll } from './judge.ts';
import { type ReadFile, readLines } from './read-lines.ts';
import { journalHead } from './sources.ts';
import { countResults, createStaging, type StagedFacts, stager, writeFacts } from './staging.ts';

/** Kinds whose values belong to a year. */
const YEARLY: ReadonlySet<string> = new Set(['nationalExport', 'households']);

/**
 * Reads a workbook, judges every line and keeps the results in an encrypted side file; the archive stays as it is.
 * Errors: workbookUnreadable, workbookTooLarge, headerNotFound, yearUnknown.
 */
export async function stageImport(
  context: JobContext,
  { file, kind, year }: ParsedOf<(typeof contract)['imports.stage']>,
): Promise<StagedImport> {
  sweepSideFiles(context.archive.file, context.now());
  const fileName = path.basename(file.replaceAll('\\', '/'));
  context.progress({ done: 0, total: 0, phase: 'reading' });
  const sheets = await readWorkbook(bytesOf(context, file, fileName), fileName);
  const read = readLines(sheets, kind, fileName);
  if (YEARLY.has(kind) && !read.hasYear && year === null) throw new AppError('yearUnknown');
  const importId = context.newId();
  const staging = createStaging(context.archive, importId);
  try {
    const facts = judgeInto(context, { importId, kind, fileName, year }, read, staging.db);
    staging.close();
    return facts;
  } catch (error) {
    staging.remove();
    throw error;
  }
}

/** The file's bytes. Error: workbookUnreadable when it is not there or may not be read. */
function bytesOf({ files }: JobContext, file: string, fileName: string): Uint8Array {
  try {
    return files.read(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('workbookUnreadable', { file: fileName, problem: SHEET_PROBLEMS.notThere });
  }
}

interface Head {
  importId: string;
  kind: StagedImport['kind'];
  fileName: string;
  year: number | null;
}

function judgeInto(context: JobContext, head: Head, read: ReadFile, db: Db): StagedImport {
  const { lines } = read;
  const archiveHead = journalHead(context.read);
  const total = lines.length;
  const onProgress = (done: number) => context.progress({ done, total, phase: 'judging' });
  db.transaction(() => {
    const given = { kind: head.kind, lines, year: head.year ?? onlyYear(lines), onProgress };
    const staging = stager(db);
    judgeAll(context, given, staging.take);
    staging.finish();
    const facts: StagedFacts = {
      ...head,
      counts: countResults(db),
      ...peopleIn(head.kind, lines, db),
      unknownColumns: read.unknownColumns,
      notices: noticesOf(context, lines),
      headings: read.headings,
      head: archiveHead,
    };
    writeFacts(db, facts);
  });
  return stagedOf(db, head.importId);
}

/** The import as replies carry it. */
export function stagedOf(db: Db, importId: string): StagedImport {
  const {
    head: _head,
    headings: _headings,
    ...facts
  } = JSON.parse(db.row<{ value: string }>("SELECT value FROM fact WHERE key = 'import'")!.value) as StagedFacts;
  return { ...facts, importId };
}

/** The year of a file whose lines all say the same one, for lines that leave it out. */
function onlyYear(lines: readonly Line[]): number | null {
  const years = yearsOf(lines);
  return years.length === 1 ? years[0]! : null;
}

const yearsOf = (lines: readonly Line[]): number[] =>
  [...new Set(lines.flatMap((line) => (line.values.get('person_year.year') as number | undefined) ?? []))].sort();

function peopleIn(kind: Head['kind'], lines: readonly Line[], db: Db) {
  if (!YEARLY.has(kind)) return { households: 0, persons: 0 };
  const groups = db.row<{ groups: number }>('SELECT count(DISTINCT groupId) AS groups FROM staged_row')!.groups;
  return { households: groups, persons: lines.length };
}

function noticesOf(context: JobContext, lines: readonly Line[]): StagedImport['notices'] {
  const notices: StagedImport['notices'] = [];
  const years = yearsOf(lines);
  if (years.length > 0) notices.push({ grade: 'info', sentence: IMPORT_TEXT.years(years) });
  const county = findCounty(context.read)?.name;
  const counties = [...new Set(lines.flatMap((line) => (line.values.get('county') as string | undefined) ?? []))];
  const others = counties.filter((name) => county !== undefined && !county.includes(name) && !name.includes(county));
  if (others.length > 0) notices.push({ grade: 'warning', sentence: IMPORT_TEXT.otherCounty(others.slice(0, 5)) });
  return notices;
}
