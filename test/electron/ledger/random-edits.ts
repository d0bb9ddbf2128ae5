import type { Write } from '../../../electron/core/types.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import type { TableModel } from '../../../electron/ledger/model.ts';
import type { Row, SqlValue } from '../../../electron/ledger/sql.ts';
import { AppError } from '../../../shared/contract/app-error.ts';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';

/** A small seeded generator (mulberry32): numbers from 0 to below `below`. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const TEXTS = ['王小明', '大坪村', '𠀀𠮷', 'a "quoted" text', '一句\n两行', '长'.repeat(300), '0', '汉族'];

/** A value a column may hold. */
export function randomValue(field: Field, pick: (below: number) => number): SqlValue {
  switch (field.type) {
    case 'date':
      return `20${10 + pick(20)}-0${1 + pick(9)}-${10 + pick(18)}`;
    case 'instant':
      return new Date(1.7e12 + pick(1e9)).toISOString();
    case 'year':
      return 2014 + pick(8);
    case 'flag':
      return pick(2);
    case 'code':
      return field.list ? (labelsOf(field.list)[pick(labelsOf(field.list).length)] ?? null) : '甲';
    case 'integer':
    case 'money':
    case 'land':
    case 'floor':
    case 'distance':
    case 'degree':
      return pick(100);
    default:
      return TEXTS[pick(TEXTS.length)]!;
  }
}

/** Ids of live rows of a table, as they are now. */
export function liveIds(ledger: Ledger, table: string): string[] {
  return ledger.db
    .rows<{ id: string }>(`SELECT id FROM "${table}" WHERE removedBy IS NULL ORDER BY id`)
    .map(({ id }) => id);
}

/** A row for a table, or undefined while a row it must refer to is missing. */
export function randomRow(ledger: Ledger, table: TableModel, pick: (below: number) => number): Row | undefined {
  const row: Row = {};
  for (const field of table.fields.values()) {
    if (!field.required && pick(3) === 0) continue;
    const reference = table.references.find(({ column }) => column === field.key);
    if (reference) {
      const ids = liveIds(ledger, reference.to);
      if (ids.length > 0 && (field.required || pick(2) === 0)) row[field.key] = ids[pick(ids.length)]!;
      else if (field.required) return undefined;
    } else if (field.type === 'id') {
      if (field.required) row[field.key] = '019c0000-0000-7000-8000-0000000000ff';
    } else row[field.key] = randomValue(field, pick);
  }
  return row;
}

const REFUSALS = new Set([
  'appendOnly',
  'stillReferred',
  'rowExists',
  'valueRefused',
  'referenceMissing',
  'rowRemoved',
]);

/** One random change through `write`; changes the rules refuse are no change. Returns what was done. */
export function randomEdit(ledger: Ledger, write: Write, pick: (below: number) => number): string {
  const tables = [...ledger.model.journaled.values()];
  const table = tables[pick(tables.length)]!;
  const name = table.name as 'person';
  try {
    const live = liveIds(ledger, table.name);
    const what = pick(10);
    if (what < 5 || live.length === 0) {
      const row = randomRow(ledger, table, pick);
      if (!row) return 'none';
      write.insert(name, row as { name: string });
      return `insert ${name}`;
    }
    const id = live[pick(live.length)]!;
    if (what < 8) {
      const row = randomRow(ledger, table, pick) ?? {};
      const columns = Object.keys(row).filter(() => pick(3) === 0);
      write.update(name, id, Object.fromEntries(columns.map((column) => [column, row[column]])));
      return `update ${name}`;
    }
    if (what === 8) {
      write.remove(name, id);
      return `remove ${name}`;
    }
    const removed = ledger.db.rows<{ id: string }>(`SELECT id FROM "${name}" WHERE removedBy IS NOT NULL ORDER BY id`);
    if (removed.length === 0) return 'none';
    write.restore(name, removed[pick(removed.length)]!.id);
    return `restore ${name}`;
  } catch (error) {
    if (error instanceof AppError && REFUSALS.has(error.code)) return `refused ${error.code} ${name}`;
    throw error;
  }
}

/** Every journaled row as stored, by 'table/id'. */
export function wholeState(ledger: Ledger): Map<string, Row> {
  const state = new Map<string, Row>();
  for (const { name } of ledger.model.journaled.values()) {
    for (const row of ledger.db.rows<Row>(`SELECT * FROM "${name}"`)) state.set(`${name}/${row['id']}`, row);
  }
  return state;
}
