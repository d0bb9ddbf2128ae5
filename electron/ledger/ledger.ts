import { AppError } from '../../shared/contract/app-error.ts';
import type { Local, Read, Write } from './access.ts';
import { connectArchive } from './archive-file.ts';
import { type Clock, clockOf, isClockUncertain } from './clock.ts';
import { beginDeriving, rebuildDerived } from './derive.ts';
import { fact, mustFact } from './facts.ts';
import { rememberReader } from './history.ts';
import { newUuid } from './ids.ts';
import { newMark, placeOf, rememberedEpoch, rememberPlace, startNextEpoch, startNode } from './instance.ts';
import { internedNames } from './interned.ts';
import { type Author, beginTxn, headOf, type TxnJournal } from './journal.ts';
import { refuseNewer } from './migrate.ts';
import type { LedgerModel } from './model.ts';
import type { Patch } from './patch.ts';
import { beginRows } from './rows.ts';
import type { Db } from './sql.ts';
import { beginWrite } from './write.ts';

export type { Author } from './journal.ts';

/** What a ledger gets from outside. */
export interface LedgerOptions {
  now(): number;
  model: LedgerModel;
  /** How long a write waits for another one, in ms; 100 unless told. */
  busyTimeout?: number;
}

/** What must be answered before anything is written. */
export type Ask = 'place' | 'date';

/** What the archive says of itself. */
export interface LedgerFacts {
  archiveId: string;
  isDemo: boolean;
  createdAt: string;
  node: string;
  epoch: number;
  /** First 8 hex digits of the chain's head, as printed on reports. */
  head: string;
  entries: number;
}

/** An open archive. */
export interface Ledger {
  readonly file: string;
  readonly keyHex: string;
  readonly model: LedgerModel;
  readonly db: Db;
  readonly read: Read;
  readonly local: Local;
  facts(): LedgerFacts;
  /** Work in one IMMEDIATE transaction: rows, entries and derived data are all stored or none. Errors: archiveBusy, copiedArchive, clockUncertain. */
  run<T>(author: Author, work: (write: Write) => T, options?: { batchId?: string }): T;
  /** Several reads that see one state. */
  reading<T>(work: () => T): T;
  asks(): Ask[];
  clock(): Clock;
  /** 'moved' goes on as the same node; 'copied' as a new one, to be admitted by the county; 'restored' as a new epoch. */
  answerPlace(author: Author, answer: 'moved' | 'copied' | 'restored'): void;
  /** The office's date as the user confirmed it, 'YYYY-MM-DD'; written into the journal. */
  confirmDate(author: Author, today: string): void;
  /** Moves the WAL into the file; after bulk work. */
  checkpoint(): void;
  rebuildDerived(): void;
  close(): void;
}

/** A whole county's import fits, so that no page is written twice; it is taken only as it is needed. */
const JOB_CACHE_KB = 160_000;

/** A second connection to an archive that is open already, for a job: nothing is asked. Errors: those of opening. */
export function openLedger(file: string, keyHex: string, options: LedgerOptions): Ledger {
  const db = connectArchive(file, keyHex, { busyTimeout: options.busyTimeout ?? 100 });
  db.connection.pragma(`cache_size = -${JOB_CACHE_KB}`);
  try {
    refuseNewer(db, options.model.steps);
  } catch (error) {
    db.close();
    throw error;
  }
  return ledgerOn(db, keyHex, options);
}

/** The ledger of an open connection; with a folder of the installation it asks about place and date. */
export function ledgerOn(db: Db, keyHex: string, options: LedgerOptions, appFolder?: string): Ledger {
  const { model, now } = options;
  const inTransaction = transactionsOf(db, options);
  const open = new Set<Ask>(appFolder ? openQuestions(db, appFolder, now()) : []);
  return {
    file: db.connection.name,
    keyHex,
    model,
    db,
    read: db,
    local: db,
    facts: () => factsOf(db),
    run(author, work, { batchId } = {}) {
      if (open.has('place')) throw new AppError('copiedArchive');
      if (open.has('date')) throw new AppError('clockUncertain', spoken(clockOf(db, now())));
      return inTransaction(author, (write, journal) => {
        if (batchId !== undefined) journal.resumeBatch(batchId);
        return work(write);
      });
    },
    reading: (work) => db.reading(work),
    asks: () => [...open],
    clock: () => clockOf(db, now()),
    answerPlace(author, why) {
      settlePlace(db, { why, now: now(), appFolder });
      inTransaction(author, (_, journal) => noteOfLedger(db, journal, 'epoch', { why, since: spokenTime(now()) }));
      if (appFolder) rememberPlace(db, appFolder);
      open.delete('place');
    },
    confirmDate(author, today) {
      const clock = spoken(clockOf(db, now()));
      inTransaction(author, (_, journal) => noteOfLedger(db, journal, 'clock', { today, ...clock }));
      open.delete('date');
    },
    checkpoint() {
      db.connection.pragma('wal_checkpoint(TRUNCATE)');
    },
    rebuildDerived: () => db.transaction(() => rebuildDerived(db, model.derivations)),
    close() {
      if (!db.connection.open) return;
      if (appFolder && open.size === 0) rememberPlace(db, appFolder);
      db.close();
    },
  };
}

type Transactions = <T>(author: Author, work: (write: Write, journal: TxnJournal) => T) => T;

/** Runs work in transactions of a connection: rows, entries, derived data and head are stored together. */
function transactionsOf(db: Db, { model, now }: LedgerOptions): Transactions {
  const names = internedNames(db, model);
  db.allowLocal(model.localTables);
  rememberReader(db, { db, model, names });
  return (author, work) => {
    try {
      return db.transaction(() => {
        const journal = beginTxn(db, names, author, now());
        const deriver = beginDeriving(db, model.derivations);
        const { write } = beginWrite({ db, model, names, journal, rows: beginRows(db, model, journal, deriver) });
        try {
          const result = work(write, journal);
          if (result instanceof Promise) throw new Error('a command cannot wait for a promise');
          deriver.recompute();
          journal.finish();
          return result;
        } finally {
          journal.end();
        }
      });
    } catch (error) {
      names.forget();
      throw error;
    }
  };
}

function factsOf(db: Db): LedgerFacts {
  const { node, epoch, hash } = headOf(db);
  return {
    archiveId: mustFact(db, 'archiveId'),
    isDemo: fact(db, 'isDemo') === '1',
    createdAt: mustFact(db, 'createdAt'),
    node,
    epoch,
    head: hash.toString('hex').slice(0, 8),
    entries: db.row<{ last: number | null }>('SELECT max(localSeq) AS last FROM journal')?.last ?? 0,
  };
}

function openQuestions(db: Db, appFolder: string, now: number): Ask[] {
  const asks: Ask[] = [];
  if (placeOf(db, appFolder) !== 'here') asks.push('place');
  if (isClockUncertain(clockOf(db, now))) asks.push('date');
  return asks;
}

function settlePlace(
  db: Db,
  { why, now, appFolder }: { why: 'moved' | 'copied' | 'restored'; now: number; appFolder: string | undefined },
): void {
  const since = spokenTime(now);
  db.transaction(() => {
    newMark(db);
    if (why === 'copied') startNode(db, { id: newUuid(now), name: '', why, since });
    if (why === 'restored') startNextEpoch(db, appFolder ? rememberedEpoch(db, appFolder) : 0, since);
  });
}

/** An entry that speaks of the archive itself. */
function noteOfLedger(db: Db, journal: TxnJournal, op: 'epoch' | 'clock', patch: Patch): void {
  journal.append({ op, table: '', rowId: mustFact(db, 'archiveId'), patch });
}

const spokenTime = (ms: number): string => new Date(ms).toISOString();

/** The clock's two times as they are said and journaled. */
function spoken({ now, last }: Clock): { now: string; last: string } {
  return { now: spokenTime(now), last: spokenTime(last) };
}
