import { AppError } from '../../shared/contract/app-error.ts';
import type { Read, Write } from './access.ts';
import { type Entry, type EntryReader, entriesWhere } from './entries.ts';
import { byTime, fold } from './fold.ts';
import { storedId } from './ids.ts';
import type { Value } from './patch.ts';
import { carryOutUndo, planUndo, type UndoPlan, type UndoScope } from './undo.ts';
import { contentHashOf, type RowFault, type VerifyReport, verifyChain, verifyRows } from './verify.ts';
import { txnOf } from './write.ts';

/** Which part of a list: `offset` rows are passed over, at most `limit` returned. */
export interface Paging {
  limit: number;
  offset: number;
}

/** A row by its table and id. */
export interface Place {
  table: string;
  id: string;
}

/** What a field was and became; keys only, labels are the page's. */
export interface FieldChange {
  column: string;
  before: Value;
  after: Value;
}

/** An entry with what it changed, field by field. */
export interface HistoryEntry extends Entry {
  /** When it was written, by hybrid time: ISO in UTC. */
  at: string;
  /** Undefined where the content is kept elsewhere. */
  changes: FieldChange[] | undefined;
}

/** A batch as listed. */
export interface BatchInfo {
  id: string;
  kind: string;
  title: string;
  at: string;
  user: string;
  entries: number;
  undoneBy: string | null;
  undoes: string | null;
}

/** History, as-of, verification and undo, once for all features. */
export interface History {
  /** Everything that happened to these rows, newest first. */
  ofRows(places: readonly Place[], paging: Paging): { entries: HistoryEntry[]; total: number };
  recent(
    filter: { batchId?: string; user?: string; table?: string },
    paging: Paging,
  ): { entries: HistoryEntry[]; total: number };
  /** The row's values at an instant (ISO) by hybrid time, equal on all nodes; undefined while it did not exist or was removed. */
  asOf(place: Place, instant: string): Record<string, Value> | undefined;
  /** The row as this office knew it after its entry `localSeq`. */
  asSeen(place: Place, localSeq: number): Record<string, Value> | undefined;
  batches(paging: Paging): { batches: BatchInfo[]; total: number };
  /** Recomputes every chain; names the first broken entry. */
  verify(onProgress?: (done: number) => void): VerifyReport;
  /** The hash that stands for an entry's content where the content is not kept (slice, redaction, volume): 32 bytes. */
  contentHashOf(localSeq: number): Buffer;
  /** Compares every stored row with what its entries make of it; at most 100 faults. */
  verifyRows(onProgress?: (done: number) => void): RowFault[];
  /** What an undo of the batch would do. Error: batchNotFound. */
  undoPreview(batchId: string, scope?: UndoScope): UndoPlan;
}

const readers = new WeakMap<object, EntryReader>();

/** Ties a connection to what reading its journal needs. */
export function rememberReader(read: Read, reader: EntryReader): void {
  readers.set(read, reader);
}

/** The history behind a context's `read`. */
export function historyOf(read: Read): History {
  const reader = readers.get(read);
  if (!reader) throw new Error('this read belongs to no archive');
  const { db } = reader;
  return {
    ofRows: (places, paging) => ofRows(reader, places, paging),
    recent: (filter, paging) => recent(reader, filter, paging),
    asOf(place, instant) {
      const until = Date.parse(instant) * 1000 + 999;
      return liveValues(
        rowEntries(reader, place)
          .filter(({ hlc }) => hlc <= until)
          .sort(byTime),
      );
    },
    asSeen: (place, localSeq) => liveValues(rowEntries(reader, place).filter((entry) => entry.localSeq <= localSeq)),
    batches: (paging) => batches(reader, paging),
    verify: (onProgress) => db.reading(() => verifyChain(reader, onProgress)),
    contentHashOf: (localSeq) => contentHashOf(reader, localSeq),
    verifyRows: (onProgress) => db.reading(() => verifyRows(reader, onProgress)),
    undoPreview: (batchId, scope = 'batch') => db.reading(() => planUndo(reader, mustBatch(reader, batchId).id, scope)),
  };
  function liveValues(entries: readonly Entry[]) {
    const row = fold(entries);
    return row && row.removedBy === null ? row.values : undefined;
  }
}

/** Undoes a batch as a new batch in the running transaction (ledger 17). Errors: batchNotFound, undoNothing. */
export function undoBatch(
  write: Write,
  batchId: string,
  options: { title: string; reason: string; scope?: UndoScope; onProgress?: (done: number, total: number) => void },
): UndoPlan & { batchId: string } {
  const txn = txnOf(write);
  mustBatch(txn, batchId);
  const plan = planUndo(txn, batchId, options.scope ?? 'batch');
  if (plan.restored + plan.removed === 0) throw new AppError('undoNothing');
  const undoId = txn.journal.beginBatch({ kind: 'undo', title: options.title, undoes: batchId });
  carryOutUndo(txn, plan, options);
  return { ...plan, batchId: undoId };
}

function mustBatch({ db }: EntryReader, id: string): { id: string } {
  const batch = db.row<{ id: string }>('SELECT id FROM batch WHERE id = ?', id);
  if (!batch) throw new AppError('batchNotFound');
  return batch;
}

/** All entries of a row in the order of their arrival. */
function rowEntries(reader: EntryReader, { table, id }: Place): Entry[] {
  const tableN = reader.names.tableNumberOf(table);
  if (tableN === undefined) return [];
  return entriesWhere(
    reader,
    'WHERE entry.tableN = ? AND entry.rowId = ? ORDER BY entry.localSeq',
    tableN,
    storedId(id),
  );
}

function ofRows(reader: EntryReader, places: readonly Place[], { limit, offset }: Paging) {
  const seqs: number[] = [];
  for (const { table, id } of places) {
    const tableN = reader.names.tableNumberOf(table);
    if (tableN === undefined) continue;
    const rows = reader.db.rows<{ localSeq: number }>(
      'SELECT localSeq FROM journal WHERE tableN = ? AND rowId = ?',
      tableN,
      storedId(id),
    );
    seqs.push(...rows.map(({ localSeq }) => localSeq));
  }
  const page = seqs.sort((a, b) => b - a).slice(offset, offset + limit);
  return { entries: entriesAt(reader, page), total: seqs.length };
}

function entriesAt(reader: EntryReader, seqs: readonly number[]): HistoryEntry[] {
  const tail = 'WHERE entry.localSeq IN (SELECT value FROM json_each(?)) ORDER BY entry.localSeq DESC';
  return entriesWhere(reader, tail, JSON.stringify(seqs)).map(withChanges);
}

function recent(
  reader: EntryReader,
  filter: { batchId?: string; user?: string; table?: string },
  { limit, offset }: Paging,
) {
  const conditions = [`entry.op < 4`];
  const values: (string | number)[] = [];
  if (filter.batchId !== undefined) {
    conditions.push(
      'entry.batchN = (SELECT n FROM batch WHERE id = ?)',
      'entry.localSeq BETWEEN (SELECT firstSeq FROM batch WHERE id = ?) AND (SELECT lastSeq FROM batch WHERE id = ?)',
    );
    values.push(filter.batchId, filter.batchId, filter.batchId);
  }
  if (filter.user !== undefined) {
    conditions.push('txn.authorN IN (SELECT n FROM ledger_author WHERE name = ?)');
    values.push(filter.user);
  }
  if (filter.table !== undefined) {
    conditions.push('entry.tableN = ?');
    values.push(reader.names.tableNumberOf(filter.table) ?? -1);
  }
  const from = `FROM journal entry JOIN txn ON txn.n = entry.txnN WHERE ${conditions.join(' AND ')}`;
  const total = reader.db.row<{ total: number }>(`SELECT count(*) AS total ${from}`, ...values)!.total;
  const page = reader.db.rows<{ localSeq: number }>(
    `SELECT entry.localSeq ${from} ORDER BY entry.localSeq DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return {
    entries: entriesAt(
      reader,
      page.map(({ localSeq }) => localSeq),
    ),
    total,
  };
}

function batches({ db }: EntryReader, { limit, offset }: Paging) {
  const rows = db.rows<BatchInfo & { hlc: number }>(
    `SELECT batch.id, batch.kind, batch.title, batch.entries, batch.undoneBy, batch.undoes, txn.hlc, author.name AS user
       FROM batch
       JOIN journal entry ON entry.localSeq = batch.firstSeq
       JOIN txn ON txn.n = entry.txnN
       JOIN ledger_author author ON author.n = txn.authorN
      ORDER BY batch.n DESC LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  return {
    batches: rows.map(({ hlc, ...batch }) => ({ ...batch, at: instantOf(hlc) })),
    total: db.row<{ total: number }>('SELECT count(*) AS total FROM batch')!.total,
  };
}

const instantOf = (hlc: number): string => new Date(Math.floor(hlc / 1000)).toISOString();

function withChanges(entry: Entry): HistoryEntry {
  return { ...entry, at: instantOf(entry.hlc), changes: entry.patch && changesOf(entry.op, entry.patch) };
}

function changesOf(op: Entry['op'], patch: NonNullable<Entry['patch']>): FieldChange[] {
  const columns = Object.entries(patch);
  switch (op) {
    case 'insert':
      return columns.map(([column, after]) => ({ column, before: null, after: after as Value }));
    case 'remove':
      return columns.map(([column, before]) => ({ column, before: before as Value, after: null }));
    case 'update':
      return columns.flatMap(([column, pair]) => {
        const [before, after] = pair as readonly [Value, Value];
        return before === after ? [] : [{ column, before, after }];
      });
    case 'restore':
    case 'batch':
    case 'clock':
    case 'epoch':
      return [];
  }
}
