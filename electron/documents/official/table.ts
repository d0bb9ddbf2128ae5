import { PAGE } from '../page.ts';
import type { Block } from '../papers/layout.ts';
import { styleId } from '../styles.ts';
import { runs, xmlBlock } from './blocks.ts';
import { LANDSCAPE } from './layout.ts';
import { officialId } from './styles.ts';

/** A cell of a head or body row. */
export interface TableCell {
  readonly text: string;
  readonly span?: number;
  /** `start`: one cell with those `on` below it. */
  readonly merge?: 'start' | 'on';
  readonly align?: 'left' | 'center' | 'right';
}

/** A column of a list table; `merged` joins equal values under one another and repeats them on each page. */
export interface TableColumn {
  readonly head: string;
  readonly width: number;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly merged?: true;
}

/** A table of the official form: widths in twips, head rows that repeat, rows that stay whole. */
export interface OfficialTable {
  readonly page: 'upright' | 'landscape';
  readonly widths: readonly number[];
  readonly heads: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly (TableCell & { readonly joins?: true })[])[];
  /** Height of a row, twips; a row grows with its text. */
  readonly rowHeight?: number;
}

const ROW = 510;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const MARGINS = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>';

/** A table; throws `RangeError` when its columns do not fill the text width or a row does not fill its columns. */
export function officialTable(table: OfficialTable): Block {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const room = table.page === 'upright' ? PAGE.textWidth : LANDSCAPE.textWidth;
  if (total !== room) throw new RangeError(`columns are ${total} wide of ${room}`);
  const row = (cells: readonly (TableCell & { readonly joins?: true })[], kind: 'head' | 'body') =>
    rowXml(cells, kind, table.widths, table.rowHeight ?? ROW);
  return xmlBlock(
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>` +
      `<w:tblGrid>${table.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
      `${table.heads.map((cells) => row(cells, 'head')).join('')}${table.rows.map((cells) => row(cells, 'body')).join('')}</w:tbl>`,
  );
}

function rowXml(
  cells: readonly (TableCell & { readonly joins?: true })[],
  kind: 'head' | 'body',
  widths: readonly number[],
  height: number,
): string {
  let column = 0;
  const inner = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return cellXml(cell, kind, width, span);
  });
  if (column !== widths.length) throw new RangeError(`row has ${column} columns of ${widths.length}`);
  const repeats = kind === 'head' ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${repeats}</w:trPr>${inner.join('')}</w:tr>`;
}

function cellXml(
  cell: TableCell & { readonly joins?: true },
  kind: 'head' | 'body',
  width: number,
  span: number,
): string {
  const body = cell.joins ? officialId('cellMerge') : styleId('cell');
  const style = kind === 'head' ? officialId('cellHead') : body;
  const align = kind === 'head' || cell.joins ? '' : `<w:jc w:val="${cell.align ?? 'center'}"/>`;
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    cell.merge ? `<w:vMerge${cell.merge === 'start' ? ' w:val="restart"' : ''}/>` : '',
    '<w:vAlign w:val="center"/>',
  ];
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${align}</w:pPr>${runs(cell.text)}</w:p></w:tc>`;
}

/** A table over a list field: one head row, one row per row of the list. */
export function listTable(
  page: 'upright' | 'landscape',
  list: string,
  columns: readonly TableColumn[],
  rowHeight = ROW,
): Block {
  const last = columns.length - 1;
  const row = columns.map(({ text, align, merged }, i) => ({
    text: `${i === 0 ? `{#${list}}` : ''}${text}${i === last ? `{/${list}}` : ''}`,
    ...(align ? { align } : {}),
    ...(merged ? { joins: true as const } : {}),
  }));
  return officialTable({
    page,
    widths: columns.map(({ width }) => width),
    heads: [columns.map(({ head }) => ({ text: head }))],
    rows: [row],
    rowHeight,
  });
}
