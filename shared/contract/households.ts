import { z } from 'zod';
import { HOUSEHOLD_STATES } from '../domain/county.ts';
import { command, job, query } from './rpc.ts';
import { ChangeKind, Done, FieldValues, Id, IsoDate, listOf, Masked, Notice, Paging, Year } from './shapes.ts';

/** What a list of households may be narrowed to; kept in the page's address. */
export const HouseholdFilter = z.strictObject({
  /** Name (one character upwards), pinyin, initials, last digits or whole of an identity number, household code. */
  text: z.string().trim().max(40).optional(),
  areaId: Id.optional(),
  state: z.enum(HOUSEHOLD_STATES).optional(),
  inPoorVillage: z.boolean().optional(),
  cause: z.string().optional(),
  attribute: z.string().optional(),
  memberCount: z.strictObject({ min: z.number().int().optional(), max: z.number().int().optional() }).optional(),
  /** Households on which something is missing: each figure of the home page opens one of these. */
  missing: z.enum(['helper', 'head', 'number', 'cause', 'phone', 'members', 'letter']).optional(),
  officialId: Id.optional(),
  unitId: Id.optional(),
});
export type HouseholdFilter = z.infer<typeof HouseholdFilter>;

const HouseholdRow = z.object({
  id: Id,
  code: z.string().nullable(),
  headName: z.string().nullable(),
  headNumber: Masked.nullable(),
  /** The second mark of a name (ledger 1): group and last four. */
  mark: z.string(),
  townName: z.string(),
  villageName: z.string(),
  groupName: z.string().nullable(),
  memberCount: z.number().int(),
  labourCount: z.number().int(),
  attribute: z.string().nullable(),
  mainCause: z.string().nullable(),
  state: z.enum(HOUSEHOLD_STATES),
  inPoorVillage: z.boolean(),
  helperName: z.string().nullable(),
  unitName: z.string().nullable(),
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;

const MemberRow = z.object({
  membershipId: Id,
  personId: Id,
  name: z.string(),
  relation: z.string().nullable(),
  number: Masked.nullable(),
  sex: z.string().nullable(),
  bornOn: IsoDate.nullable(),
  /** Age in years on today's date. */
  age: z.number().int().nullable(),
  fromOn: IsoDate.nullable(),
  toOn: IsoDate.nullable(),
  outReason: z.string().nullable(),
  /** Person and this year's form by field key, numbers masked. */
  values: FieldValues,
});

export const households = {
  'households.search': query({
    input: z.strictObject({
      filter: HouseholdFilter,
      sort: z.enum(['walk', 'head', 'members', 'code']).default('walk'),
      ...Paging,
    }),
    output: listOf(HouseholdRow).extend({ persons: z.number().int() }),
    right: 'register.read',
    area: 'all',
  }),
  /** Quick search while typing: people, helpers, villages; each with its second mark. */
  'households.suggest': query({
    input: z.strictObject({ text: z.string().trim().min(1).max(40) }),
    output: z.object({
      rows: z.array(
        z.object({
          kind: z.enum(['member', 'official', 'village']),
          id: Id,
          householdId: Id.nullable(),
          name: z.string(),
          mark: z.string(),
        }),
      ),
    }),
    right: 'register.read',
    area: 'all',
  }),
  'households.get': query({
    input: z.strictObject({ id: Id, year: Year.optional() }),
    output: z.object({
      row: HouseholdRow,
      year: Year,
      years: z.array(Year),
      openedOn: IsoDate.nullable(),
      closedOn: IsoDate.nullable(),
      /** Household and this year's form by field key. */
      values: FieldValues,
      /** Members now, then former ones. */
      members: z.array(MemberRow),
      pairings: z.array(
        z.object({
          id: Id,
          officialName: z.string(),
          unitName: z.string().nullable(),
          phone: Masked.nullable(),
          rank: z.number().int(),
          fromOn: IsoDate,
          toOn: IsoDate.nullable(),
          endReason: z.string().nullable(),
        }),
      ),
      papers: z.array(
        z.object({
          id: Id,
          paper: z.string(),
          title: z.string(),
          number: z.string(),
          printedAt: z.string(),
          copies: z.number().int(),
        }),
      ),
      /** The poverty line that applies, with its source. */
      line: z.object({ text: z.string(), ref: z.string(), origin: z.string() }).nullable(),
      notices: z.array(Notice),
    }),
    right: 'register.read',
    area: { of: 'household', key: 'id' },
  }),
  'households.register': command({
    input: z.strictObject({
      villageId: Id,
      openedOn: IsoDate,
      year: Year,
      values: FieldValues,
      members: z
        .array(z.strictObject({ relation: z.string(), values: FieldValues }))
        .min(1)
        .max(30),
    }),
    output: z.object({ id: Id, notices: z.array(Notice) }),
    right: 'register.edit',
    area: { of: 'area', key: 'villageId' },
  }),
  'households.correct': command({
    input: z.strictObject({ id: Id, year: Year, values: FieldValues, change: ChangeKind }),
    output: z.object({ notices: z.array(Notice) }),
    right: 'register.edit',
    area: { of: 'household', key: 'id' },
  }),
  'households.close': command({
    input: z.strictObject({ id: Id, on: IsoDate, reason: z.string().trim().min(2).max(200) }),
    output: Done,
    right: 'register.edit',
    area: { of: 'household', key: 'id' },
  }),
  'households.reopen': command({
    input: z.strictObject({ id: Id, on: IsoDate, reason: z.string().trim().min(2).max(200) }),
    output: Done,
    right: 'register.edit',
    area: { of: 'household', key: 'id' },
  }),
  'households.addMember': command({
    input: z.strictObject({
      householdId: Id,
      relation: z.string(),
      fromOn: IsoDate,
      inReason: z.string().trim().min(2).max(40),
      year: Year,
      values: FieldValues,
    }),
    output: z.object({ membershipId: Id, personId: Id, notices: z.array(Notice) }),
    right: 'register.edit',
    area: { of: 'household', key: 'householdId' },
  }),
  'households.correctMember': command({
    input: z.strictObject({
      membershipId: Id,
      year: Year,
      relation: z.string().optional(),
      values: FieldValues,
      change: ChangeKind,
    }),
    output: z.object({ notices: z.array(Notice) }),
    right: 'register.edit',
    area: { of: 'row', key: 'membershipId' },
  }),
  'households.endMember': command({
    input: z.strictObject({
      membershipId: Id,
      toOn: IsoDate,
      outReason: z.string().trim().min(2).max(40),
      newHeadId: Id.optional(),
    }),
    output: Done,
    right: 'register.edit',
    area: { of: 'row', key: 'membershipId' },
  }),
  /** Shows one whole number or phone; writes the access log (ledger 3). A command because it stores. */
  'households.revealNumber': command({
    input: z.strictObject({
      personId: Id,
      field: z.enum(['number', 'phone', 'account']),
      reason: z.string().trim().min(2).max(100),
    }),
    output: z.object({ whole: z.string().nullable() }),
    right: 'personal.reveal',
    area: { of: 'person', key: 'personId' },
  }),
  'households.listCounts': query({
    input: z.strictObject({
      filter: HouseholdFilter,
      by: z.enum(['town', 'village', 'cause', 'attribute', 'memberCount']),
    }),
    output: z.object({
      rows: z.array(
        z.object({ key: z.string(), areaId: Id.nullable(), households: z.number().int(), persons: z.number().int() }),
      ),
    }),
    right: 'register.read',
    area: 'all',
  }),
  /** The filtered list as a workbook in the order of the screen, numbers masked; recorded in the access log. */
  'households.writeList': job({
    input: z.strictObject({
      filter: HouseholdFilter,
      sort: z.enum(['walk', 'head', 'members', 'code']).default('walk'),
      file: z.string(),
    }),
    output: z.object({ rows: z.number().int() }),
    right: 'register.read',
    area: 'all',
    transaction: 'chunks',
    paths: ['file'],
  }),
};
