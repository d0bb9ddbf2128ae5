import type BetterSqlite from 'better-sqlite3';
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type OperationNode,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  TableNode,
} from 'kysely';
import { AppError } from '../../shared/contract/app-error.ts';
import type { Local, Read } from './access.ts';
import { sqliteError } from './failures.ts';
import type { ReadSchema } from './schema.ts';

/** Writes SQL and never runs it. */
const cold = new Kysely<ReadSchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A value SQLite stores; flags are 1 and 0. */
export type SqlValue = string | number | bigint | Uint8Array | null;
/** A stored row by column. */
export type Row = Record<string, SqlValue>;

const STATEMENTS_KEPT = 400;

/** `value in (list)` with the whole list in one parameter, however long it is. */
export function inList(list: readonly (string | number)[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(list)}))`;
}

/** Stands in a query compiled once for a value given later. */
interface Slot {
  slot: string;
}

/**
 * A query of one shape that is asked often: compiled at its first use, given its values at each. `value` stands in the
 * query for a value of that name.
 */
export function compiledOnce<Row, Values extends Record<string, SqlValue>>(
  build: (
    k: Kysely<ReadSchema>,
    value: (name: keyof Values & string) => RawBuilder<SqlValue>,
  ) => { compile(k: Kysely<ReadSchema>): CompiledQuery<Row> },
): (values: Values) => () => { compile(): CompiledQuery<Row> } {
  let compiled: CompiledQuery<Row> | undefined;
  return (values) => () => ({
    compile() {
      compiled ??= build(cold, (slot) => sql`${{ slot } satisfies Slot}`).compile(cold);
      const parameters = compiled.parameters.map((given) => (isSlot(given) ? values[given.slot] : given));
      return { ...compiled, parameters };
    },
  });
}

const isSlot = (given: unknown): given is Slot => typeof given === 'object' && given !== null && 'slot' in given;

/** One connection to an archive: prepared statements by SQL text, synchronous reads, one transaction at a time. */
export class Db implements Read, Local {
  readonly connection: BetterSqlite.Database;
  readonly #statements = new Map<string, BetterSqlite.Statement<SqlValue[]>>();
  #localTables: ReadonlySet<string> = new Set();

  constructor(connection: BetterSqlite.Database) {
    this.connection = connection;
  }

  /** Names the tables `run` may write. */
  allowLocal(tables: Iterable<string>): void {
    this.#localTables = new Set(tables);
  }

  all<Row>(build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): CompiledQuery<Row> }): Row[] {
    return this.#reading(build(cold).compile(cold), (statement, values) => statement.all(...values) as Row[]);
  }

  numbers(build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): CompiledQuery }): number[] {
    return this.#reading(build(cold).compile(cold), (statement, values) => {
      statement.pluck(true);
      try {
        return statement.all(...values) as unknown as number[];
      } finally {
        statement.pluck(false);
      }
    });
  }

  first<Row>(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): CompiledQuery<Row> },
  ): Row | undefined {
    return this.#reading(build(cold).compile(cold), (statement, values) => statement.get(...values) as Row | undefined);
  }

  *each<Row>(
    build: (k: Kysely<ReadSchema>) => { compile(k: Kysely<ReadSchema>): CompiledQuery<Row> },
  ): IterableIterator<Row> {
    const { sql: text, parameters } = build(cold).compile(cold);
    const statement = this.#readOnly(this.connection.prepare<SqlValue[]>(text));
    yield* statement.iterate(...(parameters as SqlValue[])) as IterableIterator<Row>;
  }

  /** Writes a local table; a journaled or derived one is refused. */
  run(build: (k: Kysely<ReadSchema>) => Compilable): { changes: number } {
    const query = build(cold).compile();
    const table = writtenTable(query);
    if (table === undefined || !this.#localTables.has(table)) {
      throw new Error(`not a local table: ${table ?? query.query.kind}`);
    }
    return this.#safely(() => ({
      changes: this.statement(query.sql).run(...(query.parameters as SqlValue[])).changes,
    }));
  }

  /** The prepared statement of a text, kept for the next time. For the ledger itself. */
  statement(text: string): BetterSqlite.Statement<SqlValue[]> {
    const known = this.#statements.get(text);
    if (known) return known;
    if (this.#statements.size >= STATEMENTS_KEPT) {
      this.#statements.delete(this.#statements.keys().next().value as string);
    }
    const statement = this.connection.prepare<SqlValue[]>(text);
    this.#statements.set(text, statement);
    return statement;
  }

  /** Rows of a fixed SQL text; for the ledger, derivations and migrations, not for features. */
  rows<Row>(text: string, ...values: SqlValue[]): Row[] {
    return this.#safely(() => this.statement(text).all(...values) as Row[]);
  }

  /** The first row of a fixed SQL text, or undefined. */
  row<Row>(text: string, ...values: SqlValue[]): Row | undefined {
    return this.#safely(() => this.statement(text).get(...values) as Row | undefined);
  }

  /** Runs a fixed SQL text that returns nothing. */
  exec(text: string, ...values: SqlValue[]): number {
    return this.#safely(() => this.statement(text).run(...values).changes);
  }

  /** Runs work in one IMMEDIATE transaction: all of it is stored or nothing. Errors: archiveBusy, diskFull. */
  transaction<T>(work: () => T): T {
    if (this.connection.inTransaction) throw new Error('a transaction is running');
    return this.#safely(() => {
      this.connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        if (result instanceof Promise) throw new Error('a transaction cannot wait for a promise');
        this.connection.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Several reads that see one state. */
  reading<T>(work: () => T): T {
    if (this.connection.inTransaction) return work();
    return this.#safely(() => {
      this.connection.exec('BEGIN');
      try {
        return work();
      } finally {
        this.connection.exec('COMMIT');
      }
    });
  }

  close(): void {
    this.#statements.clear();
    this.connection.close();
  }

  #reading<T>(query: CompiledQuery, use: (statement: BetterSqlite.Statement<SqlValue[]>, values: SqlValue[]) => T): T {
    return this.#safely(() => use(this.#readOnly(this.statement(query.sql)), query.parameters as SqlValue[]));
  }

  #readOnly(statement: BetterSqlite.Statement<SqlValue[]>): BetterSqlite.Statement<SqlValue[]> {
    if (!statement.readonly) throw new Error('a read must not write');
    return statement;
  }

  #safely<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof AppError ? error : sqliteError(error, this.connection);
    }
  }
}

function writtenTable({ query }: CompiledQuery): string | undefined {
  switch (query.kind) {
    case 'InsertQueryNode':
      return query.into && tableName(query.into);
    case 'UpdateQueryNode':
      return query.table && tableName(query.table);
    case 'DeleteQueryNode':
      return query.from.froms[0] && tableName(query.from.froms[0]);
    default:
      return undefined;
  }
}

const tableName = (node: OperationNode): string | undefined =>
  TableNode.is(node) ? node.table.identifier.name : undefined;
