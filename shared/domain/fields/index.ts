import { AREA_TABLES } from './area.ts';
import { BODY_TABLES } from './body.ts';
import { COUNTY_TABLES } from './county.ts';
import { DOCUMENT_TABLES } from './document.ts';
import type { Field, Table } from './field.ts';
import { HOUSEHOLD_TABLES } from './household.ts';
import { HOUSEHOLD_YEAR } from './household-year.ts';
import { PAIRING_TABLES } from './pairing.ts';
import { PAPER_TABLES } from './paper.ts';
import { PERSON_TABLES } from './person.ts';
import { PERSON_YEAR } from './person-year.ts';
import { PROCEDURE_TABLES } from './procedure.ts';
import { VILLAGE_YEAR } from './village-year.ts';

/** Every table of the field list: journaled, derived and local. */
export const TABLES: readonly Table[] = [
  ...AREA_TABLES,
  ...PERSON_TABLES,
  ...HOUSEHOLD_TABLES,
  HOUSEHOLD_YEAR,
  PERSON_YEAR,
  VILLAGE_YEAR,
  ...BODY_TABLES,
  ...PAIRING_TABLES,
  ...COUNTY_TABLES,
  ...DOCUMENT_TABLES,
  ...PAPER_TABLES,
  ...PROCEDURE_TABLES,
];

/** The tables whose rows are journaled and exchanged. */
export const JOURNALED_TABLES: readonly Table[] = TABLES.filter(
  (table) => (table.storage ?? 'journaled') === 'journaled',
);

const byName = new Map(TABLES.map((table) => [table.name, table]));

/** The table of that name; throws RangeError for a name that is not in the field list. */
export function tableOf(name: string): Table {
  const table = byName.get(name);
  if (!table) throw new RangeError(`no table ${name}`);
  return table;
}

/** The field of a table, or undefined. */
export function fieldOf(table: string, key: string): Field | undefined {
  return byName.get(table)?.fields.find((field) => field.key === key);
}

/** Fields of the merge unit that a field belongs to: the field alone when it has none (ledger 6). */
export function mergeUnitOf(table: Table, key: string): readonly Field[] {
  const field = table.fields.find((f) => f.key === key);
  if (!field) return [];
  return field.unitOfMerge ? table.fields.filter((f) => f.unitOfMerge === field.unitOfMerge) : [field];
}
