import { z } from 'zod';
import { fact, IsoDay, listFact, numberFact, ProfileLevel, Text, TextList, textFact } from './fact.ts';

/** Whose plan it is, on which level, and what the levels below are called there. */
export const Jurisdiction = fact({
  name: Text,
  short_name: Text,
  level: ProfileLevel,
  parents: TextList,
  unit_names: z.strictObject({ prefecture: Text.optional(), county: Text, town: Text, village: Text }),
  sub_areas: TextList.optional(),
  post_names: z
    .strictObject({
      county_party: Text,
      county_government: Text,
      county_party_secretary: Text,
      county_head: Text,
      town_head: Text,
    })
    .optional(),
});

/** The parent profile; a field is filled from it only where its basis says so and `except` does not name it. */
export const InheritsFrom = fact({ profile: Text, scope: Text, except: TextList.optional() }).nullable();

/** The paper itself: number, issuers, date, addressees. */
export const Document = fact({
  title: Text,
  doc_number: Text.nullable(),
  doc_number_as_printed: Text.nullable(),
  issuers: TextList,
  issuing_office: Text.nullable(),
  issued_on: IsoDay,
  addressees: TextList,
  distribution: Text.nullable(),
  plan_period: fact({ from: z.number(), to: z.number() }),
  parent_documents: TextList,
  text_quality: Text,
  register_mark: Text.optional(),
  approved_by: TextList.optional(),
});

/** Every term on screen and paper. */
export const Terminology = fact({
  target_person: Text,
  target_household: Text,
  target_village: Text,
  responsibility_letter: Text,
  village_exit: Text.nullable(),
  person_exit: Text,
  poverty_office: Text.nullable(),
  fund_office: Text.optional(),
});

/** Slogan, its elements and the final year. */
export const Goal = z.strictObject({
  slogan: textFact,
  elements: listFact,
  end: numberFact,
  consolidation: fact({ value: z.strictObject({ attack: Text, consolidation: Text }) }).optional(),
});
