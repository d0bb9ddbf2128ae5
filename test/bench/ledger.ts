// Figures of the ledger: what a journaled row costs in time and bytes, and what the cipher costs.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { layFacts } from '../../electron/ledger/archive.ts';
import { createFile } from '../../electron/ledger/archive-file.ts';
import { newUuid } from '../../electron/ledger/ids.ts';
import { type Ledger, ledgerOn } from '../../electron/ledger/ledger.ts';
import { migrate } from '../../electron/ledger/migrate.ts';
import { tableModelOf } from '../../electron/ledger/model.ts';
import { programModel } from '../../electron/ledger/program-model.ts';
import { Db, type Row } from '../../electron/ledger/sql.ts';
import { labelsOf } from '../../shared/domain/code-lists.ts';
import type { Figure } from './figure.ts';

const CLERK = { id: newUuid(1.75e12), name: '李明', role: 'countyAdmin' };
const KEY = 'a7'.repeat(32);
const model = programModel();
const TABLES = ['area', 'household', 'person', 'person_number', 'membership', 'person_year'];

/** Rows of an import: a person, the number, the membership and the year's form for each of `people`. */
function importedRows(people: number): { table: string; row: Row }[] {
  const rows: { table: string; row: Row }[] = [];
  let seed = 7;
  const pick = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const label = (list: string) => labelsOf(list)[pick(Math.min(4, labelsOf(list).length))]!;
  const name = () =>
    '王李张刘陈杨黄赵吴周'[pick(10)]! + '志国建华秀英丽军海燕'[pick(10)]! + '明芳伟敏静强磊洋艳勇'[pick(10)]!;
  let householdId = '';
  const areaId = newUuid(1.74e12);
  rows.push({ table: 'area', row: { id: areaId, level: '村' } });
  for (let i = 0; i < people; i++) {
    const now = 1.75e12 + i;
    const isHead = i % 3 === 0;
    if (isHead) {
      householdId = newUuid(now);
      rows.push({
        table: 'household',
        row: { id: householdId, areaId, openedOn: '2016-05-10', groupName: `${1 + pick(12)}组` },
      });
    }
    const personId = newUuid(now);
    const birthOn = `19${40 + pick(59)}-0${1 + pick(9)}-1${pick(10)}`;
    const number = `440282${birthOn.replaceAll('-', '')}${String(1000 + pick(9000))}`;
    rows.push({
      table: 'person',
      row: {
        id: personId,
        name: name(),
        sex: pick(2) ? '男' : '女',
        birthOn,
        ethnicity: '汉族',
        phone: `138${10_000_000 + pick(89_999_999)}`,
      },
    });
    rows.push({
      table: 'person_number',
      row: { id: newUuid(now), personId, type: label('numberType'), number, core18: number },
    });
    rows.push({
      table: 'membership',
      row: {
        id: newUuid(now),
        householdId,
        personId,
        relation: isHead ? '户主' : label('relation'),
        fromOn: '2016-05-10',
        isCounted: 1,
      },
    });
    rows.push({
      table: 'person_year',
      row: {
        id: newUuid(now),
        personId,
        year: 2016,
        education: label('education'),
        schooling: label('schooling'),
        health: label('health'),
        labour: label('labour'),
        ...(pick(3) === 0 && { workPlace: '广东省东莞市', workMonths: 1 + pick(11) }),
        speaksMandarin: pick(2),
        hasLowIncome: pick(2),
        isDestitute: 0,
        hasResidentMedical: 1,
        hasEmployeeMedical: 0,
        hasSeriousIllnessCover: 1,
        hasCommercialMedical: 0,
        hasMedicalAid: 0,
        hasOtherHealthHelp: 0,
        hasResidentPension: pick(2),
        hasEmployeePension: 0,
        hasAccidentCover: 0,
        isOrphaned: 0,
      },
    });
  }
  return rows;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function newLedger(folder: string, kind: 'encrypted' | 'plain'): Ledger {
  const file = path.join(folder, `${kind}.jiandang`);
  const db = kind === 'encrypted' ? createFile(file, KEY) : plainFile(file);
  migrate(db, model.steps);
  layFacts(db, { id: newUuid(Date.now()), isDemo: true }, Date.now());
  return ledgerOn(db, KEY, { now: Date.now, model });
}

/** The same settings without the cipher. */
function plainFile(file: string): Db {
  const connection = new Database(file);
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'temp_store = MEMORY',
    'cache_size = -32000',
  ]) {
    connection.pragma(setting);
  }
  return new Db(connection);
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function bareInserts(ledger: Ledger, rows: readonly { table: string; row: Row }[]): number {
  return seconds(() =>
    ledger.db.transaction(() => {
      const statements = new Map(
        TABLES.map((name) => {
          const columns = ['id', ...tableModelOf(model, name).columns];
          const text = `INSERT INTO "${name}" (${columns.map((c) => `"${c}"`)}) VALUES (${columns.map(() => '?')})`;
          return [name, { columns, statement: ledger.db.connection.prepare(text) }] as const;
        }),
      );
      for (const { table, row } of rows) {
        const { columns, statement } = statements.get(table)!;
        statement.run(...columns.map((column) => row[column] ?? null));
      }
    }),
  );
}

const journaledInserts = (ledger: Ledger, rows: readonly { table: string; row: Row }[]): number =>
  seconds(() =>
    ledger.run(CLERK, (write) => {
      write.beginBatch({ kind: 'import', title: 'bench' });
      for (const { table, row } of rows) write.insert(table as 'person', row as unknown as { name: string });
    }),
  );

const ROUNDS = 5;

/** The quickest of some rounds of each, taken in turn: what the machine does beside slows both. */
function quickest(rounds: () => [number, number]): number {
  const times = Array.from({ length: ROUNDS }, rounds);
  return Math.min(...times.map(([one]) => one)) / Math.min(...times.map(([, other]) => other));
}

function vsBareInsert(): number {
  const rows = importedRows(4000);
  return quickest(() =>
    inFolder((folder) => {
      const journaled = newLedger(fs.mkdtempSync(path.join(folder, 'a')), 'encrypted');
      const bare = newLedger(fs.mkdtempSync(path.join(folder, 'b')), 'encrypted');
      const bareTime = bareInserts(bare, rows);
      const journaledTime = journaledInserts(journaled, rows);
      journaled.close();
      bare.close();
      return [journaledTime, bareTime];
    }),
  );
}

/** Bytes that journal, its index and its transactions take in the file, per row written. */
function bytesPerRow(): number {
  return inFolder((folder) => {
    const ledger = newLedger(folder, 'encrypted');
    const rows = importedRows(6000);
    journaledInserts(ledger, rows);
    const { bytes } = ledger.db.row<{ bytes: number }>(
      "SELECT sum(pgsize) AS bytes FROM dbstat WHERE name IN ('journal', 'journal_row', 'txn', 'batch') OR name LIKE 'ledger_%'",
    )!;
    ledger.close();
    return bytes / rows.length;
  });
}

const MEMBERS = `
SELECT person.name, person.sex, person.birthOn, number.number, year.*
  FROM live_membership membership
  JOIN live_person person ON person.id = membership.personId
  LEFT JOIN live_person_number number ON number.personId = person.id
  LEFT JOIN live_person_year year ON year.personId = person.id
 WHERE membership.householdId = ?`;
const FIGURES = `
SELECT education, labour, count(*) AS people, sum(workMonths) AS months, sum(hasLowIncome) AS aided
  FROM live_person_year WHERE year = 2016 GROUP BY education, labour`;
const LIST = "SELECT id, name, sex, birthOn FROM live_person WHERE name LIKE '王%' ORDER BY name LIMIT 200";

/** A day: ten households looked at for each one edited, lookups by number, lists, the home page's figures, one import of 500 people. */
function day(ledger: Ledger): number {
  const first = importedRows(3000);
  journaledInserts(ledger, first);
  const idsOf = (name: string, column: string) =>
    first.flatMap(({ table, row }) => (table === name ? [row[column] as string] : []));
  const households = idsOf('household', 'id');
  const people = idsOf('person', 'id');
  const numbers = idsOf('person_number', 'core18');
  const { db } = ledger;
  return seconds(() => {
    for (let i = 0; i < 300; i++) {
      for (let n = 0; n < 10; n++) {
        const at = i * 31 + n * 977;
        db.rows('SELECT personId FROM live_person_number WHERE core18 = ?', numbers[at % numbers.length]!);
        db.rows(MEMBERS, households[at % households.length]!);
      }
      ledger.run(CLERK, (write) => write.update('person', people[(i * 7919) % people.length]!, { note: `${i}` }));
      if (i % 10 === 0) db.rows(LIST);
      if (i % 10 === 5) db.rows(FIGURES);
    }
    journaledInserts(ledger, importedRows(500));
  });
}

function cipherVsPlain(): number {
  return quickest(() =>
    inFolder((folder) => {
      const plain = newLedger(folder, 'plain');
      const encrypted = newLedger(folder, 'encrypted');
      const plainTime = day(plain);
      const encryptedTime = day(encrypted);
      plain.close();
      encrypted.close();
      return [encryptedTime, plainTime];
    }),
  );
}

/** The ledger's figures. */
export const figures: readonly Figure[] = [
  { name: 'journal.vsBareInsert', unit: 'times', goal: '≤ 4', run: async () => atMost(vsBareInsert(), 4) },
  { name: 'journal.bytesPerRow', unit: 'B', goal: '≤ 250', run: async () => atMost(bytesPerRow(), 250) },
  { name: 'cipher.vsPlain', unit: 'times', goal: '≤ 1.3', run: async () => atMost(cipherVsPlain(), 1.3) },
];

function atMost(value: number, limit: number): { value: number; ok: boolean } {
  return { value: Math.round(value * 100) / 100, ok: value <= limit };
}
