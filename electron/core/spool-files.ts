import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/contract/app-error.ts';
import type { Files } from './files.ts';
import { seal, unseal } from './primitives.ts';

/** Where the spool lies and the key of this run, which never reaches the disk. */
export interface SpoolPlace {
  folder: string;
  keyHex: string;
}

/** Reads and writes `spool:` paths in the spool and leaves all others to `files`. A path gone with a wipe is pathNotHandedOut. */
export function spoolFiles(place: SpoolPlace, files: Files): Files {
  const key = Buffer.from(place.keyHex, 'hex');
  return {
    read(file) {
      if (!isSpoolPath(file)) return files.read(file);
      let sealed: Buffer;
      try {
        sealed = readFileSync(spoolFile(place, file));
      } catch {
        throw new AppError('pathNotHandedOut');
      }
      const plain = unseal(key, sealed, spoolId(file));
      if (!plain) throw new AppError('pathNotHandedOut');
      return plain;
    },
    probe(folder) {
      if (!isSpoolPath(folder)) files.probe(folder);
    },
    write(file, bytes) {
      if (!isSpoolPath(file)) return files.write(file, bytes);
      writeFileSync(spoolFile(place, file), seal(key, bytes, spoolId(file)), { mode: 0o600 });
    },
  };
}

/** Whether a path is one of the spool's. */
export function isSpoolPath(file: string): boolean {
  return file.startsWith('spool:');
}

/** The random id in a `spool:` path, also the associated text of its encryption. Error: pathNotHandedOut. */
export function spoolId(spoolPath: string): string {
  const id = /^spool:([0-9a-f]{32})\//.exec(spoolPath)?.[1];
  if (!id) throw new AppError('pathNotHandedOut');
  return id;
}

/** The encrypted file of a `spool:` path. */
export const spoolFile = (place: SpoolPlace, spoolPath: string) => path.join(place.folder, spoolId(spoolPath));
