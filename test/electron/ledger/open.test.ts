import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createDemoArchive, openArchive } from '../../../electron/ledger/archive.ts';
import { connectArchive, fileHead } from '../../../electron/ledger/archive-file.ts';
import { keyFilePath } from '../../../electron/ledger/key-file.ts';
import { openLedger } from '../../../electron/ledger/ledger.ts';
import { buildModel } from '../../../electron/ledger/model.ts';
import { programModel } from '../../../electron/ledger/program-model.ts';
import { TABLES } from '../../../shared/domain/fields/index.ts';
import { CLERK, fileHash, newFolder, newLedger, testClock } from './support.ts';

const model = programModel();

/** A closed archive with some rows, and how to open it. */
function closedArchive(rows = 200) {
  const made = newLedger();
  made.ledger.run(CLERK, (write) => {
    for (let i = 0; i < rows; i++) write.insert('person', { name: `王小明${i}`, note: '说明'.repeat(50) });
  });
  const { keyHex } = made.ledger;
  made.ledger.close();
  const open = () => openArchive({ ...made.options, userName: CLERK.name, password: '' });
  return { ...made, keyHex, open };
}

/** Expects the opening to fail so, and the file to stay byte for byte. */
function expectRefused(file: string, open: () => unknown, error: unknown): void {
  const before = fs.existsSync(file) ? fileHash(file) : '';
  const beside = fs.existsSync(path.dirname(file)) ? fs.readdirSync(path.dirname(file)) : [];
  expect(open).toThrow(expect.objectContaining(error as object));
  expect(fs.existsSync(file) ? fileHash(file) : '').toBe(before);
  expect(fs.existsSync(path.dirname(file)) ? fs.readdirSync(path.dirname(file)) : []).toEqual(beside);
}

describe('opening an archive', () => {
  test('a new archive is encrypted, marked, and set up to lose nothing', () => {
    const { ledger, file } = newLedger();
    const pragma = (name: string) => ledger.db.connection.pragma(name, { simple: true });
    expect(pragma('application_id')).toBe(0x4a44616e);
    expect(pragma('user_version')).toBe(10);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('cipher')).toBe('chacha20');
    ledger.run(CLERK, (write) => write.insert('person', { name: '不得见于文件之人' }));
    for (const one of [file, `${file}-wal`]) expect(fs.readFileSync(one).includes('不得见于文件之人')).toBe(false);
    ledger.close();
    expect(fs.existsSync(`${file}-wal`)).toBe(false);
    expect(fs.readFileSync(file).subarray(0, 8).toString()).toBe('JIANDANG');
  });

  test('a missing file', () => {
    const { options, file, open } = closedArchive();
    fs.renameSync(file, `${file}.away`);
    expectRefused(options.file, open, { code: 'archiveNotFound' });
  });

  test('a foreign file: a text, an empty file, a folder, an SQLite file of another program', () => {
    const { file, open, keyHex } = closedArchive();
    fs.writeFileSync(file, 'PK\u0003\u0004 not an archive '.repeat(1000));
    expectRefused(file, open, { code: 'notAnArchive' });
    fs.writeFileSync(file, '');
    expectRefused(file, open, { code: 'notAnArchive' });
    fs.rmSync(file);
    const plain = new Database(file);
    plain.exec('CREATE TABLE t (a)');
    plain.close();
    expectRefused(file, open, { code: 'notAnArchive' });
    fs.rmSync(file);
    fs.mkdirSync(file);
    expect(() => connectArchive(file, keyHex)).toThrow('notAnArchive');
  });

  test('an encrypted file of the same key that is no archive', () => {
    const { file, open, keyHex } = closedArchive();
    fs.rmSync(file);
    const other = new Database(file);
    other.pragma("cipher = 'chacha20'");
    other.pragma(`key = "x'${keyHex}${fileHead(keyHex).toString('hex')}'"`);
    other.exec('CREATE TABLE t (a)');
    other.close();
    expectRefused(file, open, { code: 'notAnArchive' });
  });

  test('the wrong raw key', () => {
    const { file } = closedArchive();
    expectRefused(file, () => connectArchive(file, 'ab'.repeat(32)), { code: 'keyFileForeign' });
  });

  test('an archive of a newer program, told with both numbers', () => {
    const { file, open, keyHex, options } = closedArchive();
    const db = connectArchive(file, keyHex);
    db.connection.pragma('user_version = 20');
    db.close();
    expectRefused(file, open, { code: 'archiveNewer', details: { found: 20, known: 10 } });
    expectRefused(file, () => openLedger(file, keyHex, options), { code: 'archiveNewer' });
  });

  test.each([
    ['within a page', (size: number) => size - 1000],
    ['at a page', (size: number) => size - 4096 * 3],
    ['after the first page', () => 4096],
    ['within the first page', () => 1000],
  ])('a file cut short %s', (_, cut) => {
    const { file, open } = closedArchive();
    fs.truncateSync(file, cut(fs.statSync(file).size));
    expectRefused(file, open, { code: 'archiveTruncated' });
  });

  test('damage in the first page and in any other is named by its page', () => {
    const { file, open } = closedArchive();
    const bytes = fs.readFileSync(file);
    bytes[1000] = bytes[1000]! ^ 1;
    fs.writeFileSync(file, bytes);
    expectRefused(file, open, { code: 'archiveDamaged', details: { place: '1' } });
  });

  test('damage found while reading says which page holds it', () => {
    const { file, open } = closedArchive(2000);
    const bytes = fs.readFileSync(file);
    const { ledger } = open();
    const { pageno } = ledger.db.row<{ pageno: number }>(
      "SELECT max(pageno) AS pageno FROM dbstat WHERE name = 'person' AND pagetype = 'leaf'",
    )!;
    ledger.close();
    bytes[(pageno - 1) * 4096 + 77] = bytes[(pageno - 1) * 4096 + 77]! ^ 8;
    fs.writeFileSync(file, bytes);
    const opened = open();
    const read = () => opened.ledger.read.all((k) => k.selectFrom('live_person').selectAll());
    expect(read).toThrow(expect.objectContaining({ code: 'archiveDamaged', details: { place: `${pageno}` } }));
    opened.ledger.close();
  });

  test('a read-only disk', () => {
    const { file, options } = closedArchive();
    const folder = newFolder();
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status === 0;
    for (const one of [file, keyFilePath(file)]) fs.copyFileSync(one, path.join(folder, path.basename(one)));
    const there = path.join(folder, path.basename(file));
    try {
      if (isMounted) expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      else fs.chmodSync(folder, 0o500);
      const open = () => openArchive({ ...options, file: there, userName: CLERK.name, password: '' });
      if (isMounted || process.getuid?.() !== 0) {
        expectRefused(there, open, { code: 'archiveReadOnly' });
        const create = () => createDemoArchive({ ...options, file: `${there}2`, userName: 'a', role: 'countyAdmin' });
        expectRefused(`${there}2`, create, { code: 'archiveReadOnly' });
      }
    } finally {
      if (isMounted) spawnSync('umount', [folder]);
      else fs.chmodSync(folder, 0o700);
    }
  });

  test('an archive another program holds for itself', () => {
    const { file, open, keyHex } = closedArchive();
    const holder = connectArchive(file, keyHex);
    holder.connection.pragma('locking_mode = EXCLUSIVE');
    holder.connection.exec('BEGIN EXCLUSIVE');
    expect(open).toThrow('archiveLocked');
    holder.connection.exec('ROLLBACK');
    holder.close();
    open().ledger.close();
  });

  test('a name that is taken is not written over', () => {
    const { file, options } = closedArchive();
    const create = () => createDemoArchive({ ...options, userName: 'a', role: 'countyAdmin' });
    expectRefused(file, create, { code: 'archiveExists' });
  });

  test('a failed creation leaves nothing behind', () => {
    const folder = newFolder();
    const broken = buildModel(TABLES, { steps: [...model.steps, { version: 20, sql: 'CREATE NONSENSE' }] });
    const options = { file: `${folder}/a.jiandang`, appFolder: `${folder}/app`, now: testClock().now, model: broken };
    expect(() => createDemoArchive({ ...options, scryptLogN: 4, userName: 'a', role: 'countyAdmin' })).toThrow();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('a full disk', () => {
  test('during a change takes the whole change back and says so; afterwards the archive goes on', () => {
    const { ledger } = newLedger();
    ledger.run(CLERK, (write) => write.insert('person', { name: '先前' }));
    const pages = ledger.db.connection.pragma('page_count', { simple: true }) as number;
    ledger.db.connection.pragma(`max_page_count = ${pages + 8}`);
    const fill = () =>
      ledger.run(CLERK, (write) => {
        for (let i = 0; i < 2000; i++) write.insert('person', { name: `王${i}`, note: '长'.repeat(500) });
      });
    expect(fill).toThrow('diskFull');
    expect(ledger.facts().entries).toBe(1);
    ledger.db.connection.pragma('max_page_count = 1000000');
    ledger.run(CLERK, (write) => write.insert('person', { name: '后来' }));
    expect(ledger.db.rows('SELECT name FROM live_person ORDER BY name')).toEqual([{ name: '先前' }, { name: '后来' }]);
    expect(ledger.db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    ledger.close();
  });

  test('a really full disk: nothing acknowledged is lost', () => {
    const folder = newFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status !== 0) return;
    try {
      const options = {
        file: `${folder}/a.jiandang`,
        appFolder: newFolder(),
        now: testClock().now,
        model,
        scryptLogN: 4,
      };
      const { ledger } = createDemoArchive({ ...options, userName: CLERK.name, role: CLERK.role });
      let stored = 0;
      const fill = () => {
        for (;;) {
          ledger.run(CLERK, (write) => {
            for (let i = 0; i < 20; i++) write.insert('person', { name: `王${i}`, note: '长'.repeat(100) });
          });
          stored += 20;
        }
      };
      expect(fill).toThrow('diskFull');
      expect(ledger.db.row('SELECT count(*) AS n FROM person')).toEqual({ n: stored });
      ledger.db.close();
      const again = openArchive({ ...options, userName: CLERK.name, password: '' });
      expect(again.ledger.db.row('SELECT count(*) AS n FROM person')).toEqual({ n: stored });
      again.ledger.db.close();
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});
