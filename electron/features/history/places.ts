import { sql } from 'kysely';
import type { Read } from '../../core/types.ts';
import type { Place } from '../../ledger/history.ts';

const OF_HOUSEHOLD = `
select 'household_year' as "table", id from household_year where householdId = ?1
union all select 'membership', id from membership where householdId = ?1
union all select 'person', personId from membership where householdId = ?1
union all select 'person_number', n.id from membership m join person_number n on n.personId = m.personId where m.householdId = ?1
union all select 'person_year', y.id from membership m join person_year y on y.personId = m.personId where m.householdId = ?1
union all select 'pairing', id from pairing where householdId = ?1
union all select 'paper', id from paper where householdId = ?1`;

const OF_PERSON = `
select 'person_number' as "table", id from person_number where personId = ?1
union all select 'person_year', id from person_year where personId = ?1
union all select 'membership', id from membership where personId = ?1
union all select 'tenure', id from tenure where personId = ?1`;

const OF_BODY = `
select 'post' as "table", id from post where bodyId = ?1
union all select 'tenure', t.id from post p join tenure t on t.postId = p.id where p.bodyId = ?1
union all select 'village_pairing', id from village_pairing where bodyId = ?1`;

const OF_AREA = `
select 'area_name' as "table", id from area_name where areaId = ?1
union all select 'area_mark', id from area_mark where areaId = ?1
union all select 'village_year', id from village_year where areaId = ?1
union all select 'village_pairing', id from village_pairing where areaId = ?1`;

const TOGETHER: Readonly<Record<string, string>> = {
  household: OF_HOUSEHOLD,
  person: OF_PERSON,
  body: OF_BODY,
  area: OF_AREA,
};

/** A row and everything whose history belongs to it, removed rows too: a household with members, forms, pairings, papers. */
export function placesOf(read: Read, place: Place): Place[] {
  const query = TOGETHER[place.table];
  if (!query) return [place];
  const parts = query.split('?1').map((part) => sql.raw(part));
  const whole = parts.reduce((text, part) => sql`${text}${place.id}${part}`);
  const rows = read.all<Place>(() => whole as never);
  const seen = new Set<string>();
  return [place, ...rows].filter((row) => !seen.has(row.id) && seen.add(row.id));
}
