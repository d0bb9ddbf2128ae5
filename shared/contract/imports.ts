import { z } from 'zod';
import { command, job, query } from './rpc.ts';
import { Done, Id, Nothing, Notice, Year } from './shapes.ts';

/** What a workbook brings: the national person export, or one of the program's own tables. */
export const IMPORT_KINDS = ['nationalExport', 'households', 'villages', 'units', 'officials', 'pairings'] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** ok: new; changed: differs from the archive; same; doubtful: a person must look; weaker: archive has the better source; error. */
export const ROW_RESULTS = ['ok', 'changed', 'same', 'doubtful', 'weaker', 'conflict', 'error'] as const;
const RowResult = z.enum(ROW_RESULTS);

const StagedRow = z.object({
  rowId: z.number().int(),
  sheet: z.string(),
  row: z.number().int(),
  result: RowResult,
  /** Who or what the row is about, numbers masked. */
  subject: z.string(),
  place: z.string(),
  /** Field by field: what the archive holds and what the file brings (masked). */
  differences: z.array(z.object({ label: z.string(), archive: z.string(), file: z.string() })),
  problems: z.array(z.object({ column: z.string(), sentence: z.string() })),
});

const StagedImport = z.object({
  importId: Id,
  kind: ImportKind,
  fileName: z.string(),
  year: Year.nullable(),
  counts: z.record(RowResult, z.number().int()),
  households: z.number().int(),
  persons: z.number().int(),
  /** Columns of the file that no field takes. */
  unknownColumns: z.array(z.string()),
  notices: z.array(Notice),
});
export type StagedImport = z.infer<typeof StagedImport>;

export const imports = {
  /** Reads the file into an encrypted side file and judges every row; nothing of the archive changes. */
  'imports.stage': job({
    input: z.strictObject({ file: z.string(), kind: ImportKind, year: Year.nullable() }),
    output: StagedImport,
    right: 'register.import',
    area: 'all',
    transaction: 'chunks',
    paths: ['file'],
  }),
  'imports.staged': query({
    input: Nothing,
    output: z.object({ imports: z.array(StagedImport) }),
    right: 'register.import',
    area: 'all',
  }),
  'imports.rows': query({
    input: z.strictObject({
      importId: Id,
      results: z.array(RowResult).optional(),
      text: z.string().optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(StagedRow), total: z.number().int() }),
    right: 'register.import',
    area: 'all',
  }),
  /** Rows with errors or doubts as a workbook in the file's own columns, each with its message, ready to fix. */
  'imports.writeFailing': job({
    input: z.strictObject({
      importId: Id,
      file: z.string(),
      results: z.array(RowResult).default(['error', 'doubtful', 'conflict']),
    }),
    output: z.object({ rows: z.number().int() }),
    right: 'register.import',
    area: 'all',
    transaction: 'chunks',
    paths: ['file'],
  }),
  /** Applies the rows that are ok or changed, in one transaction and one batch. */
  'imports.apply': job({
    input: z.strictObject({ importId: Id, includeDoubtful: z.array(z.number().int()).default([]) }),
    output: z.object({
      batchId: Id,
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      left: z.number().int(),
    }),
    right: 'register.import',
    area: 'all',
    transaction: 'one',
  }),
  'imports.discard': command({
    input: z.strictObject({ importId: Id }),
    output: Done,
    right: 'register.import',
    area: 'all',
  }),
  /** The program's own workbook: blank with instructions, or filled for the round trip. */
  'imports.writeWorkbook': job({
    input: z.strictObject({
      kind: ImportKind,
      content: z.enum(['blank', 'filled']),
      file: z.string(),
      numbers: z.enum(['masked', 'whole']).default('masked'),
      areaId: Id.optional(),
    }),
    output: z.object({ rows: z.number().int() }),
    right: 'register.import',
    area: 'all',
    transaction: 'chunks',
    paths: ['file'],
  }),
};
