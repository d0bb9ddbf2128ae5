import fs from 'node:fs';
import path from 'node:path';
import { deriveKey } from '../core/primitives.ts';
import { connectArchive, createFile } from './archive-file.ts';
import type { Db } from './sql.ts';

/** An open archive's place and key, as contexts carry them. */
export interface ArchiveAt {
  file: string;
  keyHex: string;
}

/** The key of a file that belongs to an archive, derived from its data key. */
export function companionKey({ keyHex }: ArchiveAt, purpose: string): string {
  return deriveKey(Buffer.from(keyHex, 'hex'), purpose).toString('hex');
}

/** 'county.jiandang' → 'county': what the names of its companions begin with. */
export function companionStem(file: string): string {
  return file.endsWith('.jiandang') ? file.slice(0, -'.jiandang'.length) : file;
}

/** Opens an encrypted companion, laying its tables when it is new. */
export function openCompanion(file: string, keyHex: string, schema: string): Db {
  if (fs.existsSync(file)) return connectArchive(file, keyHex, { busyTimeout: 2000 });
  const db = createFile(file, keyHex);
  db.transaction(() => {
    db.connection.exec(schema);
  });
  return db;
}

/** Deletes a companion with what SQLite keeps beside it. */
export function removeCompanion(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(file + end, { force: true });
}

/** Companions of an archive whose names end so: [part between stem and ending, path]. */
export function companionsOf(file: string, ending: string): [string, string][] {
  const folder = path.dirname(file);
  const stem = `${path.basename(companionStem(file))}.`;
  return fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(stem) && name.endsWith(ending))
    .map((name) => [name.slice(stem.length, -ending.length), path.join(folder, name)]);
}
