import { z } from 'zod';
import { Basis, Comparator, CoverageRule, fact, IsoDay, listFact, noneOr, Text, TextList, textFact } from './fact.ts';

/** Dated duties. */
export const Deadlines = z.array(
  fact({
    id: Text,
    due: IsoDay.nullable(),
    what: Text,
    actor: Text.nullable(),
    due_as_printed: Text.optional(),
    relative: fact({ from: Text, years: z.number() }).optional(),
    responsible_units_ref: Text.optional(),
  }),
);

/** Recurring duties; `min_times` null where no number is printed. */
export const Frequencies = z.array(
  fact({
    id: Text,
    what: Text,
    actor: Text.nullable(),
    per: Text.nullable(),
    min_times: z.number().nullable(),
    responsible_units_ref: Text.optional(),
  }),
);

/** Counterparts, helping units, groups, leaders and whose pairing is due. */
export const Helping = z.strictObject({
  counterpart_pairs: z.array(
    fact({ helper: Text, helped: z.union([TextList, Text]), villages: z.number().optional() }),
  ),
  self_organised: fact({ value: z.union([TextList, Text]).nullable() }),
  county_pairs: z.array(fact({ helper: TextList, helped: Text })),
  village_allocation: z.array(fact({ source: Text, villages: z.number(), village_kind: Text })),
  unit_counts: z.array(fact({ count: z.number() })),
  town_teams: fact({
    value: z.union([Text, z.number()]).nullable(),
    name: Text.optional(),
    total_units: z.number().optional(),
    total_units_basis: Basis.optional(),
    members: TextList.optional(),
  }),
  leader_links: z.array(fact({ leader: Text, links: Text, count: z.number().nullable(), object: Text })),
  groups: noneOr(fact({ value: TextList, task: Text.optional() })),
  rules: z.array(fact({ id: Text, text: Text })),
  cooperation_fields: noneOr(listFact),
  coverage: z.array(fact({ id: Text, rule: CoverageRule, text: Text })).optional(),
  volunteers: fact({ name: Text, min_volunteers: z.number(), households: z.number(), volunteer_kind: Text }).optional(),
  allocation_check: fact({
    poor_sum: z.number(),
    poor_registered: z.number(),
    total_sum: z.number(),
    ok: z.boolean(),
  }).optional(),
  systems: listFact.optional(),
  liaison: fact({ value: z.union([TextList, Text]), count: z.number().optional() }).optional(),
  secondment: textFact.optional(),
});

/** The set of programmes and its rule for lead units. */
export const ProgrammeSet = fact({
  value: Text,
  count_announced: z.number().nullable(),
  count_readable: z.number(),
  lead_rule: Text,
});

/** Programmes with their measures and units. */
export const Programmes = z.array(
  fact({
    id: Text,
    no: z.number(),
    title: Text.nullable(),
    measures: z.array(
      fact({
        id: Text,
        title: Text,
        text: Text,
        lead_units: TextList,
        member_units: TextList.optional(),
        units_as_printed: Text.nullable(),
        actions: z.array(fact({ text: Text })).optional(),
        units_open_ended: z.boolean().optional(),
        responsible_units: TextList.optional(),
      }),
    ),
  }),
);

/** Supporting measures and their units. */
export const Supports = z.array(
  fact({
    id: Text,
    group: Text,
    title: Text,
    lead_units: TextList,
    member_units: TextList.optional(),
    units_as_printed: Text.nullable(),
    responsible_units: TextList.optional(),
  }),
);

/** Every unit the text names and where. */
export const Units = z.array(
  z.strictObject({
    note: Text.optional(),
    basis: Basis.optional(),
    quote: Text.optional(),
    name: Text,
    lead_in: TextList.optional(),
    member_in: TextList.optional(),
    ref: TextList,
    responsible_in: TextList.optional(),
  }),
);

/** Spellings that may be one unit. */
export const UnitAliases = z.array(
  z.strictObject({
    note: Text.optional(),
    basis: Basis.optional(),
    quote: Text.optional(),
    names: TextList,
    ref: TextList,
  }),
);

/** Benefits of households. */
export const Entitlements = z.array(
  fact({
    id: Text,
    title: Text,
    stages: TextList.optional(),
    mode: Text.optional(),
    value: Text.nullable().optional(),
    posts: TextList.optional(),
    share: z.number().nullable().optional(),
    causes: TextList.optional(),
    benefit_starts: Text.optional(),
  }),
);

/** Indicator targets. */
export const Indicators = z.array(
  fact({
    id: Text,
    title: Text,
    comparator: Comparator,
    target: z.number(),
    of: Text.nullable(),
    level: Text,
    by: IsoDay.nullable(),
    min_hospital_grade: Text.optional(),
    min_title: Text.optional(),
    target_as_printed: Text.optional(),
    range: z.array(z.number()).optional(),
  }),
);

/** Named lists of village tasks. */
export const VillageStandards = z.strictObject({
  five_improvements: z.array(fact({ no: z.number(), text: Text })),
  seven_haves: z.array(fact({ no: z.number(), text: Text })),
  three_cleanups_one_improvement: noneOr(listFact),
  five_difficulties: noneOr(listFact),
  five_elders: noneOr(fact({ value: TextList, corrected: TextList.optional() })),
  party_systems: listFact.optional(),
  governance_problems: listFact.optional(),
  old_area_problems: listFact.optional(),
  station_training_topics: listFact.optional(),
  yijiayuan_services: listFact.optional(),
  reform_pilots: fact({ sinkings: TextList, consolidations: TextList, coverage: Text }).optional(),
  four_industries: listFact.optional(),
  layout: textFact.optional(),
  scenic_spots: listFact.optional(),
  irrigation_districts: listFact.optional(),
});
