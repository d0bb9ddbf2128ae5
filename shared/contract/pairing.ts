import { z } from 'zod';
import { command, job, query } from './rpc.ts';
import { Done, Id, IsoDate, listOf, Nothing, Paging } from './shapes.ts';

const ProposalRow = z.object({
  householdId: Id,
  headName: z.string().nullable(),
  mark: z.string(),
  townName: z.string(),
  villageName: z.string(),
  officialId: Id.nullable(),
  officialName: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Why this helper, or why none. */
  why: z.string(),
});

export const pairing = {
  'pairing.coverage': query({
    input: Nothing,
    output: z.object({
      rule: z.object({ text: z.string(), ref: z.string(), origin: z.string() }),
      due: z.number().int(),
      covered: z.number().int(),
      rows: z.array(
        z.object({
          areaId: Id,
          townName: z.string(),
          villageName: z.string(),
          isPoorVillage: z.boolean(),
          unitNames: z.array(z.string()),
          due: z.number().int(),
          covered: z.number().int(),
          officials: z.number().int(),
        }),
      ),
      loads: z.array(z.object({ households: z.number().int(), officials: z.number().int() })),
      /** Helpers above the limit of their kind, with the limit and its source. */
      overloaded: z.array(
        z.object({
          officialId: Id,
          name: z.string(),
          unitName: z.string(),
          households: z.number().int(),
          limit: z.number().int(),
        }),
      ),
    }),
    right: 'pairing.read',
    area: 'all',
  }),
  'pairing.list': query({
    input: z.strictObject({
      areaId: Id.optional(),
      officialId: Id.optional(),
      unitId: Id.optional(),
      includeEnded: z.boolean().default(false),
      ...Paging,
    }),
    output: listOf(
      z.object({
        id: Id,
        householdId: Id,
        headName: z.string().nullable(),
        mark: z.string(),
        villageName: z.string(),
        officialId: Id,
        officialName: z.string(),
        unitName: z.string().nullable(),
        rank: z.number().int(),
        fromOn: IsoDate,
        toOn: IsoDate.nullable(),
        endReason: z.string().nullable(),
      }),
    ),
    right: 'pairing.read',
    area: 'all',
  }),
  'pairing.record': command({
    input: z.strictObject({ householdId: Id, officialId: Id, rank: z.number().int().min(1).max(9), fromOn: IsoDate }),
    output: z.object({ id: Id }),
    right: 'pairing.edit',
    area: { of: 'household', key: 'householdId' },
  }),
  /** Ends a pairing; `replacement` begins the next one on the same day (R-074 ff.: dates, never overwritten). */
  'pairing.end': command({
    input: z.strictObject({
      id: Id,
      toOn: IsoDate,
      cause: z.enum(['replacement', 'exit', 'closing', 'other']),
      reason: z.string().trim().min(2).max(200),
      replacementOfficialId: Id.optional(),
    }),
    output: z.object({ newId: Id.nullable() }),
    right: 'pairing.edit',
    area: { of: 'row', key: 'id' },
  }),
  /** Deterministic: same unit and village first, existing kept, load limit, even load ±1 within a unit. */
  'pairing.propose': query({
    input: z.strictObject({
      areaId: Id.optional(),
      /** `open` leaves out those who keep their helper; the counts are of all. */
      show: z.enum(['all', 'open', 'unassigned']).default('all'),
      ...Paging,
    }),
    output: listOf(ProposalRow).extend({ assigned: z.number().int(), unassigned: z.number().int() }),
    right: 'pairing.read',
    area: 'all',
  }),
  'pairing.applyProposal': job({
    input: z.strictObject({
      areaId: Id.optional(),
      fromOn: IsoDate,
      /** Edits of the proposal: another helper, or none. */
      changes: z.array(z.strictObject({ householdId: Id, officialId: Id.nullable() })).max(20_000),
    }),
    output: z.object({ batchId: Id.nullable(), paired: z.number().int(), left: z.number().int() }),
    right: 'pairing.edit',
    area: 'all',
    transaction: 'one',
  }),
  'pairing.remove': command({
    input: z.strictObject({ id: Id, reason: z.string().trim().min(2).max(200) }),
    output: Done,
    right: 'pairing.edit',
    area: { of: 'row', key: 'id' },
  }),
};
