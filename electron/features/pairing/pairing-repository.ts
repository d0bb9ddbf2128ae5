import { sql } from 'kysely';
import { BODY_KIND, PAIRING_RANK, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import type { Read } from '../../core/types.ts';

/** More rows than any county has; a list without paging states it. */
const WHOLE = 500_000;

/** Open households counted by village and by what makes their pairing due. */
export function coverageGroups(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('household_summary as h')
      .leftJoin('live_household_year as y', (join) =>
        join.onRef('y.householdId', '=', 'h.householdId').onRef('y.year', '=', 'h.latestYear'),
      )
      .select(['h.villageId', 'h.isPoorVillage', 'h.hasLabour', 'y.supportLayer', 'h.hasHelper'])
      .select((e) => e.fn.countAll<number>().as('households'))
      .where('h.isOpen', '=', 1)
      .groupBy(['h.villageId', 'h.isPoorVillage', 'h.hasLabour', 'y.supportLayer', 'h.hasHelper'])
      .limit(WHOLE),
  );
}

/** Villages of the county that exist today, in order of code. */
export function villageRows(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('area_summary')
      .select(['areaId', 'townId', 'townName', 'name', 'code', 'isPoorVillage'])
      .where('isCurrent', '=', 1)
      .where('villageId', 'is not', null)
      .whereRef('villageId', '=', 'areaId')
      .orderBy('code')
      .limit(20_000),
  );
}

/** Open first pairings counted by helper, unit and village. */
export function openLoads(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('live_pairing as p')
      .innerJoin('household_summary as h', 'h.householdId', 'p.householdId')
      .select(['p.personId', 'p.bodyId', 'p.kind', 'h.villageId'])
      .select((e) => e.fn.countAll<number>().as('households'))
      .where('p.toOn', 'is', null)
      .where('p.rank', '=', PAIRING_RANK.first)
      .groupBy(['p.personId', 'p.bodyId', 'p.kind', 'h.villageId'])
      .orderBy('p.personId')
      .limit(WHOLE),
  );
}

/** Those who hold a post in a helping unit today, once for each unit, with the unit's own limit. */
export function unitHelpers(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('official_summary as o')
      .innerJoin('live_body as b', 'b.id', 'o.bodyId')
      .select(['o.personId', 'o.name', 'o.bodyId', 'o.bodyName', 'b.helperLimit'])
      .where('o.isCurrent', '=', 1)
      .where('b.isHelpingUnit', '=', 1)
      .groupBy(['o.personId', 'o.bodyId'])
      .orderBy('o.personId')
      .limit(WHOLE),
  );
}

/** Units linked to villages and towns today: directly, or as members of a town's working group. */
export function unitLinks(read: Read, today: string) {
  const direct = read.all((k) =>
    k
      .selectFrom('live_village_pairing as p')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId')
      .innerJoin('area_summary as a', 'a.areaId', 'p.areaId')
      .select(['p.id', 'p.bodyId', 'b.name as bodyName', 'a.areaId', 'a.villageId', 'p.kind'])
      .where('p.kind', '=', VILLAGE_PAIRING_KIND.helpingUnit)
      .where((e) => e.or([e('p.toOn', 'is', null), e('p.toOn', '>', today)]))
      .orderBy('p.bodyId')
      .limit(WHOLE),
  );
  const members = read.all((k) =>
    k
      .selectFrom('live_body_member as m')
      .innerJoin('live_body as g', 'g.id', 'm.bodyId')
      .innerJoin('live_body as b', 'b.id', 'm.memberBodyId')
      .select(['m.memberBodyId as bodyId', 'b.name as bodyName', 'g.areaId'])
      .where('g.kind', '=', BODY_KIND.townGroup)
      .where((e) => e.or([e('m.toOn', 'is', null), e('m.toOn', '>', today)]))
      .orderBy('m.memberBodyId')
      .limit(WHOLE),
  );
  return { direct, members };
}

/** Open households of an area (all without one) in walking order, with what a proposal needs. */
export function householdsInOrder(read: Read, areaId: string | undefined) {
  return read.all((k) => {
    const rows = k
      .selectFrom('household_summary as h')
      .leftJoin('live_household_year as y', (join) =>
        join.onRef('y.householdId', '=', 'h.householdId').onRef('y.year', '=', 'h.latestYear'),
      )
      .select([
        'h.householdId',
        'h.headName',
        'h.headNumber',
        'h.groupName',
        'h.villageId',
        'h.villageName',
        'h.townName',
      ])
      .select([
        'h.isPoorVillage',
        'h.hasLabour',
        'h.firstHelperId',
        'h.firstPairingId',
        'h.firstHelperName',
        'h.unitName',
      ])
      .select('y.supportLayer')
      .where('h.isOpen', '=', 1)
      .orderBy('h.villageCode')
      .orderBy('h.groupOrder')
      .orderBy('h.walkingOrder')
      .orderBy('h.nationalCode')
      .limit(WHOLE);
    return areaId ? rows.where(inArea(areaId)) : rows;
  });
}

const inArea = (areaId: string) =>
  sql<boolean>`(h.villageId = ${areaId} OR h.townId = ${areaId} OR h.countyId = ${areaId})`;

export interface PairingFilter {
  areaId?: string | undefined;
  officialId?: string | undefined;
  unitId?: string | undefined;
  includeEnded: boolean;
  offset: number;
  limit: number;
}

/** One page of pairings in walking order, the newest first within a household, and how many there are. */
export function pairingPage(read: Read, filter: PairingFilter) {
  const { areaId, officialId, unitId } = filter;
  const matching = (k: Parameters<Parameters<Read['all']>[0]>[0]) => {
    let rows = k
      .selectFrom('live_pairing as p')
      .innerJoin('household_summary as h', 'h.householdId', 'p.householdId')
      .innerJoin('live_person as o', 'o.id', 'p.personId')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId');
    if (!filter.includeEnded) rows = rows.where('p.toOn', 'is', null);
    if (areaId) rows = rows.where(inArea(areaId));
    if (officialId) rows = rows.where('p.personId', '=', officialId);
    if (unitId) rows = rows.where('p.bodyId', '=', unitId);
    return rows;
  };
  const rows = read.all((k) =>
    matching(k)
      .select([
        'p.id',
        'p.householdId',
        'h.headName',
        'h.headNumber',
        'h.groupName',
        'h.villageName',
        'p.personId',
        'p.rank',
      ])
      .select(['o.name as officialName', 'b.name as unitName', 'p.fromOn', 'p.toOn', 'p.endReason'])
      .orderBy('h.villageCode')
      .orderBy('h.groupOrder')
      .orderBy('h.walkingOrder')
      .orderBy('p.householdId')
      .orderBy('p.fromOn', 'desc')
      .limit(filter.limit)
      .offset(filter.offset),
  );
  const count = read.first((k) => matching(k).select((e) => e.fn.countAll<number>().as('total')));
  return { rows, total: count?.total ?? 0 };
}

/** A pairing with its household's state, or undefined. */
export function findPairing(read: Read, id: string) {
  return read.first((k) => k.selectFrom('live_pairing').selectAll().where('id', '=', id));
}

/** A household's dates and latest poverty status, or undefined. */
export function householdFacts(read: Read, id: string) {
  return read.first((k) =>
    k
      .selectFrom('live_household as h')
      .leftJoin('household_summary as s', 's.householdId', 'h.id')
      .select(['h.id', 'h.openedOn', 'h.closedOn', 's.povertyStatus'])
      .where('h.id', '=', id),
  );
}

/** Open pairings of a household with the helpers' names, first ones first. */
export function openPairings(read: Read, householdId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_pairing as p')
      .innerJoin('live_person as o', 'o.id', 'p.personId')
      .select(['p.id', 'p.personId', 'p.rank', 'p.fromOn', 'o.name'])
      .where('p.householdId', '=', householdId)
      .where('p.toOn', 'is', null)
      .orderBy('p.rank')
      .limit(20),
  );
}

/** The units in which a person holds a post on a day, helping units first. */
export function unitsOn(read: Read, personId: string, on: string) {
  return read.all((k) =>
    k
      .selectFrom('live_tenure as t')
      .innerJoin('live_post as p', 'p.id', 't.postId')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId')
      .select(['b.id as bodyId', 'b.kind', 'p.kind as postKind'])
      .where('t.personId', '=', personId)
      .where((e) => e.or([e('t.fromOn', 'is', null), e('t.fromOn', '<=', on)]))
      .where((e) => e.or([e('t.toOn', 'is', null), e('t.toOn', '>', on)]))
      .orderBy('b.isHelpingUnit', 'desc')
      .orderBy('t.fromOn', 'desc')
      .limit(10),
  );
}
