import { AREA_MARK_KIND } from '../../../shared/domain/codes.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import type { Read } from '../../core/types.ts';
import type { LineValues } from './export-register.ts';
import { countyVillages } from './judge.ts';
import { lastEntries } from './sources.ts';

const MANY = 200_000;

/** A line from rows: every column under its table's name, what it is looked up by, and its last entry. */
function lineOf(
  tables: Record<string, { id: string } | undefined>,
  more: Record<string, string | number | null>,
  seen: ReadonlyMap<string, number>,
): LineValues {
  const line: LineValues = new Map(Object.entries(more));
  let last = 0;
  for (const [table, row] of Object.entries(tables)) {
    if (!row) continue;
    for (const [column, value] of Object.entries(row))
      if (value !== null) line.set(`${table}.${column}`, value as string);
    last = Math.max(last, seen.get(row.id) ?? 0);
  }
  line.set('lastEntry', last);
  return line;
}

const places = (table: string, rows: readonly { id: string }[]) => rows.map(({ id }) => ({ table, id }));

/** Villages with mark and newest form. */
export function villageLines(read: Read): LineValues[] {
  const names = read.all((k) => k.selectFrom('live_area_name').selectAll().where('validTo', 'is', null).limit(MANY));
  const marks = read.all((k) =>
    k
      .selectFrom('live_area_mark')
      .selectAll()
      .where('mark', '=', AREA_MARK_KIND.poorVillage)
      .where('toOn', 'is', null)
      .limit(MANY),
  );
  const forms = read.all((k) => k.selectFrom('live_village_year').selectAll().orderBy('year').limit(MANY));
  const seen = lastEntries(read, [
    ...places('area_name', names),
    ...places('area_mark', marks),
    ...places('village_year', forms),
  ]);
  const nameOf = new Map(names.map((row) => [row.areaId, row]));
  const markOf = new Map(marks.map((row) => [row.areaId, row]));
  const formOf = new Map(forms.map((row) => [row.areaId, row]));
  return countyVillages(read).map((village) => {
    const tables = {
      area_name: nameOf.get(village.id),
      area_mark: markOf.get(village.id),
      village_year: formOf.get(village.id),
    };
    const more = {
      rowId: village.id,
      town: village.townName,
      village: village.name,
      villageCode: village.code,
      isPoor: Number(village.isPoor),
    };
    return lineOf(tables, more, seen);
  });
}

/** Helping units with the villages they stand to. */
export function unitLines(read: Read): LineValues[] {
  const bodies = read.all((k) =>
    k.selectFrom('live_body').selectAll().where('isHelpingUnit', '=', 1).orderBy('name').limit(MANY),
  );
  const links = read.all((k) =>
    k
      .selectFrom('live_village_pairing as p')
      .innerJoin('area_summary as a', 'a.areaId', 'p.areaId')
      .select(['p.bodyId', 'a.name', 'a.townName'])
      .where('p.toOn', 'is', null)
      .orderBy('a.code')
      .limit(MANY),
  );
  const villages = Map.groupBy(links, (link) => link.bodyId);
  const seen = lastEntries(read, places('body', bodies));
  return bodies.map((body) => {
    const names = (villages.get(body.id) ?? []).map((link) =>
      link.townName ? `${link.townName}/${link.name}` : link.name,
    );
    return lineOf({ body }, { rowId: body.id, villages: names.join(IMPORT_TEXT.listMark) }, seen);
  });
}

/** Officials by their open tenures. */
export function officialLines(read: Read): LineValues[] {
  const tenures = read.all((k) => k.selectFrom('live_tenure').selectAll().where('toOn', 'is', null).limit(MANY));
  const posts = new Map(
    read
      .all((k) =>
        k
          .selectFrom('live_post as p')
          .innerJoin('live_body as b', 'b.id', 'p.bodyId')
          .select(['p.id', 'p.title', 'b.name'])
          .limit(MANY),
      )
      .map((post) => [post.id, post]),
  );
  const persons = new Map(
    read
      .all((k) =>
        k
          .selectFrom('live_person')
          .selectAll()
          .where('id', 'in', (e) => e.selectFrom('live_tenure').select('personId').where('toOn', 'is', null))
          .limit(MANY),
      )
      .map((person) => [person.id, person]),
  );
  const seen = lastEntries(read, [...places('tenure', tenures), ...places('person', [...persons.values()])]);
  return tenures
    .map((tenure) => {
      const post = posts.get(tenure.postId);
      const more = { rowId: tenure.id, unit: post?.name ?? null, post: tenure.title ?? post?.title ?? null };
      return lineOf({ tenure, person: persons.get(tenure.personId) }, more, seen);
    })
    .sort((a, b) => compare(a, b, 'unit') || compare(a, b, 'person.name'));
}

/** Open pairings, in walking order of their households. */
export function pairingLines(read: Read, areaId: string | undefined): LineValues[] {
  const rows = read.all((k) => {
    const query = k
      .selectFrom('live_pairing as p')
      .innerJoin('household_summary as s', 's.householdId', 'p.householdId')
      .leftJoin('live_person as h', 'h.id', 'p.personId')
      .leftJoin('live_body as b', 'b.id', 'p.bodyId')
      .selectAll('p')
      .select(['s.townName', 's.villageName', 's.nationalCode', 's.headName', 's.headNumber'])
      .select(['h.name as official', 'h.phone as officialPhone', 'b.name as unit'])
      .where('p.toOn', 'is', null)
      .orderBy('s.villageCode')
      .orderBy('s.groupOrder')
      .orderBy('s.walkingOrder')
      .limit(1_000_000);
    return areaId === undefined
      ? query
      : query.where((e) => e.or([e('s.villageId', '=', areaId), e('s.townId', '=', areaId)]));
  });
  const seen = lastEntries(read, places('pairing', rows));
  return rows.map((row) => {
    const { townName, villageName, nationalCode, headName, headNumber, official, officialPhone, unit, ...pairing } =
      row;
    const more = { rowId: pairing.id, town: townName, village: villageName, 'household.nationalCode': nationalCode };
    return lineOf({ pairing }, { ...more, headName, headNumber, official, officialPhone, unit }, seen);
  });
}

function compare(a: LineValues, b: LineValues, key: string): number {
  const [x, y] = [String(a.get(key) ?? ''), String(b.get(key) ?? '')];
  return x < y ? -1 : x > y ? 1 : 0;
}
