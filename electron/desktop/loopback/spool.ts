import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes, sealer } from '../../core/primitives.ts';
import { type SpoolPlace, spoolFile, spoolId } from '../../core/spool-files.ts';
import { TooLarge } from './body.ts';
import { isAlive } from './life.ts';

/** Files on their way between browser and core, on disk only encrypted (AES-256-GCM, a key per run). */
export interface Spool {
  place: SpoolPlace;
  /** A `spool:` path for a file that the core will write and the browser then download. */
  reserve(name: string): string;
  /** Stores an upload as it comes and answers its `spool:` path; throws TooLarge beyond `limit` bytes. */
  receive(name: string, pieces: AsyncIterable<Uint8Array>, limit: number): Promise<string>;
  /** Removes all files; the spool stays usable. */
  wipe(): void;
  /** Removes the spool itself. */
  remove(): void;
}

/** Opens this process's spool below `root`, after removing those that ended processes left. */
export function openSpool(root: string): Spool {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(root)) {
    if (!isAlive(Number(name)) || name === String(process.pid))
      rmSync(path.join(root, name), { recursive: true, force: true });
  }
  const folder = path.join(root, String(process.pid));
  mkdirSync(folder, { mode: 0o700 });
  const place = { folder, keyHex: randomBytes(32).toString('hex') };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return {
    place,
    reserve: newSpoolPath,
    async receive(name, pieces, limit) {
      const spoolPath = newSpoolPath(name);
      const file = spoolFile(place, spoolPath);
      try {
        await storeSealed({ file, place, spoolPath, limit }, pieces);
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
      return spoolPath;
    },
    wipe() {
      remove();
      mkdirSync(folder, { mode: 0o700 });
    },
    remove,
  };
}

async function storeSealed(
  to: { file: string; place: SpoolPlace; spoolPath: string; limit: number },
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sealing = sealer(Buffer.from(to.place.keyHex, 'hex'), spoolId(to.spoolPath));
  const handle = await open(to.file, 'wx', 0o600);
  let size = 0;
  try {
    await handle.writeFile(sealing.start);
    for await (const piece of pieces) {
      size += piece.length;
      if (size > to.limit) throw new TooLarge();
      await handle.writeFile(sealing.add(piece));
    }
    await handle.writeFile(sealing.end());
  } finally {
    await handle.close();
  }
}

/** A file name without anything that would lead elsewhere, at most 120 characters. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}<>:"|?*]/gu, '').replace(/^\.+/, '');
  return plain.slice(-120) || 'file';
}

function newSpoolPath(name: string): string {
  return `spool:${randomBytes(16).toString('hex')}/${plainName(name)}`;
}
