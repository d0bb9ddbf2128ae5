import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { HouseholdFilter } from '../../../shared/contract/households.ts';
import { POVERTY_STATUS } from '../../../shared/domain/codes.ts';
import { HOUSEHOLD_STATES } from '../../../shared/domain/county.ts';
import type { Read } from '../../core/types.ts';
import type { ReadSchema } from '../../ledger/schema.ts';
import { COLUMNS, type HouseholdLine, type HouseholdOrder, ORDERS } from './household-lines.ts';
import { foundIn, isFullText } from './search-match.ts';
import { householdRefs } from './search-ref.ts';
import { linesFound, pageOfRefs } from './text-search.ts';

type Where = ExpressionBuilder<ReadSchema & { s: ReadSchema['household_summary'] }, 's'>;
const [, EXITED, CLOSED] = HOUSEHOLD_STATES;

/** Up to so many households are found first and sorted then; more are read in the order's own index until a page is full. */
const FEW = 3000;

/** What a filter leaves: households, people in them (of a text alone, people found), and the numbers of a text's households. */
export interface Totals {
  households: number;
  persons: number;
  refs?: readonly number[];
}

/** One page of the households that a filter leaves, in an order; `total` is how many it leaves, `refs` what `householdTotals` found. */
export function householdPage(
  read: Read,
  filter: HouseholdFilter,
  page: { sort: HouseholdOrder; offset: number; limit: number; total: number; refs?: Totals['refs'] },
): HouseholdLine[] {
  const text = textAlone(filter);
  if (text !== undefined) return pageOfRefs(read, page.refs ?? householdRefs(linesFound(read, text)), page);
  return read.all((k) => {
    const lines = k.selectFrom('household_summary as s').select(COLUMNS);
    const found = filtered(k.selectFrom('household_summary as s').select('s.ref'), filter);
    let query = page.total > FEW ? filtered(lines, filter) : lines.where('s.ref', 'in', found);
    for (const column of ORDERS[page.sort]) query = query.orderBy(column);
    return query.limit(page.limit).offset(page.offset);
  });
}

/** The text of a filter that is nothing but a name or letters. */
function textAlone({ text, ...rest }: HouseholdFilter): string | undefined {
  const isAlone = Object.values(rest).every((value) => value === undefined);
  return text && isAlone && isFullText(text) ? text : undefined;
}

/** How many households a filter leaves, and how many people are in them; of a text alone, how many people it finds. */
export function householdTotals(read: Read, filter: HouseholdFilter): Totals {
  const text = textAlone(filter);
  if (text !== undefined) {
    const lines = linesFound(read, text);
    const refs = householdRefs(lines);
    return { households: refs.length, persons: lines.length, refs };
  }
  return read.first((k) =>
    filtered(k.selectFrom('household_summary as s'), filter).select((e) => [
      e.fn.countAll<number>().as('households'),
      sql<number>`coalesce(sum(s.memberCount), 0)`.as('persons'),
    ]),
  )!;
}

const GROUPS = {
  town: { key: sql<string>`s.townName`, area: sql<string | null>`s.townId`, order: sql`min(s.townCode)` },
  village: { key: sql<string>`s.villageName`, area: sql<string | null>`s.villageId`, order: sql`min(s.villageCode)` },
  cause: { key: sql<string>`s.mainCause`, area: sql<string | null>`null`, order: sql`count(*) desc` },
  attribute: { key: sql<string>`s.attribute`, area: sql<string | null>`null`, order: sql`count(*) desc` },
  memberCount: {
    key: sql<string>`cast(s.memberCount as text)`,
    area: sql<string | null>`null`,
    order: sql`s.memberCount`,
  },
} as const;

/** Households and people of a filter by one property. */
export function householdCounts(read: Read, filter: HouseholdFilter, by: keyof typeof GROUPS) {
  const { key, area, order } = GROUPS[by];
  return read.all((k) =>
    filtered(k.selectFrom('household_summary as s'), filter)
      .select((e) => [
        sql<string>`coalesce(${key}, '')`.as('key'),
        area.as('areaId'),
        e.fn.countAll<number>().as('households'),
        sql<number>`sum(s.memberCount)`.as('persons'),
      ])
      .groupBy([key, area])
      .orderBy(order)
      .limit(1000),
  );
}

/** The line of one household. */
export function householdLine(read: Read, id: string) {
  return read.first((k) =>
    k.selectFrom('household_summary as s').select(COLUMNS).select('s.villageId').where('s.householdId', '=', id),
  );
}

/** A column that narrows but is not searched by: the order's own index is read until the page is full. */
const unsought = (column: keyof ReadSchema['household_summary']) =>
  sql<string | number | null>`+${sql.ref(`s.${column}`)}`;

/** Narrows a query to a filter; without a state or a text only households on record are meant. */
function filtered<O>(
  query: SelectQueryBuilder<ReadSchema & { s: ReadSchema['household_summary'] }, 's', O>,
  filter: HouseholdFilter,
): SelectQueryBuilder<ReadSchema & { s: ReadSchema['household_summary'] }, 's', O> {
  const conditions = conditionsOf(filter);
  return conditions.reduce((narrowed, condition) => narrowed.where(condition), query);
}

function conditionsOf(filter: HouseholdFilter): ((e: Where) => ReturnType<Where['and']>)[] {
  const found: ((e: Where) => ReturnType<Where['and']>)[] = [];
  const add = (condition: (e: Where) => ReturnType<Where['and']>) => found.push(condition);
  const { text, areaId, state, inPoorVillage, cause, attribute, memberCount, officialId, unitId } = filter;
  if (text) add(() => foundIn(text) as never);
  if (state === CLOSED) add((e) => e.and([e('s.isOpen', '=', 0)]));
  else if (state !== undefined || !text) add((e) => e.and([e('s.isOpen', '=', 1)]));
  if (state === EXITED) add((e) => e.and([e(unsought('povertyStatus'), '=', POVERTY_STATUS.exited)]));
  if (state === HOUSEHOLD_STATES[0]) {
    add((e) =>
      e.and([
        e.or([e(unsought('povertyStatus'), 'is', null), e(unsought('povertyStatus'), '<>', POVERTY_STATUS.exited)]),
      ]),
    );
  }
  if (areaId) {
    add((e) =>
      e.and([e.or([e('s.villageId', '=', areaId), e('s.townId', '=', areaId), e('s.countyId', '=', areaId)])]),
    );
  }
  if (inPoorVillage !== undefined) add((e) => e.and([e(unsought('isPoorVillage'), '=', Number(inPoorVillage))]));
  if (cause) add((e) => e.and([e(unsought('mainCause'), '=', cause)]));
  if (attribute) add((e) => e.and([e(unsought('attribute'), '=', attribute)]));
  if (memberCount?.min !== undefined) add((e) => e.and([e(unsought('memberCount'), '>=', memberCount.min!)]));
  if (memberCount?.max !== undefined) add((e) => e.and([e(unsought('memberCount'), '<=', memberCount.max!)]));
  if (officialId) {
    add(
      () =>
        sql<boolean>`s.householdId in (select p.householdId from live_pairing p where p.personId = ${officialId} and p.toOn is null)` as never,
    );
  }
  if (unitId) add((e) => e.and([e('s.unitBodyId', '=', unitId)]));
  if (filter.missing) add(MISSING[filter.missing]);
  return found;
}

/** Conditions in the words of the partial indexes. */
const MISSING: Record<NonNullable<HouseholdFilter['missing']>, (e: Where) => ReturnType<Where['and']>> = {
  helper: (e) => e.and([e(unsought('hasHelper'), '=', 0)]),
  head: (e) => e.and([e('s.headCount', '=', sql.lit(0))]),
  number: (e) => e.and([e('s.numberlessCount', '>', sql.lit(0))]),
  cause: (e) => e.and([e(unsought('mainCause'), 'is', null)]),
  phone: (e) => e.and([e('s.phone', 'is', null)]),
  members: (e) => e.and([e(unsought('memberCount'), '=', 0)]),
  letter: (e) => e.and([e('s.hasHelper', '=', sql.lit(1)), e('s.letterPrintedAt', 'is', null)]),
};
