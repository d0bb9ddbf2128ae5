import { AppError } from '../../../shared/contract/app-error.ts';
import { readValue, type ValueRead } from '../../../shared/domain/field-value.ts';
import { type ImportColumn, type ImportTopic, importColumns } from '../../../shared/domain/import-columns.ts';
import { findHeader, type Header } from '../../../shared/domain/import-header.ts';
import { NUMBER_PROBLEMS } from '../../../shared/text/register-problems.ts';
import { valueSentence } from '../../../shared/text/value-problems.ts';
import { isScientific } from '../../sheets/cell-text.ts';
import type { Sheet } from '../../sheets/read-sheet.ts';
import type { Line } from './import-types.ts';

/** What a workbook of a kind must at least have; the first list decides whether a sheet is one of data. */
const REQUIRED: Record<ImportTopic, readonly string[]> = {
  nationalExport: ['person.name', 'membership.relation'],
  households: ['person.name', 'membership.relation'],
  villages: ['village'],
  units: ['body.name'],
  officials: ['person.name', 'unit'],
  pairings: ['official', 'unit'],
};

/** A workbook read by its headings. */
export interface ReadFile {
  lines: Line[];
  headings: string[];
  unknownColumns: string[];
  hasYear: boolean;
}

/** Every line of every sheet that has the headings of its kind. Error: headerNotFound. */
export function readLines(sheets: readonly Sheet[], topic: ImportTopic, file: string): ReadFile {
  const columns = importColumns(topic);
  const required = REQUIRED[topic];
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet.rows, columns, required);
    return header ? [{ sheet, header }] : [];
  });
  const first = found[0];
  if (!first) {
    const names = columns.filter((column) => required.includes(column.key)).map((column) => column.heading);
    throw new AppError('headerNotFound', { file, columns: names.join('、') });
  }
  const lines: Line[] = [];
  for (const { sheet, header } of found) readSheetLines(sheet, header, lines);
  return {
    lines,
    headings: [...(first.sheet.rows[first.header.row] ?? [])],
    unknownColumns: [...new Set(found.flatMap(({ header }) => header.unknown))],
    hasYear: first.header.columns.some((column) => column?.key.endsWith('.year')),
  };
}

function readSheetLines(sheet: Sheet, header: Header, lines: Line[]): void {
  const readers = header.columns.map((column) => (column ? cellReader(column) : undefined));
  for (let index = header.row + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    if (cells.every((cell) => cell === '')) continue;
    const line: Line = {
      rowId: lines.length + 1,
      sheet: sheet.name,
      row: index + 1,
      cells,
      values: new Map(),
      problems: [],
    };
    for (let at = 0; at < readers.length; at++) {
      const cell = cells[at];
      if (cell) readers[at]?.(cell, line);
    }
    lines.push(line);
  }
}

const MOST_REMEMBERED = 5000;

/** Reads the cells of one column; answers are remembered, columns repeat themselves. */
function cellReader(column: ImportColumn): (cell: string, line: Line) => void {
  const { field, key, heading } = column;
  const known = new Map<string, ValueRead>();
  return (cell, line) => {
    let read = known.get(cell);
    if (!read) {
      read = readValue(field, cell);
      if (known.size < MOST_REMEMBERED) known.set(cell, read);
    }
    if ('value' in read) {
      if (read.value === null) return;
      if (field.masking === 'number' && isScientific(cell)) {
        line.problems.push({ column: heading, sentence: NUMBER_PROBLEMS.scientificNotation, grade: 'error' });
      } else line.values.set(key, read.value);
    } else if (read.problem !== 'masked') {
      line.problems.push({ column: heading, sentence: valueSentence(field, read.problem, cell), grade: 'error' });
    }
  };
}
