import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectArchive } from '../../electron/ledger/archive-file.ts';
import { historyOf } from '../../electron/ledger/history.ts';
import { ledgerOn, openLedger } from '../../electron/ledger/ledger.ts';
import { programModel } from '../../electron/ledger/program-model.ts';
import { seeded } from '../electron/ledger/random-edits.ts';
import { CLERK, newLedger } from '../electron/ledger/support.ts';
import { type Expected, STATE_SQL, stateAfter } from './deeds.ts';

const KILLS = process.env['JIANDANG_LONG'] ? 500 : 60;
const model = programModel();
const options = { now: Date.now, model };

/** The writer from deed `first` on; resolves with the last acknowledged deed once it is dead. */
function write(
  place: { file: string; appFolder: string },
  first: number,
  end: { afterMs: number } | { last: number },
): Promise<number> {
  const last = 'last' in end ? String(end.last) : 'Infinity';
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [script, place.file, place.appFolder, CLERK.name, String(first), last]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => {
    if (out === '' && 'afterMs' in end) setTimeout(() => child.kill('SIGKILL'), end.afterMs);
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      const whole = out
        .slice(0, out.lastIndexOf('\n') + 1)
        .trim()
        .split('\n');
      resolve(whole.length > 1 ? Number(whole.at(-1)) : first - 1);
    });
  });
}

const stateOf = (rows: { id: string; members: string }[]): Expected =>
  new Map(rows.map(({ id, members }) => [id, members]));

test(`after each of ${KILLS} kills every acknowledged change is there and no half of another`, {
  timeout: KILLS * 10_000,
}, async () => {
  const { ledger, file, options: made } = newLedger(model, { at: Date.now(), now: Date.now });
  const { keyHex } = ledger;
  ledger.close();
  const pick = seeded(20260306);
  let done = 0;
  let killedWithin = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await write({ file, appFolder: made.appFolder }, done + 1, { afterMs: pick(120) });
    const opened = openLedger(file, keyHex, options);
    const state = stateOf(opened.db.rows(STATE_SQL));
    const isNextThere = isSame(state, stateAfter(acknowledged + 1));
    if (!isNextThere) expect(state, `kill ${kill}`).toEqual(stateAfter(acknowledged));
    done = acknowledged + (isNextThere ? 1 : 0);
    killedWithin += isNextThere ? 1 : 0;
    expect(opened.db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(opened.db.connection.pragma('foreign_key_check')).toEqual([]);
    expect(historyOf(opened.read).verify().broken).toBeUndefined();
    if (kill % 20 === 19) expect(historyOf(opened.read).verifyRows()).toEqual([]);
    opened.close();
  }
  console.log(`${KILLS} kills, ${done} changes, ${killedWithin} stored but not yet answered, none lost`);
  expect(done).toBeGreaterThan(KILLS / 4);
});

const isSame = (a: Expected, b: Expected) =>
  a.size === b.size && [...a].every(([id, members]) => b.get(id) === members);

test('a power cut at any byte of the log leaves the state after a whole number of changes', {
  timeout: 300_000,
}, async () => {
  const { ledger, file, options: made, folder } = newLedger(model, { at: Date.now(), now: Date.now });
  const { keyHex } = ledger;
  ledger.close();
  // A reader that stays keeps the log from being moved into the file.
  const holder = connectArchive(file, keyHex);
  holder.connection.exec('BEGIN');
  holder.row('SELECT count(*) FROM journal');
  const CHANGES = 40;
  const acknowledged = await write({ file, appFolder: made.appFolder }, 1, { last: CHANGES });
  expect(acknowledged).toBe(CHANGES);
  const database = fs.readFileSync(file);
  const log = fs.readFileSync(`${file}-wal`);
  holder.connection.exec('COMMIT');
  holder.close();
  expect(log.length).toBeGreaterThan(CHANGES * 4096);
  const states = Array.from({ length: CHANGES + 1 }, (_, n) => stateAfter(n));
  const pick = seeded(20260307);
  const cuts = [
    0,
    10,
    log.length - 1,
    log.length,
    ...Array.from({ length: process.env['JIANDANG_LONG'] ? 600 : 80 }, () => pick(log.length)),
  ];
  const seen = new Set<number>();
  let before = -1;
  for (const cut of cuts.sort((a, b) => a - b)) {
    const copy = path.join(folder, 'cut.jiandang');
    for (const end of ['', '-wal', '-shm']) fs.rmSync(copy + end, { force: true });
    fs.writeFileSync(copy, database);
    fs.writeFileSync(`${copy}-wal`, log.subarray(0, cut));
    const opened = ledgerOn(connectArchive(copy, keyHex), keyHex, options);
    const state = stateOf(opened.db.rows(STATE_SQL));
    const changes = states.findIndex((one) => isSame(one, state));
    expect(changes, `cut at ${cut}`).toBeGreaterThanOrEqual(Math.max(before, 0));
    expect(opened.db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(historyOf(opened.read).verify().broken).toBeUndefined();
    before = changes;
    seen.add(changes);
    opened.close();
  }
  expect(before).toBe(CHANGES);
  expect(seen.size).toBeGreaterThan(20);
});
