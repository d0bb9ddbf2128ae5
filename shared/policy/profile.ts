import { z } from 'zod';
import * as duty from './shape/duty.ts';
import { fact, IsoDay, Text, TextList } from './shape/fact.ts';
import * as identity from './shape/identity.ts';
import * as money from './shape/money.ts';
import * as standards from './shape/standards.ts';
import * as work from './shape/work.ts';

/** Copies of a paper by paper number: who keeps each. */
export const PaperCopies = z.record(z.string().regex(/^D\d{2}$/), TextList.min(1));
/** Most households one helper of a kind (结对类别) may be paired with (户). */
export const LoadLimit = z.strictObject({ helper_kind: Text, households: z.int().positive() });
/** What an office adds where its documents are silent; `ref` may name the paper that orders it. */
export const OfficeSettings = z.strictObject({
  copies: fact({ papers: PaperCopies }).optional(),
  load_limits: fact({ rows: z.array(LoadLimit) }).optional(),
});
/** Values used where neither the profile nor its parent says anything; shown as defaults. */
export const PolicyDefaults = z.strictObject({
  schema: z.literal('policy-defaults/1'),
  copies: PaperCopies,
  load_limits: z.array(LoadLimit),
  note: Text,
});
export type PolicyDefaults = z.infer<typeof PolicyDefaults>;

const core = {
  schema: z.literal('policy-profile/1'),
  profile_id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised by every change; judgements name it. */
  version: z.int().positive(),
  valid: z.strictObject({ from: IsoDay, to: IsoDay.nullable() }),
  jurisdiction: identity.Jurisdiction,
  inherits_from: identity.InheritsFrom,
  document: identity.Document,
  terminology: identity.Terminology,
  settings: OfficeSettings.optional(),
};

const sections = z.strictObject({
  goal: identity.Goal,
  scope: standards.Scope,
  registered: standards.Registered,
  villages: standards.Villages,
  exit_standards: standards.ExitStandards,
  yearly_targets: standards.YearlyTargets,
  identification: standards.Identification,
  approval_chains: standards.ApprovalChains,
  funds: money.Funds,
  village_collective_income: money.VillageCollectiveIncome,
  loans: money.Loans,
  deadlines: work.Deadlines,
  frequencies: work.Frequencies,
  helping: work.Helping,
  programme_set: work.ProgrammeSet,
  programmes: work.Programmes,
  supports: work.Supports,
  units: work.Units,
  unit_aliases: work.UnitAliases,
  entitlements: work.Entitlements,
  indicators: work.Indicators,
  village_standards: work.VillageStandards,
  responsibility: duty.Responsibility,
  cadres: duty.Cadres,
  supervision: duty.Supervision,
  honours: duty.Honours,
  disclosure: duty.Disclosure,
  platforms: duty.Platforms,
  social_programmes: duty.SocialProgrammes,
  special_groups: duty.SpecialGroups,
  key_areas: duty.KeyAreas,
  documents_named: duty.DocumentsNamed,
  attachments: duty.Attachments,
  anomalies: duty.Anomalies,
});

/** A profile of 2016–2020 poverty relief: every section is there, silent ones say so. */
export const ReliefProfile = z.strictObject({ ...core, kind: z.literal('relief'), ...sections.shape });
export type ReliefProfile = z.infer<typeof ReliefProfile>;

/** A profile of monitoring after 2020: the sections it needs, and its own rules under `monitoring`. */
export const MonitoringProfile = z.strictObject({
  ...core,
  kind: z.literal('monitoring'),
  ...sections.partial().shape,
  monitoring: z.record(z.string(), z.json()),
});
export type MonitoringProfile = z.infer<typeof MonitoringProfile>;

/** One jurisdiction's policy as data (design 1.7): facts with section, exact words and basis. */
export const PolicyProfile = z.discriminatedUnion('kind', [ReliefProfile, MonitoringProfile]);
export type PolicyProfile = z.infer<typeof PolicyProfile>;
