import { attribute, child, type XmlElement } from '../template/xml.ts';
import { elements, type Format, formatOf, glyphsOf, type StyleSheet } from './flow.ts';
import { breakLines, type Line, type Metrics } from './lines.ts';

/** What laying out needs beside the body. */
export interface PageContext {
  readonly styles: StyleSheet;
  readonly metrics: Metrics;
}

/** Height of a line: exact, or what the face needs (an estimate: official text is exact). */
export const lineHeight = (format: Format) => (format.line > 0 ? format.line : Math.round(format.size * 10 * 1.17));

/** The lines of a paragraph in a width. */
export function linesOf(paragraph: XmlElement, format: Format, width: number, context: PageContext): Line[] {
  const measure = {
    first: format.left + format.first,
    left: format.left,
    end: width - format.right,
    metrics: context.metrics,
    ...(format.tab ? { tab: format.tab } : {}),
  };
  return breakLines(glyphsOf(paragraph, format, context.metrics), measure);
}

/** Whether a row repeats on every page of its table. */
export function isHead(row: XmlElement): boolean {
  const properties = child(row, 'w:trPr');
  return properties !== undefined && child(properties, 'w:tblHeader') !== undefined;
}

/** Width in twips of the horizontal lines of a table; 0 for one without. */
export function tableBorder(table: XmlElement): number {
  const properties = child(table, 'w:tblPr');
  const borders = properties && child(properties, 'w:tblBorders');
  const top = borders && child(borders, 'w:top');
  if (!top || ['nil', 'none'].includes(attribute(top, 'w:val') ?? 'nil')) return 0;
  return Math.round(Number(attribute(top, 'w:sz') ?? 4) * 2.5);
}

/** Space left and right of a cell's text together, and the width of the table's lines; twips. */
export interface CellMargin {
  readonly sides: number;
  readonly border: number;
}

const USUAL_CELL_MARGIN = 57;

/** Space beside the texts of a table's cells, and its lines. */
export function cellMargin(table: XmlElement): CellMargin {
  const properties = child(table, 'w:tblPr');
  const margins = properties && child(properties, 'w:tblCellMar');
  const side = (name: string) => {
    const node = margins && child(margins, name);
    return Number((node && attribute(node, 'w:w')) ?? USUAL_CELL_MARGIN);
  };
  return { sides: side('w:left') + side('w:right'), border: tableBorder(table) };
}

/** Height of a row in twips: as stated, or as its texts need. */
export function rowHeight(row: XmlElement, margin: CellMargin, context: PageContext): number {
  const properties = child(row, 'w:trPr');
  const stated = properties && child(properties, 'w:trHeight');
  const height = Number((stated && attribute(stated, 'w:val')) ?? 0);
  if (stated && attribute(stated, 'w:hRule') === 'exact') return height;
  const cells = elements(row).filter((node) => node.name === 'w:tc');
  const contents = cells.map((cell) => cellHeight(cell, margin.sides, context));
  return Math.max(height, ...contents.map((content) => content + margin.border));
}

function cellHeight(cell: XmlElement, sides: number, context: PageContext): number {
  const properties = child(cell, 'w:tcPr');
  if (properties && child(properties, 'w:vMerge')) return 0;
  const width = properties && child(properties, 'w:tcW');
  const room = Number((width && attribute(width, 'w:w')) ?? 0) - sides;
  return elements(cell)
    .filter((node) => node.name === 'w:p')
    .reduce((sum, paragraph) => {
      const format = formatOf(paragraph, context.styles);
      return sum + linesOf(paragraph, format, room, context).length * lineHeight(format) + format.borders;
    }, 0);
}
