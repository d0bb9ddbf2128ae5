// Figures of import, search and lists: the whole demo county through stage and apply, and 100,000 households.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { QueryContext } from '../../electron/core/types.ts';
import { generateCounty } from '../../electron/features/demo/county.ts';
import { nationalExportRows } from '../../electron/features/demo/export-rows.ts';
import { loadDemoSource } from '../../electron/features/demo/source.ts';
import { historyHandlers } from '../../electron/features/history/history.ts';
import { householdsHandlers } from '../../electron/features/households/households.ts';
import { fullTextQuery } from '../../electron/features/households/search-match.ts';
import { importsHandlers } from '../../electron/features/imports/imports.ts';
import { createFile } from '../../electron/ledger/archive-file.ts';
import { newUuid } from '../../electron/ledger/ids.ts';
import { migrate } from '../../electron/ledger/migrate.ts';
import { programModel } from '../../electron/ledger/program-model.ts';
import type { Db, Row } from '../../electron/ledger/sql.ts';
import { readWorkbook } from '../../electron/sheets/read-sheet.ts';
import { writeWorkbook } from '../../electron/sheets/write-sheet.ts';
import { makeArchive, type TestCore } from '../support/archive.ts';
import { root } from '../support/sources.ts';
import type { Figure } from './figure.ts';

const RESOURCES = path.join(root, 'resources');
const TABLES = ['household', 'household_year', 'person', 'person_number', 'membership', 'person_year'];
const MANY_HOUSEHOLDS = 100_000;

/** The national export of the demo county as a workbook, made once. */
async function exportWorkbook(folder: string, households?: number): Promise<string> {
  const source = loadDemoSource(RESOURCES, 'nanxiong-2016');
  const county = generateCounty(source, { seed: 1, ...(households ? { households } : {}) });
  const [title = [], ...rows] = nationalExportRows(county, source.words);
  const columns = Array.from({ length: 47 }, (_, index) => ({ heading: title[index] ?? '' }));
  const file = path.join(folder, 'export.xlsx');
  writeFileSync(file, await writeWorkbook([{ name: 'export', columns, rows }]));
  return file;
}

const handlers = { ...householdsHandlers, ...historyHandlers, ...importsHandlers };

/** The database behind a core, seen through one query of its own. */
async function databaseOf(core: TestCore, seen: { read?: QueryContext['ledger']['db'] }): Promise<Db> {
  await core.call('households.suggest', { text: 'a' });
  return seen.read!;
}

function watching() {
  const seen: { read?: Db; ledger?: QueryContext['ledger'] } = {};
  const suggest: (typeof householdsHandlers)['households.suggest'] = (context, input) => {
    seen.read = context.ledger.db;
    seen.ledger = context.ledger;
    return householdsHandlers['households.suggest'](context, input);
  };
  return { seen, handlers: { ...handlers, 'households.suggest': suggest } };
}

const elapsed = (from: number): number => performance.now() - from;

async function importVsFloor(): Promise<number> {
  const { seen, handlers: watched } = watching();
  const core = await makeArchive(watched);
  try {
    core.pass(90 * 86_400_000);
    const file = await exportWorkbook(core.folder);
    const floor = await floorOf(core, file, seen);
    const started = performance.now();
    const staged = await core.run('imports.stage', { file, kind: 'nationalExport', year: null });
    const done = await core.run('imports.apply', { importId: staged.importId });
    const time = elapsed(started);
    if (done.left > 0) throw new Error(`${done.left} rows were left`);
    return time / (floor.reading + bareInserts(core, await databaseOf(core, seen)));
  } finally {
    await core.close();
  }
}

/** Reading the workbook alone. */
async function floorOf(_core: TestCore, file: string, _seen: object): Promise<{ reading: number }> {
  const started = performance.now();
  await readWorkbook(readFileSync(file), file);
  return { reading: elapsed(started) };
}

/** The same rows put into an empty archive by prepared inserts in one transaction. */
function bareInserts(core: TestCore, db: Db): number {
  const file = path.join(core.folder, 'bare.jiandang');
  const bare = createFile(file, 'b1'.repeat(32));
  migrate(bare, programModel().steps);
  bare.connection.pragma('foreign_keys = OFF');
  const tables = TABLES.map((name) => ({ name, rows: db.rows<Row>(`SELECT * FROM "${name}"`) }));
  bare.connection.pragma('foreign_keys = ON');
  for (const { name, rows } of [{ name: 'area', rows: db.rows<Row>('SELECT * FROM area') }])
    insertAll(bare, name, rows);
  const started = performance.now();
  bare.transaction(() => {
    for (const { name, rows } of tables) insertAll(bare, name, rows);
  });
  const time = elapsed(started);
  bare.close();
  rmSync(file, { force: true });
  return time;
}

function insertAll(db: Db, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? { id: null });
  const statement = db.statement(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map(() => '?')})`,
  );
  for (const row of rows) statement.run(...columns.map((column) => row[column] ?? null));
}

let manyHouseholds: Promise<{ core: TestCore; db: Db }> | undefined;

/** An archive of 100,000 households and 300,000 people, laid without a journal (only reads are measured), made once. */
function bigArchive() {
  manyHouseholds ??= (async () => {
    const { seen, handlers: watched } = watching();
    const core = await makeArchive(watched);
    process.once('exit', () => rmSync(core.folder, { recursive: true, force: true }));
    const db = await databaseOf(core, seen);
    db.transaction(() => layHouseholds(db));
    seen.ledger!.rebuildDerived();
    db.transaction(() => {
      db.exec(
        "UPDATE household_summary SET isPoorVillage = 1 WHERE villageCode IN (SELECT code FROM area_summary WHERE level = '村' ORDER BY code LIMIT 68)",
      );
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
          relation: member === 0 ? '户主' : '其他',
        },
      ]);
    }
  }
}

const SEARCHES = ['王', '李', '陈明', 'zhangwei', 'lxm', '黄秀英'];
const ROUNDS = 7;

/** The slowest search against the same MATCH that reads every hit, without joins, masking and order. */
async function searchVsBareFts(): Promise<number> {
  const { core, db } = await bigArchive();
  const bare = db.connection.prepare<[string], { rowid: number }>(
    'SELECT rowid FROM person_search_text WHERE person_search_text MATCH ?',
  );
  const ratios: number[] = [];
  for (const text of SEARCHES) {
    const query = fullTextQuery(text);
    const floor = quickest(() => bare.all(query));
    const search = await quickestAsync(() => core.call('households.search', { filter: { text } }));
    ratios.push(search / floor);
    if (process.env['BENCH_DETAIL']) console.error(text, floor, search);
  }
  return Math.max(...ratios);
}

function quickest(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timed(work)));
}
function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return elapsed(started);
}
async function quickestAsync(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    best = Math.min(best, elapsed(started));
  }
  return best;
}

const FILTERS = [
  {},
  { inPoorVillage: true },
  { missing: 'helper' },
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
      const time = await quickestAsync(() => core.call('households.search', { filter, sort, limit: 100 }));
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

export const figures: Figure[] = [
  { name: 'import.vsFloor', unit: 'times', goal: '≤ 1.6', run: atMost(1.6, importVsFloor) },
  { name: 'search.vsBareFts', unit: 'times', goal: '≤ 2', run: atMost(2, searchVsBareFts) },
  { name: 'lists.firstPage', unit: 'ms', goal: '≤ 50', run: atMost(50, firstPage) },
];
