import type { Field } from '../../shared/domain/fields/field.ts';
import { type Deflate, deflater } from './deflate.ts';
import { type CanonicalColumn, canonicalColumns } from './entry.ts';
import type { LedgerModel, TableModel } from './model.ts';
import type { Db } from './sql.ts';

/** Authors, tables and dictionaries by the small numbers this file gave them; reads fill the caches as needed. */
export interface Interned {
  author(author: { id: string; name: string; role: string }): number;
  tableNumber(name: string): number;
  tableName(n: number): string;
  /** The number of a table that has entries, undefined when it has none; writes nothing. */
  tableNumberOf(name: string): number | undefined;
  /** The dictionary today's entries of a table are deflated with, laid when it is first needed. */
  dictionaryOf(table: TableModel): WriteDictionary;
  dictionary(n: number): Dictionary;
  /** Forgets all of it: after a rollback some numbers are free again. */
  forget(): void;
}

export interface Dictionary {
  columns: readonly string[];
  bytes: Buffer;
  /** Frequent texts that patches name by number; undefined where an older program wrote them out. */
  texts: readonly string[] | undefined;
}
export interface WriteDictionary extends Dictionary {
  n: number;
  deflate: Deflate;
  codes: ReadonlyMap<string, number>;
  /** The table's columns as canonical JSON orders them. */
  canonical: readonly CanonicalColumn[];
}

/** As `ledger_dictionary.columns` holds it; a bare list of columns has no texts. */
type StoredColumns = readonly string[] | { columns: readonly string[]; texts: readonly string[] };

const DICTIONARY_BYTES = 3600;

/** The interned names of one connection. */
export function internedNames(db: Db, model: LedgerModel): Interned {
  const authors = new Map<string, number>();
  const tables = new Map<string, number>();
  const names = new Map<number, string>();
  const writing = new Map<string, WriteDictionary>();
  const reading = new Map<number, Dictionary>();

  function tableNumber(name: string): number {
    const known = tables.get(name);
    if (known !== undefined) return known;
    const n =
      db.row<{ n: number }>('SELECT n FROM ledger_table WHERE name = ?', name)?.n ??
      inserted(db, 'INSERT INTO ledger_table (name) VALUES (?)', name);
    tables.set(name, n);
    names.set(n, name);
    return n;
  }

  return {
    author({ id, name, role }) {
      const key = JSON.stringify([id, name, role]);
      const known = authors.get(key);
      if (known !== undefined) return known;
      const n =
        db.row<{ n: number }>('SELECT n FROM ledger_author WHERE user = ? AND name = ? AND role = ?', id, name, role)
          ?.n ?? inserted(db, 'INSERT INTO ledger_author (user, name, role) VALUES (?, ?, ?)', id, name, role);
      authors.set(key, n);
      return n;
    },
    tableNumber,
    tableNumberOf: (name) =>
      tables.get(name) ?? db.row<{ n: number }>('SELECT n FROM ledger_table WHERE name = ?', name)?.n,
    tableName(n) {
      const known = names.get(n);
      if (known !== undefined) return known;
      const name = db.row<{ name: string }>('SELECT name FROM ledger_table WHERE n = ?', n)?.name ?? '';
      names.set(n, name);
      return name;
    },
    dictionaryOf(table) {
      const known = writing.get(table.name);
      if (known) return known;
      const laid = layDictionary(db, table, tableNumber(table.name), model);
      writing.set(table.name, laid);
      return laid;
    },
    dictionary(n) {
      const known = reading.get(n);
      if (known) return known;
      const row = db.row<{ columns: string; bytes: Buffer }>(
        'SELECT columns, bytes FROM ledger_dictionary WHERE n = ?',
        n,
      );
      if (!row) throw new RangeError(`no dictionary ${n}`);
      const stored = JSON.parse(row.columns) as StoredColumns;
      const dictionary: Dictionary =
        'texts' in stored ? { ...stored, bytes: row.bytes } : { columns: stored, texts: undefined, bytes: row.bytes };
      reading.set(n, dictionary);
      return dictionary;
    },
    forget() {
      for (const cache of [authors, tables, names, writing, reading]) cache.clear();
    },
  };
}

function inserted(db: Db, text: string, ...values: (string | number | Uint8Array)[]): number {
  return Number(db.statement(text).run(...values).lastInsertRowid);
}

function layDictionary(db: Db, table: TableModel, tableN: number, model: LedgerModel): WriteDictionary {
  const columns = [...table.columns, 'removedBy'];
  const texts = frequentTexts([...table.fields.values()], model);
  const bytes = dictionaryBytes(texts);
  const text = JSON.stringify({ columns, texts });
  const schema = db.connection.pragma('user_version', { simple: true }) as number;
  const n =
    db.row<{ n: number }>(
      'SELECT n FROM ledger_dictionary WHERE tableN = ? AND schema = ? AND columns = ? AND bytes = ?',
      tableN,
      schema,
      text,
      bytes,
    )?.n ??
    inserted(
      db,
      'INSERT INTO ledger_dictionary (tableN, schema, columns, bytes) VALUES (?, ?, ?, ?)',
      tableN,
      schema,
      text,
      bytes,
    );
  const codes = new Map(texts.map((one, code) => [one, code]));
  return { n, columns, texts, codes, bytes, deflate: deflater(bytes), canonical: canonicalColumns(table.columns) };
}

/** The frequent texts of a table's columns. */
function frequentTexts(fields: readonly Field[], model: LedgerModel): string[] {
  return [...new Set(fields.flatMap((field) => model.frequentTexts(field).slice(0, 40)))];
}

/** The same for deflate, the commonest last, where it reaches them with the fewest bits. */
function dictionaryBytes(texts: readonly string[]): Buffer {
  const all = Buffer.from(
    texts
      .toReversed()
      .map((text) => `${text}\0`)
      .join(''),
  );
  return all.length > 0 ? all.subarray(-DICTIONARY_BYTES) : Buffer.from('\0');
}
