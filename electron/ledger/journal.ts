import { AppError } from '../../shared/contract/app-error.ts';
import { randomBytes } from '../core/primitives.ts';
import {
  AUTHORITY,
  canonicalContent,
  canonicalPatch,
  canonicalValues,
  entryHash,
  entryId,
  type Frame,
  frameOf,
  OPS,
  type Op,
} from './entry.ts';
import { lastHlc, mustFact } from './facts.ts';
import { newUuid, storedId, uuidBytes } from './ids.ts';
import type { Interned } from './interned.ts';
import type { TableModel } from './model.ts';
import { encodePatch, encodeValues, type Patch, type Value } from './patch.ts';
import type { Db } from './sql.ts';

/** Who changes something. */
export interface Author {
  id: string;
  name: string;
  role: string;
}

/** One change of one row, about to be written. */
export interface Change {
  op: Op;
  table: TableModel | '';
  rowId: string;
  patch: Patch;
  reason?: string | undefined;
}

/** A new row, its values in the order of the table's columns. */
export interface Insertion {
  table: TableModel;
  rowId: string;
  values: readonly Value[];
  reason: string | undefined;
}

/** The entries of one running transaction. */
export interface TxnJournal {
  /** Writes the entry; returns its name. */
  append(change: Change): string;
  /** The same for a new row. */
  appendInsert(insertion: Insertion): void;
  /** Later entries belong to this batch. */
  beginBatch(batch: { kind: string; title: string; undoes?: string }): string;
  /** Later entries belong to a batch of an earlier transaction. Error: batchNotFound. */
  resumeBatch(id: string): void;
  /** Stores the new head; nothing is stored of a transaction without entries. */
  finish(): void;
  /** After this, nothing more can be written. */
  end(): void;
  /** Throws when the transaction is over. */
  check(): void;
  newId(): string;
}

const INSERT_ENTRY = `INSERT INTO journal
  (localSeq, txnN, nodeSeq, op, tableN, rowId, dictionary, patch, reason, batchN, salt, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** An entry, encoded. */
interface Stored {
  op: Op;
  table: string;
  rowId: string;
  dictionary: number | null;
  reason?: string | undefined;
  canonical: string;
  bytes: Buffer;
}

interface Head {
  epochN: number;
  node: string;
  nodeBytes: Buffer;
  epoch: number;
  nodeSeq: number;
  hash: Buffer;
}

/** The current node's place in its chain. */
export function headOf(db: Db): Head {
  const epochN = Number(mustFact(db, 'epochN'));
  const row = db.row<{ id: string; epoch: number; headSeq: number; headHash: Buffer }>(
    `SELECT node.id, epoch.epoch, epoch.headSeq, epoch.headHash
       FROM ledger_epoch epoch JOIN ledger_node node ON node.n = epoch.node WHERE epoch.n = ?`,
    epochN,
  );
  if (!row) throw new Error('the archive lacks its epoch');
  return {
    epochN,
    node: row.id,
    nodeBytes: uuidBytes(row.id),
    epoch: row.epoch,
    nodeSeq: row.headSeq,
    hash: row.headHash,
  };
}

/** The journal of a transaction that has just begun. */
export function beginTxn(db: Db, names: Interned, author: Author, now: number): TxnJournal {
  const head = headOf(db);
  let localSeq = (db.row<{ last: number | null }>('SELECT max(localSeq) AS last FROM journal')?.last ?? 0) + 1;
  let begun: { n: number; frame: Frame } | undefined;
  let batch: { n: number; id: string; entries: number } | undefined;
  let salts: Buffer = Buffer.alloc(0);
  let state: 'running' | 'broken' | 'over' = 'running';
  const insert = db.statement(INSERT_ENTRY);
  const place = { node: head.nodeBytes, epoch: head.epoch, nodeSeq: 0 };

  function check(): void {
    if (state !== 'running') throw new Error('nothing can be written any more in this transaction');
  }

  function salt(): Buffer {
    if (salts.length < 16) salts = randomBytes(16 * 256);
    const next = salts.subarray(0, 16);
    salts = salts.subarray(16);
    return next;
  }

  function store(entry: Stored): void {
    const { op, table, rowId, dictionary, reason = null, canonical, bytes } = entry;
    begun ??= storeTxn(db, names, { author, now, head });
    const said = { batch: batch?.id ?? null, op, patch: canonical, reason, row: rowId, table };
    const grain = salt();
    place.nodeSeq = ++head.nodeSeq;
    head.hash = entryHash(head.hash, place, grain, canonicalContent(begun.frame, said));
    insert.run(
      localSeq++,
      begun.n,
      head.nodeSeq,
      OPS.indexOf(op),
      names.tableNumber(table),
      storedId(rowId),
      dictionary,
      bytes,
      reason,
      batch?.n ?? null,
      grain,
      head.hash,
    );
    if (batch) batch.entries++;
  }

  function append({ op, table, rowId, patch, reason }: Change): string {
    const canonical = canonicalPatch(patch);
    if (table === '') {
      store({ op, table, rowId, dictionary: null, reason, canonical, bytes: Buffer.from(JSON.stringify(patch)) });
    } else {
      const { n: dictionary, columns, codes, deflate } = names.dictionaryOf(table);
      const bytes = deflate(encodePatch(patch, columns, codes));
      store({ op, table: table.name, rowId, dictionary, reason, canonical, bytes });
    }
    return entryId(head.node, head.epoch, head.nodeSeq);
  }

  function appendInsert({ table, rowId, values, reason }: Insertion): void {
    const { n: dictionary, canonical: columns, codes, deflate } = names.dictionaryOf(table);
    const canonical = canonicalValues(columns, values);
    const bytes = deflate(encodeValues(values, codes));
    store({ op: 'insert', table: table.name, rowId, dictionary, reason, canonical, bytes });
  }

  function endBatch(): void {
    if (batch)
      db.exec('UPDATE batch SET lastSeq = ?, entries = entries + ? WHERE n = ?', localSeq - 1, batch.entries, batch.n);
    batch = undefined;
  }

  return {
    append(change) {
      check();
      state = 'broken';
      const id = append(change);
      state = 'running';
      return id;
    },
    appendInsert(insertion) {
      check();
      state = 'broken';
      appendInsert(insertion);
      state = 'running';
    },
    newId: () => newUuid(now),
    check,
    end() {
      state = 'over';
    },
    beginBatch({ kind, title, undoes }) {
      endBatch();
      const id = newUuid(now);
      batch = { n: storeBatch(db, { id, kind, title, undoes, localSeq }), id, entries: 0 };
      append({ op: 'batch', table: '', rowId: id, patch: { kind, title, ...(undoes && { undoes }) } });
      return id;
    },
    resumeBatch(id) {
      endBatch();
      const known = db.row<{ n: number }>('SELECT n FROM batch WHERE id = ?', id);
      if (!known) throw new AppError('batchNotFound');
      batch = { n: known.n, id, entries: 0 };
    },
    finish() {
      check();
      endBatch();
      if (!begun) return;
      db.exec('UPDATE ledger_epoch SET headSeq = ?, headHash = ? WHERE n = ?', head.nodeSeq, head.hash, head.epochN);
    },
  };
}

function storeBatch(
  db: Db,
  batch: { id: string; kind: string; title: string; undoes: string | undefined; localSeq: number },
): number {
  const { id, kind, title, undoes, localSeq } = batch;
  if (undoes) db.exec('UPDATE batch SET undoneBy = ? WHERE id = ?', id, undoes);
  return Number(
    db
      .statement('INSERT INTO batch (id, kind, title, undoes, firstSeq, lastSeq, entries) VALUES (?, ?, ?, ?, ?, ?, 0)')
      .run(id, kind, title, undoes ?? null, localSeq, localSeq).lastInsertRowid,
  );
}

function storeTxn(db: Db, names: Interned, { author, now, head }: { author: Author; now: number; head: Head }) {
  const hlc = Math.max(now * 1000, lastHlc(db) + 1);
  const id = newUuid(now);
  const schema = db.connection.pragma('user_version', { simple: true }) as number;
  const frontierN = Number(mustFact(db, 'frontierN'));
  const seen = db.row<{ id: Buffer }>('SELECT id FROM ledger_frontier WHERE n = ?', frontierN)!.id.toString('hex');
  const authority = AUTHORITY.owner;
  const n = Number(
    db
      .statement(
        'INSERT INTO txn (id, epochN, hlc, seen, schema, authorN, authority, firstSeq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(uuidBytes(id), head.epochN, hlc, frontierN, schema, names.author(author), authority, head.nodeSeq + 1)
      .lastInsertRowid,
  );
  const shared = { authority, hlc, name: author.name, role: author.role, schema, seen, txn: id, user: author.id };
  return { n, frame: frameOf(shared) };
}
