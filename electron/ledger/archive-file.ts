import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/contract/app-error.ts';
import { hmacSha256 } from '../core/primitives.ts';
import { rememberPlaces, sqliteCode, sqliteError } from './failures.ts';
import { damagedPages } from './page-tags.ts';
import { Db } from './sql.ts';

/** PRAGMA application_id of every archive: 'JDan'. */
export const APPLICATION_ID = 0x4a44616e;
/** The first 8 bytes of an archive in clear; the next 8 are a mark of its key, so a wrong key is told from damage. */
const MAGIC = Buffer.from('JIANDANG');
export const PAGE_SIZE = 4096;
const HEX_KEY = /^[0-9a-f]{64}$/;

export interface ConnectionOptions {
  /** How long a write waits for another one, in ms (100 in the core worker, which it blocks). */
  busyTimeout?: number;
}

/** The 16 clear bytes at the start of an archive under this key. */
export function fileHead(keyHex: string): Buffer {
  return Buffer.concat([MAGIC, hmacSha256(Buffer.from(keyHex, 'hex'), 'archive file').subarray(0, 8)]);
}

/** Refuses what is no archive of this key before anything is opened. Errors: archiveNotFound, notAnArchive, archiveTruncated, archiveReadOnly, keyFileForeign. */
export function checkFile(file: string, keyHex: string): void {
  const details = { file: path.basename(file) };
  const head = readHead(file, details);
  if (!head.subarray(0, 8).equals(MAGIC)) throw new AppError('notAnArchive', details);
  if (!head.equals(fileHead(keyHex))) throw new AppError('keyFileForeign', details);
  const { size } = fs.statSync(file);
  if (size < PAGE_SIZE || size % PAGE_SIZE !== 0) throw new AppError('archiveTruncated', details);
  try {
    fs.accessSync(file, fs.constants.W_OK);
    fs.accessSync(path.dirname(file), fs.constants.W_OK);
  } catch {
    throw new AppError('archiveReadOnly', details);
  }
}

/** Whether a file begins like an archive of this program. */
export function looksLikeArchive(file: string): boolean {
  return readHead(file, { file: path.basename(file) })
    .subarray(0, 8)
    .equals(MAGIC);
}

function readHead(file: string, details: { file: string }): Buffer {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new AppError('archiveNotFound', details);
    throw new AppError('archiveReadOnly', details);
  }
  try {
    const head = Buffer.alloc(16);
    const read = fs.fstatSync(handle).isFile() ? fs.readSync(handle, head, 0, 16, 0) : 0;
    return head.subarray(0, read);
  } finally {
    fs.closeSync(handle);
  }
}

/** Opens an archive that passes every check, changing nothing in it. Errors: those of `checkFile`, archiveTruncated, archiveDamaged, archiveLocked, notAnArchive. */
export function connectArchive(file: string, keyHex: string, options: ConnectionOptions = {}): Db {
  checkFile(file, keyHex);
  probe(file, keyHex);
  const connection = new Database(file, { fileMustExist: true, timeout: options.busyTimeout ?? 100 });
  try {
    setUp(connection, keyHex);
    connection.pragma('journal_mode = WAL');
    return new Db(connection);
  } catch (error) {
    connection.close();
    throw asOpenError(error, file);
  }
}

/** A new, empty archive under a key. Errors: archiveExists, archiveReadOnly, diskFull. */
export function createFile(file: string, keyHex: string): Db {
  if (fs.existsSync(file)) throw new AppError('archiveExists', { file: path.basename(file) });
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file);
    setUp(connection, keyHex);
    connection.pragma(`page_size = ${PAGE_SIZE}`);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma('journal_mode = WAL');
    return new Db(connection);
  } catch (error) {
    connection?.close();
    for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(file + end, { force: true });
    throw creationError(error);
  }
}

function creationError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code?.startsWith('SQLITE_CANTOPEN') || code?.startsWith('SQLITE_READONLY') || error instanceof TypeError) {
    return new AppError('archiveReadOnly');
  }
  return sqliteError(error);
}

function setUp(connection: Database.Database, keyHex: string): void {
  unlock(connection, keyHex);
  rememberPlaces(connection, () => damagedPages(connection.name, keyHex).slice(0, 5).join('、'));
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -32000');
}

function unlock(connection: Database.Database, keyHex: string): void {
  if (!HEX_KEY.test(keyHex)) throw new Error('a key is 64 hex digits');
  connection.pragma("cipher = 'chacha20'");
  connection.pragma(`key = "x'${keyHex}${fileHead(keyHex).toString('hex')}'"`);
}

/** Reads the first page and the schema with a connection that cannot write, so a bad file stays as it was. */
function probe(file: string, keyHex: string): void {
  const beside = ['-wal', '-shm'].map((end) => file + end).filter((one) => !fs.existsSync(one));
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 2000 });
  try {
    unlock(connection, keyHex);
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new AppError('notAnArchive', { file: path.basename(file) });
    }
  } catch (error) {
    const refused = isCutShort(connection, error)
      ? new AppError('archiveTruncated', { file: path.basename(file) })
      : asOpenError(error, file, keyHex);
    connection.close();
    for (const one of beside) fs.rmSync(one, { force: true });
    throw refused;
  }
  connection.close();
}

/** A file shorter than its own header says: SQLite reads it only when told to overlook that. */
function isCutShort(connection: Database.Database, error: unknown): boolean {
  if (!sqliteCode(error)?.startsWith('SQLITE_CORRUPT')) return false;
  try {
    connection.unsafeMode(true);
    connection.pragma('writable_schema = ON');
    connection.pragma('page_count');
    return true;
  } catch {
    return false;
  }
}

function asOpenError(error: unknown, file: string, keyHex?: string): unknown {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error) ?? '';
  const details = { file: path.basename(file) };
  if (code.startsWith('SQLITE_BUSY')) return new AppError('archiveLocked', details);
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new AppError('archiveReadOnly', details);
  }
  if (keyHex && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')) {
    return new AppError('archiveDamaged', { place: damagedPages(file, keyHex).slice(0, 5).join('、') });
  }
  return sqliteError(error);
}
