import type { Cell, Feature, Sheet as WrittenSheet } from 'write-excel-file/universal';
import { cleanText, inertText } from './cell-text.ts';

/** One column: its heading, width in characters, and whether the reader sees it. */
export interface SheetColumn {
  heading: string;
  width?: number;
  /** Travels with the file but is not shown (row id, last entry). */
  isHidden?: true;
}

/** A table to write: text cells stay text (numbers of 18 digits too), numbers are numbers, null is empty. */
export interface SheetTable {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | number | null)[])[];
}

const TEXT = { type: String, format: '@' } as const;
const HEADING = { ...TEXT, fontWeight: 'bold', backgroundColor: '#E8EEF4', wrap: true } as const;

/** The .xlsx of the tables, each with a heading row that stays in view; no cell can become a formula. */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map(
    (table): WrittenSheet<Blob> => ({
      sheet: table.name,
      data: [table.columns.map((column) => ({ value: column.heading, ...HEADING })), ...table.rows.map(cellsOf)],
      columns: table.columns.map((column) => ({ width: column.width ?? 12 })),
      stickyRowsCount: 1,
    }),
  );
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const blob = await writeExcelFile(sheets as never, { features: [hiding(tables)] } as never).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellsOf(row: readonly (string | number | null)[]): Cell[] {
  return row.map((value) => {
    if (value === null || value === '') return null;
    return typeof value === 'number' ? value : { value: inertText(cleanText(value)), ...TEXT };
  });
}

/** Hides columns: the library itself only knows widths. */
function hiding(tables: readonly SheetTable[]): Feature<Blob> {
  const hidden = tables.map(
    (table) => new Set(table.columns.flatMap((column, index) => (column.isHidden ? [index] : []))),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) =>
            tag === 'col' && hidden[sheetIndex]?.has(Number(attributes['min']) - 1)
              ? { ...attributes, hidden: 1 }
              : attributes,
        },
      },
    },
  };
}
