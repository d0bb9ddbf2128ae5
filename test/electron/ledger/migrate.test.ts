import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../electron/ledger/archive.ts';
import { historyOf } from '../../../electron/ledger/history.ts';
import { copyBefore } from '../../../electron/ledger/migrate.ts';
import { MIGRATIONS, type Migration } from '../../../electron/ledger/migrations/index.ts';
import { buildModel } from '../../../electron/ledger/model.ts';
import { TABLES } from '../../../shared/domain/fields/index.ts';
import { CLERK, newLedger } from './support.ts';

/** A closed archive of today, and its opening by a later program with further steps. */
function laterProgram(...steps: Migration[]) {
  const made = newLedger();
  const id = made.ledger.run(CLERK, (write) => write.insert('person', { name: '王小明' }));
  made.ledger.close();
  const model = buildModel(TABLES, { steps: [...MIGRATIONS, ...steps] });
  const open = () => openArchive({ ...made.options, model, userName: CLERK.name, password: '' }).ledger;
  const openToday = () => openArchive({ ...made.options, userName: CLERK.name, password: '' }).ledger;
  return { ...made, open, openToday, id };
}

const names = (ledger: ReturnType<ReturnType<typeof laterProgram>['open']>) =>
  ledger.db.rows('SELECT name FROM live_person');

describe('upgrading an archive', () => {
  test('copies the file first, runs each step in a transaction of its own, and says the new number', () => {
    const { open, file } = laterProgram(
      { version: 910, sql: 'CREATE TABLE extra (a TEXT) STRICT; INSERT INTO extra VALUES (1)' },
      { version: 920, sql: 'ALTER TABLE extra ADD COLUMN b TEXT' },
    );
    const ledger = open();
    expect(ledger.db.connection.pragma('user_version', { simple: true })).toBe(920);
    expect(ledger.db.rows('SELECT * FROM extra')).toEqual([{ a: '1', b: null }]);
    expect(names(ledger)).toEqual([{ name: '王小明' }]);
    ledger.close();
    const copy = copyBefore(file, 10);
    expect(fs.readFileSync(copy).includes('王小明')).toBe(false);
    expect(fs.readFileSync(copy).subarray(0, 16)).toEqual(fs.readFileSync(file).subarray(0, 16));
  });

  test.each([
    ['a step that fails', { version: 920, sql: 'CREATE TABLE extra (a)' }],
    [
      'a step that breaks a reference',
      { version: 920, sql: 'PRAGMA defer_foreign_keys = ON; UPDATE ledger_epoch SET node = 99' },
    ],
  ])('%s leaves the archive as it was before all of them', (_, failing) => {
    const { open, openToday, file } = laterProgram(
      { version: 910, sql: 'CREATE TABLE extra (a TEXT) STRICT' },
      failing,
    );
    expect(open).toThrow(
      expect.objectContaining({
        code: 'migrationFailed',
        details: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
      }),
    );
    expect(fs.existsSync(copyBefore(file, 10))).toBe(false);
    const ledger = openToday();
    expect(ledger.db.connection.pragma('user_version', { simple: true })).toBe(10);
    expect(names(ledger)).toEqual([{ name: '王小明' }]);
    expect(historyOf(ledger.read).verify().broken).toBeUndefined();
    ledger.close();
  });

  test('old entries are read as today’s, and stay as they were written', () => {
    const { open, id } = laterProgram({
      version: 910,
      sql: 'SELECT 1',
      upcast: (entry) => [entry.table === 'person' ? { ...entry, patch: { ...entry.patch, note: '旧' } } : entry],
    });
    const ledger = open();
    expect(historyOf(ledger.read).asOf({ table: 'person', id }, '2027-01-01T00:00:00.000Z')).toEqual({
      name: '王小明',
      note: '旧',
    });
    expect(historyOf(ledger.read).verify().broken).toBeUndefined();
    ledger.run(CLERK, (write) => write.update('person', id, { name: '王大明' }));
    expect(historyOf(ledger.read).asOf({ table: 'person', id }, '2027-01-01T00:00:00.000Z')).toEqual({
      name: '王大明',
      note: '旧',
    });
    ledger.close();
  });
});
