import { z } from 'zod';
import { job, query } from './rpc.ts';
import { Id, IsoDate, listOf, Nothing, Paging } from './shapes.ts';

/** Which records a print run covers: households for D04, unit–village pairs for D03. */
export const PrintScope = z.strictObject({
  areaId: Id.optional(),
  householdIds: z.array(Id).max(20_000).optional(),
  unitId: Id.optional(),
});
const Unprinted = z.object({ subject: z.string(), why: z.string(), householdId: Id.nullable() });
const PrintReport = z.object({
  runId: Id,
  printed: z.number().int(),
  files: z.number().int(),
  folder: z.string(),
  notPrinted: z.array(Unprinted),
  /** Cancelled before the end: resume goes on with this record. */
  resumeFrom: z.number().int().nullable(),
});
export type PrintReport = z.infer<typeof PrintReport>;

export const papers = {
  'papers.kinds': query({
    input: Nothing,
    output: z.object({
      rows: z.array(
        z.object({
          paper: z.string(),
          title: z.string(),
          parties: z.string(),
          subject: z.enum(['household', 'unitVillage']),
          copies: z.array(z.string()),
          copiesOrigin: z.string(),
          pages: z.number().int(),
          issued: z.number().int(),
          due: z.number().int(),
        }),
      ),
    }),
    right: 'papers.read',
    area: 'all',
  }),
  /** What a run would do: how many letters and files, what cannot be printed and why. */
  'papers.plan': query({
    input: z.strictObject({ paper: z.string(), scope: PrintScope, mode: z.enum(['files', 'merged']) }),
    output: z.object({
      letters: z.number().int(),
      files: z.number().int(),
      reprints: z.number().int(),
      notPrinted: z.array(Unprinted),
      firstNames: z.array(z.string()),
    }),
    right: 'papers.read',
    area: 'all',
  }),
  /** One paper with its present data as .docx bytes, for the preview marked 示意; not a record, carries no number. */
  'papers.preview': query({
    input: z.strictObject({ paper: z.string(), subjectId: Id }),
    output: z.object({ docxBase64: z.string(), problems: z.array(z.string()) }),
    right: 'papers.read',
    area: 'all',
  }),
  'papers.printBatch': job({
    input: z.strictObject({
      paper: z.string(),
      scope: PrintScope,
      folder: z.string(),
      mode: z.enum(['files', 'merged']),
      /** One letter as often as it has copies (each marked), or once. */
      copies: z.enum(['each', 'once']).default('once'),
      /** Needed where a letter of this household is already issued. */
      reprintReason: z.string().trim().max(200).optional(),
      resumeRunId: Id.optional(),
    }),
    output: PrintReport,
    right: 'papers.print',
    area: 'all',
    transaction: 'chunks',
    paths: ['folder'],
  }),
  'papers.runs': query({
    input: Nothing,
    output: z.object({
      runs: z.array(
        z.object({
          runId: Id,
          paper: z.string(),
          title: z.string(),
          startedAt: z.string(),
          mode: z.string(),
          folder: z.string(),
          printed: z.number().int(),
          total: z.number().int(),
          state: z.enum(['done', 'cancelled', 'interrupted']),
          notPrinted: z.array(Unprinted),
        }),
      ),
    }),
    right: 'papers.read',
    area: 'all',
  }),
  /** The register of issued papers (design 1.10). */
  'papers.register': query({
    input: z.strictObject({
      text: z.string().trim().max(40).optional(),
      paper: z.string().optional(),
      areaId: Id.optional(),
      ...Paging,
    }),
    output: listOf(
      z.object({
        id: Id,
        number: z.string(),
        shortCode: z.string(),
        paper: z.string(),
        title: z.string(),
        subject: z.string(),
        mark: z.string(),
        villageName: z.string(),
        helperName: z.string().nullable(),
        printedAt: z.string(),
        printedBy: z.string(),
        copies: z.number().int(),
        reprintReason: z.string().nullable(),
        householdId: Id.nullable(),
      }),
    ),
    right: 'papers.read',
    area: 'all',
  }),
  'papers.issuedOn': query({
    input: z.strictObject({ onDate: IsoDate }),
    output: z.object({ count: z.number().int() }),
    right: 'papers.read',
    area: 'all',
  }),
};
