import type { Field, Table } from '../../shared/domain/fields/field.ts';
import type { Derivation } from './derive.ts';
import type { Migration } from './migrations/migration.ts';
import type { UndoGuard } from './undo.ts';

/** A table as the write path needs it: everything follows from the field list. */
export interface TableModel {
  name: string;
  /** As users call it. */
  label: string;
  table: Table;
  /** Field keys in the order of the field list; `id` and `removedBy` are not among them. */
  columns: readonly string[];
  /** Where a column stands among them. */
  places: ReadonlyMap<string, number>;
  fields: ReadonlyMap<string, Field>;
  /** The columns that travel with a column: its merge unit, or itself alone (ledger 6). */
  unitOf: ReadonlyMap<string, readonly string[]>;
  /** Columns that name a row of another journaled table. */
  references: readonly Reference[];
  /** Journaled columns elsewhere that name rows of this table. */
  referredBy: readonly Reference[];
}

/** `column` of `from` names a row of `to`. */
export interface Reference {
  from: string;
  column: string;
  to: string;
}

/** Everything the ledger must know about what it stores. */
export interface LedgerModel {
  journaled: ReadonlyMap<string, TableModel>;
  localTables: readonly string[];
  steps: readonly Migration[];
  derivations: readonly Derivation[];
  guards: readonly UndoGuard[];
  /** Frequent texts of a column, for the dictionary its patches are deflated with. */
  frequentTexts(field: Field): readonly string[];
}

/** What a program adds to the bare tables. */
export interface ModelParts {
  steps: readonly Migration[];
  derivations?: readonly Derivation[];
  guards?: readonly UndoGuard[];
  frequentTexts?: (field: Field) => readonly string[];
}

/** The ledger's view of a field list. */
export function buildModel(tables: readonly Table[], parts: ModelParts): LedgerModel {
  const journaled = tables.filter(({ storage }) => storage === undefined || storage === 'journaled');
  const names = new Set(journaled.map(({ name }) => name));
  const references = journaled.flatMap(({ name, fields }) =>
    fields.flatMap(({ key, references: to }) => (to && names.has(to) ? [{ from: name, column: key, to }] : [])),
  );
  return {
    journaled: new Map(journaled.map((table) => [table.name, tableModel(table, references)])),
    localTables: tables.filter(({ storage }) => storage === 'local').map(({ name }) => name),
    steps: parts.steps,
    derivations: parts.derivations ?? [],
    guards: parts.guards ?? [],
    frequentTexts: parts.frequentTexts ?? (() => []),
  };
}

function tableModel(table: Table, references: readonly Reference[]): TableModel {
  const { name, label } = table;
  const fields = table.fields.filter(({ key }) => key !== 'id');
  const columns = fields.map(({ key }) => key);
  return {
    name,
    label,
    table,
    columns,
    places: new Map(columns.map((column, place) => [column, place])),
    fields: new Map(fields.map((field) => [field.key, field])),
    unitOf: new Map(fields.map((field) => [field.key, unitColumns(fields, field)])),
    references: references.filter(({ from }) => from === name),
    referredBy: references.filter(({ to }) => to === name),
  };
}

function unitColumns(fields: readonly Field[], { key, unitOfMerge }: Field): readonly string[] {
  if (unitOfMerge === undefined) return [key];
  return fields.filter((field) => field.unitOfMerge === unitOfMerge).map((field) => field.key);
}

/** The journaled table of that name; a name that is none is a fault of the program. */
export function tableModelOf(model: LedgerModel, name: string): TableModel {
  const table = model.journaled.get(name);
  if (!table) throw new RangeError(`not a journaled table: ${name}`);
  return table;
}
