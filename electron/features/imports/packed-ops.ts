import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import type { WritableTable } from '../../ledger/schema.ts';
import type { Columns, Op } from './import-types.ts';

/** The columns that inserted rows of a table have, in the order of their staged values. */
export interface Shape {
  table: WritableTable;
  columns: string[];
}

/** A staged operation: the number of a shape and a row's values, or an update as it is. */
export type PackedOp = readonly [number, ...StoredValue[]] | readonly ['u', WritableTable, string, Columns];

/** Packs operations so that columns are said once a table, not once a row; `shapes` grow as columns appear. */
export function packer(): { shapes: readonly Shape[]; packed(ops: readonly Op[]): string } {
  const shapes: Shape[] = [];
  const known = new Map<string, { n: number; columns: string[]; places: Map<string, number> }>();

  function shapeOf(table: WritableTable) {
    const found = known.get(table);
    if (found) return found;
    const columns: string[] = [];
    const shape = { n: shapes.push({ table, columns }) - 1, columns, places: new Map<string, number>() };
    known.set(table, shape);
    return shape;
  }

  /** The shape's number, then the values; a column stands one further than in the shape. */
  function rowOf(table: WritableTable, values: Columns): StoredValue[] {
    const { n, columns, places } = shapeOf(table);
    const row: StoredValue[] = new Array<StoredValue>(columns.length + 1).fill(null);
    row[0] = n;
    for (const column of Object.keys(values)) {
      let place = places.get(column);
      if (place === undefined) {
        place = columns.push(column);
        places.set(column, place);
      }
      row[place] = values[column] ?? null;
    }
    return row;
  }

  return { shapes, packed: (ops) => JSON.stringify(ops.map((op) => (op[0] === 'u' ? op : rowOf(op[1], op[2])))) };
}

/** Operations behind `packed`. */
export const unpacked = (text: string): PackedOp[] => JSON.parse(text) as PackedOp[];
