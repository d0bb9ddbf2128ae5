import fs from 'node:fs';
import { AppError } from '../../shared/contract/app-error.ts';
import {
  type ArchiveAt,
  companionKey,
  companionStem,
  companionsOf,
  openCompanion,
  removeCompanion,
} from './companion-file.ts';
import type { Db } from './sql.ts';

const ENDING = '.jiandang-side';
const KEPT_DAYS = 30;

/**
 * An encrypted file beside the archive for what never enters the journal: staged rows, comparison lists, rejected rows
 * (ledger 3). Its owner lays the tables, reads and writes it by `db`, and removes it when the rows are applied.
 */
export interface SideFile {
  db: Db;
  close(): void;
  /** Closes and deletes it. */
  remove(): void;
}

/** Opens or makes the side file of that name (an import's id: letters, digits, dashes). */
export function openSideFile(archive: ArchiveAt, name: string, schema: string): SideFile {
  const file = sideFilePath(archive.file, name);
  const db = openCompanion(file, companionKey(archive, `side file ${name}`), schema);
  // What a power cut takes from it can be staged again.
  db.connection.pragma('synchronous = NORMAL');
  return {
    db,
    close: () => db.close(),
    remove() {
      db.close();
      removeCompanion(file);
    },
  };
}

/** Opens a side file that must be there. Error: importNotFound. */
export function openKnownSideFile(archive: ArchiveAt, name: string): SideFile {
  if (!fs.existsSync(sideFilePath(archive.file, name))) throw new AppError('importNotFound');
  return openSideFile(archive, name, '');
}

/** Where a side file lies. */
export function sideFilePath(archiveFile: string, name: string): string {
  if (!/^[\w-]{1,64}$/.test(name)) throw new RangeError(`not a side file's name: ${name}`);
  return `${companionStem(archiveFile)}.${name}${ENDING}`;
}

/** Deletes side files nobody touched for 30 days; returns their names. */
export function sweepSideFiles(archiveFile: string, now: number): string[] {
  const old = companionsOf(archiveFile, ENDING).filter(([, file]) => lastTouched(file) < now - KEPT_DAYS * 86_400_000);
  for (const [, file] of old) removeCompanion(file);
  return old.map(([name]) => name);
}

function lastTouched(file: string): number {
  const times = [file, `${file}-wal`].flatMap((one) => (fs.existsSync(one) ? [fs.statSync(one).mtimeMs] : []));
  return Math.max(...times);
}
