import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createArchive, openArchive } from '../../../electron/ledger/archive.ts';
import { historyOf } from '../../../electron/ledger/history.ts';
import { keyFilePath } from '../../../electron/ledger/key-file.ts';
import { programModel } from '../../../electron/ledger/program-model.ts';
import { CLERK, newFolder, testClock } from './support.ts';

const PASSWORD = '珠玑古巷梅关古道2016';
const DAY = 86_400_000;

function county() {
  const folder = newFolder();
  const clock = testClock();
  const options = {
    file: path.join(folder, 'county.jiandang'),
    appFolder: path.join(folder, 'app'),
    now: clock.now,
    model: programModel(),
    scryptLogN: 4,
    userName: CLERK.name,
    role: CLERK.role,
    password: PASSWORD,
  };
  const { ledger, user } = createArchive(options);
  ledger.run(user, (write) => write.insert('person', { name: '王小明' }));
  const { node } = ledger.facts();
  ledger.close();
  const open = (changes: Partial<typeof options> = {}) => openArchive({ ...options, ...changes }).ledger;
  const copyTo = (file: string) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(options.file, file);
    fs.copyFileSync(keyFilePath(options.file), keyFilePath(file));
    return file;
  };
  return { options, folder, clock, open, node, copyTo };
}

const insert = (ledger: ReturnType<ReturnType<typeof county>['open']>, name = '李四') =>
  ledger.run(CLERK, (write) => write.insert('person', { name }));

describe('copies and restores', () => {
  test('on another PC the program asks before anything is written; moved goes on as the same node', () => {
    const { open, folder, node } = county();
    const ledger = open({ appFolder: path.join(folder, 'other-pc') });
    expect(ledger.asks()).toEqual(['place']);
    expect(() => insert(ledger)).toThrow('copiedArchive');
    ledger.answerPlace(CLERK, 'moved');
    insert(ledger);
    expect(ledger.facts()).toMatchObject({ node, epoch: 1 });
    ledger.close();
    const again = open({ appFolder: path.join(folder, 'other-pc') });
    expect(again.asks()).toEqual([]);
    again.close();
  });

  test('a copy becomes a new node with keys of its own that has seen everything in the file', () => {
    const { open, copyTo, folder, node } = county();
    const file = copyTo(path.join(folder, 'copy', 'county.jiandang'));
    const ledger = open({ file });
    expect(ledger.asks()).toEqual(['place']);
    ledger.answerPlace(CLERK, 'copied');
    insert(ledger);
    expect(ledger.facts().node).not.toBe(node);
    expect(ledger.db.row('SELECT count(*) AS n, count(DISTINCT publicKey) AS keys FROM ledger_node')).toEqual({
      n: 2,
      keys: 2,
    });
    expect(ledger.db.row('SELECT vector FROM ledger_frontier ORDER BY n DESC LIMIT 1')).toEqual({
      vector: JSON.stringify([[node, 1, 1]]),
    });
    expect(historyOf(ledger.read).verify().broken).toBeUndefined();
    ledger.close();
    const original = open();
    expect(original.asks()).toEqual([]);
    original.close();
  });

  test('a file moved within the PC is not asked about', () => {
    const { open, options, folder } = county();
    const file = path.join(folder, 'renamed.jiandang');
    fs.renameSync(options.file, file);
    fs.renameSync(keyFilePath(options.file), keyFilePath(file));
    const ledger = open({ file });
    expect(ledger.asks()).toEqual([]);
    insert(ledger);
    ledger.close();
  });

  test('a restored backup goes on as a new epoch, so that no number is given twice', () => {
    const { open, copyTo, folder, node } = county();
    const backup = copyTo(path.join(folder, 'backup', 'county.jiandang'));
    const later = open();
    insert(later, '备份之后');
    later.close();
    fs.copyFileSync(backup, path.join(folder, 'county.jiandang'));
    const ledger = open();
    expect(ledger.asks()).toEqual([]);
    insert(ledger);
    expect(ledger.facts()).toMatchObject({ node, epoch: 2 });
    expect(historyOf(ledger.read).verify()).toMatchObject({ broken: undefined });
    expect(historyOf(ledger.read).verifyRows()).toEqual([]);
    ledger.close();
    expect(open().asks()).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([
    ['two days before the last entry', -2 * DAY, true],
    ['61 days after it', 61 * DAY, true],
    ['half a day before it', -DAY / 2, false],
    ['a month after it', 30 * DAY, false],
  ])('%s', (_, shift, isAsked) => {
    const { open, clock } = county();
    clock.at += shift;
    const ledger = open();
    expect(ledger.asks()).toEqual(isAsked ? ['date'] : []);
    if (isAsked) expect(() => insert(ledger)).toThrow('clockUncertain');
    if (isAsked) ledger.confirmDate(CLERK, '2026-03-02');
    insert(ledger);
    expect(historyOf(ledger.read).verify().broken).toBeUndefined();
    const hlc = ledger.db.rows<{ hlc: number }>('SELECT hlc FROM txn ORDER BY n').map((row) => row.hlc);
    expect(hlc).toEqual(hlc.toSorted((a, b) => a - b));
    ledger.close();
  });
});
