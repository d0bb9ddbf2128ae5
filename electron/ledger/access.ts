import type { Compilable, Kysely } from 'kysely';
import type { Insertable, ReadSchema, Updatable, WritableTable } from './schema.ts';

/** Reads of the archive: live rows only (`live_…` views), typed by the schema, synchronous. */
export interface Read {
  /** All rows of a query; every list query states a limit. */
  all<Row>(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): ReturnType<Compilable<Row>['compile']> },
  ): Row[];
  /** The first column of all rows, whole numbers: a quarter of the cost of rows, for very many of them. */
  numbers(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): ReturnType<Compilable<unknown>['compile']> },
  ): number[];
  /** The first row, or undefined. */
  first<Row>(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): ReturnType<Compilable<Row>['compile']> },
  ): Row | undefined;
  /** Rows one after another, for exports; holds a read cursor until it ends. */
  each<Row>(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): ReturnType<Compilable<Row>['compile']> },
  ): IterableIterator<Row>;
}

/** What may be said about a change beside the values. */
export interface ChangeNote {
  reason?: string;
}

/** The only way into a business table: each call stores the row and one journal entry in the running transaction. */
export interface Write {
  /** Stores a new row and returns its id; `id` may be given (UUIDv7), tables with a content key compute it. */
  insert<T extends WritableTable>(table: T, row: Insertable<T>, note?: ChangeNote): string;
  /** Changes the named fields; unchanged values write nothing. Errors: rowNotFound, rowRemoved, appendOnly. */
  update<T extends WritableTable>(table: T, id: string, changes: Updatable<T>, note?: ChangeNote): void;
  /** Marks the row and the children it lists as removed, in one transaction. Errors: rowNotFound, stillReferred. */
  remove<T extends WritableTable>(table: T, id: string, note?: ChangeNote): void;
  /** Brings back a removed row under its own id. */
  restore<T extends WritableTable>(table: T, id: string, note?: ChangeNote): void;
  /** Opens a batch (an import, a mass edit): every later entry of this transaction carries its id and can be undone as one. */
  beginBatch(batch: { kind: string; title: string }): string;
}

/** Local tables (job state, settings of this PC, access log): never journaled, never exchanged. */
export interface Local {
  run(build: (k: Kysely<ReadSchema>) => Compilable): { changes: number };
}
