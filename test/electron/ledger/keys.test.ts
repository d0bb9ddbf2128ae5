import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomBytes } from '../../../electron/core/primitives.ts';
import { accountsOf, createArchive, openArchive, recoverArchive } from '../../../electron/ledger/archive.ts';
import { keyFilePath, readKeyFile, withAccount, writeKeyFile } from '../../../electron/ledger/key-file.ts';
import { isStrongPassword } from '../../../electron/ledger/password.ts';
import { programModel } from '../../../electron/ledger/program-model.ts';
import { isGroup, parseSheet, recoverySheet } from '../../../electron/ledger/recovery-sheet.ts';
import { CLERK, fileHash, newFolder, newLedger, testClock } from './support.ts';

const PASSWORD = '南雄2016档案库!!';
const model = programModel();

function newCounty() {
  const folder = newFolder();
  const options = {
    file: `${folder}/county.jiandang`,
    appFolder: `${folder}/app`,
    now: testClock().now,
    model,
    scryptLogN: 4,
    userName: CLERK.name,
    role: CLERK.role,
    password: PASSWORD,
  };
  return { options, ...createArchive(options) };
}

describe('passwords', () => {
  test('a county archive is not made without a password, nor with a common one', () => {
    const { options, ledger } = newCounty();
    ledger.close();
    const file = `${options.file}2`;
    expect(() => createArchive({ ...options, file, password: '' })).toThrow('passwordRequired');
    expect(() => createArchive({ ...options, file, password: 'short1!' })).toThrow('weakPassword');
    expect(() => createArchive({ ...options, file, password: 'Password123' })).toThrow('weakPassword');
    expect(fs.existsSync(file)).toBe(false);
  });

  test('ten characters, no run of the keyboard, no single letter repeated', () => {
    for (const weak of [
      '123456789',
      '1234567890',
      'aaaaaaaaaaaa',
      'qwertyuiop',
      'poiuytrewq',
      'abcdefghijk',
      '1212121212',
    ]) {
      expect(isStrongPassword(weak), weak).toBe(false);
    }
    for (const strong of ['珠玑古巷梅关古道帽子峰', 'horse-staple-9', 'Nanxiong#0751'])
      expect(isStrongPassword(strong), strong).toBe(true);
  });

  test('the right password opens, a wrong one and an unknown account do not and leave the files as they were', () => {
    const { options, ledger } = newCounty();
    ledger.close();
    const before = [fileHash(options.file), fileHash(keyFilePath(options.file))];
    expect(() => openArchive({ ...options, password: `${PASSWORD}x` })).toThrow('wrongPassword');
    expect(() => openArchive({ ...options, userName: '别人' })).toThrow('wrongPassword');
    expect([fileHash(options.file), fileHash(keyFilePath(options.file))]).toEqual(before);
    const opened = openArchive(options);
    expect(opened.user).toMatchObject({ name: CLERK.name, role: CLERK.role });
    expect(opened.ledger.asks()).toEqual([]);
    opened.ledger.close();
  });

  test('an archive without a password says that it is a demo, inside the file and in its key file', () => {
    const { ledger, options } = newLedger();
    expect(ledger.facts().isDemo).toBe(true);
    ledger.close();
    expect(accountsOf(options.file)).toEqual({ accounts: [CLERK.name], isDemo: true });
    const opened = openArchive({ ...options, userName: CLERK.name, password: '' });
    opened.ledger.close();
  });

  test('a real archive cannot be turned into a demo by editing its key file', () => {
    const { options, ledger } = newCounty();
    ledger.close();
    const keyFile = readKeyFile(options.file);
    writeKeyFile(options.file, { ...keyFile, isDemo: true });
    expect(() => openArchive(options)).toThrow('wrongPassword');
  });
});

describe('the key file', () => {
  test('an older one is refused', () => {
    const { options, ledger } = newCounty();
    const old = fs.readFileSync(keyFilePath(options.file));
    const key = Buffer.from(ledger.keyHex, 'hex');
    const { archiveId } = ledger.facts();
    ledger.close();
    const account = { id: CLERK.id, name: '王县管', role: 'countyAdmin', password: PASSWORD, logN: 4 };
    writeKeyFile(options.file, withAccount(readKeyFile(options.file), key, account, { id: archiveId, isDemo: false }));
    openArchive(options).ledger.close();
    fs.writeFileSync(keyFilePath(options.file), old);
    expect(() => openArchive(options)).toThrow(
      expect.objectContaining({ code: 'keyFileOld', details: { found: 1, expected: 2 } }),
    );
  });

  test('a missing, a broken and a foreign one are told apart', () => {
    const one = newCounty();
    const other = newCounty();
    one.ledger.close();
    other.ledger.close();
    fs.copyFileSync(keyFilePath(other.options.file), keyFilePath(one.options.file));
    expect(() => openArchive(one.options)).toThrow('keyFileForeign');
    fs.writeFileSync(keyFilePath(one.options.file), '{');
    expect(() => openArchive(one.options)).toThrow('keyFileDamaged');
    fs.rmSync(keyFilePath(one.options.file));
    expect(() => openArchive(one.options)).toThrow('keyFileMissing');
  });

  test('a changed counter or role does not pass the check code', () => {
    const { options, ledger } = newCounty();
    ledger.close();
    writeKeyFile(options.file, { ...readKeyFile(options.file), counter: 9 });
    expect(() => openArchive(options)).toThrow('keyFileDamaged');
  });
});

describe('the recovery sheet', () => {
  test('opens the archive with nothing else and gives the account a new password', () => {
    const { options, ledger, sheet } = newCounty();
    ledger.close();
    fs.rmSync(keyFilePath(options.file));
    const groups = sheet.flat().map((group) => group.toLowerCase());
    const recovered = recoverArchive({ ...options, groups, password: '新的密码2026好记' });
    recovered.ledger.close();
    expect(() => openArchive(options)).toThrow('wrongPassword');
    openArchive({ ...options, password: '新的密码2026好记' }).ledger.close();
  });

  test('a mistyped group is named, and exchanged groups are noticed', () => {
    const key = randomBytes(32);
    const groups = recoverySheet(key).flat();
    expect(groups).toHaveLength(16);
    expect(parseSheet(groups)).toEqual(key);
    for (let place = 1; place <= 16; place++) {
      const letter = groups[place - 1]!.startsWith('A') ? 'B' : 'A';
      const typed = groups.with(place - 1, letter + groups[place - 1]!.slice(1));
      if (isGroup(typed[place - 1]!, place)) continue;
      expect(() => parseSheet(typed)).toThrow(expect.objectContaining({ details: { group: place } }));
    }
    expect(() => parseSheet(groups.slice(0, 15))).toThrow('wrongRecoveryCode');
    expect(() => parseSheet([...groups.slice(8), ...groups.slice(0, 8)])).toThrow('wrongRecoveryCode');
  });

  test('the sheet of another archive does not open this one', () => {
    const one = newCounty();
    const other = newCounty();
    one.ledger.close();
    other.ledger.close();
    const before = fileHash(one.options.file);
    expect(() => recoverArchive({ ...one.options, groups: other.sheet.flat() })).toThrow('sheetForeign');
    expect(fileHash(one.options.file)).toBe(before);
  });
});
