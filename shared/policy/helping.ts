import type { ReliefProfile } from './profile.ts';
import type { CoverageRule } from './shape/fact.ts';
import { defaultValue, ownValue, type PolicyView, resolveFact, type Sourced, sourced } from './view.ts';

/** What the responsibility letters of a profile are called, between which levels, and who bears which label. */
export interface ResponsibilityLetter {
  title: Sourced<string | null>;
  levels: Sourced<readonly string[]>;
  secretaryLevels: Sourced<readonly string[]>;
  firstResponsible: Sourced<readonly string[]>;
  /** One post may stand here twice with two labels. */
  labels: Sourced<{ level: string; label: string | null; persons: readonly string[]; duties: readonly string[] }>[];
}

/** Name, levels and labels of the responsibility letters. */
export function responsibilityLetter(view: PolicyView): ResponsibilityLetter {
  const { responsibility } = view.profile;
  const name = resolveFact(view, 'responsibility.letter_name', (profile) => profile.responsibility.letter_name);
  return {
    title: sourced(name, name.fact.value),
    levels: ownValue(view, responsibility.levels, responsibility.levels.value ?? []),
    secretaryLevels: ownValue(view, responsibility.secretary_levels, responsibility.secretary_levels.value),
    firstResponsible: ownValue(view, responsibility.first_responsible, responsibility.first_responsible.value ?? []),
    labels: responsibility.labels.map((row) =>
      ownValue(view, row, { level: row.level, label: row.label, persons: row.persons ?? [], duties: row.duties }),
    ),
  };
}

/** Who keeps each copy of a paper, in order; no document of 2016 prints it, so the office's setting or the default holds. */
export function copiesOf(view: PolicyView, paper: string): Sourced<readonly string[]> {
  const setting = view.profile.settings?.copies;
  const own = setting?.papers[paper];
  if (setting && own) return ownValue(view, setting, own);
  return defaultValue(view, view.defaults.copies[paper] ?? []);
}

/** First and last day of the help period: the first plan year's January to the last one's December. */
export function helpPeriod(view: PolicyView): Sourced<{ startsOn: string; endsOn: string }> {
  const period = view.profile.document.plan_period;
  const value = { startsOn: `${period.from}-01-01`, endsOn: `${period.to}-12-31` };
  return { ...ownValue(view, period, value), basis: 'derived' };
}

/** Least visits led a year by party and government leaders; null where the text gives no number. */
export function leaderVisitsPerYear(view: PolicyView): Sourced<number | null> | undefined {
  const rule = view.profile.frequencies.find((each) => each.id === 'leader-visits');
  return rule && ownValue(view, rule, rule.per === 'year' ? rule.min_times : null);
}

/** Whose pairing is due: every passage of the document, and the widest of them. */
export interface PairingCoverage {
  passages: Sourced<{ rule: CoverageRule; text: string }>[];
  /** Undefined where the document names no coverage. */
  widest: Sourced<{ rule: CoverageRule; text: string }> | undefined;
}

const WIDEST_FIRST: readonly CoverageRule[] = [
  'every_household',
  'every_target_household',
  'able_bodied_in_poor_villages',
  'households_in_other_villages',
];

/** Which households must be paired, passage by passage with its section. */
export function pairingCoverage(view: PolicyView): PairingCoverage {
  const passages = (view.profile.helping.coverage ?? []).map((row) =>
    ownValue(view, row, { rule: row.rule, text: row.text }),
  );
  const widest = WIDEST_FIRST.map((rule) => passages.find((passage) => passage.value.rule === rule)).find(Boolean);
  return { passages, widest };
}

/** What is known of a household when its pairing is judged. */
export interface PairingFacts {
  isTarget: boolean;
  isAbleBodied: boolean;
  inPoorVillage: boolean;
}

/** The passages that make a household's pairing due; empty if none does. */
export function pairingDueBy(view: PolicyView, facts: PairingFacts): PairingCoverage['passages'] {
  return pairingCoverage(view).passages.filter(({ value }) => covers(value.rule, facts));
}

function covers(rule: CoverageRule, facts: PairingFacts): boolean {
  switch (rule) {
    case 'every_household':
      return true;
    case 'every_target_household':
      return facts.isTarget;
    case 'able_bodied_in_poor_villages':
      return facts.isAbleBodied && facts.inPoorVillage;
    case 'households_in_other_villages':
      return !facts.inPoorVillage;
  }
}

/** When a pairing may end on exit: at exit, only after the help period, or the text does not say. */
export type PairingEndRule = 'atExit' | 'afterHelpPeriod' | 'notStated';

/** 不脱贫不脱钩 lets a pairing end at exit; 结对帮扶不改 keeps it through the help period. */
export function pairingEndRule(view: PolicyView): Sourced<PairingEndRule> {
  const rule = (id: string) => view.profile.helping.rules.find((each) => each.id === id);
  const kept = rule('no_change');
  if (kept) return ownValue(view, kept, 'afterHelpPeriod');
  const tied = rule('no_decouple');
  if (tied) return ownValue(view, tied, 'atExit');
  return { value: 'notStated', basis: 'not_stated', ref: null, profileId: view.profile.profile_id, level: 'own' };
}

/** Most households of one helper by kind (户); no document states one, so the office's setting or the default holds. */
export function loadLimits(view: PolicyView): Sourced<{ helperKind: string; households: number }>[] {
  const setting = view.profile.settings?.load_limits;
  const rows = setting?.rows ?? view.defaults.load_limits;
  return rows.map(({ helper_kind: helperKind, households }) => {
    const value = { helperKind, households };
    return setting ? ownValue(view, setting, value) : defaultValue(view, value);
  });
}

/** Numbers of helping units, villages by source of help and town groups, as printed. */
export interface HelpCounts {
  allocation: Sourced<{ source: string; villages: number; villageKind: string }>[];
  units: Sourced<{ unit: string; count: number }>[];
  /** Null where the number is not printed. */
  townTeams: Sourced<{ name: string | null; count: number | null; text: string | null }>;
}

/** The counts of the profile's own document. */
export function helpCounts(view: PolicyView): HelpCounts {
  const { helping } = view.profile;
  const teams = helping.town_teams;
  return {
    allocation: helping.village_allocation.map((row) =>
      ownValue(view, row, { source: row.source, villages: row.villages, villageKind: row.village_kind }),
    ),
    units: helping.unit_counts.map((row) => ownValue(view, row, { unit: row.unit ?? '', count: row.count })),
    townTeams: ownValue(view, teams, {
      name: teams.name ?? null,
      count: typeof teams.value === 'number' ? teams.value : null,
      text: typeof teams.value === 'string' ? teams.value : null,
    }),
  };
}

/** Shares of the money by payer; where only the payers are local, the shares come from the parent. */
export function fundSharing(view: PolicyView): Sourced<{ ratio: string | null; parts: FundPart[] }> {
  const own = view.profile.funds.sharing;
  const resolved = resolveFact(view, 'funds.sharing', (profile: ReliefProfile) => profile.funds.sharing);
  const shares = resolved.fact.parts;
  const isLent = resolved.level === 'inherited' && shares.length === own.parts.length;
  const parties = isLent ? own.parts : shares;
  return sourced(resolved, {
    ratio: resolved.fact.ratio_as_printed,
    parts: parties.map((part, index) => ({ party: part.party, share: shares[index]?.share ?? null })),
  });
}
/** One payer; the share of `total_parts`, null where none is printed. */
export interface FundPart {
  party: string;
  share: number | null;
}

/** Small loans: most amount in 分 and most years, from the parent where the own text has no limits. */
export function microcredit(
  view: PolicyView,
): Sourced<{ kind: string; maxAmountFen: number | null; maxYears: number | null }> {
  const resolved = resolveFact(view, 'loans.microcredit', (profile) => profile.loans.microcredit);
  const { max_amount: amount, max_term_years: years } = resolved.fact;
  return sourced(resolved, {
    kind: view.profile.loans.microcredit.kind,
    maxAmountFen: amount === undefined ? null : amount * 100,
    maxYears: years ?? null,
  });
}
