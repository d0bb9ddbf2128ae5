import { sql } from 'kysely';
import { AREA_LEVEL, AREA_MARK_KIND, BODY_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import type { Read } from '../../core/types.ts';
import { inList } from '../../ledger/sql.ts';

/** County, towns, villages and communities that exist today, in order of code. */
export function currentAreas(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('area_summary')
      .select(['areaId', 'code', 'name', 'level', 'parentId', 'isPoorVillage', 'householdCount', 'personCount'])
      .where('isCurrent', '=', 1)
      .orderBy('code')
      .limit(20_000),
  );
}

/** Which helping units (not teams) stand to which village today: area, unit. */
export function unitsOfVillages(read: Read, today: string) {
  return read.all((k) =>
    k
      .selectFrom('live_village_pairing as p')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId')
      .select(['p.id', 'p.areaId', 'p.bodyId', 'b.name as bodyName', 'p.kind'])
      .where('p.kind', 'in', [VILLAGE_PAIRING_KIND.helpingUnit, VILLAGE_PAIRING_KIND.townGroup])
      .where((e) => e.or([e('p.toOn', 'is', null), e('p.toOn', '>', today)]))
      .orderBy('b.name')
      .limit(20_000),
  );
}

/** The poor-village mark of an area that holds today, if any. */
export function poorVillageMark(read: Read, areaId: string) {
  return read.first((k) =>
    k
      .selectFrom('live_area_mark')
      .selectAll()
      .where('areaId', '=', areaId)
      .where('mark', '=', AREA_MARK_KIND.poorVillage)
      .where('toOn', 'is', null),
  );
}

/** Control totals with the name of their area and the archive's own counts, the county's first. */
export function controlTotals(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('live_control_total as t')
      .leftJoin('area_summary as a', 'a.areaId', 't.areaId')
      .select(['t.id', 't.areaId', 't.households', 't.persons', 't.ruralHouseholds', 't.ruralPersons'])
      .select(['t.urbanHouseholds', 't.urbanPersons', 't.status', 't.authority', 't.source', 't.approvedOn'])
      .select(['a.name as areaName', 'a.householdCount', 'a.personCount', 'a.level'])
      .orderBy('a.code')
      .limit(5000),
  );
}

/** The control total of an area for all poor households, if entered. */
export function controlTotalOf(read: Read, areaId: string, kind: string) {
  return read.first((k) =>
    k.selectFrom('live_control_total').selectAll().where('areaId', '=', areaId).where('kind', '=', kind),
  );
}

export interface UnitFilter {
  text?: string | undefined;
  areaId?: string | undefined;
  offset: number;
  limit: number;
}

/** Helping units, teams and groups; committees and governments are found by their area. */
const unitQuery = (filter: UnitFilter) => {
  const pattern = `%${filter.text ?? ''}%`;
  return (k: Parameters<Parameters<Read['all']>[0]>[0]) =>
    k
      .selectFrom('live_body as b')
      .where((e) =>
        e.or([e('b.isHelpingUnit', '=', 1), e('b.kind', 'in', [BODY_KIND.villageTeam, BODY_KIND.townGroup])]),
      )
      .$if(Boolean(filter.text), (q) =>
        q.where((e) => e.or([e('b.name', 'like', pattern), e('b.pinyin', 'like', pattern)])),
      )
      .$if(Boolean(filter.areaId), (q) =>
        q.where('b.id', 'in', (e) =>
          e
            .selectFrom('live_village_pairing')
            .select('bodyId')
            .where('areaId', '=', filter.areaId!)
            .where('toOn', 'is', null),
        ),
      );
};

/** One page of units, by name. */
export function unitPage(read: Read, filter: UnitFilter) {
  const base = unitQuery(filter);
  const rows = read.all((k) =>
    base(k)
      .select(['b.id', 'b.name', 'b.kind', 'b.affiliation', 'b.phone'])
      .orderBy('b.name')
      .offset(filter.offset)
      .limit(filter.limit),
  );
  const total = read.first((k) => base(k).select((e) => e.fn.countAll<number>().as('n')))?.n ?? 0;
  return { rows, total };
}

/** Villages, people in office and households of these units. */
export function unitFigures(read: Read, unitIds: readonly string[], today: string) {
  const ids = inList(unitIds);
  const villages = read.all((k) =>
    k
      .selectFrom('live_village_pairing as p')
      .innerJoin('area_summary as a', 'a.areaId', 'p.areaId')
      .select(['p.bodyId', 'p.areaId', 'a.name', 'a.townName'])
      .where('p.bodyId', 'in', ids)
      .where((e) => e.or([e('p.toOn', 'is', null), e('p.toOn', '>', today)]))
      .orderBy('a.code')
      .limit(20_000),
  );
  const officials = read.all((k) =>
    k
      .selectFrom('official_summary')
      .select([
        'bodyId',
        (e) => e.fn.count<number>('personId').distinct().as('n'),
        sql<number>`sum("householdCount")`.as('households'),
      ])
      .where('bodyId', 'in', ids)
      .where('isCurrent', '=', 1)
      .groupBy('bodyId')
      .limit(20_000),
  );
  return { villages, officials: new Map(officials.map((row) => [row.bodyId, row])) };
}

/** The unit links of a body that run today. */
export function villageLinks(read: Read, bodyId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_village_pairing')
      .select(['id', 'areaId'])
      .where('bodyId', '=', bodyId)
      .where('toOn', 'is', null)
      .limit(5000),
  );
}

export interface OfficialFilter {
  text?: string | undefined;
  unitId?: string | undefined;
  offset: number;
  limit: number;
}

/** One page of people in office today, by name. */
export function officialPage(read: Read, filter: OfficialFilter) {
  const pattern = `%${filter.text ?? ''}%`;
  const base = (k: Parameters<Parameters<Read['all']>[0]>[0]) =>
    k
      .selectFrom('official_summary')
      .where('isCurrent', '=', 1)
      .$if(Boolean(filter.unitId), (q) => q.where('bodyId', '=', filter.unitId!))
      .$if(Boolean(filter.text), (q) =>
        q.where((e) =>
          e.or([
            e('name', 'like', pattern),
            e('initials', 'like', pattern),
            e('pinyin', 'like', pattern),
            e('bodyName', 'like', pattern),
          ]),
        ),
      );
  const rows = read.all((k) =>
    base(k).selectAll().orderBy('name').orderBy('tenureId').offset(filter.offset).limit(filter.limit),
  );
  const total = read.first((k) => base(k).select((e) => e.fn.countAll<number>().as('n')))?.n ?? 0;
  return { rows, total };
}

/** The tenures a person holds today, newest first. */
export function officialRows(read: Read, personId: string) {
  return read.all((k) =>
    k
      .selectFrom('official_summary')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('isCurrent', 'desc')
      .limit(50),
  );
}

/** Households a person helps today. */
export function householdsOfOfficial(read: Read, personId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_pairing as p')
      .innerJoin('household_summary as h', 'h.householdId', 'p.householdId')
      .select(['p.householdId', 'h.headName', 'h.townName', 'h.villageName', 'h.groupName', 'p.fromOn'])
      .where('p.personId', '=', personId)
      .where('p.toOn', 'is', null)
      .orderBy('h.villageCode')
      .orderBy('h.groupOrder')
      .limit(2000),
  );
}

export interface TenureFilter {
  bodyId?: string | undefined;
  areaId?: string | undefined;
  personId?: string | undefined;
  onDate?: string | undefined;
  offset: number;
  limit: number;
}

/** One page of tenures with post, body and area, newest first. */
export function tenurePage(read: Read, filter: TenureFilter) {
  const base = (k: Parameters<Parameters<Read['all']>[0]>[0]) =>
    k
      .selectFrom('live_tenure as t')
      .innerJoin('live_post as o', 'o.id', 't.postId')
      .innerJoin('live_body as b', 'b.id', 'o.bodyId')
      .innerJoin('live_person as p', 'p.id', 't.personId')
      .leftJoin('area_summary as a', 'a.areaId', 'b.areaId')
      .$if(Boolean(filter.bodyId), (q) => q.where('o.bodyId', '=', filter.bodyId!))
      .$if(Boolean(filter.areaId), (q) => q.where('b.areaId', '=', filter.areaId!))
      .$if(Boolean(filter.personId), (q) => q.where('t.personId', '=', filter.personId!))
      .$if(Boolean(filter.onDate), (q) =>
        q
          .where((e) => e.or([e('t.fromOn', 'is', null), e('t.fromOn', '<=', filter.onDate!)]))
          .where((e) => e.or([e('t.toOn', 'is', null), e('t.toOn', '>', filter.onDate!)])),
      );
  const rows = read.all((k) =>
    base(k)
      .select(['t.id', 't.personId', 'p.name as personName', 't.title', 'o.title as postTitle', 'b.name as bodyName'])
      .select(['a.name as areaName', 't.fromOn', 't.toOn'])
      .orderBy('t.fromOn', 'desc')
      .orderBy('t.id')
      .offset(filter.offset)
      .limit(filter.limit),
  );
  const total = read.first((k) => base(k).select((e) => e.fn.countAll<number>().as('n')))?.n ?? 0;
  return { rows, total };
}

/** The post of that title in a body, if there is one. */
export function postOf(read: Read, bodyId: string, title: string) {
  return read.first((k) =>
    k.selectFrom('live_post').selectAll().where('bodyId', '=', bodyId).where('title', '=', title),
  );
}

/** Who holds a post over a day, if anybody. */
export function holderOn(read: Read, postId: string, onDate: string) {
  return read.first((k) =>
    k
      .selectFrom('live_tenure as t')
      .innerJoin('live_person as p', 'p.id', 't.personId')
      .select(['t.id', 'p.name'])
      .where('t.postId', '=', postId)
      .where((e) => e.or([e('t.toOn', 'is', null), e('t.toOn', '>', onDate)])),
  );
}

/** The governing body of an area (village committee, town government …), if it was entered. */
export function governingBody(read: Read, areaId: string) {
  return read.first((k) =>
    k
      .selectFrom('live_body')
      .select(['id', 'name'])
      .where('areaId', '=', areaId)
      .where('kind', 'in', [BODY_KIND.government, BODY_KIND.villageCommittee]),
  );
}

/** An area's summary. */
export function areaOf(read: Read, areaId: string) {
  return read.first((k) => k.selectFrom('area_summary').selectAll().where('areaId', '=', areaId));
}

/** Villages and communities of the county: both are villages to the lists. */
export const VILLAGE_LEVELS: readonly string[] = [AREA_LEVEL.village, AREA_LEVEL.community];
