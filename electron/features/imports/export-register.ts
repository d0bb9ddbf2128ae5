import { sql } from 'kysely';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import { compareMembers } from '../../../shared/domain/relation.ts';
import type { Read } from '../../core/types.ts';
import { inList } from '../../ledger/sql.ts';
import type { Stored } from './register-facts.ts';
import { lastEntries } from './sources.ts';

/** Values of a line by the keys of its columns. */
export type LineValues = Map<string, StoredValue>;

const HOUSEHOLDS_AT_ONCE = 1000;

/** Every member of every open household of an area, in walking order, with the latest form of his household's year. */
export function* registerLines(read: Read, areaId: string | undefined): Generator<LineValues> {
  const households = read.all((k) => {
    const query = k
      .selectFrom('household_summary')
      .select(['householdId', 'townName', 'villageName', 'headName', 'headNumber', 'latestYear'])
      .where('isOpen', '=', 1)
      .orderBy('villageCode')
      .orderBy('groupOrder')
      .orderBy('walkingOrder')
      .orderBy('householdId')
      .limit(1_000_000);
    return areaId === undefined
      ? query
      : query.where((e) => e.or([e('villageId', '=', areaId), e('townId', '=', areaId), e('countyId', '=', areaId)]));
  });
  for (let at = 0; at < households.length; at += HOUSEHOLDS_AT_ONCE) {
    yield* linesOf(read, households.slice(at, at + HOUSEHOLDS_AT_ONCE));
  }
}

interface Place {
  householdId: string;
  townName: string | null;
  villageName: string | null;
  headName: string | null;
  headNumber: string | null;
  latestYear: number | null;
}

function* linesOf(read: Read, places: readonly Place[]): Generator<LineValues> {
  const ids = places.map((place) => place.householdId);
  const households = byId(rows(read, 'live_household', 'id', ids));
  const forms = latest(rows(read, 'live_household_year', 'householdId', ids), 'householdId');
  const memberships = rows(read, 'live_membership', 'householdId', ids).filter((row) => row['toOn'] === null);
  const personIds = memberships.map((row) => String(row['personId']));
  const persons = byId(rows(read, 'live_person', 'id', personIds));
  const numbers = inUse(rows(read, 'live_person_number', 'personId', personIds));
  const personForms = latest(rows(read, 'live_person_year', 'personId', personIds), 'personId');
  const members = Map.groupBy(memberships, (row) => String(row['householdId']));
  const seen = lastEntries(read, [
    ...entriesOf('household', households.values()),
    ...entriesOf('household_year', forms.values()),
    ...entriesOf('membership', memberships),
    ...entriesOf('person', persons.values()),
    ...entriesOf('person_number', numbers.values()),
    ...entriesOf('person_year', personForms.values()),
  ]);
  for (const place of places) {
    const shared = { household: households.get(place.householdId), household_year: forms.get(place.householdId) };
    const own = (members.get(place.householdId) ?? []).map((membership) => {
      const person = persons.get(String(membership['personId']));
      const number = numbers.get(String(membership['personId']));
      return {
        ...shared,
        membership,
        person,
        person_number: number,
        person_year: personForms.get(String(membership['personId'])),
      };
    });
    own.sort((a, b) => compareMembers(ordered(a), ordered(b)));
    for (const tables of own) yield lineOf(tables, place, seen);
  }
}

type Tables = Record<
  'household' | 'household_year' | 'membership' | 'person' | 'person_number' | 'person_year',
  Stored | undefined
>;

function ordered({ membership, person }: Tables) {
  const text = (row: Stored | undefined, key: string) => (row?.[key] ?? null) as string | null;
  return {
    relation: text(membership, 'relation'),
    birthOn: text(person, 'birthOn'),
    name: text(person, 'name') ?? '',
    id: membership?.id ?? '',
  };
}

function lineOf(tables: Tables, place: Place, seen: ReadonlyMap<string, number>): LineValues {
  const line: LineValues = new Map();
  let last = 0;
  for (const [table, row] of Object.entries(tables)) {
    if (!row) continue;
    for (const [column, value] of Object.entries(row)) if (value !== null) line.set(`${table}.${column}`, value);
    last = Math.max(last, seen.get(row.id) ?? 0);
  }
  line.set('person_year.year', tables.person_year?.['year'] ?? place.latestYear);
  line.set('town', place.townName);
  line.set('village', place.villageName);
  line.set('headName', place.headName);
  line.set('headNumber', place.headNumber);
  line.set('rowId', tables.membership?.id ?? null);
  line.set('lastEntry', last);
  return line;
}

type Listed =
  | 'live_household'
  | 'live_household_year'
  | 'live_membership'
  | 'live_person'
  | 'live_person_number'
  | 'live_person_year';

const rows = (read: Read, table: Listed, column: string, ids: readonly string[]): Stored[] =>
  read.all<Stored>(
    () => sql`select * from ${sql.table(table)} where ${sql.ref(column)} in ${inList(ids)} limit 1000000` as never,
  );
const byId = (list: readonly Stored[]): Map<string, Stored> => new Map(list.map((row) => [row.id, row]));
const entriesOf = (table: string, list: Iterable<Stored>) => [...list].map((row) => ({ table, id: row.id }));

/** The newest form of each household or person. */
function latest(forms: readonly Stored[], key: string): Map<string, Stored> {
  const sorted = forms.toSorted((a, b) => Number(a['year']) - Number(b['year']));
  return new Map(sorted.map((form) => [String(form[key]), form]));
}

/** The number in use of each person; a row that says why there is none does not count. */
function inUse(list: readonly Stored[]): Map<string, Stored> {
  const used = list.filter((row) => row['validTo'] === null && row['number'] !== null);
  return new Map(used.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => [String(row['personId']), row]));
}
