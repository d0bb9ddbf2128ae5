import { sql } from 'kysely';
import type { Read } from '../../core/types.ts';
import { compiledOnce } from '../../ledger/sql.ts';
import { COLUMNS, type HouseholdLine, type HouseholdOrder, ORDERS } from './household-lines.ts';
import { fullTextQuery, matches } from './search-match.ts';

/** Numbers of the full-text lines in which a name or letters are found (`search-ref.ts`), ascending. */
export function linesFound(read: Read, text: string): number[] {
  return read.numbers(LINES({ query: fullTextQuery(text) }));
}

const LINES = compiledOnce<{ rowid: number }, { query: string }>(
  (_, value) => sql`select t.rowid from person_search_text t where ${matches(value('query'))}` as never,
);

/** So many households are sorted as they are; of more, the order's own index is read until the page is full. */
const FEW = 1500;

/** One page of the households of these numbers (ascending), in an order. */
export function pageOfRefs(
  read: Read,
  refs: readonly number[],
  { sort, offset, limit }: { sort: HouseholdOrder; offset: number; limit: number },
): HouseholdLine[] {
  const page =
    refs.length <= FEW
      ? read.numbers(SORTED[sort]({ refs: JSON.stringify(refs), offset, limit }))
      : firstInOrder(read, marked(refs), sort, offset + limit).slice(offset);
  return read.all(LINES_OF({ refs: JSON.stringify(page) }));
}

const FIRST_STRETCH = 1000;

/** A mark at each of ascending numbers: twenty times cheaper than a set of very many. */
function marked(refs: readonly number[]): Uint8Array {
  const marks = new Uint8Array((refs.at(-1) ?? 0) + 1);
  for (const ref of refs) marks[ref] = 1;
  return marks;
}

/** The first so many of the marked households, in an order. */
function firstInOrder(read: Read, wanted: Uint8Array, sort: HouseholdOrder, most: number): number[] {
  const found: number[] = [];
  for (let offset = 0, limit = FIRST_STRETCH; ; offset += limit, limit *= 2) {
    const stretch = read.numbers(STRETCH[sort]({ offset, limit }));
    for (const ref of stretch) if (wanted[ref] === 1 && found.push(ref) === most) return found;
    if (stretch.length < limit) return found;
  }
}

const perOrder = <T>(make: (columns: readonly string[]) => T): Record<HouseholdOrder, T> => ({
  walk: make(ORDERS.walk),
  head: make(ORDERS.head),
  members: make(ORDERS.members),
  code: make(ORDERS.code),
});
const listed = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

const SORTED = perOrder((order) =>
  compiledOnce<{ ref: number }, { refs: string; offset: number; limit: number }>(
    (_, value) =>
      sql`select s.ref from json_each(${value('refs')}) key
      cross join household_summary s on s.ref = key.value
      order by ${listed(order)} limit ${value('limit')} offset ${value('offset')}` as never,
  ),
);

const LINES_OF = compiledOnce<HouseholdLine, { refs: string }>(
  (_, value) =>
    sql`select ${listed(COLUMNS)} from json_each(${value('refs')}) key
    cross join household_summary s on s.ref = key.value order by key.key` as never,
);

/** Open and closed households have an index each; the two are merged as they are read. */
const STRETCH = perOrder((order) => {
  const open = (isOpen: number) =>
    sql`select s.ref, ${listed(order)} from household_summary s where s.isOpen = ${sql.lit(isOpen)}`;
  const names = sql.join(order.map((column) => sql.ref(column.slice('s.'.length))));
  return compiledOnce<{ ref: number }, { offset: number; limit: number }>(
    (_, value) =>
      sql`${open(1)} union all ${open(0)}
      order by ${names} limit ${value('limit')} offset ${value('offset')}` as never,
  );
});
