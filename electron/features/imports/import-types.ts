import type { ROW_RESULTS } from '../../../shared/contract/imports.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import type { Insertable, WritableTable } from '../../ledger/schema.ts';

export type RowResult = (typeof ROW_RESULTS)[number];

/** Something to say about a row: an error keeps it out, a doubt waits for a person, a note only tells. */
export interface RowProblem {
  column: string;
  sentence: string;
  grade: 'error' | 'doubt' | 'note';
}

/** One line of a sheet, read by its columns; blank and masked cells are not there. */
export interface Line {
  rowId: number;
  sheet: string;
  row: number;
  cells: readonly string[];
  values: Map<string, StoredValue>;
  problems: RowProblem[];
}

/** A row to insert, or columns of a row to change. */
export type Op = readonly ['i', WritableTable, Columns] | readonly ['u', WritableTable, string, Columns];
export type Columns = Record<string, StoredValue>;

/** A stored value that a line would change. */
export interface Change {
  table: WritableTable;
  id: string;
  column: string;
  field: Field;
  before: StoredValue;
  after: StoredValue;
  /** The file speaks of an older year: what is current stays. */
  isOlder?: boolean;
}

/** What a line means, before it is known which source is the better one. */
export interface Draft {
  line: Line;
  subject: string;
  place: string;
  inserts: Op[];
  changes: Change[];
  /** Shown beside the changes: what comes with inserted rows. */
  news: Difference[];
  /** A person, household, unit … that the archive does not have. */
  isNew: boolean;
  /** Shared operations that go in with the first applied line. */
  group: Group | undefined;
}

export interface Group {
  id: number;
  ops: Op[];
}

export interface Difference {
  label: string;
  archive: string;
  file: string;
}

/** A line as it is staged. */
export interface Judged {
  line: Line;
  result: RowResult;
  subject: string;
  place: string;
  differences: Difference[];
  problems: RowProblem[];
  ops: Op[];
  group: Group | undefined;
}

/** An insert with values already checked against the field list. */
export const insertOp = <T extends WritableTable>(table: T, values: Insertable<T> & object): Op => [
  'i',
  table,
  values as Columns,
];
