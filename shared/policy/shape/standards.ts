import { z } from 'zod';
import {
  Basis,
  Comparator,
  fact,
  IsoDay,
  listFact,
  noneOr,
  numberFact,
  Residence,
  Text,
  TextList,
  textFact,
} from './fact.ts';

/** Household lines, village test and who is covered; amounts in 元. */
export const Scope = z.strictObject({
  household_lines: z.array(
    fact({
      id: Text,
      amount: z.number(),
      comparator: Comparator,
      measure: Text,
      price_basis: Text.nullable(),
      income_year: z.number().nullable(),
      residence: Residence,
      areas: z.union([TextList, Text]),
    }),
  ),
  village_test: fact({
    logic: z.enum(['and', 'or']).optional(),
    conditions: z
      .array(
        fact({
          id: Text,
          amount: z.number().optional(),
          comparator: Comparator,
          measure: Text.optional(),
          price_basis: Text.nullable().optional(),
          income_year: z.number().nullable().optional(),
          percent: z.number().optional(),
          numerator: Text.optional(),
          denominator: Text.optional(),
        }),
      )
      .optional(),
    value: Text.nullable().optional(),
  }),
  eligibility_conditions: z.array(fact({ id: Text, text: Text })),
  backstop_rules: z.array(fact({ id: Text, text: Text })),
  coverage: listFact,
  archive_first_layer: textFact.optional(),
  key_subgroup: textFact.optional(),
});

/** Printed totals of registered households and persons with their status. */
export const Registered = z.strictObject({
  households: numberFact,
  persons: numberFact,
  split: z.array(fact({ id: Text, households: z.number(), persons: z.number() })),
});

/** Printed totals and names of villages. */
export const Villages = z.strictObject({
  total: numberFact,
  poor: numberFact,
  non_poor: numberFact,
  named_poor_villages: z.array(fact({ town: Text, village: Text })),
  recognition_chain: noneOr(listFact),
  old_area_total: numberFact.optional(),
  old_area_focus: numberFact.optional(),
  problem_categories: listFact.optional(),
  sum_check: fact({ sum: z.number(), poor: z.number(), non_poor: z.number(), ok: z.boolean() }).optional(),
});

/** Exit lines of persons and villages; `absolute` only where the text prints an amount, 元. */
export const ExitStandards = z.strictObject({
  persons: z.array(
    fact({
      id: Text,
      applies_to: Text,
      measure: Text,
      comparator: Comparator,
      percent: z.number(),
      reference_series: Text,
      absolute: z.number().nullable(),
      absolute_is_approximate: z.boolean().optional(),
    }),
  ),
  no_labour: textFact,
  villages: z.array(
    fact({
      id: Text,
      applies_to: Text,
      measure: Text,
      comparator: Comparator,
      percent: z.number(),
      reference_series: Text,
      absolute: z.number().nullable(),
      absolute_is_approximate: z.boolean().optional(),
    }),
  ),
  checklist: listFact,
  growth_assumption: fact({ percent: z.number(), text: Text }).optional(),
  implied_reference_income: numberFact,
  follow_up: fact({ value: Text, period_years: z.number().nullable().optional() }).optional(),
  prevent: listFact.optional(),
  relapse: listFact.optional(),
});

/** Planned exits a year as printed, with the sum check beside them. */
export const YearlyTargets = fact({
  mode: z.enum(['incremental', 'cumulative']),
  rows: z.array(
    fact({
      year: z.number(),
      by: IsoDay,
      persons: z.number().optional(),
      persons_as_printed: Text.optional(),
      cumulative_persons: z.number().optional(),
      cumulative_percent: z.number(),
      cumulative_basis: Basis.optional(),
      percent_as_printed: Text.optional(),
      of_which_policy_backstop: z.number().optional(),
      by_as_printed: Text.optional(),
      persons_computed: z.number().optional(),
    }),
  ),
  sum_check: fact({ sum: z.number(), registered: z.number(), difference: z.number(), ok: z.boolean() }),
  villages_exit_by: IsoDay.nullable(),
  ratio_as_printed: Text.optional(),
  ratio: z.array(z.number()).optional(),
  rounding: Text.optional(),
});

/** 四看, 五优先, 六进, 七不进 and the forms of identification. */
export const Identification = z.strictObject({
  four_looks: z.array(fact({ no: z.number(), text: Text })),
  five_priorities: z.array(fact({ no: z.number(), text: Text })),
  six_in: z.array(fact({ no: z.number(), text: Text })),
  seven_not_in: z.array(fact({ no: z.number(), text: Text })),
  signatures: noneOr(listFact),
  method: textFact,
  responsible: textFact,
  archive_forms: listFact.optional(),
  housing_exclusion: fact({
    within_years: z.number(),
    min_area_sqm: z.number(),
    area_comparator: Comparator,
    exception: Text,
    alternative: Text,
  }).optional(),
  precedence: textFact.optional(),
  card_signatures: listFact.optional(),
});

/** Step chains as printed, in the printed order. */
export const ApprovalChains = z.array(
  fact({
    id: Text,
    title: Text,
    steps: z
      .array(
        fact({
          no: z.number(),
          name: Text.optional(),
          actor: Text.nullable().optional(),
          to: Text.optional(),
          subjects: TextList.optional(),
          days: z.number().optional(),
          places: TextList.optional(),
          condition: Text.optional(),
        }),
      )
      .optional(),
    trigger: Text.optional(),
    recognised_by: TextList.optional(),
    branches: z
      .array(fact({ dispatcher: Text.optional(), action: Text, threshold_persons: z.number().optional() }))
      .optional(),
    conditions: TextList.optional(),
    signatory: Text.optional(),
    applies_to: Text.optional(),
    notice_days: z.number().optional(),
    notice_places: TextList.optional(),
  }),
);
