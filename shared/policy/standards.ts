import type { ReliefProfile } from './profile.ts';
import type { Comparator } from './shape/fact.ts';
import { levelOf, ownValue, type PolicyView, type Sourced, sourced } from './view.ts';

type PrintedLine = ReliefProfile['scope']['household_lines'][number];
type PrintedExit = ReliefProfile['exit_standards']['persons'][number];

/** A household poverty line; the amount in 分 a person and year. */
export interface PovertyLine {
  id: string;
  amountFen: number;
  comparator: Comparator;
  measure: string;
  /** As printed; null where the text names none. */
  priceBasis: string | null;
  /** Year whose prices the line is stated in; null for current prices or where none is printed. */
  priceYear: number | null;
  incomeYear: number | null;
  residence: 'rural' | 'urban' | 'urban_and_rural';
  /** What must be entered before incomes of the asked year are compared with it. */
  cautions: readonly ('deflatorNeeded' | 'priceBasisNotStated' | 'otherIncomeYear')[];
}
/** The line of one household, or why there is none. */
export type PovertyLineAnswer =
  | { kind: 'line'; line: Sourced<PovertyLine> }
  | { kind: 'none'; reason: 'residenceNotCovered' | 'subAreaRequired' | 'subAreaUnknown' };

/** The line that applies by sub-area and residence; `year` is the year of the measured income. */
export function povertyLineFor(
  view: PolicyView,
  household: { subArea?: string | undefined; residence: 'rural' | 'urban'; year: number },
): PovertyLineAnswer {
  const lines = view.profile.scope.household_lines;
  const subAreas = view.profile.jurisdiction.sub_areas ?? [];
  const depends = lines.some((line) => Array.isArray(line.areas));
  if (depends && household.subArea === undefined) return { kind: 'none', reason: 'subAreaRequired' };
  if (household.subArea !== undefined && subAreas.length > 0 && !subAreas.includes(household.subArea)) {
    return { kind: 'none', reason: 'subAreaUnknown' };
  }
  const fitting = lines.filter(
    (line) => line.residence === 'urban_and_rural' || line.residence === household.residence,
  );
  const special = fitting.find((line) => Array.isArray(line.areas) && line.areas.includes(household.subArea ?? ''));
  const line = special ?? fitting.find((each) => !Array.isArray(each.areas));
  if (!line) return { kind: 'none', reason: 'residenceNotCovered' };
  return { kind: 'line', line: ownValue(view, line, toLine(line, household.year)) };
}

function toLine(line: PrintedLine, year: number): PovertyLine {
  const printedYear = line.price_basis === null ? undefined : /\d{4}/.exec(line.price_basis)?.[0];
  const priceYear = printedYear === undefined ? null : Number(printedYear);
  const cautions: PovertyLine['cautions'][number][] = [];
  if (priceYear !== null && priceYear !== year) cautions.push('deflatorNeeded');
  if (line.price_basis === null) cautions.push('priceBasisNotStated');
  if (line.income_year !== null && line.income_year !== year) cautions.push('otherIncomeYear');
  return {
    id: line.id,
    amountFen: Math.round(line.amount * 100),
    comparator: line.comparator,
    measure: line.measure,
    priceBasis: line.price_basis,
    priceYear,
    incomeYear: line.income_year,
    residence: line.residence,
    cautions,
  };
}

/** One of the cities and districts a profile of a prefecture serves, with the word of its level and its rural line in 分. */
export interface SubArea {
  name: string;
  levelWord: '市' | '区' | '县';
  ruralLineFen: number;
  urbanLineFen: number;
}

/** The seven 市、区 of Jiangmen with their lines; empty for a profile without sub-areas. */
export function jiangmenSubAreas(view: PolicyView): SubArea[] {
  const amount = (subArea: string, residence: 'rural' | 'urban') => {
    const answer = povertyLineFor(view, { subArea, residence, year: view.profile.document.plan_period.from });
    return answer.kind === 'line' ? answer.line.value.amountFen : 0;
  };
  return (view.profile.jurisdiction.sub_areas ?? []).map((name) => ({
    name,
    levelWord: name.endsWith('市') ? '市' : name.endsWith('区') ? '区' : '县',
    ruralLineFen: amount(name, 'rural'),
    urbanLineFen: amount(name, 'urban'),
  }));
}

/** An exit line as printed; `absoluteFen` only where the text prints an amount. */
export interface ExitLine {
  subject: 'person' | 'village';
  id: string;
  appliesTo: string;
  measure: string;
  comparator: Comparator;
  percent: number;
  referenceSeries: string;
  absoluteFen: number | null;
  isApproximate: boolean;
  /** The words of the document. */
  text: string;
}

/** Exit lines of persons and villages from the profile alone: an amount printed by the province is never lent. */
export function exitLines(view: PolicyView): Sourced<ExitLine>[] {
  const { persons, villages } = view.profile.exit_standards;
  return [
    ...persons.map((line) => ownValue(view, line, toExitLine('person', line))),
    ...villages.map((line) => ownValue(view, line, toExitLine('village', line))),
  ];
}

function toExitLine(subject: ExitLine['subject'], line: PrintedExit): ExitLine {
  return {
    subject,
    id: line.id,
    appliesTo: line.applies_to,
    measure: line.measure,
    comparator: line.comparator,
    percent: line.percent,
    referenceSeries: line.reference_series,
    absoluteFen: line.absolute === null ? null : Math.round(line.absolute * 100),
    isApproximate: line.absolute_is_approximate ?? false,
    text: exitText(line),
  };
}

function exitText(line: PrintedExit): string {
  if (line.quote?.includes(line.reference_series)) return line.quote;
  const about = line.absolute_is_approximate ? '约' : '';
  const amount = line.absolute === null ? '' : `（${about}${line.absolute}元）`;
  return `${line.applies_to}${line.measure}不低于${line.reference_series}的${line.percent}%${amount}`;
}

/** A printed total; `status` in the words of the register, null where the text gives none. */
export interface ControlTotal {
  subject: 'households' | 'persons' | 'villages' | 'poorVillages' | 'nonPoorVillages';
  residence: '全部' | '农村' | '城镇';
  count: number;
  unit: string;
  status: '初步认定' | '审核认定' | '政府确认' | null;
}
/** Totals the county reconciles against, and totals of higher levels it only sees. */
export interface ControlTotals {
  own: Sourced<ControlTotal>[];
  background: Sourced<ControlTotal>[];
}

/**
 * Printed totals: those of a county's own document may become its control totals; those of a province
 * or prefecture, and of the parent, are background only.
 */
export function controlTotals(view: PolicyView): ControlTotals {
  const printed = printedTotals(view.profile, 'own');
  const above = view.parent ? printedTotals(view.parent, 'inherited') : [];
  return levelOf(view.profile) === 'county'
    ? { own: printed, background: above }
    : { own: [], background: [...printed, ...above] };
}

function printedTotals(profile: ReliefProfile, level: 'own' | 'inherited'): Sourced<ControlTotal>[] {
  const { households, persons, split } = profile.registered;
  const { total, poor, non_poor: nonPoor, recognition_chain: chain } = profile.villages;
  const status = statusOf(households.status ?? persons.status);
  const recognised = statusOf(Array.isArray(chain) ? null : chain.value?.join('、'));
  const all = { residence: '全部', status } as const;
  const from = (fact: typeof households, value: Omit<ControlTotal, 'count'>) =>
    fact.value === null
      ? []
      : [sourced({ fact, profileId: profile.profile_id, level }, { ...value, count: fact.value })];
  return [
    ...from(households, { subject: 'households', unit: '户', ...all }),
    ...from(persons, { subject: 'persons', unit: '人', ...all }),
    ...split.flatMap((part) => {
      const residence = part.id === 'urban' ? '城镇' : '农村';
      const origin = { fact: part, profileId: profile.profile_id, level };
      return [
        sourced(origin, {
          subject: 'households' as const,
          residence,
          count: part.households,
          unit: '户',
          status,
        } as const),
        sourced(origin, { subject: 'persons' as const, residence, count: part.persons, unit: '人', status } as const),
      ];
    }),
    ...from(total, { subject: 'villages', residence: '全部', unit: '个', status: null }),
    ...from(poor, { subject: 'poorVillages', residence: '全部', unit: '个', status: recognised }),
    ...from(nonPoor, { subject: 'nonPoorVillages', residence: '全部', unit: '个', status: null }),
  ];
}

function statusOf(printed: string | null | undefined): ControlTotal['status'] {
  if (!printed) return null;
  if (printed.includes('初步认定')) return '初步认定';
  if (printed.includes('审核认定')) return '审核认定';
  return printed.includes('政府确认') ? '政府确认' : null;
}

/** Sum of the yearly targets beside the registered persons; `difference` is shown, never corrected. */
export interface YearlyPlan {
  mode: 'incremental' | 'cumulative';
  rows: readonly { year: number; persons: number | null; percentAsPrinted: string | null; cumulativePercent: number }[];
  /** Sum of the printed persons; null where the plan is printed in percent. */
  sum: number | null;
  registered: number | null;
  difference: number | null;
}

/** The yearly targets of the profile's own document, with their sum computed anew. */
export function yearlyPlan(view: PolicyView): Sourced<YearlyPlan> {
  const targets = view.profile.yearly_targets;
  const registered = view.profile.registered.persons.value;
  const persons = targets.rows.map((row) => row.persons ?? null);
  const sum = persons.includes(null) ? null : persons.reduce<number>((all, each) => all + (each ?? 0), 0);
  return ownValue(view, targets, {
    mode: targets.mode,
    rows: targets.rows.map((row) => ({
      year: row.year,
      persons: row.persons ?? null,
      percentAsPrinted: row.percent_as_printed ?? null,
      cumulativePercent: row.cumulative_percent,
    })),
    sum,
    registered,
    difference: sum === null || registered === null ? null : sum - registered,
  });
}
