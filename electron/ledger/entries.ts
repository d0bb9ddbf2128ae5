import { inflate } from './deflate.ts';
import { canonicalContent, canonicalPatch, entryId, frameOf, OPS, type Op } from './entry.ts';
import { idText, uuidText } from './ids.ts';
import type { Interned } from './interned.ts';
import type { LedgerModel } from './model.ts';
import { decodePatch, type Patch } from './patch.ts';
import type { Db } from './sql.ts';
import { upcastThrough } from './upcast.ts';

/** An entry as read from the journal. */
export interface Entry {
  /** Name everywhere: 'node/epoch/nodeSeq'. */
  id: string;
  localSeq: number;
  node: string;
  epoch: number;
  nodeSeq: number;
  txn: string;
  /** Hybrid time in µs since 1970, the same on all nodes. */
  hlc: number;
  schema: number;
  user: { id: string; name: string; role: string };
  authority: number;
  op: Op;
  table: string;
  rowId: string;
  /** Undefined where the content is not in this file (slice, redaction, volume). */
  patch: Patch | undefined;
  reason: string | null;
  batchId: string | null;
}

/** An entry as stored, with what its chain needs. */
export interface StoredEntry {
  localSeq: number;
  nodeSeq: number;
  op: number;
  tableN: number;
  rowId: Uint8Array | string;
  dictionary: number | null;
  patch: Buffer | null;
  reason: string | null;
  salt: Buffer;
  contentHash: Buffer | null;
  hash: Buffer;
  txn: Buffer;
  hlc: number;
  schema: number;
  authority: number;
  epochN: number;
  epoch: number;
  node: string;
  user: string;
  userName: string;
  role: string;
  seen: Buffer;
  batchId: string | null;
}

/** Reads whole entries; a condition on `entry` and an order follow. */
export const SELECT_ENTRIES = `
SELECT entry.localSeq, entry.nodeSeq, entry.op, entry.tableN, entry.rowId, entry.dictionary, entry.patch, entry.reason,
       entry.salt, entry.contentHash, entry.hash,
       txn.id AS txn, txn.hlc, txn.schema, txn.authority, txn.epochN,
       epoch.epoch, node.id AS node, author.user, author.name AS userName, author.role,
       frontier.id AS seen, batch.id AS batchId
  FROM journal entry
  JOIN txn ON txn.n = entry.txnN
  JOIN ledger_epoch epoch ON epoch.n = txn.epochN
  JOIN ledger_node node ON node.n = epoch.node
  JOIN ledger_author author ON author.n = txn.authorN
  JOIN ledger_frontier frontier ON frontier.n = txn.seen
  LEFT JOIN batch ON batch.n = entry.batchN`;

/** What reading entries needs beside the connection. */
export interface EntryReader {
  db: Db;
  model: LedgerModel;
  names: Interned;
}

/** The patch of a stored entry as it was written, undefined when it is not here. Throws when the bytes are none. */
export function storedPatch({ names }: Pick<EntryReader, 'names'>, stored: StoredEntry): Patch | undefined {
  if (stored.patch === null) return undefined;
  if (stored.dictionary === null) return JSON.parse(stored.patch.toString('utf8')) as Patch;
  const { bytes, columns, texts } = names.dictionary(stored.dictionary);
  return decodePatch(inflate(stored.patch, bytes), columns, texts);
}

/** RFC 8785 of a stored entry's content, as it was hashed. */
export function storedContent({ names }: Pick<EntryReader, 'names'>, stored: StoredEntry, patch: Patch): string {
  const frame = frameOf({
    authority: stored.authority,
    hlc: stored.hlc,
    name: stored.userName,
    role: stored.role,
    schema: stored.schema,
    seen: stored.seen.toString('hex'),
    txn: uuidText(stored.txn),
    user: stored.user,
  });
  return canonicalContent(frame, {
    batch: stored.batchId,
    op: OPS[stored.op]!,
    patch: canonicalPatch(patch),
    reason: stored.reason,
    row: idText(stored.rowId),
    table: names.tableName(stored.tableN),
  });
}

/** A stored entry as one of today's schema; an old one may become several, or none (ledger 11). */
export function readEntry(reader: EntryReader, stored: StoredEntry): Entry[] {
  const { node, epoch, nodeSeq, localSeq, hlc, schema, authority, reason, batchId } = stored;
  const entry: Entry = {
    id: entryId(node, epoch, nodeSeq),
    localSeq,
    node,
    epoch,
    nodeSeq,
    txn: uuidText(stored.txn),
    hlc,
    schema,
    user: { id: stored.user, name: stored.userName, role: stored.role },
    authority,
    op: OPS[stored.op]!,
    table: reader.names.tableName(stored.tableN),
    rowId: idText(stored.rowId),
    patch: storedPatch(reader, stored),
    reason,
    batchId,
  };
  const steps = reader.model.steps.flatMap((step) => (step.version > schema && step.upcast ? [step.upcast] : []));
  const { patch } = entry;
  if (patch === undefined || steps.length === 0) return [entry];
  return upcastThrough({ op: entry.op, table: entry.table, rowId: entry.rowId, patch }, steps).map((today) => ({
    ...entry,
    ...today,
    op: today.op as Op,
    patch: today.patch as Patch,
  }));
}

/** Entries that meet a condition, in an order, as today's. */
export function entriesWhere(reader: EntryReader, tail: string, ...values: (string | number | Uint8Array)[]): Entry[] {
  return reader.db
    .rows<StoredEntry>(`${SELECT_ENTRIES} ${tail}`, ...values)
    .flatMap((stored) => readEntry(reader, stored));
}
