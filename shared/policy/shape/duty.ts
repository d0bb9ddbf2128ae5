import { z } from 'zod';
import { Basis, Comparator, fact, flagFact, listFact, noneOr, numberFact, Text, TextList, textFact } from './fact.ts';

/** Responsibility letters: name, levels, labels, first responsible. */
export const Responsibility = z.strictObject({
  letter_name: textFact,
  levels: listFact,
  secretary_levels: fact({ value: TextList, count: z.number() }),
  first_responsible: listFact,
  labels: z.array(fact({ level: Text, label: Text.nullable(), duties: TextList, persons: TextList.optional() })),
  leading_groups: z.array(
    fact({
      name: Text,
      leader: TextList.nullable(),
      level: Text,
      system: Text.optional(),
      members: TextList.optional(),
    }),
  ),
  duty_list: textFact,
});

/** Resident teams and cadres. */
export const Cadres = z.strictObject({
  resident_team_scope: textFact,
  term_years: fact({ value: z.number().nullable(), posts: TextList.optional() }),
  selection_rules: z.array(
    fact({
      village_type: Text,
      sender: Text.nullable(),
      min_people: z.number().nullable(),
      posts: TextList,
      one_person_both: z.boolean().nullable(),
      person_kind: Text.optional(),
      min_rank: Text.optional(),
    }),
  ),
  allowance: textFact,
  promotion: fact({
    value: Text,
    continuous_years: z.number().optional(),
    min_acceptance_grade: Text.optional(),
    acceptance_by: Text.optional(),
    min_yearly_grade: Text.optional(),
    promotion_levels: z.number().optional(),
    window_years_after_stay: z.number().optional(),
  }),
  duties: z.array(fact({ no: z.number(), text: Text })),
  town_staff: textFact.optional(),
  min_officers_per_unit: numberFact.optional(),
  compensation: listFact.optional(),
  office_standard: fact({ value: Text, items: TextList.nullable() }).optional(),
});

/** Inspection, bulletins, admonition, recall. */
export const Supervision = z.strictObject({
  levels: z.array(fact({ text: Text, pairs: z.array(fact({ by: Text, down_to: Text })).optional() })),
  bulletin: fact({ scope: Text, object: Text, follow_up: Text }),
  interview: fact({ trigger: Text, object: Text }),
  discipline: textFact,
  assessment: fact({ value: Text, weight: z.number().nullable() }),
  satisfaction_survey: flagFact,
  third_party: flagFact,
  recall: fact({ value: Text.nullable(), repeated_threshold: z.number().nullable().optional() }),
  supervision_team: textFact,
  rules_cited: noneOr(listFact),
  commendation: fact({ value: Text, object: TextList }).optional(),
});

/** Honours for enterprises and people. */
export const Honours = z.array(
  fact({
    id: Text,
    threshold_persons: z.number(),
    comparator: Comparator,
    min_stable_years: z.number().optional(),
    award: Text.optional(),
    awarded_by: z.union([TextList, Text]),
    kind: Text,
    title: Text.nullable(),
  }),
);

/** What is disclosed and how. */
export const Disclosure = z.strictObject({
  items: z.array(fact({ no: z.number(), text: Text })),
  rules: z.array(fact({ text: Text, days: z.number().optional() })),
});

/** Named systems. */
export const Platforms = z.array(
  fact({
    id: Text,
    name: Text,
    content: TextList.optional(),
    entered_by: Text.optional(),
    no: z.number().optional(),
    group: Text.optional(),
  }),
);

/** Social programmes and their days. */
export const SocialProgrammes = z.array(
  fact({
    id: Text,
    name: Text,
    actor: Text.optional(),
    lead: Text.optional(),
    villages: z.number().optional(),
    dates: TextList.optional(),
  }),
);

/** Special groups named. */
export const SpecialGroups = z.array(fact({ id: Text, name: Text }));

/** Key areas. */
export const KeyAreas = listFact;

/** Papers the text names and who signs them. */
export const DocumentsNamed = z.array(fact({ name: Text, kind: Text, signatories: TextList }));

/** Annexes and their expected rows. */
export const Attachments = z.array(
  fact({
    no: z.number(),
    title: Text,
    rows_expected: z.number().nullable(),
    content: Text,
    rows_basis: Basis.optional(),
  }),
);

/** Inconsistencies of the text (requirements, appendix A): where they show and what they are. */
export const Anomalies = z.array(
  z.strictObject({
    note: Text.optional(),
    basis: Basis.optional(),
    quote: Text.optional(),
    id: Text,
    title: Text,
    ref: TextList,
    fields: TextList.optional(),
    text: Text.optional(),
  }),
);
