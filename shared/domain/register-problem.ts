/** How grave a broken rule is: an error is not stored, a warning is stored and shown, information only tells. */
export type RuleGrade = 'error' | 'warning' | 'info';

/** Rules over one person and over the members of one household, named as in the list of doubts (archive-reference 6). */
export const REGISTER_RULES = [
  'Q102',
  'Q105',
  'Q106',
  'Q107',
  'Q108',
  'Q109',
  'Q110',
  'Q112',
  'Q201',
  'Q202',
  'Q203',
  'Q204',
  'Q205',
  'Q206',
  'Q208',
  'Q209',
  'Q301',
  'Q318',
  'Q323',
  'Q410',
  'Q614',
] as const;
export type RegisterRule = (typeof REGISTER_RULES)[number];

/** One broken rule with what a reader needs to find it; shared/text/register-problems.ts makes the sentence. */
export interface RegisterProblem {
  rule: RegisterRule;
  grade: RuleGrade;
  /** Whom it is about; empty for the household. */
  name: string;
  /** Key of the field it is about, where there is one. */
  field?: string;
  /** The other person, value or kind of problem. */
  other?: string;
}
