import type { ImportKind } from '../../../shared/contract/imports.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import { writeValue } from '../../../shared/domain/field-value.ts';
import { PERSON_EXPORT } from '../../../shared/domain/fields/person-export.ts';
import { type ImportColumn, importColumns } from '../../../shared/domain/import-columns.ts';
import { mask } from '../../../shared/domain/masking.ts';
import { IMPORT_KIND_NAMES, IMPORT_TEXT, instructionLines, RESULT_NAMES } from '../../../shared/text/imports.ts';
import type { JobContext, Read } from '../../core/types.ts';
import { type SheetTable, writeWorkbook } from '../../sheets/write-sheet.ts';
import { recordAccess } from '../households/households.ts';
import { officialLines, pairingLines, unitLines, villageLines } from './export-directory.ts';
import { type LineValues, registerLines } from './export-register.ts';
import type { RowProblem } from './import-types.ts';
import { openStaging, pageOfRows, readFacts } from './staging.ts';

const MOST_ROWS = 1_000_000;
const TOLD_EVERY = 500;

/** The program's own workbook of a kind, blank or filled, with instructions and the choices of its columns. */
export async function writeKind(
  context: JobContext,
  { kind, content, file, numbers, areaId }: ParsedOf<(typeof contract)['imports.writeWorkbook']>,
): Promise<{ rows: number }> {
  const columns = columnsWritten(kind);
  const rows: (string | number | null)[][] = [];
  for (const line of content === 'blank' ? [] : linesOf(context.read, kind, areaId)) {
    rows.push(columns.map((column) => cellOf(column, line, numbers)));
    if (rows.length % TOLD_EVERY === 0) context.progress({ done: rows.length, total: 0, phase: 'reading' });
  }
  if (rows.length > 0) {
    const fieldNames = numbers === 'whole' ? 'number,phone' : '';
    recordAccess(context, {
      action: 'export',
      subject: `workbook ${kind}`,
      fieldNames,
      people: rows.length,
      destination: file,
    });
  }
  context.progress({ done: rows.length, total: rows.length, phase: 'writing' });
  const main: SheetTable = {
    name: IMPORT_KIND_NAMES[kind] ?? kind,
    columns: columns.map(({ heading, isHidden }) => ({
      heading,
      width: widthOf(heading),
      ...(isHidden ? { isHidden } : {}),
    })),
    rows,
  };
  context.files.write(file, await writeWorkbook([main, instructions(kind), choices(columns)]));
  return { rows: rows.length };
}

function columnsWritten(kind: ImportKind): ImportColumn[] {
  const columns = importColumns(kind);
  return kind === 'nationalExport'
    ? columns.slice(0, PERSON_EXPORT.length)
    : columns.filter((column) => column.isWritten);
}

function linesOf(read: Read, kind: ImportKind, areaId: string | undefined): Iterable<LineValues> {
  switch (kind) {
    case 'nationalExport':
    case 'households':
      return registerLines(read, areaId);
    case 'villages':
      return villageLines(read);
    case 'units':
      return unitLines(read);
    case 'officials':
      return officialLines(read);
    case 'pairings':
      return pairingLines(read, areaId);
  }
}

function cellOf({ key, field }: ImportColumn, line: LineValues, numbers: 'masked' | 'whole'): string | null {
  const value = line.get(key) ?? null;
  if (value === null) return null;
  const text = writeValue(field, value);
  const { masking } = field;
  return numbers === 'masked' && masking !== undefined && masking !== 'health' ? mask(masking, text) : text;
}

const widthOf = (heading: string): number => Math.min(24, Math.max(10, heading.length * 2 + 2));

function instructions(kind: ImportKind): SheetTable {
  const [title = '', ...lines] = instructionLines(kind);
  return {
    name: IMPORT_TEXT.instructions,
    columns: [{ heading: title, width: 90 }],
    rows: lines.map((line) => [line]),
  };
}

/** The labels of every column that takes only some, one column each. */
function choices(columns: readonly ImportColumn[]): SheetTable {
  const listed = columns.flatMap(({ heading, field }) =>
    field.list ? [{ heading, labels: labelsOf(field.list) }] : [],
  );
  const longest = Math.max(0, ...listed.map(({ labels }) => labels.length));
  return {
    name: IMPORT_TEXT.codeLists,
    columns: listed.map(({ heading }) => ({ heading, width: widthOf(heading) })),
    rows: Array.from({ length: longest }, (_, index) => listed.map(({ labels }) => labels[index] ?? null)),
  };
}

/** The rows that did not go in, in the file's own columns behind their reasons: fix, save, import again. */
export async function writeFailing(
  context: JobContext,
  { importId, file, results }: ParsedOf<(typeof contract)['imports.writeFailing']>,
): Promise<{ rows: number }> {
  const staging = openStaging(context.archive, importId);
  try {
    const facts = readFacts(staging.db);
    const { rows } = pageOfRows(staging.db, { results, text: '', offset: 0, limit: MOST_ROWS });
    const table: SheetTable = {
      name: IMPORT_TEXT.failingSheet,
      columns: [...IMPORT_TEXT.failingColumns, ...(facts?.headings ?? [])].map((heading, index) => ({
        heading,
        width: index === 3 ? 40 : 12,
      })),
      rows: rows.map((row) => {
        const problems = (row.problems === null ? [] : JSON.parse(row.problems)) as RowProblem[];
        const reason = problems.map((problem) => problem.sentence).join('；');
        const cells = (row.cells === null ? [] : JSON.parse(row.cells)) as string[];
        return [row.sheet, row.row, RESULT_NAMES[row.result] ?? row.result, reason, ...cells];
      }),
    };
    recordAccess(context, {
      action: 'export',
      subject: 'failing rows',
      fieldNames: 'number,phone',
      people: rows.length,
      destination: file,
    });
    context.files.write(file, await writeWorkbook([table]));
    return { rows: rows.length };
  } finally {
    staging.close();
  }
}
