import { z } from 'zod';
import { CONTROL_STATUSES, LEVEL_WORDS } from '../domain/county.ts';
import { command, job, query, session } from './rpc.ts';
import { Done, FieldValues, Id, IsoDate, listOf, Masked, Nothing, Notice, Paging, Year } from './shapes.ts';

const Division = z.object({ code: z.string(), name: z.string(), kind: z.string() });
/** One line of what a profile fixes: value, section, where it comes from, and what the text gets wrong (X-nn). */
const ProfileFact = z.object({
  group: z.string(),
  label: z.string(),
  text: z.string(),
  /** Section of the document of `profileId`; empty for a default. */
  ref: z.string(),
  quote: z.string().nullable(),
  origin: z.enum(['own', 'inherited', 'default', 'notStated']),
  originName: z.string(),
  profileId: z.string(),
  anomalies: z.array(z.object({ id: z.string(), text: z.string(), ref: z.array(z.string()) })),
});
/** A total the document prints, for the wizard to propose or to show as background. */
const PrintedTotal = z.object({
  subject: z.enum(['households', 'persons', 'villages', 'poorVillages', 'nonPoorVillages']),
  residence: z.string(),
  count: z.number().int(),
  unit: z.string(),
  status: z.string().nullable(),
  ref: z.string(),
  documentTitle: z.string(),
});
const DivisionLine = z.strictObject({ code: z.string(), name: z.string(), parent: z.string() });
const ControlTotal = z.strictObject({
  areaId: Id.nullable(),
  households: z.number().int().min(0),
  persons: z.number().int().min(0),
  /** Parts by residence where the profile has urban targets; they must add to the total. */
  ruralHouseholds: z.number().int().min(0).nullable().default(null),
  ruralPersons: z.number().int().min(0).nullable().default(null),
  urbanHouseholds: z.number().int().min(0).nullable().default(null),
  urbanPersons: z.number().int().min(0).nullable().default(null),
  status: z.enum(CONTROL_STATUSES),
  authority: z.string().trim().min(2).max(60),
  source: z.string().trim().min(2).max(200),
  on: IsoDate.nullable(),
});

/** The county, chosen whole, put together from parts, or read from a list (issue: county set-up). */
const CountyChoice = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({
    by: z.literal('towns'),
    townCodes: z.array(z.string().regex(/^\d{9,12}$/)).min(1),
    localCode: z.string().min(1).max(12),
  }),
  z.strictObject({ by: z.literal('list'), rows: z.array(DivisionLine).min(1).max(5000) }),
]);

const UnitRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  affiliation: z.string().nullable(),
  contact: z.string().nullable(),
  phone: Masked.nullable(),
  villages: z.array(z.object({ areaId: Id, name: z.string() })),
  officials: z.number().int(),
  households: z.number().int(),
});
const OfficialRow = z.object({
  id: Id,
  name: z.string(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  postTitle: z.string().nullable(),
  phone: Masked.nullable(),
  /** The second mark beside the name (ledger 1): unit and post. */
  mark: z.string(),
  households: z.number().int(),
});
const TenureRow = z.object({
  id: Id,
  personId: Id,
  personName: z.string(),
  postTitle: z.string(),
  bodyName: z.string(),
  areaName: z.string().nullable(),
  fromOn: IsoDate.nullable(),
  toOn: IsoDate.nullable(),
});
const AreaNode = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  level: z.enum(['county', 'town', 'village']),
  kind: z.string(),
  parentId: Id.nullable(),
  isPoorVillage: z.boolean(),
  households: z.number().int(),
  persons: z.number().int(),
  unitNames: z.array(z.string()),
});

export const county = {
  'county.provinces': session({
    input: Nothing,
    output: z.object({ rows: z.array(Division) }),
    right: 'archive.open',
    area: 'all',
  }),
  'county.divisionsIn': session({
    input: z.strictObject({ code: z.string().regex(/^\d{2,9}$/) }),
    output: z.object({ rows: z.array(Division) }),
    right: 'archive.open',
    area: 'all',
  }),
  'county.searchDivisions': session({
    input: z.strictObject({ text: z.string().min(1).max(30) }),
    output: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string(), path: z.string() })) }),
    right: 'archive.open',
    area: 'all',
  }),
  /** The rows of an office's own list of towns and villages (columns code, name, parent). */
  'county.readDivisionList': session({
    input: z.strictObject({ file: z.string() }),
    output: z.object({ rows: z.array(DivisionLine) }),
    right: 'archive.open',
    area: 'all',
    paths: ['file'],
  }),
  /** What a county, put together in one of the three ways, would hold: towns, villages, communities. */
  'county.previewChoice': session({
    input: z.strictObject({ choice: CountyChoice }),
    output: z.object({
      towns: z.array(
        z.object({ code: z.string(), name: z.string(), villages: z.number().int(), communities: z.number().int() }),
      ),
      villages: z.number().int(),
      communities: z.number().int(),
      problems: z.array(z.object({ row: z.number().int(), sentence: z.string() })),
    }),
    right: 'archive.open',
    area: 'all',
    paths: ['choice.file'],
  }),
  'county.profiles': session({
    input: Nothing,
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          level: z.string(),
          documentTitle: z.string(),
          documentNumber: z.string().nullable(),
          suggestedCounty: z.string().nullable(),
        }),
      ),
    }),
    right: 'archive.open',
    area: 'all',
  }),
  'county.profileFacts': session({
    input: z.strictObject({ profileId: z.string() }),
    output: z.object({
      facts: z.array(ProfileFact),
      subAreas: z.array(z.string()),
      ownTotals: z.array(PrintedTotal),
      background: z.array(PrintedTotal),
    }),
    right: 'archive.open',
    area: 'all',
  }),
  /** The wizard's last step: stores county, towns, villages, profile, office and bodies in one transaction. */
  'county.setUp': command({
    input: z.strictObject({
      choice: CountyChoice,
      name: z.string().trim().min(2).max(40),
      levelWord: z.enum(LEVEL_WORDS),
      profileId: z.string(),
      subArea: z.string().nullable(),
      officeName: z.string().trim().min(2).max(60),
      /** Bodies whose names stand over seals: party committee and government of the county. */
      sealingBodies: z.array(z.string().trim().min(2).max(60)).min(1).max(6),
      controlTotals: z.array(ControlTotal),
    }),
    output: z.object({ towns: z.number().int(), villages: z.number().int(), communities: z.number().int() }),
    right: 'county.edit',
    area: 'all',
    paths: ['choice.file'],
  }),
  'county.overview': query({
    input: Nothing,
    output: z.object({
      isSetUp: z.boolean(),
      name: z.string(),
      levelWord: z.string(),
      officeName: z.string(),
      sealingBodies: z.array(z.string()),
      profileId: z.string().nullable(),
      profileName: z.string().nullable(),
      subArea: z.string().nullable(),
      dataYear: Year,
      terms: z.record(z.string(), z.string()),
    }),
    right: 'county.read',
    area: 'all',
  }),
  'county.changeOffice': command({
    input: z.strictObject({
      officeName: z.string().trim().min(2).max(60),
      sealingBodies: z.array(z.string().trim().min(2).max(60)).min(1).max(6),
      dataYear: Year,
    }),
    output: Done,
    right: 'county.edit',
    area: 'all',
  }),
  'county.areas': query({
    input: Nothing,
    output: z.object({ rows: z.array(AreaNode) }),
    right: 'county.read',
    area: 'all',
  }),
  'county.markPoorVillage': command({
    input: z.strictObject({
      areaId: Id,
      isPoorVillage: z.boolean(),
      status: z.string().max(20),
      source: z.string().trim().min(2).max(200),
      on: IsoDate.nullable(),
    }),
    output: Done,
    right: 'county.edit',
    area: { of: 'area', key: 'areaId' },
  }),
  'county.controlTotals': query({
    input: Nothing,
    output: z.object({
      rows: z.array(
        ControlTotal.extend({
          status: z.string(),
          id: Id,
          areaName: z.string(),
          archiveHouseholds: z.number().int(),
          archivePersons: z.number().int(),
        }),
      ),
      background: z.array(PrintedTotal),
    }),
    right: 'county.read',
    area: 'all',
  }),
  'county.setControlTotal': command({
    input: ControlTotal,
    output: z.object({ id: Id }),
    right: 'county.edit',
    area: 'all',
  }),

  'county.units': query({
    input: z.strictObject({ text: z.string().optional(), areaId: Id.optional(), ...Paging }),
    output: listOf(UnitRow),
    right: 'county.read',
    area: 'all',
  }),
  'county.saveUnit': command({
    input: z.strictObject({ id: Id.nullable(), values: FieldValues, villageIds: z.array(Id) }),
    output: z.object({ id: Id }),
    right: 'county.edit',
    area: 'all',
  }),
  'county.removeUnit': command({
    input: z.strictObject({ id: Id, reason: z.string().trim().min(2) }),
    output: Done,
    right: 'county.edit',
    area: 'all',
  }),
  'county.officials': query({
    input: z.strictObject({ text: z.string().optional(), unitId: Id.optional(), ...Paging }),
    output: listOf(OfficialRow),
    right: 'county.read',
    area: 'all',
  }),
  'county.official': query({
    input: z.strictObject({ id: Id }),
    output: z.object({
      row: OfficialRow,
      values: FieldValues,
      tenures: z.array(TenureRow),
      households: z.array(z.object({ householdId: Id, headName: z.string(), place: z.string(), fromOn: IsoDate })),
    }),
    right: 'county.read',
    area: 'all',
  }),
  'county.saveOfficial': command({
    input: z.strictObject({
      id: Id.nullable(),
      values: FieldValues,
      unitId: Id,
      postTitle: z.string().trim().max(40),
      fromOn: IsoDate,
    }),
    output: z.object({ id: Id }),
    right: 'county.edit',
    area: 'all',
  }),
  /** Who holds an office when: 书记, 镇长, 村书记, 村主任, 队长, 第一书记, unit heads, county leaders. */
  'county.tenures': query({
    input: z.strictObject({ bodyId: Id.optional(), areaId: Id.optional(), onDate: IsoDate.optional(), ...Paging }),
    output: listOf(TenureRow),
    right: 'county.read',
    area: 'all',
  }),
  'county.recordTenure': command({
    input: z.strictObject({
      personId: Id,
      areaId: Id.nullable(),
      bodyId: Id.nullable(),
      postTitle: z.string().trim().min(2).max(40),
      fromOn: IsoDate,
      toOn: IsoDate.nullable(),
    }),
    output: z.object({ id: Id }),
    right: 'county.edit',
    area: 'all',
  }),
  'county.endTenure': command({
    input: z.strictObject({ id: Id, toOn: IsoDate, reason: z.string().trim().min(2) }),
    output: Done,
    right: 'county.edit',
    area: 'all',
  }),
};

/** Which invented county: the same choice gives the same county every time. */
const DemoChoice = {
  profileId: z.string(),
  seed: z.number().int().default(1),
  households: z.number().int().min(1).max(200_000).nullable().default(null),
  flaws: z.boolean().default(false),
};

/** The demo county, only into an archive created as demo. */
export const demo = {
  'demo.fill': job({
    input: z.strictObject(DemoChoice),
    output: z.object({ households: z.number().int(), persons: z.number().int(), flaws: z.array(Notice) }),
    right: 'county.edit',
    area: 'all',
    transaction: 'one',
  }),
  /** The same county as a workbook, as the national system would export it. */
  'demo.writeExport': job({
    input: z.strictObject({ ...DemoChoice, file: z.string() }),
    output: z.object({ rows: z.number().int() }),
    right: 'county.edit',
    area: 'all',
    transaction: 'chunks',
    paths: ['file'],
  }),
};
