import {
  type EntryReader,
  readEntry,
  SELECT_ENTRIES,
  type StoredEntry,
  storedContent,
  storedPatch,
} from './entries.ts';
import { chainHash, contentHash, entryId } from './entry.ts';
import { sqliteError } from './failures.ts';
import { fold } from './fold.ts';
import { idText, uuidBytes } from './ids.ts';
import { headOf } from './journal.ts';
import type { TableModel } from './model.ts';
import type { Db, Row, SqlValue } from './sql.ts';

/** The first entry whose chain does not hold. */
export interface BrokenEntry {
  id: string;
  localSeq: number;
  /** ISO instant the entry claims. */
  at: string;
  table: string;
  rowId: string;
  /** 'entry': content or link differ from the hash; 'gap': entries before it are missing; 'head': the last entries are missing. */
  fault: 'entry' | 'gap' | 'head';
}

/** What verification found. */
export interface VerifyReport {
  entries: number;
  /** First 8 hex digits of this node's head. */
  head: string;
  broken: BrokenEntry | undefined;
}

/** A row that is not what its entries make of it. */
export interface RowFault {
  table: string;
  rowId: string;
  /** Columns that differ; empty when the row or its entries are missing altogether. */
  columns: string[];
}

const TELL_EVERY = 2000;
const MOST_FAULTS = 100;

interface Chain {
  node: Buffer;
  epoch: number;
  nodeSeq: number;
  hash: Buffer;
}

/** Recomputes the chain of every node and epoch. Error: archiveDamaged when a page does not fit its tag. */
export function verifyChain(reader: EntryReader, onProgress?: (done: number) => void): VerifyReport {
  const { db } = reader;
  const chains = startsOf(db);
  let entries = 0;
  let broken: BrokenEntry | undefined;
  for (const stored of streamed<StoredEntry>(db, `${SELECT_ENTRIES} ORDER BY entry.localSeq`)) {
    broken = faultOf(reader, chains, stored);
    if (broken) break;
    entries++;
    if (entries % TELL_EVERY === 0) onProgress?.(entries);
  }
  broken ??= unreadableEntry(db, entries) ?? shortChain(db, chains);
  return { entries, head: headOf(db).hash.toString('hex').slice(0, 8), broken };
}

/** Rows of a long read, with damage named. */
function* streamed<T>(db: Db, text: string, ...values: SqlValue[]): IterableIterator<T> {
  try {
    yield* db.connection.prepare<SqlValue[]>(text).iterate(...values) as IterableIterator<T>;
  } catch (error) {
    throw sqliteError(error, db.connection);
  }
}

function startsOf(db: Db): Map<number, Chain> {
  const rows = db.rows<{ n: number; id: string; epoch: number; startHash: Buffer }>(
    'SELECT epoch.n, node.id, epoch.epoch, epoch.startHash FROM ledger_epoch epoch JOIN ledger_node node ON node.n = epoch.node',
  );
  return new Map(
    rows.map(({ n, id, epoch, startHash }) => [n, { node: uuidBytes(id), epoch, nodeSeq: 0, hash: startHash }]),
  );
}

function faultOf(reader: EntryReader, chains: Map<number, Chain>, stored: StoredEntry): BrokenEntry | undefined {
  const chain = chains.get(stored.epochN)!;
  if (stored.nodeSeq !== chain.nodeSeq + 1) return named(reader, stored, 'gap');
  chain.nodeSeq = stored.nodeSeq;
  const content = hashOfContent(reader, stored);
  if (content === undefined) return named(reader, stored, 'entry');
  chain.hash = chainHash(chain.hash, chain, content);
  return chain.hash.equals(stored.hash) && isBatchTrue(reader, stored) ? undefined : named(reader, stored, 'entry');
}

/** The hash of the content that is here, or the stored one where it is not; undefined when the content cannot be read. */
function hashOfContent(reader: EntryReader, stored: StoredEntry): Buffer | undefined {
  try {
    const patch = storedPatch(reader, stored);
    if (patch === undefined) return stored.contentHash ?? undefined;
    return contentHash(stored.salt, storedContent(reader, stored, patch));
  } catch {
    return undefined;
  }
}

/** The content hash of one entry. Errors: RangeError for an entry that is not there or cannot be read. */
export function contentHashOf(reader: EntryReader, localSeq: number): Buffer {
  const stored = reader.db.row<StoredEntry>(`${SELECT_ENTRIES} WHERE entry.localSeq = ?`, localSeq);
  const hash = stored && hashOfContent(reader, stored);
  if (!hash) throw new RangeError(`entry ${localSeq} cannot be read`);
  return hash;
}

/** A batch's entry and the list of batches say the same. */
function isBatchTrue(reader: EntryReader, stored: StoredEntry): boolean {
  if (stored.patch === null || reader.names.tableName(stored.tableN) !== '' || stored.batchId === null) return true;
  const patch = storedPatch(reader, stored);
  const batch = reader.db.row<Row>('SELECT kind, title FROM batch WHERE id = ?', idText(stored.rowId));
  return batch?.['kind'] === patch?.['kind'] && batch?.['title'] === patch?.['title'];
}

function named(reader: EntryReader, stored: StoredEntry, fault: BrokenEntry['fault']): BrokenEntry {
  const { node, epoch, nodeSeq, localSeq, hlc, tableN, rowId } = stored;
  const at = Number.isSafeInteger(hlc) && Math.abs(hlc) < 8e18 ? new Date(Math.floor(hlc / 1000)).toISOString() : '';
  const table = reader.names.tableName(tableN);
  return { id: entryId(node, epoch, nodeSeq), localSeq, at, table, rowId: idText(rowId), fault };
}

/** An entry whose transaction, author or epoch was taken away is not even read. */
function unreadableEntry(db: Db, read: number): BrokenEntry | undefined {
  const { total } = db.row<{ total: number }>('SELECT count(*) AS total FROM journal')!;
  if (total === read) return undefined;
  const lost = db.row<{ localSeq: number; nodeSeq: number }>(
    `SELECT localSeq, nodeSeq FROM journal WHERE localSeq NOT IN (SELECT entry.localSeq FROM (${SELECT_ENTRIES}) entry) ORDER BY localSeq LIMIT 1`,
  );
  return { id: `//${lost?.nodeSeq}`, localSeq: lost?.localSeq ?? 0, at: '', table: '', rowId: '', fault: 'entry' };
}

/** The heads say how far each chain must reach. */
function shortChain(db: Db, chains: Map<number, Chain>): BrokenEntry | undefined {
  const heads = db.rows<{ n: number; id: string; headSeq: number; headHash: Buffer }>(
    'SELECT epoch.n, node.id, epoch.headSeq, epoch.headHash FROM ledger_epoch epoch JOIN ledger_node node ON node.n = epoch.node',
  );
  for (const { n, id, headSeq, headHash } of heads) {
    const chain = chains.get(n)!;
    if (chain.nodeSeq === headSeq && chain.hash.equals(headHash)) continue;
    const next = entryId(id, chain.epoch, chain.nodeSeq + 1);
    return { id: next, localSeq: 0, at: '', table: '', rowId: '', fault: 'head' };
  }
  return undefined;
}

/** Compares the stored rows of every journaled table with what the journal makes of them. */
export function verifyRows(reader: EntryReader, onProgress?: (done: number) => void): RowFault[] {
  const faults: RowFault[] = [];
  let done = 0;
  for (const table of reader.model.journaled.values()) {
    for (const fault of tableFaults(reader, table)) {
      if (fault) faults.push(fault);
      if (faults.length >= MOST_FAULTS) return faults;
      if (++done % TELL_EVERY === 0) onProgress?.(done);
    }
  }
  return faults;
}

function* tableFaults(reader: EntryReader, table: TableModel): IterableIterator<RowFault | undefined> {
  const { db, names } = reader;
  const tableN = names.tableNumberOf(table.name) ?? -1;
  const text = `${SELECT_ENTRIES} WHERE entry.tableN = ? ORDER BY entry.rowId, entry.localSeq`;
  let group: StoredEntry[] = [];
  for (const stored of streamed<StoredEntry>(db, text, tableN)) {
    if (group.length > 0 && idText(group[0]!.rowId) !== idText(stored.rowId)) {
      yield rowFault(reader, table, group);
      group = [];
    }
    group.push(stored);
  }
  if (group.length > 0) yield rowFault(reader, table, group);
  const known = new Set(
    db
      .rows<{ rowId: Buffer | string }>('SELECT DISTINCT rowId FROM journal WHERE tableN = ?', tableN)
      .map(({ rowId }) => idText(rowId)),
  );
  for (const { id } of streamed<{ id: string }>(db, `SELECT id FROM "${table.name}"`)) {
    if (!known.has(id)) yield { table: table.name, rowId: id, columns: [] };
  }
}

function rowFault(reader: EntryReader, table: TableModel, group: readonly StoredEntry[]): RowFault | undefined {
  const rowId = idText(group[0]!.rowId);
  const folded = fold(group.flatMap((stored) => readEntry(reader, stored)));
  const row = reader.db.row<Row>(`SELECT * FROM "${table.name}" WHERE id = ?`, rowId);
  if (!folded || !row) return { table: table.name, rowId, columns: [] };
  if (!folded.isWhole) return undefined;
  const columns = table.columns.filter((column) => (row[column] ?? null) !== (folded.values[column] ?? null));
  if (row['removedBy'] !== folded.removedBy) columns.push('removedBy');
  return columns.length > 0 ? { table: table.name, rowId, columns } : undefined;
}
