import type { StagedImport } from '../../../shared/contract/imports.ts';
import { ROW_RESULTS } from '../../../shared/contract/imports.ts';
import { companionsOf } from '../../ledger/companion-file.ts';
import { openKnownSideFile, openSideFile, type SideFile } from '../../ledger/side-file.ts';
import type { Db } from '../../ledger/sql.ts';
import type { Judged, RowResult } from './import-types.ts';
import { type PackedOp, packer, type Shape, unpacked } from './packed-ops.ts';

/** Where an archive lies, as contexts carry it. */
export interface ArchivePlace {
  file: string;
  keyHex: string;
}

const SCHEMA = `
CREATE TABLE fact (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE staged_row (
  rowId INTEGER PRIMARY KEY, sheet TEXT NOT NULL, row INTEGER NOT NULL, groupId INTEGER, result TEXT NOT NULL,
  subject TEXT NOT NULL, place TEXT NOT NULL, differences TEXT, problems TEXT, ops TEXT, cells TEXT
) STRICT;
CREATE INDEX staged_row_result ON staged_row(result, rowId);
CREATE TABLE staged_group (groupId INTEGER PRIMARY KEY, ops TEXT NOT NULL) STRICT;
`;
const INSERT_ROW = 'INSERT INTO staged_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
const ENDING = '.jiandang-side';
const PREFIX = 'import-';
/** Results whose lines a clerk takes back to fix, with their cells. */
const FIXABLE: ReadonlySet<RowResult> = new Set(['error', 'doubtful', 'conflict', 'weaker']);

/** What a staged import remembers of itself. */
export interface StagedFacts extends StagedImport {
  /** The archive's last entry when it was judged. */
  head: number;
  headings: string[];
}

/** Makes the side file of an import. */
export const createStaging = (archive: ArchivePlace, importId: string): SideFile =>
  openSideFile(archive, PREFIX + importId, SCHEMA);
/** The side file of an import. Error: importNotFound. */
export const openStaging = (archive: ArchivePlace, importId: string): SideFile =>
  openKnownSideFile(archive, PREFIX + importId);
/** Ids of the imports that wait. */
export const stagedIds = (archive: ArchivePlace): string[] =>
  companionsOf(archive.file, ENDING).flatMap(([name]) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));

const json = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));

/** Takes judged lines into a side file; a group's own operations once. */
export function stager(db: Db): { take(judged: readonly Judged[]): void; finish(): void } {
  const { shapes, packed } = packer();
  const written = new Set<number>();
  const insertGroup = db.statement('INSERT INTO staged_group VALUES (?, ?)');
  const insertRow = db.statement(INSERT_ROW);
  return {
    take(judged) {
      for (const { line, result, subject, place, differences, problems, ops, group } of judged) {
        if (group && ops.length > 0 && !written.has(group.id)) {
          written.add(group.id);
          insertGroup.run(group.id, packed(group.ops));
        }
        const cells = FIXABLE.has(result) ? JSON.stringify(line.cells) : null;
        const shown = result === 'ok' && ops.length > 2 ? null : json(differences);
        insertRow.run(
          line.rowId,
          line.sheet,
          line.row,
          group?.id ?? null,
          result,
          subject,
          place,
          shown,
          json(problems),
          ops.length === 0 ? null : packed(ops),
          cells,
        );
      }
    },
    finish: () => {
      db.exec("INSERT INTO fact VALUES ('shapes', ?)", JSON.stringify(shapes));
    },
  };
}

/** Stores what the import is. */
export function writeFacts(db: Db, facts: StagedFacts): void {
  db.exec("INSERT OR REPLACE INTO fact VALUES ('import', ?)", JSON.stringify(facts));
}

/** What the import is, with its rows counted; undefined while it is being staged. */
export function readFacts(db: Db): StagedFacts | undefined {
  const row = db.row<{ value: string }>("SELECT value FROM fact WHERE key = 'import'");
  return row && (JSON.parse(row.value) as StagedFacts);
}

/** Remembers the batch that applied it; once the archive has that batch, the side file goes. */
export function markApplied(db: Db, batchId: string): void {
  db.exec("INSERT OR REPLACE INTO fact VALUES ('applied', ?)", batchId);
}

/** The batch that applied it, if one was begun. */
export function appliedBatch(db: Db): string | undefined {
  return db.row<{ value: string }>("SELECT value FROM fact WHERE key = 'applied'")?.value;
}

/** How many rows have each result. */
export function countResults(db: Db): Record<RowResult, number> {
  const rows = db.rows<{ result: RowResult; rows: number }>(
    'SELECT result, count(*) AS rows FROM staged_row GROUP BY result',
  );
  const found = new Map(rows.map((row) => [row.result, row.rows]));
  return Object.fromEntries(ROW_RESULTS.map((result) => [result, found.get(result) ?? 0])) as Record<RowResult, number>;
}

/** A staged row as stored. */
export interface StoredRow {
  rowId: number;
  sheet: string;
  row: number;
  groupId: number | null;
  result: RowResult;
  subject: string;
  place: string;
  differences: string | null;
  problems: string | null;
  ops: string | null;
  cells: string | null;
}

/** One page of rows by result and text, with the number of all that match. */
export function pageOfRows(
  db: Db,
  filter: { results: readonly RowResult[]; text: string; offset: number; limit: number },
): { rows: StoredRow[]; total: number } {
  const where =
    "WHERE result IN (SELECT value FROM json_each(?)) AND (? = '' OR instr(subject || ' ' || place || ' ' || coalesce(problems, ''), ?) > 0)";
  const values = [JSON.stringify(filter.results), filter.text, filter.text] as const;
  return {
    rows: db.rows<StoredRow>(
      `SELECT * FROM staged_row ${where} ORDER BY rowId LIMIT ? OFFSET ?`,
      ...values,
      filter.limit,
      filter.offset,
    ),
    total: db.row<{ total: number }>(`SELECT count(*) AS total FROM staged_row ${where}`, ...values)!.total,
  };
}

/** Rows that go in: new and changed ones, and the doubtful ones a person has chosen; a group comes with its first row. */
export function* rowsToApply(
  db: Db,
  chosen: readonly number[],
): Generator<{ result: RowResult; ops: readonly PackedOp[] }> {
  const rows = db.connection.prepare<string[], { result: RowResult; groupId: number | null; ops: string }>(
    `SELECT result, groupId, ops FROM staged_row
     WHERE ops IS NOT NULL AND (result IN ('ok', 'changed') OR (result = 'doubtful' AND rowId IN (SELECT value FROM json_each(?))))
     ORDER BY coalesce(groupId, 0), rowId`,
  );
  const groupOps = db.statement('SELECT ops FROM staged_group WHERE groupId = ?').pluck();
  let last: number | null = null;
  for (const { result, groupId, ops } of rows.iterate(JSON.stringify(chosen))) {
    const shared = groupId === null || groupId === last ? undefined : (groupOps.get(groupId) as string | undefined);
    last = groupId;
    yield { result, ops: [...unpacked(shared ?? '[]'), ...unpacked(ops)] };
  }
}

/** The columns of inserted rows, as the staged operations name them. */
export function shapesOf(db: Db): Shape[] {
  const row = db.row<{ value: string }>("SELECT value FROM fact WHERE key = 'shapes'");
  return row ? (JSON.parse(row.value) as Shape[]) : [];
}
