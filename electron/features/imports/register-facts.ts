import { sql } from 'kysely';
import type { Read } from '../../core/types.ts';
import { inList } from '../../ledger/sql.ts';
import type { Columns } from './import-types.ts';

/** A stored row: its id and its columns. */
export type Stored = Columns & { id: string };

/** What a batch of lines asks the archive for. */
export interface Wanted {
  codes: readonly string[];
  cores: readonly string[];
  personCodes: readonly string[];
  headNames: readonly string[];
  membershipIds: readonly string[];
  years: readonly number[];
}

/** Everything the archive knows that lines may mean, fetched for many lines at once. */
export interface RegisterFacts {
  households: ReadonlyMap<string, Stored>;
  byCode: ReadonlyMap<string, readonly string[]>;
  /** 'village id\nhead's name' → households. */
  byHead: ReadonlyMap<string, readonly string[]>;
  bearers: ReadonlyMap<string, ReadonlySet<string>>;
  byPersonCode: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, Stored>;
  numbers: ReadonlyMap<string, readonly Stored[]>;
  members: ReadonlyMap<string, readonly Stored[]>;
  /** Ended memberships of a household, latest first. */
  ended: ReadonlyMap<string, readonly Stored[]>;
  memberOf: ReadonlyMap<string, Stored>;
  membershipById: ReadonlyMap<string, Stored>;
  /** 'household id\nyear' and 'person id\nyear'. */
  householdYears: ReadonlyMap<string, Stored>;
  personYears: ReadonlyMap<string, Stored>;
  latestYear: ReadonlyMap<string, number>;
}

const MANY = 1_000_000;
const group = (rows: Stored[], key: string): Map<string, Stored[]> => Map.groupBy(rows, (row) => String(row[key]));

/** Reads the facts: a fixed number of queries, however many lines there are. */
export function registerFacts(read: Read, wanted: Wanted): RegisterFacts {
  const rowsOf = rowReader(read);
  const coded = rowsOf('live_household', 'nationalCode', wanted.codes);
  const headed = wanted.headNames.length === 0 ? [] : householdsHeadedBy(read, wanted.headNames);
  const bearing = rowsOf('live_person_number', 'core18', wanted.cores);
  const personsByCode = rowsOf('live_person', 'nationalCode', wanted.personCodes);
  const named = rowsOf('live_membership', 'id', wanted.membershipIds);
  const people = [...bearing, ...named]
    .map((row) => String(row['personId']))
    .concat(personsByCode.map((row) => row.id));
  const open = rowsOf('live_membership', 'personId', people).filter((row) => row['toOn'] === null);
  const householdIds = unique([
    ...coded.map((row) => row.id),
    ...headed.map((row) => row.id),
    ...[...open, ...named].map((row) => String(row['householdId'])),
  ]);
  const everyone = rowsOf('live_membership', 'householdId', householdIds);
  const memberships = everyone.filter((row) => row['toOn'] === null);
  const ended = everyone
    .filter((row) => row['toOn'] !== null)
    .sort((a, b) => (String(a['toOn']) < String(b['toOn']) ? 1 : -1));
  const personIds = unique([...people, ...everyone.map((row) => String(row['personId']))]);
  const atYears = (rows: Stored[]) => rows.filter((row) => wanted.years.includes(Number(row['year'])));
  const allYears = rowsOf('live_household_year', 'householdId', householdIds);
  return {
    households: byId(rowsOf('live_household', 'id', householdIds)),
    byCode: new Map([...group(coded, 'nationalCode')].map(([code, rows]) => [code, rows.map((row) => row.id)])),
    byHead: new Map(
      [...Map.groupBy(headed, (row) => `${row.villageId}\n${row.headName}`)].map(([key, rows]) => [
        key,
        rows.map((row) => row.id),
      ]),
    ),
    bearers: new Map(
      [...group(bearing, 'core18')].map(([core, rows]) => [core, new Set(rows.map((row) => String(row['personId'])))]),
    ),
    byPersonCode: new Map(personsByCode.map((row) => [String(row['nationalCode']), row.id])),
    persons: byId(rowsOf('live_person', 'id', personIds)),
    numbers: group(rowsOf('live_person_number', 'personId', personIds), 'personId'),
    members: group(memberships, 'householdId'),
    ended: group(ended, 'householdId'),
    memberOf: new Map([...open, ...memberships].map((row) => [String(row['personId']), row])),
    membershipById: byId(named),
    householdYears: new Map(atYears(allYears).map((row) => [`${row['householdId']}\n${row['year']}`, row])),
    personYears: new Map(
      atYears(rowsOf('live_person_year', 'personId', personIds)).map((row) => [
        `${row['personId']}\n${row['year']}`,
        row,
      ]),
    ),
    latestYear: new Map(
      [...group(allYears, 'householdId')].map(([id, rows]) => [
        id,
        Math.max(...rows.map((row) => Number(row['year']))),
      ]),
    ),
  };
}

type ListedTable =
  | 'live_household'
  | 'live_household_year'
  | 'live_membership'
  | 'live_person'
  | 'live_person_number'
  | 'live_person_year';

function rowReader(read: Read) {
  return (table: ListedTable, column: string, values: readonly string[]): Stored[] =>
    values.length === 0
      ? []
      : read.all<Stored>(
          () =>
            sql<Stored>`select * from ${sql.table(table)} where ${sql.ref(column)} in ${inList(unique(values))} limit ${MANY}` as never,
        );
}

function householdsHeadedBy(read: Read, names: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(['householdId as id', 'villageId', 'headName'])
      .where('isOpen', '=', 1)
      .where('headName', 'in', inList(unique(names)))
      .limit(MANY),
  );
}

const byId = (rows: readonly Stored[]): Map<string, Stored> => new Map(rows.map((row) => [row.id, row]));
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
