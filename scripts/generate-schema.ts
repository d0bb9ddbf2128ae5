// Writes electron/ledger/schema.ts from the field list and the migrated database; `--ddl [table …]` prints the DDL of
// tables for a new migration. The frozen text of 0010-base.ts was printed this way once.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { MIGRATIONS } from '../electron/ledger/migrations/index.ts';
import type { Field, FieldType, Table } from '../shared/domain/fields/field.ts';
import { JOURNALED_TABLES, TABLES } from '../shared/domain/fields/index.ts';

const root = path.join(import.meta.dirname, '..');
const q = (name: string): string => `"${name}"`;

const CHECKS: Partial<Record<FieldType, string>> = {
  date: "? GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
  year: '? BETWEEN 1900 AND 2200',
  land: '? >= 0',
  floor: '? >= 0',
  distance: '? >= 0',
  degree: '? BETWEEN -180000000 AND 180000000',
  flag: '? IN (0, 1)',
};
const TEXTUAL: ReadonlySet<FieldType> = new Set(['id', 'text', 'date', 'instant', 'code', 'codes']);

/** One column's DDL: type, NOT NULL, a named one-column CHECK, a foreign key without cascade. */
export function columnSql(table: Table, field: Field, references: boolean): string {
  const checks = [CHECKS[field.type], field.check].filter((c) => c !== undefined);
  const parts = [q(field.key), TEXTUAL.has(field.type) ? 'TEXT' : 'INTEGER'];
  if (field.required) parts.push('NOT NULL');
  if (checks.length > 0) {
    const condition = [...new Set(checks)].join(' AND ').replaceAll('?', () => q(field.key));
    parts.push(`CONSTRAINT ${q(`${table.name}.${field.key}`)} CHECK (${condition})`);
  }
  if (references && field.references) parts.push(`REFERENCES ${q(field.references)} ("id")`);
  return parts.join(' ');
}

function indexSql(table: Table): string[] {
  const given = table.indexes ?? [];
  const names = given.map(
    (keys) =>
      `CREATE INDEX ${q(`${table.name}_by_${keys.join('_')}`)} ON ${q(table.name)} (${keys.map(q).join(', ')});`,
  );
  for (const { name, columns, where } of table.partialIndexes ?? []) {
    names.push(
      `CREATE INDEX ${q(`${table.name}_${name}`)} ON ${q(table.name)} (${columns.map(q).join(', ')}) WHERE ${where};`,
    );
  }
  if ((table.storage ?? 'journaled') !== 'journaled') return names;
  const leading = new Set(given.map((keys) => keys[0]));
  const references = table.fields.filter((field) => field.references && !leading.has(field.key));
  const live = references.map((field) => {
    const where = field.required ? '' : ` WHERE ${q(field.key)} IS NOT NULL`;
    return `CREATE INDEX ${q(`${table.name}_by_${field.key}`)} ON ${q(table.name)} (${q(field.key)})${where};`;
  });
  return [...names, ...live];
}

function tableSql(table: Table): string {
  const journaled = (table.storage ?? 'journaled') === 'journaled';
  const columns = table.fields.map((field) => columnSql(table, field, journaled));
  if (journaled) {
    const lines = ['"id" TEXT NOT NULL PRIMARY KEY', ...columns, '"removedBy" TEXT'];
    const live = ['id', ...table.fields.map((field) => field.key)].map(q).join(', ');
    return [
      `CREATE TABLE ${q(table.name)} (\n  ${lines.join(',\n  ')}\n) STRICT;`,
      `CREATE VIEW ${q(`live_${table.name}`)} AS SELECT ${live} FROM ${q(table.name)} WHERE "removedBy" IS NULL;`,
      ...indexSql(table),
    ].join('\n');
  }
  const [first, ...rest] = table.fields;
  if (!first) throw new RangeError(`${table.name} has no fields`);
  const key =
    first.type === 'integer' ? `${q(first.key)} INTEGER PRIMARY KEY` : `${q(first.key)} TEXT NOT NULL PRIMARY KEY`;
  const lines = [key, ...rest.map((field) => columnSql(table, field, false))];
  return [`CREATE TABLE ${q(table.name)} (\n  ${lines.join(',\n  ')}\n) STRICT;`, ...indexSql(table)].join('\n');
}

/** Names indexed one character a token, with pinyin and initials from each character on; contentless, keyed by `ref`. */
const FULL_TEXT = `CREATE VIRTUAL TABLE "person_search_text" USING fts5(
  characters, pinyin, initials, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
);`;

/** STRICT tables, live views and indexes of the given tables; derived and local tables are keyed by their first field. */
export function baseSql(tables: readonly Table[]): string {
  const full = tables.some((table) => table.name === 'person_search') ? [FULL_TEXT] : [];
  return [...tables.map(tableSql), ...full].join('\n\n');
}

/** An empty database in memory with every migration applied. */
export function migratedDatabase(): Database.Database {
  const database = new Database(':memory:');
  for (const migration of MIGRATIONS) database.exec(migration.sql);
  return database;
}

const pascal = (name: string): string =>
  name.replace(/(^|_)(\w)/g, (_, _start, letter: string) => letter.toUpperCase());
const typeOf = (field: Field): string =>
  (TEXTUAL.has(field.type) ? 'string' : 'number') + (field.required ? '' : ' | null');

function rowInterface(table: Table): string {
  const journaled = (table.storage ?? 'journaled') === 'journaled';
  const lines = table.fields.map((field) => `  ${field.key}: ${typeOf(field)};`);
  const key = journaled ? ['  id: string;'] : [];
  return `export interface ${pascal(table.name)}Row {\n${[...key, ...lines].join('\n')}\n}`;
}

interface FoundColumn {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}
const FOUND_TYPES: Record<string, string> = { TEXT: 'string', INTEGER: 'number', BLOB: 'Uint8Array', REAL: 'number' };

/** Tables of the database that the field list does not name: journal, conflicts, local tables of the ledger. */
function foundTables(database: Database.Database): { name: string; columns: FoundColumn[]; journaled: boolean }[] {
  const known = new Set(TABLES.map((table) => table.name));
  const rows = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as { name: string }[];
  return rows
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => {
      const columns = database
        .prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
        .all(name) as FoundColumn[];
      return { name, columns, journaled: columns.some((column) => column.name === 'removedBy') };
    });
}

function foundInterface(table: ReturnType<typeof foundTables>[number]): string {
  const lines = table.columns
    .filter((column) => !table.journaled || column.name !== 'removedBy')
    .map((column) => {
      const type = FOUND_TYPES[column.type] ?? 'string | number | Uint8Array';
      return `  ${column.name}: ${type}${column.notnull || column.pk ? '' : ' | null'};`;
    });
  return `export interface ${pascal(table.name)}Row {\n${lines.join('\n')}\n}`;
}

const HEAD = `// Generated by scripts/generate-schema.ts from shared/domain/fields and the migrations: do not edit.
`;

const TAIL = `
/** Columns a row must bring; the others are nullable. */
type RequiredKeys<Row> = { [K in keyof Row]-?: null extends Row[K] ? never : K }[keyof Row];

/** A new row: required columns, the others as wanted (absent, undefined and null are the same); \`id\` may be given. */
export type Insertable<T extends WritableTable> = { id?: string | undefined } & {
  [K in Exclude<RequiredKeys<JournaledRows[T]>, 'id'>]: JournaledRows[T][K];
} & { [K in Exclude<keyof JournaledRows[T], RequiredKeys<JournaledRows[T]>>]?: JournaledRows[T][K] | undefined };

/** Changes of a row: any column but its id; undefined leaves a column alone, null empties it. */
export type Updatable<T extends WritableTable> = {
  [K in Exclude<keyof JournaledRows[T], 'id'>]?: JournaledRows[T][K] | undefined;
};
`;

const mapped = (name: string, doc: string, entries: readonly (readonly [string, string])[]): string =>
  `/** ${doc} */\nexport interface ${name} {\n${entries.map(([key, type]) => `  ${key}: ${type};`).join('\n')}\n}`;

/** The text of electron/ledger/schema.ts (before formatting). */
export function schemaSource(database: Database.Database): string {
  const found = foundTables(database);
  const other = TABLES.filter((table) => !JOURNALED_TABLES.includes(table));
  const isText = (name: string): boolean => name.startsWith('person_search_text');
  const plain = found.filter((table) => !table.journaled && !isText(table.name));
  const journaled = [...JOURNALED_TABLES, ...found.filter((table) => table.journaled)].map((table) => table.name);
  const rowOf = (name: string): string => `${pascal(name)}Row`;
  return [
    HEAD,
    ...TABLES.map(rowInterface),
    ...found.filter((table) => !isText(table.name)).map(foundInterface),
    '/** The full-text table of names; `person_search_text` itself is what MATCH compares. */\nexport interface PersonSearchTextRow {\n  rowid: number;\n  characters: string;\n  pinyin: string;\n  initials: string;\n  person_search_text: string;\n  rank: number;\n}',
    mapped(
      'JournaledRows',
      'Rows of the journaled tables as the live views show them.',
      journaled.map((name) => [name, rowOf(name)]),
    ),
    mapped('OtherRows', 'Rows of derived, local and ledger tables.', [
      ...other.map((table) => [table.name, rowOf(table.name)] as const),
      ['person_search_text', 'PersonSearchTextRow'] as const,
      ...plain.map((table) => [table.name, rowOf(table.name)] as const),
    ]),
    '/** Tables that `context.write` may change. */\nexport type WritableTable = keyof JournaledRows;',
    '/** Every table as stored: journaled rows carry the entry that removed them. */\nexport type Tables = { [T in WritableTable]: JournaledRows[T] & { removedBy: string | null } } & OtherRows;',
    `/** What queries read: live rows of journaled tables, and the other tables. */\nexport type ReadSchema = { [T in WritableTable as \`live_\${T}\`]: JournaledRows[T] } & OtherRows;`,
    TAIL,
  ].join('\n\n');
}

/** The text as Biome formats it. */
export function formatted(source: string): string {
  const run = spawnSync(
    path.join(root, 'node_modules/.bin/biome'),
    ['format', '--stdin-file-path=electron/ledger/schema.ts'],
    {
      cwd: root,
      input: source,
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

if (import.meta.main) {
  const [mode, ...names] = process.argv.slice(2);
  if (mode === '--ddl') {
    console.log(baseSql(names.length > 0 ? TABLES.filter((table) => names.includes(table.name)) : TABLES));
  } else {
    writeFileSync(path.join(root, 'electron/ledger/schema.ts'), formatted(schemaSource(migratedDatabase())));
  }
}
