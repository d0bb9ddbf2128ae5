/** What a stored value is; every scaled integer says its unit. */
export type FieldType =
  | 'id' // UUID text
  | 'text'
  | 'date' // 'YYYY-MM-DD'
  | 'instant' // 'YYYY-MM-DDTHH:MM:SS.sssZ'
  | 'year' // 2016
  | 'integer'
  | 'money' // 分
  | 'land' // 0.01 亩
  | 'floor' // 0.01 ㎡
  | 'distance' // 10 m
  | 'degree' // 0.000001°
  | 'flag' // 1 yes, 0 no, null unknown
  | 'code' // one label of the field's list
  | 'codes'; // several labels, joined by '、' in the order of the list

export interface Field {
  /** camelCase: the same name for column, contract and field list. */
  key: string;
  /** As printed on the national form, in exports and on the page. */
  label: string;
  type: FieldType;
  unit?: string;
  /** Name of the code list (`code-lists.ts`) for `code` and `codes`. */
  list?: string;
  /** NOT NULL in the table. */
  required?: true;
  /** Carried into the next year, or asked anew each year. */
  span?: 'lasting' | 'yearly';
  /** Fields of one unit travel and win together (ledger 6). */
  unitOfMerge?: string;
  /** Other headings under which files bring it. */
  aliases?: readonly string[];
  /** How replies mask it: number, phone, account, content (only its length); `health` never stands on a posted paper. */
  masking?: 'number' | 'phone' | 'account' | 'content' | 'health';
  /** Place on the national form or export, where known. */
  place?: string;
  /** The table whose row this id names. */
  references?: string;
  /** One-column CHECK beyond what the type gives, as SQL with `?` for the column. */
  check?: string;
}

export interface Table {
  name: string;
  label: string;
  fields: readonly Field[];
  /** Journaled business rows (default); `derived` is recomputed, `local` stays on this PC (no journal, no exchange). */
  storage?: 'journaled' | 'derived' | 'local';
  /** Insert only; a correction is a counter-entry (ledger 10). */
  appendOnly?: true;
  /** id = UUIDv5 of these fields' values (ledger 5 i). */
  contentKey?: readonly string[];
  /** Rows of these tables go when the row goes, in one transaction: child table and its reference (ledger 8). */
  children?: readonly { table: string; key: string }[];
  /** Plain (never unique) indexes on live rows. */
  indexes?: readonly (readonly string[])[];
  /** Indexes of the few rows that meet an SQL condition; queries must state it in the same words. */
  partialIndexes?: readonly { name: string; columns: readonly string[]; where: string }[];
}
