import fs from 'node:fs';
import path from 'node:path';
import { newAgreementPair, newSigningPair, randomBytes } from '../core/primitives.ts';
import { looksLikeArchive } from './archive-file.ts';
import { frontierOf, GENESIS } from './entry.ts';
import { mustFact, setFact } from './facts.ts';
import { headOf } from './journal.ts';
import type { Db } from './sql.ts';

/** What an installation remembers of an archive's file, outside it, by its mark: place and how far its chain was. */
interface Seen {
  archive: string;
  file: string;
  epoch: number;
  nodeSeq: number;
}

/** 'here' as it was; 'elsewhere' must be asked about; 'older' is a restored backup. */
export type Place = 'here' | 'elsewhere' | 'older';

const notesPath = (appFolder: string) => path.join(appFolder, 'instances.json');

function notes(appFolder: string): Record<string, Seen> {
  try {
    return JSON.parse(fs.readFileSync(notesPath(appFolder), 'utf8')) as Record<string, Seen>;
  } catch {
    return {};
  }
}

/** Compares the file with what this installation remembers of it (ledger 2). */
export function placeOf(db: Db, appFolder: string): Place {
  const seen = notes(appFolder)[mustFact(db, 'instanceMark')];
  if (seen?.archive !== mustFact(db, 'archiveId')) return 'elsewhere';
  const here = fs.realpathSync(db.connection.name);
  if (seen.file !== here && isStillThere(seen.file)) return 'elsewhere';
  const { epoch, nodeSeq } = headOf(db);
  return epoch < seen.epoch || (epoch === seen.epoch && nodeSeq < seen.nodeSeq) ? 'older' : 'here';
}

function isStillThere(file: string): boolean {
  try {
    return looksLikeArchive(file);
  } catch {
    return false;
  }
}

/** Remembers where the archive is and how far its chain has come. */
export function rememberPlace(db: Db, appFolder: string): void {
  const { epoch, nodeSeq } = headOf(db);
  const seen = { archive: mustFact(db, 'archiveId'), file: fs.realpathSync(db.connection.name), epoch, nodeSeq };
  const all = { ...notes(appFolder), [mustFact(db, 'instanceMark')]: seen };
  fs.mkdirSync(appFolder, { recursive: true });
  const part = `${notesPath(appFolder)}.${process.pid}.part`;
  fs.writeFileSync(part, JSON.stringify(all, null, 2));
  fs.renameSync(part, notesPath(appFolder));
}

/** A new mark: this file, on this PC. Within a transaction. */
export function newMark(db: Db): void {
  setFact(db, 'instanceMark', randomBytes(16).toString('hex'));
}

/** A new node with keys of its own and the first epoch of its chain; the file's former entries become what it has seen. */
export function startNode(db: Db, node: { id: string; name: string; why: 'created' | 'copied'; since: string }): void {
  const signing = newSigningPair();
  const agreement = newAgreementPair();
  setFact(db, 'signingKey', signing.privateKey.toString('base64'));
  setFact(db, 'agreementKey', agreement.privateKey.toString('base64'));
  const { lastInsertRowid } = db
    .statement('INSERT INTO ledger_node (id, name, publicKey, agreementKey, since) VALUES (?, ?, ?, ?, ?)')
    .run(node.id, node.name, signing.publicKey, agreement.publicKey, node.since);
  seeAll(db);
  startEpoch(db, { nodeN: Number(lastInsertRowid), epoch: 1, why: node.why, start: GENESIS, since: node.since });
}

/** A restored backup goes on as a new epoch of its node, chained to what it holds. */
export function startNextEpoch(db: Db, seenEpoch: number, since: string): void {
  const head = headOf(db);
  const nodeN = db.row<{ node: number }>('SELECT node FROM ledger_epoch WHERE n = ?', head.epochN)!.node;
  seeAll(db);
  const epoch = Math.max(head.epoch, seenEpoch) + 1;
  startEpoch(db, { nodeN, epoch, why: 'restored', start: head.hash, since });
}

/** The epoch this installation last saw of the archive, 0 when none. */
export function rememberedEpoch(db: Db, appFolder: string): number {
  const archive = mustFact(db, 'archiveId');
  const epochs = Object.values(notes(appFolder)).flatMap((seen) => (seen.archive === archive ? [seen.epoch] : []));
  return Math.max(0, ...epochs);
}

function startEpoch(db: Db, e: { nodeN: number; epoch: number; why: string; start: Buffer; since: string }): void {
  const { lastInsertRowid } = db
    .statement(
      'INSERT INTO ledger_epoch (node, epoch, why, startHash, headSeq, headHash, since) VALUES (?, ?, ?, ?, 0, ?, ?)',
    )
    .run(e.nodeN, e.epoch, e.why, e.start, e.start, e.since);
  setFact(db, 'epochN', String(lastInsertRowid));
}

/** The frontier covers every entry the file holds. */
function seeAll(db: Db): void {
  const heads = db.rows<{ id: string; epoch: number; headSeq: number }>(
    `SELECT node.id, epoch.epoch, epoch.headSeq FROM ledger_epoch epoch JOIN ledger_node node ON node.n = epoch.node
      WHERE epoch.headSeq > 0`,
  );
  const { id, text } = frontierOf(heads.map((head) => [head.id, head.epoch, head.headSeq] as const));
  const n = db.statement('INSERT INTO ledger_frontier (id, vector) VALUES (?, ?)').run(id, text).lastInsertRowid;
  setFact(db, 'frontierN', String(n));
}
