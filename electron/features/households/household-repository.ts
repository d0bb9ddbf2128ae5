import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { HouseholdFilter } from '../../../shared/contract/households.ts';
import { POVERTY_STATUS } from '../../../shared/domain/codes.ts';
import { HOUSEHOLD_STATES } from '../../../shared/domain/county.ts';
import type { Read } from '../../core/types.ts';
import type { ReadSchema } from '../../ledger/schema.ts';
import { inList } from '../../ledger/sql.ts';
import { hits, matchOf, searchKind } from './search-match.ts';

type Where = ExpressionBuilder<ReadSchema & { s: ReadSchema['household_summary'] }, 's'>;
const [, EXITED, CLOSED] = HOUSEHOLD_STATES;

const COLUMNS = [
  's.householdId',
  's.nationalCode',
  's.headName',
  's.headNumber',
  's.townName',
  's.villageName',
  's.groupName',
  's.memberCount',
  's.labourCount',
  's.attribute',
  's.mainCause',
  's.povertyStatus',
  's.isOpen',
  's.isPoorVillage',
  's.firstHelperName',
  's.unitName',
] as const;

/** Orders of the list; each ends in the id, so that pages never overlap. */
const ORDERS = {
  walk: ['s.villageCode', 's.groupOrder', 's.walkingOrder', 's.nationalCode', 's.householdId'],
  head: ['s.headPinyin', 's.headName', 's.householdId'],
  members: ['s.memberCount', 's.householdId'],
  code: ['s.nationalCode', 's.householdId'],
} as const;
export type HouseholdOrder = keyof typeof ORDERS;

/** Up to so many households are found first and sorted then; more are read in the order's own index until a page is full. */
const FEW = 3000;

/** One page of the households that a filter leaves, in an order; `total` is how many it leaves. */
export function householdPage(
  read: Read,
  filter: HouseholdFilter,
  page: { sort: HouseholdOrder; offset: number; limit: number; total: number },
) {
  const text = textAlone(filter);
  if (text !== undefined && page.total > FEW) return pageOfHits(read, text, page);
  return read.all((k) => {
    const lines = k.selectFrom('household_summary as s').select(COLUMNS);
    const found = filtered(k.selectFrom('household_summary as s').select('s.householdId'), filter);
    let query = page.total > FEW ? filtered(lines, filter) : lines.where('s.householdId', 'in', found);
    for (const column of ORDERS[page.sort]) query = query.orderBy(column);
    return query.limit(page.limit).offset(page.offset);
  });
}

/** The text of a filter that is nothing but a name or letters. */
function textAlone({ text, ...rest }: HouseholdFilter): string | undefined {
  const isAlone = Object.values(rest).every((value) => value === undefined);
  return text && isAlone && ['name', 'letters'].includes(searchKind(text)) ? text : undefined;
}

/** A page of very many hits (one surname of a county) comes in the order of registration: nothing is sorted. */
function pageOfHits(read: Read, text: string, { offset, limit }: { offset: number; limit: number }) {
  const ids = read.all<{ id: string }>(
    () => sql`select distinct p.householdId as id from ${hits(text)} limit ${limit} offset ${offset}` as never,
  );
  return read.all((k) =>
    k
      .selectFrom('household_summary as s')
      .select(COLUMNS)
      .where('s.householdId', 'in', inList(ids.map((row) => row.id)))
      .orderBy('s.villageCode')
      .orderBy('s.householdId')
      .limit(limit),
  );
}

/** How many households a filter leaves, and how many people are in them; of a text alone, how many people it finds. */
export function householdTotals(read: Read, filter: HouseholdFilter): { households: number; persons: number } {
  const text = textAlone(filter);
  if (text !== undefined) {
    return read.first<{ households: number; persons: number }>(
      () => sql`select count(distinct p.householdId) as households, count(*) as persons from ${hits(text)}` as never,
    )!;
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
  if (text) add(() => sql<boolean>`s.householdId in (${matchOf(text)})` as never);
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

const MISSING: Record<NonNullable<HouseholdFilter['missing']>, (e: Where) => ReturnType<Where['and']>> = {
  helper: (e) => e.and([e(unsought('hasHelper'), '=', 0)]),
  head: (e) => e.and([e('s.headCount', '=', 0)]),
  number: (e) => e.and([e('s.numberlessCount', '>', 0)]),
  cause: (e) => e.and([e(unsought('mainCause'), 'is', null)]),
  phone: (e) => e.and([e('s.phone', 'is', null)]),
  members: (e) => e.and([e(unsought('memberCount'), '=', 0)]),
  letter: (e) => e.and([e(unsought('hasHelper'), '=', 1), e('s.letterPrintedAt', 'is', null)]),
};
