import { sha256, sha256Hex } from '../core/primitives.ts';
import { type ArchiveAt, companionKey, companionStem, companionsOf, openCompanion } from './companion-file.ts';
import type { Db } from './sql.ts';

const ENDING = '.jiandang-files';
const SCHEMA = `
CREATE TABLE content (
  hash BLOB PRIMARY KEY NOT NULL,
  size INTEGER NOT NULL,
  addedAt TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER content_only_grows BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER content_never_goes BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;

/** Scans and pictures in an encrypted file a year, named by the SHA-256 of their content; nothing is changed or removed (ledger 24). */
export interface Attachments {
  /** Stores bytes in the file of a year, once however often they come; returns their hash (hex) and size in bytes. */
  add(year: number, bytes: Uint8Array): { hash: string; size: number };
  /** The bytes of a hash, from the newest year that has them; undefined when none has. */
  read(hash: string): Buffer | undefined;
  /** Whether a file of some year holds the hash. */
  has(hash: string): boolean;
  /** Years that have a file, newest first. */
  years(): number[];
  /** Hashes whose content is no longer theirs. Error: archiveDamaged. */
  verify(onProgress?: (done: number) => void): string[];
  close(): void;
}

/** Where the attachments of a year lie: 'county.jiandang' → 'county.2026.jiandang-files'. */
export function attachmentsPath(archiveFile: string, year: number): string {
  return `${companionStem(archiveFile)}.${year}${ENDING}`;
}

/** The attachments of an archive; files are opened as they are needed. */
export function openAttachments(archive: ArchiveAt, now: () => number): Attachments {
  const open = new Map<number, Db>();

  function file(year: number): Db {
    const known = open.get(year);
    if (known) return known;
    const db = openCompanion(attachmentsPath(archive.file, year), companionKey(archive, `attachments ${year}`), SCHEMA);
    open.set(year, db);
    return db;
  }

  const years = () =>
    companionsOf(archive.file, ENDING)
      .flatMap(([part]) => (/^\d{4}$/.test(part) ? [Number(part)] : []))
      .sort((a, b) => b - a);

  function read(hash: string): Buffer | undefined {
    for (const year of years()) {
      const row = file(year).row<{ bytes: Buffer }>(
        'SELECT bytes FROM content WHERE hash = ?',
        Buffer.from(hash, 'hex'),
      );
      if (row) return row.bytes;
    }
    return undefined;
  }

  return {
    add(year, bytes) {
      const hash = sha256(bytes);
      file(year).exec(
        'INSERT INTO content (hash, size, addedAt, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
        hash,
        bytes.length,
        new Date(now()).toISOString(),
        bytes,
      );
      return { hash: hash.toString('hex'), size: bytes.length };
    },
    read,
    has: (hash) =>
      years().some(
        (year) => file(year).row('SELECT 1 FROM content WHERE hash = ?', Buffer.from(hash, 'hex')) !== undefined,
      ),
    years,
    verify(onProgress) {
      const broken: string[] = [];
      let done = 0;
      for (const year of years()) {
        for (const { hash } of file(year).rows<{ hash: Buffer }>('SELECT hash FROM content')) {
          const content = file(year).row<{ bytes: Buffer }>('SELECT bytes FROM content WHERE hash = ?', hash)!;
          if (sha256Hex(content.bytes) !== hash.toString('hex')) broken.push(hash.toString('hex'));
          onProgress?.(++done);
        }
      }
      return broken;
    },
    close() {
      for (const db of open.values()) db.close();
      open.clear();
    },
  };
}
