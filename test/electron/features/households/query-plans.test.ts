import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Read } from '../../../../electron/core/types.ts';
import { householdPage, householdTotals } from '../../../../electron/features/households/household-repository.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import {
  membershipsOf,
  pairingsOf,
  papersOf,
  yearsOf,
} from '../../../../electron/features/households/member-repository.ts';
import { suggestions } from '../../../../electron/features/households/suggest.ts';
import type { ReadSchema } from '../../../../electron/ledger/schema.ts';
import type { Db } from '../../../../electron/ledger/sql.ts';
import { makeArchive, type TestCore } from '../../../support/archive.ts';

let core: TestCore;
let db: Db;
let plans: string[] = [];

const cold = new Kysely<ReadSchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (k) => new SqliteIntrospector(k),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A read that keeps the plan of every query instead of its rows. */
const explaining = {
  all(build: (k: typeof cold) => { compile(k: typeof cold): { sql: string; parameters: readonly unknown[] } }) {
    const { sql, parameters } = build(cold).compile(cold);
    const rows = db.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(parameters as string[])) as {
      detail: string;
    }[];
    plans.push(rows.map((row) => row.detail).join(' | '));
    return [];
  },
  numbers(build: never) {
    explaining.all(build);
    return Array.from({ length: 2000 }, (_, i) => (i + 1) * 1000);
  },
  first(build: never) {
    explaining.all(build);
    return { households: 0, persons: 0 };
  },
} as unknown as Read;

beforeAll(async () => {
  core = await makeArchive({
    ...householdsHandlers,
    'households.suggest': (context, input) => {
      db = context.ledger.db;
      return householdsHandlers['households.suggest'](context, input);
    },
  });
  await core.call('households.suggest', { text: 'a' });
});
afterAll(() => core.close());

const page = { offset: 0, limit: 100, total: 100_000 };
function planOf(work: () => unknown): string {
  plans = [];
  work();
  return plans.join(' || ');
}

test('the list in walking order reads its index and sorts only within ties', () => {
  const plan = planOf(() => householdPage(explaining, {}, { sort: 'walk', ...page }));
  expect(plan).toContain('household_summary_by_isOpen_villageCode');
  expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY/);
});

test('the totals of the whole list come from an index that holds the counts', () => {
  expect(planOf(() => householdTotals(explaining, {}))).toContain('COVERING INDEX');
});

test('a name, letters, a number, its ending and a code are found by their indexes, never by reading every household', () => {
  const searches: [string, string][] = [
    ['王', 'VIRTUAL TABLE INDEX'],
    ['wang', 'VIRTUAL TABLE INDEX'],
    ['440282197003051234', 'person_number_by_core18'],
    ['1234', 'person_search_by_last4'],
    ['A0001', 'household_summary_by_nationalCode'],
  ];
  for (const [text, index] of searches) {
    const plan = planOf(() => householdPage(explaining, { text }, { sort: 'walk', ...page }));
    expect(plan, text).toContain(index);
    expect(plan, text).not.toMatch(/SCAN (s|p|m|n|c)\b/);
  }
});

test('what is missing is found by an index of the households that lack it', () => {
  for (const [missing, index] of [
    ['head', 'headless'],
    ['number', 'numberless'],
    ['phone', 'phoneless'],
    ['letter', 'letterless'],
  ] as const) {
    expect(planOf(() => householdTotals(explaining, { missing }))).toContain(
      `COVERING INDEX household_summary_${index}`,
    );
    const plan = planOf(() => householdPage(explaining, { missing }, { sort: 'walk', ...page, total: 10 }));
    expect(plan).toContain(`COVERING INDEX household_summary_${index}`);
  }
});

test('a page of very many found households is read in the index of its order', () => {
  for (const sort of ['walk', 'head', 'members', 'code'] as const) {
    const plan = planOf(() => householdPage(explaining, { text: '王' }, { sort, ...page }));
    expect(plan.split(' || ')[1], sort).toMatch(/^MERGE/);
    expect(plan.split(' || ')[1], sort).not.toContain('TEMP B-TREE');
  }
});

test('the quick search and a household’s own page read by index', () => {
  for (const text of ['王', 'wang', '1234'])
    expect(
      planOf(() => suggestions(explaining, text)),
      text,
    ).not.toMatch(/SCAN p\b/);
  const detail = planOf(() => {
    for (const read of [membershipsOf, pairingsOf, papersOf, yearsOf]) read(explaining, 'x');
  });
  expect(detail).not.toMatch(/SCAN (?!\(|json)/);
});
