import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/contract/app-error.ts';
import { randomBytes } from '../core/primitives.ts';
import { checkFile, connectArchive, createFile } from './archive-file.ts';
import { fact, mustFact, setFact } from './facts.ts';
import { sqliteError } from './failures.ts';
import { newUuid } from './ids.ts';
import { newMark, placeOf, rememberPlace, startNode } from './instance.ts';
import {
  type KeyFile,
  keyFilePath,
  readKeyFile,
  SCRYPT_LOG_N,
  type Unlocked,
  unlock,
  withAccount,
  writeKeyFile,
} from './key-file.ts';
import { type Author, type Ledger, type LedgerOptions, ledgerOn } from './ledger.ts';
import { migrate, migrationError, putBack } from './migrate.ts';
import { checkPassword } from './password.ts';
import { parseSheet, recoverySheet } from './recovery-sheet.ts';
import type { Db } from './sql.ts';

/** Where an archive lies and what its installation gives. */
export interface ArchiveOptions extends LedgerOptions {
  file: string;
  /** Folder of this installation: instance marks. */
  appFolder: string;
  /** log2 of scrypt's N; 17 unless a test lowers it. */
  scryptLogN?: number;
}

/** The first account. */
export interface FirstAccount {
  userName: string;
  role: string;
}

/** An open archive and who opened it. */
export interface Opened {
  ledger: Ledger;
  user: Author;
}

/** The two halves of the recovery sheet, eight groups each. */
export type Sheet = [string[], string[]];

/** A new county archive; its recovery sheet is shown once. Errors: archiveExists, weakPassword, passwordRequired, archiveReadOnly, diskFull. */
export function createArchive(
  options: ArchiveOptions & FirstAccount & { password: string },
): Opened & { sheet: Sheet } {
  checkPassword(options.password);
  const { key, ...opened } = create(options, options.password, 'real');
  return { ...opened, sheet: recoverySheet(key) };
}

/** A demo archive: no password, marked as demo for ever. Errors: archiveExists, archiveReadOnly, diskFull. */
export function createDemoArchive(options: ArchiveOptions & FirstAccount): Opened {
  const { ledger, user } = create(options, '', 'demo');
  return { ledger, user };
}

function create(options: ArchiveOptions & FirstAccount, password: string, kind: 'real' | 'demo') {
  const { file } = options;
  for (const taken of [file, keyFilePath(file)]) {
    if (fs.existsSync(taken)) throw new AppError('archiveExists', { file: path.basename(taken) });
  }
  const key = randomBytes(32);
  const archive = { id: newUuid(options.now()), isDemo: kind === 'demo' };
  const user = { id: newUuid(options.now()), name: options.userName, role: options.role };
  const logN = options.scryptLogN ?? SCRYPT_LOG_N;
  const db = createFile(file, key.toString('hex'));
  try {
    migrate(db, options.model.steps);
    layFacts(db, archive, options.now());
    writeKeyFile(file, withAccount(undefined, key, { ...user, password, logN }, archive));
    db.connection.pragma('wal_checkpoint(TRUNCATE)');
    rememberPlace(db, options.appFolder);
    return { ledger: ledgerOn(db, key.toString('hex'), options, options.appFolder), user, key };
  } catch (error) {
    db.close();
    for (const left of [file, `${file}-wal`, `${file}-shm`, keyFilePath(file)]) fs.rmSync(left, { force: true });
    throw sqliteError(error);
  }
}

/** What a new archive says of itself: id, node, first epoch, marks; after its migrations. */
export function layFacts(db: Db, archive: { id: string; isDemo: boolean }, now: number): void {
  const since = new Date(now).toISOString();
  db.transaction(() => {
    setFact(db, 'archiveId', archive.id);
    setFact(db, 'isDemo', archive.isDemo ? '1' : '0');
    setFact(db, 'createdAt', since);
    setFact(db, 'keyCounter', '1');
    setFact(db, 'hlc', String(now * 1000));
    newMark(db);
    startNode(db, { id: newUuid(now), name: '', why: 'created', since });
  });
}

/** Opens an archive with an account's password. Errors: wrongPassword, keyFile…, archive…, migrationFailed. */
export function openArchive(options: ArchiveOptions & { userName: string; password: string }): Opened {
  const { file } = options;
  if (!fs.existsSync(file)) throw new AppError('archiveNotFound', { file: path.basename(file) });
  const unlocked = unlock(file, options.userName, options.password);
  return openUnlocked(options, unlocked);
}

/** Opens with the printed sheet alone and gives the account a new password. Errors: wrongRecoveryCode, weakPassword, archive…. */
export function recoverArchive(
  options: ArchiveOptions & FirstAccount & { password: string; groups: readonly string[] },
): Opened {
  const { file } = options;
  const key = parseSheet(options.groups);
  checkPassword(options.password);
  checkSheet(file, key.toString('hex'));
  const db = connected(options, key.toString('hex'));
  const archive = { id: mustFact(db, 'archiveId'), isDemo: fact(db, 'isDemo') === '1' };
  const counter = Number(mustFact(db, 'keyCounter'));
  const former = knownKeyFile(file);
  const known = former?.accounts.find(({ name }) => name === options.userName);
  const user = { id: known?.id ?? newUuid(options.now()), name: options.userName, role: known?.role ?? options.role };
  const account = { ...user, password: options.password, logN: options.scryptLogN ?? SCRYPT_LOG_N };
  const base = former && { ...former, counter: Math.max(former.counter, counter) };
  const keyFile = withAccount(base, key, account, archive);
  writeKeyFile(file, keyFile);
  setFact(db, 'keyCounter', String(keyFile.counter));
  return opened(db, key, options, user);
}

/** A restored backup goes on as a new epoch without a question (ledger 2). */
function opened(db: Db, key: Buffer, options: ArchiveOptions, user: Author): Opened {
  const isRestored = placeOf(db, options.appFolder) === 'older';
  const ledger = ledgerOn(db, key.toString('hex'), options, options.appFolder);
  if (isRestored) ledger.answerPlace(user, 'restored');
  return { ledger, user };
}

function checkSheet(file: string, keyHex: string): void {
  try {
    checkFile(file, keyHex);
  } catch (error) {
    throw error instanceof AppError && error.code === 'keyFileForeign' ? new AppError('sheetForeign') : error;
  }
}

function knownKeyFile(file: string): KeyFile | undefined {
  try {
    return readKeyFile(file);
  } catch {
    return undefined;
  }
}

function openUnlocked(options: ArchiveOptions, { key, user, keyFile }: Unlocked): Opened {
  const db = connected(options, key.toString('hex'));
  try {
    checkKeyFile(db, keyFile);
    settleDemo(db, options.appFolder);
    return opened(db, key, options, user);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** An old key file would bring back removed accounts; one newer than the archive is a change cut short, taken over. */
function checkKeyFile(db: Db, keyFile: KeyFile): void {
  const expected = Number(mustFact(db, 'keyCounter'));
  if (keyFile.archive !== mustFact(db, 'archiveId'))
    throw new AppError('keyFileForeign', { file: path.basename(db.connection.name) });
  if (keyFile.counter < expected) throw new AppError('keyFileOld', { found: keyFile.counter, expected });
  if (keyFile.counter > expected) setFact(db, 'keyCounter', String(keyFile.counter));
}

/** A demo may lie anywhere; nobody exchanges with it. */
function settleDemo(db: Db, appFolder: string): void {
  if (fact(db, 'isDemo') !== '1' || placeOf(db, appFolder) === 'here') return;
  newMark(db);
  rememberPlace(db, appFolder);
}

/** Connects and brings the schema up to date; after a failure the file is what it was. */
function connected(options: ArchiveOptions, keyHex: string): Db {
  const db = connectArchive(options.file, keyHex, { busyTimeout: options.busyTimeout ?? 100 });
  const from = db.connection.pragma('user_version', { simple: true }) as number;
  try {
    migrate(db, options.model.steps);
    return db;
  } catch (error) {
    const now = db.connection.pragma('user_version', { simple: true }) as number;
    db.close();
    const copy = `${options.file}.before-v${from}`;
    if (now !== from) putBack(options.file, copy);
    else fs.rmSync(copy, { force: true });
    throw migrationError(error, randomBytes(4).toString('hex'));
  }
}

/** Names of the accounts in the key file beside an archive; no password is needed. Errors: archiveNotFound, keyFileMissing, keyFileDamaged. */
export function accountsOf(file: string): { accounts: string[]; isDemo: boolean } {
  if (!fs.existsSync(file)) throw new AppError('archiveNotFound', { file: path.basename(file) });
  const { accounts, isDemo } = readKeyFile(file);
  return { accounts: accounts.map(({ name }) => name), isDemo };
}
