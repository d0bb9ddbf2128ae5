import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createDemoArchive } from '../../../electron/ledger/archive.ts';
import type { LedgerModel } from '../../../electron/ledger/model.ts';
import { programModel } from '../../../electron/ledger/program-model.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test, removed after the file. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
  folders.push(folder);
  return folder;
}

export const NOW = Date.parse('2026-03-02T08:00:00Z');
export const CLERK = { id: '019c0000-0000-7000-8000-000000000001', name: '李明', role: 'countyAdmin' };

/** A clock that a test turns. */
export function testClock(start = NOW) {
  const clock = { at: start, now: () => clock.at };
  return clock;
}

/** A new demo archive over the program's field list. */
export function newLedger(model: LedgerModel = programModel(), clock = testClock()) {
  const folder = newFolder();
  const file = path.join(folder, 'county.jiandang');
  const options = { file, appFolder: path.join(folder, 'app'), now: clock.now, model, scryptLogN: 4 };
  const { ledger } = createDemoArchive({ ...options, userName: CLERK.name, role: CLERK.role });
  return { ledger, options, clock, folder, file };
}

/** SHA-256 of a file, to see that it was not touched. */
export const fileHash = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
