import type { ImportColumn } from './import-columns.ts';

/** Which column of a sheet is which; `row` is the index of the heading row. */
export interface Header {
  row: number;
  /** Column by position; undefined where no field takes it. */
  columns: readonly (ImportColumn | undefined)[];
  /** Headings that no field takes. */
  unknown: readonly string[];
}

const ROWS_SEARCHED = 12;

/** A heading without blanks, width, stars and colons; parentheses are kept, they tell columns apart. */
export function normaliseHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*:：_]/g, '')
    .toLowerCase();
}

/** The heading row of a sheet: the one in which most columns are known, with every required one; undefined without any. */
export function findHeader(
  rows: readonly (readonly string[])[],
  columns: readonly ImportColumn[],
  required: readonly string[],
): Header | undefined {
  const names = namesOf(columns);
  let best: Header | undefined;
  let most = 1;
  rows.slice(0, ROWS_SEARCHED).forEach((cells, row) => {
    const header = readHeader(cells, names, row);
    const keys = new Set(header.columns.flatMap((column) => (column ? [column.key] : [])));
    if (keys.size > most && required.every((key) => keys.has(key))) [best, most] = [header, keys.size];
  });
  return best;
}

/** Headings first, then aliases in order: a column's own heading always wins over another's alias. */
function namesOf(columns: readonly ImportColumn[]): Map<string, ImportColumn> {
  const names = new Map<string, ImportColumn>();
  const add = (text: string, column: ImportColumn) => {
    for (const name of [normaliseHeading(text), withoutUnit(normaliseHeading(text))]) {
      if (!names.has(name)) names.set(name, column);
    }
  };
  for (const column of columns) add(column.heading, column);
  for (const column of columns) for (const alias of column.aliases) add(alias, column);
  return names;
}

function readHeader(cells: readonly string[], names: ReadonlyMap<string, ImportColumn>, row: number): Header {
  const taken = new Set<string>();
  const unknown: string[] = [];
  const columns = cells.map((cell) => {
    const name = normaliseHeading(cell);
    if (name === '') return undefined;
    const column = names.get(name) ?? names.get(withoutUnit(name));
    if (!column || taken.has(column.key)) {
      unknown.push(cell);
      return undefined;
    }
    taken.add(column.key);
    return column;
  });
  return { row, columns, unknown };
}

/** 务工时间(月) → 务工时间, 工资性收入(元) → 工资性收入. */
const withoutUnit = (name: string): string => name.replace(/\((?:元|月|亩|平方米|公里|个|人|户|必填|选填)\)$/, '');
