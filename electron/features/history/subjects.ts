import { sql } from 'kysely';
import { placeWords } from '../../../shared/text/register-problems.ts';
import type { Read } from '../../core/types.ts';

/** A row by table and id. */
export interface RowPlace {
  table: string;
  rowId: string;
}

const PERSON = 'join live_person p on p.id = r.personId';
const HOUSE = 'join household_summary s on s.householdId = r.householdId';
const HOUSE_WORDS = "coalesce(s.headName, s.nationalCode, '') as name, s.villageName as more";

/** How rows are named: columns `id`, `name`, `more`, read with the ids as one JSON array. */
const NAMES: Readonly<Record<string, string>> = {
  person: 'select r.id, r.name, null as more from live_person r',
  person_number: `select r.id, p.name, null as more from live_person_number r ${PERSON}`,
  person_year: `select r.id, p.name, r.year as more from live_person_year r ${PERSON}`,
  membership: `select r.id, p.name, null as more from live_membership r ${PERSON}`,
  tenure: `select r.id, p.name, r.title as more from live_tenure r ${PERSON}`,
  household: `select r.id, ${HOUSE_WORDS} from live_household r join household_summary s on s.householdId = r.id`,
  household_year: `select r.id, ${HOUSE_WORDS} from live_household_year r ${HOUSE}`,
  pairing: `select r.id, ${HOUSE_WORDS} from live_pairing r ${HOUSE}`,
  paper: 'select r.id, r.title as name, r.number as more from live_paper r',
  paper_copy:
    'select r.id, p.title as name, p.number as more from live_paper_copy r join live_paper p on p.id = r.paperId',
  paper_snapshot:
    'select r.id, p.title as name, p.number as more from live_paper_snapshot r join live_paper_copy c on c.snapshotId = r.id join live_paper p on p.id = c.paperId',
  print_run: 'select r.id, r.title as name, null as more from live_print_run r',
  number_series: 'select r.id, r.title as name, null as more from live_number_series r',
  number_use: 'select r.id, r.text as name, null as more from live_number_use r',
  area: 'select r.id, s.name, s.townName as more from live_area r join area_summary s on s.areaId = r.id',
  area_name: 'select r.id, r.name, null as more from live_area_name r',
  area_mark: 'select r.id, s.name, r.mark as more from live_area_mark r join area_summary s on s.areaId = r.areaId',
  village_year:
    'select r.id, s.name, r.year as more from live_village_year r join area_summary s on s.areaId = r.areaId',
  control_total:
    'select r.id, s.name, null as more from live_control_total r join area_summary s on s.areaId = r.areaId',
  body: 'select r.id, r.name, null as more from live_body r',
  post: 'select r.id, r.title as name, b.name as more from live_post r join live_body b on b.id = r.bodyId',
  village_pairing:
    'select r.id, b.name, s.name as more from live_village_pairing r join live_body b on b.id = r.bodyId join area_summary s on s.areaId = r.areaId',
  document: 'select r.id, r.title as name, null as more from live_document r',
  setting: 'select r.id, r.key as name, null as more from live_setting r',
  profile: 'select r.id, r.title as name, r.version as more from live_profile r',
};

/** What rows are about, by id: one query a table; rows without a name are left out. */
export function subjectsOf(read: Read, places: readonly RowPlace[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [table, group] of Map.groupBy(places, (place) => place.table)) {
    const select = NAMES[table];
    if (!select) continue;
    const ids = JSON.stringify([...new Set(group.map((place) => place.rowId))]);
    const rows = read.all<{ id: string; name: string | null; more: string | number | null }>(
      () => sql`${sql.raw(select)} where r.id in (select value from json_each(${ids}))` as never,
    );
    for (const { id, name, more } of rows) found.set(id, placeWords(more === null ? null : String(more), name));
  }
  return found;
}
