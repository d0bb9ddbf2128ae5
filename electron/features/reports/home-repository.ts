import { sql } from 'kysely';
import { AREA_LEVEL } from '../../../shared/domain/codes.ts';
import type { Read } from '../../core/types.ts';

/** Households, people, villages and poor villages of the county. */
export function sums(read: Read) {
  const county = read.first((k) =>
    k
      .selectFrom('area_summary')
      .select([
        (e) => e.fn.sum<number>('householdCount').as('households'),
        (e) => e.fn.sum<number>('personCount').as('persons'),
      ])
      .where('level', '=', AREA_LEVEL.county),
  );
  const villages = read.first((k) =>
    k
      .selectFrom('area_summary')
      .select([
        (e) => e.fn.countAll<number>().as('villages'),
        (e) => e.fn.sum<number>('isPoorVillage').as('poorVillages'),
      ])
      .where('level', '=', AREA_LEVEL.village)
      .where('isCurrent', '=', 1),
  );
  return {
    households: county?.households ?? 0,
    persons: county?.persons ?? 0,
    villages: villages?.villages ?? 0,
    poorVillages: villages?.poorVillages ?? 0,
  };
}

/** Open households on which something is missing, by what. */
export function missing(read: Read) {
  const counts = read.first((k) =>
    k
      .selectFrom('household_summary')
      .select([
        sql<number>`sum("headCount" = 0)`.as('head'),
        sql<number>`sum("numberlessCount" > 0)`.as('number'),
        sql<number>`sum("memberCount" = 0)`.as('members'),
        sql<number>`sum("mainCause" is null)`.as('cause'),
        sql<number>`sum("phone" is null)`.as('phone'),
      ])
      .where('isOpen', '=', 1),
  );
  return {
    head: counts?.head ?? 0,
    number: counts?.number ?? 0,
    members: counts?.members ?? 0,
    cause: counts?.cause ?? 0,
    phone: counts?.phone ?? 0,
  };
}

/** Open households with a helper, whose letter is due, and how many of them have it printed. */
export function letters(read: Read) {
  const counts = read.first((k) =>
    k
      .selectFrom('household_summary')
      .select([(e) => e.fn.countAll<number>().as('due'), (e) => e.fn.count<number>('letterPrintedAt').as('issued')])
      .where('isOpen', '=', 1)
      .where('hasHelper', '=', 1),
  );
  return { due: counts?.due ?? 0, issued: counts?.issued ?? 0 };
}

/** The towns with their counts, in order of code. */
export function towns(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('area_summary')
      .select(['areaId', 'name', 'householdCount', 'personCount', 'coveredCount'])
      .where('level', '=', AREA_LEVEL.town)
      .where('isCurrent', '=', 1)
      .orderBy('code')
      .limit(200),
  );
}

/** Open households by main cause, most first. */
export function causes(read: Read) {
  return read.all((k) =>
    k
      .selectFrom('household_summary')
      .select(['mainCause as cause', (e) => e.fn.countAll<number>().as('households')])
      .where('isOpen', '=', 1)
      .where('mainCause', 'is not', null)
      .$narrowType<{ cause: string }>()
      .groupBy('mainCause')
      .orderBy('households', 'desc')
      .limit(30),
  );
}
