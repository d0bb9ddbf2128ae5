import { sql } from 'kysely';
import { NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import type { Read } from '../../core/types.ts';
import { inList } from '../../ledger/sql.ts';

/** A stored row by column. */
export type StoredRow = Record<string, string | number | null>;

/** A household's own row. */
export function findHousehold(read: Read, id: string) {
  return read.first((k) => k.selectFrom('live_household').selectAll().where('id', '=', id));
}

/** A household's form of a year. */
export function householdForm(read: Read, householdId: string, year: number) {
  return read.first((k) =>
    k.selectFrom('live_household_year').selectAll().where('householdId', '=', householdId).where('year', '=', year),
  );
}

/** The years for which a household has a form, newest first. */
export function yearsOf(read: Read, householdId: string): number[] {
  return read
    .all((k) =>
      k
        .selectFrom('live_household_year')
        .select('year')
        .where('householdId', '=', householdId)
        .orderBy('year', 'desc')
        .limit(100),
    )
    .map((row) => row.year);
}

/** Memberships of a household, present ones first, each with its person. */
export function membershipsOf(read: Read, householdId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_membership as m')
      .innerJoin('live_person as p', 'p.id', 'm.personId')
      .selectAll('p')
      .select(['m.id as membershipId', 'm.relation', 'm.fromOn', 'm.toOn', 'm.outReason', 'm.inReason'])
      .where('m.householdId', '=', householdId)
      .orderBy(sql`m.toOn is not null`)
      .orderBy('m.fromOn')
      .orderBy('m.id')
      .limit(200),
  );
}

/** One membership with its person and household. */
export function findMembership(read: Read, id: string) {
  return read.first((k) => k.selectFrom('live_membership').selectAll().where('id', '=', id));
}

/** A person's own row. */
export function findPerson(read: Read, id: string) {
  return read.first((k) => k.selectFrom('live_person').selectAll().where('id', '=', id));
}

/** A person's form of a year. */
export function personForm(read: Read, personId: string, year: number) {
  return read.first((k) =>
    k.selectFrom('live_person_year').selectAll().where('personId', '=', personId).where('year', '=', year),
  );
}

/** Forms of several persons in a year. */
export function personForms(read: Read, personIds: readonly string[], year: number) {
  return read.all((k) =>
    k
      .selectFrom('live_person_year')
      .selectAll()
      .where('personId', 'in', inList(personIds))
      .where('year', '=', year)
      .limit(1000),
  );
}

/** Certificate numbers in use of several persons, the latest of each first. */
export function numbersInUse(read: Read, personIds: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('live_person_number')
      .selectAll()
      .where('personId', 'in', inList(personIds))
      .where('validTo', 'is', null)
      .orderBy(sql`type = ${NUMBER_TYPE.none}`)
      .orderBy('validFrom', 'desc')
      .orderBy('id', 'desc')
      .limit(1000),
  );
}

/** Whoever bears or bore one of these numbers, with the household he is in now and where it is. */
export function bearersOf(read: Read, cores: readonly string[]) {
  return read.all((k) =>
    k
      .selectFrom('live_person_number as n')
      .innerJoin('live_person as p', 'p.id', 'n.personId')
      .leftJoin('live_membership as m', (join) => join.onRef('m.personId', '=', 'p.id').on('m.toOn', 'is', null))
      .leftJoin('household_summary as s', 's.householdId', 'm.householdId')
      .select(['n.core18', 'p.id as personId', 'p.name', 'm.householdId', 's.townName', 's.villageName', 's.groupName'])
      .select(['s.headName', 's.isOpen'])
      .where('n.core18', 'in', inList(cores))
      .limit(500),
  );
}

/** Households on record, open or closed, under a national code. */
export function householdsWithCode(read: Read, code: string) {
  return read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(['householdId', 'townName', 'villageName', 'groupName', 'headName'])
      .where('nationalCode', '=', code)
      .limit(5),
  );
}

/** Pairings of a household, open ones first. */
export function pairingsOf(read: Read, householdId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_pairing as p')
      .leftJoin('live_person as h', 'h.id', 'p.personId')
      .leftJoin('live_body as b', 'b.id', 'p.bodyId')
      .select(['p.id', 'p.rank', 'p.fromOn', 'p.toOn', 'p.endReason', 'h.name as officialName', 'h.phone'])
      .select('b.name as unitName')
      .where('p.householdId', '=', householdId)
      .orderBy(sql`p.toOn is not null`)
      .orderBy('p.rank')
      .orderBy('p.fromOn', 'desc')
      .limit(100),
  );
}

/** Papers of a household, newest first, with their last copy. */
export function papersOf(read: Read, householdId: string) {
  return read.all((k) =>
    k
      .selectFrom('live_paper as p')
      .innerJoin('live_paper_copy as c', 'c.paperId', 'p.id')
      .select(['p.id', 'p.kind', 'p.title', 'p.number'])
      .select((e) => [e.fn.max('c.printedAt').as('printedAt'), e.fn.sum<number>('c.copies').as('copies')])
      .where('p.householdId', '=', householdId)
      .groupBy('p.id')
      .orderBy('printedAt', 'desc')
      .limit(100),
  );
}
