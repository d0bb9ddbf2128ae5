import fs from 'node:fs';
import { AppError } from '../../shared/contract/app-error.ts';
import { sqliteCode } from './failures.ts';
import type { Migration } from './migrations/migration.ts';
import type { Db } from './sql.ts';

/** The archive's schema number. */
export function schemaVersion(db: Db): number {
  return db.connection.pragma('user_version', { simple: true }) as number;
}

/** The newest schema this program knows. */
export function newestVersion(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

/** Refuses an archive of a newer program. Error: archiveNewer. */
export function refuseNewer(db: Db, steps: readonly Migration[]): void {
  const found = schemaVersion(db);
  const known = newestVersion(steps);
  if (found > known) throw new AppError('archiveNewer', { found, known });
}

/** Where the copy made before a migration lies. */
export const copyBefore = (file: string, version: number): string => `${file}.before-v${version}`;

/**
 * Brings the archive to the newest schema, one transaction a step. A file that already holds data is copied first;
 * after a failure the caller puts the copy back with `putBack`. Returns the copy's path, if one was made.
 * Errors: archiveNewer, diskFull, archiveBusy, and what a step throws.
 */
export function migrate(db: Db, steps: readonly Migration[]): string | undefined {
  refuseNewer(db, steps);
  const from = schemaVersion(db);
  const due = steps.filter(({ version }) => version > from);
  if (due.length === 0) return undefined;
  const copy = from > 0 ? copyFirst(db, from) : undefined;
  for (const step of due) runStep(db, step);
  return copy;
}

function copyFirst(db: Db, version: number): string {
  const copy = copyBefore(db.connection.name, version);
  fs.rmSync(copy, { force: true });
  try {
    db.exec('VACUUM INTO ?', copy);
  } catch (error) {
    fs.rmSync(copy, { force: true });
    throw error;
  }
  return copy;
}

function runStep(db: Db, step: Migration): void {
  db.transaction(() => {
    db.connection.exec(step.sql);
    const broken = db.connection.pragma('foreign_key_check') as { table: string }[];
    if (broken.length > 0) throw new Error(`step ${step.version} leaves ${broken.length} broken references`);
    db.connection.pragma(`user_version = ${step.version}`);
  });
}

/** Replaces a file that could not be migrated by its copy; the connection must be closed. */
export function putBack(file: string, copy: string): void {
  for (const end of ['-wal', '-shm']) fs.rmSync(file + end, { force: true });
  fs.renameSync(copy, file);
}

/** A failed step as the error a user understands; disk full and busy keep their own. */
export function migrationError(error: unknown, reference: string): unknown {
  if (error instanceof AppError && error.code !== 'archiveBusy') return error;
  const code = sqliteCode(error);
  return code === 'SQLITE_FULL' ? new AppError('diskFull') : new AppError('migrationFailed', { reference });
}
