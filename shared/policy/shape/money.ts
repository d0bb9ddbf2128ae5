import { z } from 'zod';
import { Comparator, fact, IsoDay, listFact, noneOr, numberFact, Text, TextList, textFact } from './fact.ts';

/** Money per head, base, sharing and control; amounts in 元. */
export const Funds = z.strictObject({
  per_capita: fact({ value: z.number(), comparator: Comparator }),
  base: textFact,
  base_count: numberFact,
  sharing: fact({
    ratio_as_printed: Text.nullable(),
    parts: z.array(
      fact({
        party: Text,
        share: z.number().nullable().optional(),
        amount: z.number().optional(),
        weight: Text.optional(),
      }),
    ),
    total_parts: z.number().nullable(),
  }),
  total: fact({ value: z.number().nullable(), comparator: Comparator.optional(), period: Text.optional() }),
  allowed_uses: listFact,
  excluded_uses: listFact,
  principles: listFact,
  process_stages: listFact.optional(),
  project_stages: listFact.optional(),
  irregularities: listFact,
  controllers: listFact,
  small_projects: textFact.optional(),
  housing_payment: textFact.optional(),
  other_sources: noneOr(listFact),
  approval_chain: noneOr(fact({ value: TextList, levels: z.number() })),
  project_plan_filing: fact({
    value: Text.nullable().optional(),
    to: Text.optional(),
    due: z.array(IsoDay).optional(),
  }),
  publicity: fact({ value: TextList.nullable(), name: Text.optional() }),
  level_roles: z.array(fact({ level: Text, role: Text })),
  computed_total: numberFact.optional(),
  city_fund: fact({ value: z.number(), period: Text }).optional(),
  gap: numberFact.optional(),
  fund_income: fact({ value: Text, percent: z.number().nullable() }).optional(),
  priority_directions: fact({ value: TextList, forbidden: TextList }).optional(),
  lottery: fact({
    min_percent: z.number(),
    max_percent: z.number(),
    source: Text,
    use: Text,
    policy_of: Text,
  }).optional(),
  project_library: textFact.optional(),
  reward_supplements: listFact.optional(),
  irregularities_team: listFact.optional(),
  consolidation_principle: listFact.optional(),
});

/** Targets of collective income, 元. */
export const VillageCollectiveIncome = z.strictObject({
  targets: z.array(fact({ year: z.number(), amount: z.number(), comparator: Comparator, scope: Text })),
  base_year: numberFact,
  fixed_for_years: numberFact.optional(),
  subsidy_policy: textFact.optional(),
  subsidy_uses: listFact.optional(),
  station_funds_base: textFact.optional(),
});

/** Small loans and their limits, 元. */
export const Loans = z.strictObject({
  microcredit: fact({
    max_amount: z.number().optional(),
    amount_comparator: Comparator.optional(),
    amount_as_printed: Text.optional(),
    max_term_years: z.number().optional(),
    term_as_printed: Text.optional(),
    kind: Text,
    support: TextList.optional(),
    value: Text.nullable().optional(),
  }),
  kinds: noneOr(listFact),
  growth_rules: z.array(fact({ id: Text, left: Text, comparator: Comparator, right: Text })),
  conditions: noneOr(listFact),
  service_points: fact({ value: TextList.nullable(), coverage: Text.optional() }),
  programmes: noneOr(listFact),
  tourism_support: listFact.optional(),
  inherit: textFact.optional(),
  special_fund: fact({ value: TextList, name: Text, purpose: Text }).optional(),
});
