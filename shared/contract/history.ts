import { z } from 'zod';
import { command, job, query } from './rpc.ts';
import { FieldValues, Id, listOf, Nothing, Notice, Paging } from './shapes.ts';

const Entry = z.object({
  localSeq: z.number().int(),
  at: z.string(),
  user: z.string(),
  role: z.string(),
  op: z.enum(['insert', 'update', 'remove', 'restore']),
  table: z.string(),
  tableLabel: z.string(),
  rowId: z.string(),
  subject: z.string(),
  /** Field by field, labels and values as printed, numbers masked. */
  changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
  reason: z.string().nullable(),
  batchId: z.string().nullable(),
  batchTitle: z.string().nullable(),
});
const Kept = z.object({ subject: z.string(), why: z.string() });

export const history = {
  'history.recent': query({
    input: z.strictObject({
      batchId: Id.optional(),
      user: z.string().optional(),
      table: z.string().optional(),
      ...Paging,
    }),
    output: listOf(Entry),
    right: 'history.read',
    area: 'all',
  }),
  /** Everything that happened to a row and, for a household, to its members, forms and pairings. */
  'history.ofRow': query({
    input: z.strictObject({ table: z.string(), id: Id, ...Paging }),
    output: listOf(Entry),
    right: 'history.read',
    area: 'all',
  }),
  /** The row as it was at an instant (by hlc, equal on all PCs; ledger 20). */
  'history.asOf': query({
    input: z.strictObject({ table: z.string(), id: Id, at: z.iso.datetime() }),
    output: z.object({ values: FieldValues.nullable() }),
    right: 'history.read',
    area: 'all',
  }),
  'history.batches': query({
    input: z.strictObject(Paging),
    output: listOf(
      z.object({
        id: Id,
        kind: z.string(),
        title: z.string(),
        at: z.string(),
        user: z.string(),
        entries: z.number().int(),
        undoneBy: z.string().nullable(),
        undoes: z.string().nullable(),
      }),
    ),
    right: 'history.read',
    area: 'all',
  }),
  'history.undoPreview': query({
    input: z.strictObject({ batchId: Id }),
    output: z.object({
      restored: z.number().int(),
      removed: z.number().int(),
      kept: z.array(Kept),
      keptTotal: z.number().int(),
    }),
    right: 'history.undo',
    area: 'all',
  }),
  'history.undoBatch': job({
    input: z.strictObject({ batchId: Id, reason: z.string().trim().min(2).max(200) }),
    output: z.object({
      batchId: Id,
      restored: z.number().int(),
      removed: z.number().int(),
      kept: z.array(Kept),
      keptTotal: z.number().int(),
    }),
    right: 'history.undo',
    area: 'all',
    transaction: 'one',
  }),
  'history.verify': job({
    input: Nothing,
    output: z.object({ entries: z.number().int(), head: z.string(), problems: z.array(Notice) }),
    right: 'history.read',
    area: 'all',
    transaction: 'chunks',
  }),
};

/** Remembered choices of this PC and the figures of the first screen. */
export const settings = {
  'settings.get': query({
    input: Nothing,
    output: z.object({ values: z.record(z.string(), z.string()) }),
    right: 'settings.read',
    area: 'all',
  }),
  'settings.set': command({
    input: z.strictObject({ key: z.string().regex(/^[a-z][\w.]{0,60}$/i), value: z.string().max(4000) }),
    output: z.object({}),
    right: 'settings.edit',
    area: 'all',
  }),
};

export const reports = {
  /** Home: every figure names the list that makes it zero. */
  'reports.home': query({
    input: Nothing,
    output: z.object({
      households: z.number().int(),
      persons: z.number().int(),
      poorVillages: z.number().int(),
      villages: z.number().int(),
      controlHouseholds: z.number().int().nullable(),
      controlPersons: z.number().int().nullable(),
      controlStatus: z.string().nullable(),
      covered: z.number().int(),
      due: z.number().int(),
      lettersIssued: z.number().int(),
      lettersDue: z.number().int(),
      /** What is left to do: key of the page's texts, count, and the filter of the list it opens. */
      tasks: z.array(
        z.object({
          key: z.string(),
          count: z.number().int(),
          screen: z.string(),
          filter: z.record(z.string(), z.string()),
        }),
      ),
      towns: z.array(
        z.object({
          areaId: Id,
          name: z.string(),
          households: z.number().int(),
          persons: z.number().int(),
          covered: z.number().int(),
        }),
      ),
      causes: z.array(z.object({ cause: z.string(), households: z.number().int() })),
    }),
    right: 'register.read',
    area: 'all',
  }),
};
