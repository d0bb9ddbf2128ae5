import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that a user chose: the only way a handler reads or writes one whole (`spool:` paths are no real files). */
export interface Files {
  /** Bytes of a chosen file; throws Node's errors. */
  read(path: string): Uint8Array;
  /** Writes a chosen file whole or not at all. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes sure that a file can be made in a folder, leaving nothing there; throws Node's errors. */
  probe(folder: string): void;
}

/** Files on disk; writes go to `.part`, are synced and renamed. */
export const diskFiles: Files = {
  read: (path) => readFileSync(path),
  probe(folder) {
    const path = join(folder, `.jiandang-${process.pid}.part`);
    closeSync(openSync(path, 'wx', 0o600));
    rmSync(path, { force: true });
  },
  write(path, bytes) {
    const part = `${path}.part`;
    const handle = openSync(part, 'w', 0o600);
    try {
      try {
        writeFileSync(handle, bytes);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(part, path);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  },
};
