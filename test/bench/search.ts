// Figures of search and lists: 100,000 households with 300,000 people.
import { rmSync } from 'node:fs';
import type { QueryContext } from '../../electron/core/types.ts';
import { householdsHandlers } from '../../electron/features/households/households.ts';
import { fullTextQuery } from '../../electron/features/households/search-match.ts';
import { newUuid } from '../../electron/ledger/ids.ts';
import type { Db, Row } from '../../electron/ledger/sql.ts';
import { makeArchive, type TestCore } from '../support/archive.ts';
import type { Figure } from './figure.ts';

const MANY_HOUSEHOLDS = 100_000;
const ROUNDS = 15;

let manyHouseholds: Promise<{ core: TestCore; db: Db }> | undefined;

/** An archive of 100,000 households and 300,000 people, laid without a journal (only reads are measured), made once. */
function bigArchive() {
  manyHouseholds ??= (async () => {
    let ledger: QueryContext['ledger'] | undefined;
    const core = await makeArchive({
      ...householdsHandlers,
      'households.suggest': (context, input) => {
        ledger = context.ledger;
        return householdsHandlers['households.suggest'](context, input);
      },
    });
    process.once('exit', () => rmSync(core.folder, { recursive: true, force: true }));
    await core.call('households.suggest', { text: 'a' });
    const { db } = ledger!;
    db.transaction(() => layHouseholds(db));
    ledger!.rebuildDerived();
    db.transaction(() => {
      db.exec(
        "UPDATE household_summary SET isPoorVillage = 1 WHERE villageCode IN (SELECT code FROM area_summary WHERE level = '村' ORDER BY code LIMIT 68)",
      );
      db.exec('UPDATE household_summary SET hasHelper = 1 WHERE ref % 10 <> 0');
      db.exec("UPDATE household_summary SET letterPrintedAt = '2016-10-20T01:00:00.000Z' WHERE ref % 3 = 0");
    });
    db.connection.pragma('optimize');
    return { core, db };
  })();
  return manyHouseholds;
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹'.split('');
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华国志梅红玲'.split('');
const CAUSES = ['因病', '因残', '因学', '缺技术', '缺劳力'];

function layHouseholds(db: Db): void {
  const villages = db.rows<{ areaId: string }>("SELECT areaId FROM area_summary WHERE level = '村' ORDER BY code");
  let seed = 7;
  const pick = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  // Surnames thin out as real ones do: the first has some seven in a hundred.
  const name = () =>
    SURNAMES[Math.min(pick(SURNAMES.length), pick(SURNAMES.length))]! +
    GIVEN[pick(GIVEN.length)]! +
    (pick(4) === 0 ? '' : GIVEN[pick(GIVEN.length)]!);
  for (let at = 0; at < MANY_HOUSEHOLDS; at++) {
    const household = newUuid(1.7e12 + at);
    const { areaId } = villages[at % villages.length]!;
    insertAll(db, 'household', [
      { id: household, areaId, nationalCode: `4402${String(at).padStart(12, '0')}`, groupName: `${1 + pick(12)}组` },
    ]);
    insertAll(db, 'household_year', [
      {
        id: newUuid(1.7e12 + at),
        householdId: household,
        year: 2016,
        mainCause: CAUSES[pick(5)]!,
        povertyStatus: pick(2) ? '未脱贫' : '已脱贫',
      },
    ]);
    for (let member = 0; member < 3; member++) {
      const person = newUuid(1.7e12 + at);
      const number = `440282${1940 + pick(70)}0${1 + pick(9)}1${pick(10)}${String(pick(10_000)).padStart(4, '0')}`;
      insertAll(db, 'person', [{ id: person, name: name(), sex: pick(2) ? '男' : '女' }]);
      insertAll(db, 'person_number', [
        { id: newUuid(1.7e12 + at), personId: person, type: '居民身份证', number, core18: number },
      ]);
      insertAll(db, 'membership', [
        {
          id: newUuid(1.7e12 + at),
          householdId: household,
          personId: person,
          relation: member === 0 && at % 50 > 0 ? '户主' : '其他',
        },
      ]);
    }
  }
}

function insertAll(db: Db, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0]!);
  const statement = db.statement(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map(() => '?')})`,
  );
  for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
}

/** Full names, one character of a given name, pinyin, initials, one surname. */
const SEARCHES = ['黄秀英', '陈明', '秀', 'zhangwei', 'wang', 'lxm', 'zw', '王'];

/**
 * The time of all searches (first page of 100 in order, counted and masked) against that of the same MATCHes which
 * fetch the numbers of all matching lines and nothing else; the quickest of some rounds of each, taken in turns.
 */
async function searchVsBareFts(): Promise<number> {
  const { core, db } = await bigArchive();
  const bare = db.connection.prepare<[string], number>(
    'SELECT rowid FROM person_search_text WHERE person_search_text MATCH ?',
  );
  bare.pluck();
  let [floor, search] = [0, 0];
  for (const text of SEARCHES) {
    const query = fullTextQuery(text);
    const times = { bare: Number.POSITIVE_INFINITY, search: Number.POSITIVE_INFINITY };
    for (let round = 0; round < ROUNDS; round++) {
      times.bare = Math.min(times.bare, await timed(() => bare.all(query)));
      times.search = Math.min(
        times.search,
        await timed(() => core.call('households.search', { filter: { text }, limit: 100 })),
      );
    }
    if (process.env['BENCH_DETAIL']) {
      const { total, persons } = await core.call('households.search', { filter: { text } });
      console.error(text, total, persons, times.bare.toFixed(3), times.search.toFixed(3));
    }
    floor += times.bare;
    search += times.search;
  }
  return search / floor;
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const FILTERS = [
  {},
  { inPoorVillage: true },
  { missing: 'helper' },
  { missing: 'head' },
  { missing: 'number' },
  { missing: 'phone' },
  { missing: 'letter' },
  { state: '在档' },
  { memberCount: { min: 3 } },
] as const;
const SORTS = ['walk', 'head', 'members', 'code'] as const;

/** The slowest first page of 100,000 households over the usual filters and all orders, in ms. */
async function firstPage(): Promise<number> {
  const { core } = await bigArchive();
  let slowest = 0;
  for (const filter of FILTERS) {
    for (const sort of SORTS) {
      const times: number[] = [];
      for (let round = 0; round < 5; round++)
        times.push(await timed(() => core.call('households.search', { filter, sort, limit: 100 })));
      const time = Math.min(...times);
      if (process.env['BENCH_DETAIL']) console.error(JSON.stringify(filter), sort, time);
      slowest = Math.max(slowest, time);
    }
  }
  return slowest;
}

const atMost = (limit: number, run: () => Promise<number>) => async () => {
  const value = await run();
  return { value, ok: value <= limit };
};

/** How fast people are found and lists are shown. */
export const figures: Figure[] = [
  { name: 'search.vsBareFts', unit: 'times', goal: '≤ 2', run: atMost(2, searchVsBareFts) },
  { name: 'lists.firstPage', unit: 'ms', goal: '≤ 50', run: atMost(50, firstPage) },
];
