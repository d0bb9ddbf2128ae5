import type BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/contract/app-error.ts';

/** How to name the damaged pages of a connection's file; set when it is opened, asked only after a failure. */
const places = new WeakMap<BetterSqlite.Database, () => string>();

/** Says how damage in this connection's file is named. */
export function rememberPlaces(connection: BetterSqlite.Database, name: () => string): void {
  places.set(connection, name);
}

/** SQLite's failures as the errors a user understands; what is none of them is returned unchanged. */
export function sqliteError(error: unknown, connection?: BetterSqlite.Database): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  if (code === 'SQLITE_FULL') return new AppError('diskFull');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('archiveBusy', { job: '' });
  if (code.startsWith('SQLITE_READONLY')) return new AppError('archiveReadOnly');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('archiveDamaged', { place: (connection && places.get(connection)?.()) ?? '' });
  }
  return error;
}

/** 'SQLITE_BUSY' and its like, or undefined when the error is not SQLite's. */
export function sqliteCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}
