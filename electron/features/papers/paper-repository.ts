import { sql } from 'kysely';
import { AREA_LEVEL, BODY_KIND, POST_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import type { Read } from '../../core/types.ts';
import { inList } from '../../ledger/sql.ts';

/** More rows than any county has; a list without paging states it. */
const WHOLE = 500_000;

export interface Scope {
  areaId?: string | undefined;
  householdIds?: string[] | undefined;
  unitId?: string | undefined;
}

/** Open households of a scope in walking order with their first pairing: what a letter's plan needs. */
export function lettersInOrder(read: Read, { areaId, householdIds, unitId }: Scope) {
  return read.all((k) => {
    let rows = k
      .selectFrom('household_summary as h')
      .leftJoin('live_pairing as p', 'p.id', 'h.firstPairingId')
      .leftJoin('live_household_year as y', (join) =>
        join.onRef('y.householdId', '=', 'h.householdId').onRef('y.year', '=', 'h.latestYear'),
      )
      .select([
        'h.householdId',
        'h.nationalCode',
        'h.headName',
        'h.groupName',
        'h.villageId',
        'h.villageName',
        'h.townId',
        'h.townName',
      ])
      .select(['h.memberCount', 'h.isPoorVillage', 'h.hasLabour', 'h.villageCode', 'y.supportLayer'])
      .select(['p.id as pairingId', 'p.personId', 'p.bodyId'])
      .where('h.isOpen', '=', 1)
      .orderBy('h.villageCode')
      .orderBy('h.groupOrder')
      .orderBy('h.walkingOrder')
      .orderBy('h.nationalCode')
      .limit(WHOLE);
    if (areaId)
      rows = rows.where(sql<boolean>`(h.villageId = ${areaId} OR h.townId = ${areaId} OR h.countyId = ${areaId})`);
    if (householdIds) rows = rows.where('h.householdId', 'in', inList(householdIds));
    return unitId ? rows.where('p.bodyId', '=', unitId) : rows;
  });
}

/** What a letter prints of its households, by id. */
export function householdsToPrint(read: Read, ids: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('household_summary as h')
      .leftJoin('live_household_year as y', (join) =>
        join.onRef('y.householdId', '=', 'h.householdId').onRef('y.year', '=', 'h.latestYear'),
      )
      .select([
        'h.householdId',
        'h.nationalCode',
        'h.headName',
        'h.phone',
        'h.townName',
        'h.villageName',
        'h.groupName',
      ])
      .select([
        'h.attribute',
        'h.memberCount',
        'h.labourCount',
        'h.mainCause',
        'h.residence',
        'h.latestYear',
        'h.hasLabour',
      ])
      .select(['h.netIncomePerHead', 'h.disposableIncomePerHead', 'y.otherCauses', 'y.plannedExitYear'])
      .where('h.householdId', 'in', inList(ids))
      .limit(ids.length),
  );
}

/** Members of households today with their number and form of a year. */
export function membersToPrint(read: Read, ids: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('live_membership as m')
      .innerJoin('live_person as p', 'p.id', 'm.personId')
      .innerJoin('household_summary as h', 'h.householdId', 'm.householdId')
      .leftJoin('live_person_year as y', (join) =>
        join.onRef('y.personId', '=', 'm.personId').onRef('y.year', '=', 'h.latestYear'),
      )
      .leftJoin('live_person_number as n', (join) =>
        join.onRef('n.personId', '=', 'm.personId').on('n.validTo', 'is', null),
      )
      .select(['m.id', 'm.householdId', 'm.relation', 'p.name', 'p.sex', 'p.birthOn', 'n.number'])
      .select(['y.health', 'y.labour', 'y.schooling', 'y.workMonths'])
      .where('m.householdId', 'in', inList(ids))
      .where('m.toOn', 'is', null)
      .orderBy('m.householdId')
      .orderBy('p.birthOn')
      .orderBy('m.id')
      .limit(WHOLE),
  );
}

/** Pairings with helper and unit, by id. */
export function pairingsToPrint(read: Read, ids: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('live_pairing as p')
      .innerJoin('live_person as o', 'o.id', 'p.personId')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId')
      .select(['p.id', 'p.personId', 'p.bodyId', 'p.fromOn', 'o.name', 'o.phone', 'b.name as unitName'])
      .where('p.id', 'in', inList(ids))
      .limit(ids.length),
  );
}

/** Posts that people hold in bodies on a day, by person or by body. */
export function tenuresOn(
  read: Read,
  by: { personIds: readonly string[] } | { bodyIds: readonly string[] },
  on: string,
) {
  return read.all((k) => {
    const rows = k
      .selectFrom('live_tenure as t')
      .innerJoin('live_post as p', 'p.id', 't.postId')
      .innerJoin('live_person as o', 'o.id', 't.personId')
      .select([
        't.personId',
        'p.bodyId',
        'p.kind',
        'p.title as postTitle',
        't.title',
        't.phone',
        'o.name',
        'o.phone as ownPhone',
      ])
      .where((e) => e.or([e('t.fromOn', 'is', null), e('t.fromOn', '<=', on)]))
      .where((e) => e.or([e('t.toOn', 'is', null), e('t.toOn', '>', on)]))
      .orderBy('p.rank')
      .orderBy('t.fromOn')
      .limit(WHOLE);
    return 'personIds' in by
      ? rows.where('t.personId', 'in', inList(by.personIds))
      : rows.where('p.bodyId', 'in', inList(by.bodyIds));
  });
}

/** Bodies that seal for villages and towns: committees and governments, by area. */
export function sealingBodies(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('live_body')
      .select(['areaId', 'kind', 'name'])
      .where('kind', 'in', [BODY_KIND.villageCommittee, BODY_KIND.government])
      .where('areaId', 'is not', null)
      .where('toOn', 'is', null)
      .orderBy('id')
      .limit(WHOLE),
  );
}

/** Units linked to villages today: one letter each, in order of the villages. */
export function unitVillagesInOrder(read: Read, { areaId, unitId }: Scope, today: string) {
  return read.all((k) => {
    let rows = k
      .selectFrom('live_village_pairing as p')
      .innerJoin('live_body as b', 'b.id', 'p.bodyId')
      .innerJoin('area_summary as a', 'a.areaId', 'p.areaId')
      .select([
        'p.id',
        'p.bodyId',
        'p.areaId',
        'p.fromOn',
        'b.name as unitName',
        'a.name as villageName',
        'a.townId',
        'a.townName',
      ])
      .select(['a.code', 'a.isPoorVillage'])
      .where('p.kind', '=', VILLAGE_PAIRING_KIND.helpingUnit)
      .where('a.level', 'in', [AREA_LEVEL.village, AREA_LEVEL.community])
      .where((e) => e.or([e('p.toOn', 'is', null), e('p.toOn', '>', today)]))
      .orderBy('a.code')
      .orderBy('b.name')
      .orderBy('p.id')
      .limit(WHOLE);
    if (areaId)
      rows = rows.where(sql<boolean>`(a.areaId = ${areaId} OR a.townId = ${areaId} OR a.countyId = ${areaId})`);
    return unitId ? rows.where('p.bodyId', '=', unitId) : rows;
  });
}

/** Households and people of villages, with and without labour. */
export function villageFigures(read: Read, areaIds: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(['villageId', 'hasLabour'])
      .select((e) => [e.fn.countAll<number>().as('households'), e.fn.sum<number>('memberCount').as('persons')])
      .where('isOpen', '=', 1)
      .where('villageId', 'in', inList(areaIds))
      .groupBy(['villageId', 'hasLabour'])
      .limit(WHOLE),
  );
}

/** Leaders of the resident teams of villages on a day. */
export function teamLeaders(read: Read, areaIds: readonly string[], on: string) {
  return read.all((k) =>
    k
      .selectFrom('live_village_pairing as v')
      .innerJoin('live_post as p', 'p.bodyId', 'v.bodyId')
      .innerJoin('live_tenure as t', 't.postId', 'p.id')
      .innerJoin('live_person as o', 'o.id', 't.personId')
      .select(['v.areaId', 'p.kind', 't.personId', 'o.name', 't.grade', 't.title', 't.phone', 'o.phone as ownPhone'])
      .where('v.kind', '=', VILLAGE_PAIRING_KIND.team)
      .where('v.areaId', 'in', inList(areaIds))
      .where('p.kind', 'in', [POST_KIND.teamLeader, POST_KIND.firstSecretary])
      .where((e) => e.or([e('t.fromOn', 'is', null), e('t.fromOn', '<=', on)]))
      .where((e) => e.or([e('t.toOn', 'is', null), e('t.toOn', '>', on)]))
      .orderBy('t.fromOn')
      .limit(WHOLE),
  );
}

/** Issued papers of a kind with their last issue: what is a reprint, and what a new letter replaces. */
export function issuedPapers(read: Read, kind: string) {
  return read.all((k) =>
    k
      .selectFrom('live_paper as p')
      .innerJoin('live_paper_copy as c', 'c.paperId', 'p.id')
      .select(['p.id', 'p.number', 'p.householdId', 'p.pairingId', 'p.villagePairingId'])
      .select((e) => e.fn.max('c.issue').as('issue'))
      .where('p.kind', '=', kind)
      .groupBy(['p.id', 'p.number', 'p.householdId', 'p.pairingId', 'p.villagePairingId'])
      .orderBy('p.id')
      .limit(WHOLE),
  );
}

/** How many papers of a kind are issued. */
export function issuedCount(read: Read, kind: string): number {
  const row = read.first((k) =>
    k
      .selectFrom('live_paper')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('kind', '=', kind),
  );
  return row?.count ?? 0;
}

/** Copies of a run in its order, with what their file is made of. */
export function copiesOfRun(read: Read, runId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_paper_copy as c')
      .innerJoin('live_paper as p', 'p.id', 'c.paperId')
      .select(['c.code', 'c.runOrder', 'c.fileName', 'c.snapshotId', 'p.number', 'p.householdId', 'p.villagePairingId'])
      .where('c.runId', '=', runId)
      .orderBy('c.runOrder')
      .limit(WHOLE),
  );
}

/** Snapshots by id. */
export function snapshots(read: Read, ids: readonly string[]) {
  return read.all((k) =>
    k.selectFrom('live_paper_snapshot').select(['id', 'content']).where('id', 'in', inList(ids)).limit(WHOLE),
  );
}

/** Stored snapshots that have one of the hashes. */
export function snapshotsByHash(read: Read, hashes: readonly string[]) {
  return read.all((k) =>
    k.selectFrom('live_paper_snapshot').select(['id', 'hash']).where('hash', 'in', inList(hashes)).limit(WHOLE),
  );
}

/** Codes of the list that are taken. */
export function takenCodes(read: Read, codes: readonly string[]): string[] {
  return read
    .all((k) => k.selectFrom('live_paper_copy').select('code').where('code', 'in', inList(codes)).limit(WHOLE))
    .map(({ code }) => code);
}

/** Runs of printing, the newest first. */
export function printRuns(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('live_print_run as r')
      .leftJoin('job_state as j', 'j.jobId', 'r.id')
      .select(['r.id', 'r.paperKind', 'r.title', 'r.startedAt', 'r.total', 'j.input', 'j.state', 'j.done', 'j.report'])
      .orderBy('r.startedAt', 'desc')
      .limit(100),
  );
}

/** A run with the options it was started with and how far its files are written. */
export function findRun(read: Read, id: string) {
  return read.first((k) =>
    k
      .selectFrom('live_print_run as r')
      .innerJoin('job_state as j', 'j.jobId', 'r.id')
      .select(['r.id', 'r.paperKind', 'r.total', 'r.dataOn', 'j.input', 'j.state', 'j.position', 'j.report'])
      .where('r.id', '=', id),
  );
}

export interface RegisterFilter {
  text?: string | undefined;
  paper?: string | undefined;
  areaId?: string | undefined;
  offset: number;
  limit: number;
}

/** One page of the register of issued papers, the newest first, and how many match. */
export function registerPage(read: Read, { text, paper, areaId, offset, limit }: RegisterFilter) {
  const matching = (k: Parameters<Parameters<Read['all']>[0]>[0]) => {
    let rows = k
      .selectFrom('live_paper_copy as c')
      .innerJoin('live_paper as p', 'p.id', 'c.paperId')
      .leftJoin('household_summary as h', 'h.householdId', 'p.householdId')
      .leftJoin('live_body as b', 'b.id', 'p.bodyId')
      .leftJoin('area_summary as a', 'a.areaId', 'p.areaId')
      .leftJoin('live_person as o', 'o.id', 'p.personId');
    if (paper) rows = rows.where('p.kind', '=', paper);
    if (areaId)
      rows = rows.where(sql<boolean>`(a.areaId = ${areaId} OR a.townId = ${areaId} OR a.countyId = ${areaId})`);
    if (text) {
      const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
      const code = text.toUpperCase().replace(/[\s-]/g, '');
      rows = rows.where(
        sql<boolean>`(p.number LIKE ${part} ESCAPE '\\' OR c.code = ${code} OR h.headName LIKE ${part} ESCAPE '\\' OR b.name LIKE ${part} ESCAPE '\\')`,
      );
    }
    return rows;
  };
  const rows = read.all((k) =>
    matching(k)
      .select([
        'c.id',
        'p.number',
        'c.code',
        'p.kind',
        'p.title',
        'p.householdId',
        'c.printedAt',
        'c.printedBy',
        'c.copies',
      ])
      .select([
        'c.reprintReason',
        'h.headName',
        'h.headNumber',
        'h.groupName',
        'b.name as unitName',
        'a.name as villageName',
      ])
      .select(['a.townName', 'o.name as helperName'])
      .orderBy('c.printedAt', 'desc')
      .orderBy('c.runOrder')
      .limit(limit)
      .offset(offset),
  );
  const count = read.first((k) => matching(k).select((e) => e.fn.countAll<number>().as('total')));
  return { rows, total: count?.total ?? 0 };
}

/** Copies printed between two instants. */
export function printedBetween(read: Read, from: string, to: string): number {
  const row = read.first((k) =>
    k
      .selectFrom('live_paper_copy')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('printedAt', '>=', from)
      .where('printedAt', '<', to),
  );
  return row?.count ?? 0;
}

/** Series of a kind of paper and year with this PC's block, if there is one. */
export function numberBlock(read: Read, paperKind: string, year: number, nodeId: string) {
  return read.first((k) =>
    k
      .selectFrom('live_number_series as s')
      .leftJoin('live_number_block as b', (join) => join.onRef('b.seriesId', '=', 's.id').on('b.nodeId', '=', nodeId))
      .select(['s.id as seriesId', 's.pattern', 's.mark', 'b.id as blockId', 'b.first', 'b.last'])
      .where('s.paperKind', '=', paperKind)
      .where('s.year', '=', year)
      .orderBy('b.first'),
  );
}

/** The highest number of a series used within a range, or null. */
export function highestNumber(read: Read, seriesId: string, first: number, last: number): number | null {
  const row = read.first((k) =>
    k
      .selectFrom('live_number_use')
      .select((e) => e.fn.max('number').as('highest'))
      .where('seriesId', '=', seriesId)
      .where('number', '>=', first)
      .where('number', '<=', last),
  );
  return row?.highest ?? null;
}
