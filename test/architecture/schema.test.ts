import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Insertable, ReadSchema, Updatable, WritableTable } from '../../electron/ledger/schema.ts';
import { columnSql, formatted, migratedDatabase, schemaSource } from '../../scripts/generate-schema.ts';
import { JOURNALED_TABLES, TABLES } from '../../shared/domain/fields/index.ts';

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

const root = path.join(import.meta.dirname, '../..');
let database: Database.Database;
beforeAll(() => {
  database = migratedDatabase();
});
afterAll(() => {
  database.close();
});

const columnsOf = (table: string) =>
  database.prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table) as Column[];
const sqlOf = (name: string) =>
  (database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name) as { sql: string } | undefined)?.sql ??
  '';
const tables = () =>
  database
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'person_search_text%'",
    )
    .all() as { name: string; strict: number }[];

describe('the generated schema', () => {
  it('is the one the field list and the migrations give (node scripts/generate-schema.ts)', () => {
    const stored = readFileSync(path.join(root, 'electron/ledger/schema.ts'), 'utf8');
    expect(stored).toBe(formatted(schemaSource(database)));
  });
});

describe('the schema types', () => {
  it('take a new row with its required columns, changes without an id, and no derived table', () => {
    const membership: Insertable<'membership'> = { householdId: 'h', personId: 'p', toOn: undefined, relation: null };
    const change: Updatable<'membership'> = { toOn: '2016-12-31' };
    // @ts-expect-error the person is missing
    const incomplete: Insertable<'membership'> = { householdId: 'h' };
    // @ts-expect-error an id never changes
    const renamed: Updatable<'membership'> = { id: 'other' };
    // @ts-expect-error nobody removes a row by a column
    const removed: Updatable<'membership'> = { removedBy: 'entry' };
    // @ts-expect-error a required column is never emptied
    const emptied: Updatable<'membership'> = { personId: null };
    // @ts-expect-error derived rows are recomputed, not written
    const derived: WritableTable = 'household_summary';
    const live: keyof ReadSchema = 'live_household';
    // @ts-expect-error queries read the live view, not the table
    const bare: keyof ReadSchema = 'household';
    expect([membership, change, incomplete, renamed, removed, emptied, derived, live, bare]).toHaveLength(9);
  });
});

describe('the migrated database', () => {
  it('has exactly the columns of the field list, with their types and NOT NULL', () => {
    for (const table of TABLES) {
      const journaled = JOURNALED_TABLES.includes(table);
      const found = new Map(columnsOf(table.name).map((column) => [column.name, column]));
      const keys = table.fields.map((field) => field.key);
      expect([...found.keys()].sort(), table.name).toEqual((journaled ? ['id', ...keys, 'removedBy'] : keys).sort());
      for (const field of table.fields) {
        const [, type] = columnSql(table, field, journaled).split(' ');
        const column = found.get(field.key);
        expect(column?.type, `${table.name}.${field.key}`).toBe(type);
        const bound = (column?.notnull ?? 0) > 0 || (column?.pk ?? 0) > 0;
        expect(bound, `${table.name}.${field.key} NOT NULL`).toBe(field.required === true);
      }
      if (journaled) expect(found.get('id')).toMatchObject({ type: 'TEXT', notnull: 1, pk: 1 });
    }
  });

  it('has a live view per journaled table that shows every column but removedBy', () => {
    for (const table of JOURNALED_TABLES) {
      const names = columnsOf(`live_${table.name}`).map((column) => column.name);
      expect(names, table.name).toEqual(['id', ...table.fields.map((field) => field.key)]);
      expect(sqlOf(`live_${table.name}`)).toContain('WHERE "removedBy" IS NULL');
    }
  });

  it('is STRICT throughout and holds no REAL column', () => {
    for (const table of tables()) {
      expect(table.strict, table.name).toBe(1);
      expect(
        columnsOf(table.name).map((column) => column.type),
        table.name,
      ).not.toContain('REAL');
    }
  });

  it('knows no UNIQUE index or constraint beside primary keys: two offices may both be right', () => {
    const found = database
      .prepare(
        `SELECT t.name AS tableName, i.name AS indexName FROM pragma_table_list t, pragma_index_list(t.name) i
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'person_search_text%' AND i."unique" = 1 AND i.origin <> 'pk'`,
      )
      .all();
    expect(found).toEqual([]);
  });

  it('has CHECKs of one column only: a check over two would abort a merge field by field', () => {
    for (const table of JOURNALED_TABLES) {
      const lines = sqlOf(table.name).split('\n').slice(1, -1);
      expect(lines.length, table.name).toBe(table.fields.length + 2);
      for (const line of lines) {
        const own = /^ {2}"(\w+)"/.exec(line)?.[1];
        const check = /CHECK \((.*?)\)(?: REFERENCES|,?$)/.exec(line)?.[1] ?? '';
        const named = [...check.matchAll(/"(\w+)"/g)].map((match) => match[1]);
        expect(new Set(named).size, line).toBeLessThanOrEqual(1);
        if (named.length > 0) expect(named[0], line).toBe(own);
      }
    }
  });

  it('has a foreign key without cascade for every reference of a journaled table, none elsewhere', () => {
    for (const table of TABLES) {
      const keys = database.prepare('SELECT * FROM pragma_foreign_key_list(?)').all(table.name) as {
        from: string;
        table: string;
        on_delete: string;
        on_update: string;
      }[];
      const expected = JOURNALED_TABLES.includes(table) ? table.fields.filter((field) => field.references) : [];
      expect(keys.map((key) => `${key.from}→${key.table}`).sort(), table.name).toEqual(
        expected.map((field) => `${field.key}→${field.references}`).sort(),
      );
      for (const key of keys) expect([key.on_delete, key.on_update]).toEqual(['NO ACTION', 'NO ACTION']);
    }
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  it('finds the rows that refer to a row by an index, whichever column names it', () => {
    for (const table of JOURNALED_TABLES) {
      for (const field of table.fields.filter((f) => f.references)) {
        const plan = database
          .prepare(`EXPLAIN QUERY PLAN SELECT id FROM "live_${table.name}" WHERE "${field.key}" = ?`)
          .all('x') as { detail: string }[];
        expect(plan[0]?.detail, `${table.name}.${field.key}`).toMatch(/USING (COVERING )?INDEX/);
      }
    }
  });

  it('refuses a date, flag or year that is none, by name of the column', () => {
    const insert = (column: string, value: unknown) => () =>
      database
        .prepare(`INSERT INTO household_year (id, householdId, year, "${column}") VALUES ('a', 'b', 2016, ?)`)
        .run(value);
    database.pragma('foreign_keys = OFF');
    expect(insert('incomeFrom', '2016.1.1')).toThrow('household_year.incomeFrom');
    expect(insert('hasPower', 2)).toThrow('household_year.hasPower');
    expect(insert('exitYear', 16)).toThrow('household_year.exitYear');
    expect(insert('farmland', 1.5)).toThrow('INTEGER');
  });

  it('finds a name by any of its characters, by pinyin and by initials', () => {
    database
      .prepare('INSERT INTO person_search_text (rowid, characters, pinyin, initials) VALUES (1, ?, ?, ?)')
      .run('欧 阳 𠮷', 'ouyangji yangji ji', 'oyj yj j');
    const find = database.prepare('SELECT rowid FROM person_search_text WHERE person_search_text MATCH ?');
    for (const query of ['characters: 阳', 'characters: 𠮷', 'characters: "欧 阳"', 'pinyin: yang*', 'initials: oy*']) {
      expect(find.all(query), query).toEqual([{ rowid: 1 }]);
    }
    expect(find.all('characters: "阳 欧"')).toEqual([]);
    database.exec('DELETE FROM person_search_text WHERE rowid = 1');
    expect(find.all('characters: 阳')).toEqual([]);
  });
});
