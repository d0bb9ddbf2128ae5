// Pages of a document without a renderer: in R1 every line has a fixed height and every character a known advance.

import { attribute, child, parseXml, type XmlElement } from '../template/xml.ts';
import { elements, type Format, formatOf, glyphsOf, readStyles, type StyleSheet, textOf } from './flow.ts';
import { breakLines, type Line, METRICS, type Metrics } from './lines.ts';
import { LETTER_HEAD_LOSS } from './parts.ts';

/** A paragraph or table row of the body on its pages; `top` and `bottom` in twips below the top of the text area. */
export interface Placed {
  readonly node: XmlElement;
  /** The table the row belongs to. */
  readonly table?: XmlElement;
  readonly page: number;
  readonly lastPage: number;
  /** Line of `page` where it begins, from 1; a table row counts as one. */
  readonly line: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly PlacedLine[];
  readonly section: Geometry;
}

/** A line of a paragraph on its page. */
export interface PlacedLine extends Line {
  readonly page: number;
}

/** The pages of one record. */
export interface PageLayout {
  readonly pages: number;
  readonly placed: readonly Placed[];
}

/** The text area of a section, in twips. */
export interface Geometry {
  readonly top: number;
  readonly width: number;
  /** Height that whole lines of the grid fill. */
  readonly usable: number;
  readonly firstUsable: number;
  readonly start: 'nextPage' | 'oddPage' | 'evenPage' | 'continuous';
}

interface Unit {
  readonly node: XmlElement;
  readonly section: number;
}

interface Pen {
  page: number;
  y: number;
  line: number;
  section: Geometry;
  isFirst: boolean;
}

/** What laying out needs beside the body. */
export interface PageContext {
  readonly styles: StyleSheet;
  readonly metrics: Metrics;
}

function geometryOf(section: XmlElement): Geometry {
  const number = (name: string, key: string, usual: number) => {
    const node = child(section, name);
    return Number((node && attribute(node, `w:${key}`)) ?? usual);
  };
  const margin = (key: string) => number('w:pgMar', key, 0);
  const pitch = number('w:docGrid', 'linePitch', 1);
  const grid = child(section, 'w:docGrid');
  const hasGrid = grid !== undefined && attribute(grid, 'w:type') !== undefined;
  const whole = (height: number) => (hasGrid ? Math.floor(height / pitch) * pitch : height);
  const height = number('w:pgSz', 'h', 16_838) - margin('top') - margin('bottom');
  const type = child(section, 'w:type');
  const start = (type && attribute(type, 'w:val')) ?? 'nextPage';
  return {
    top: margin('top'),
    width: number('w:pgSz', 'w', 11_906) - margin('left') - margin('right'),
    usable: whole(height),
    firstUsable: whole(child(section, 'w:titlePg') ? height - LETTER_HEAD_LOSS : height),
    start: start as Geometry['start'],
  };
}

function unitsOf(body: XmlElement): { units: Unit[]; sections: Geometry[] } {
  const sections: Geometry[] = [];
  const units: Unit[] = [];
  for (const node of elements(body)) {
    if (node.name === 'w:sectPr') sections.push(geometryOf(node));
    if (node.name !== 'w:p' && node.name !== 'w:tbl') continue;
    units.push({ node, section: sections.length });
    const properties = child(node, 'w:pPr');
    const own = properties && child(properties, 'w:sectPr');
    if (node.name === 'w:p' && own) sections.push(geometryOf(own));
  }
  return { units, sections };
}

const isFramed = (paragraph: XmlElement) => {
  const properties = child(paragraph, 'w:pPr');
  return properties !== undefined && child(properties, 'w:framePr') !== undefined;
};

/** Lays out a body (its paragraphs, tables and section properties) from page 1. */
export function layOutPages(body: XmlElement, context: PageContext): PageLayout {
  const { units, sections } = unitsOf(body);
  const first = sections[0];
  if (!first) throw new RangeError('a body without section properties');
  const pen: Pen = { page: 1, y: 0, line: 0, section: first, isFirst: true };
  const placed: Placed[] = [];
  let section = 0;
  let isChained = false;
  units.forEach((unit, i) => {
    if (unit.section !== section) {
      section = unit.section;
      startSection(pen, sections[section] ?? first);
      isChained = false;
    }
    if (unit.node.name === 'w:tbl') {
      placeTable(unit.node, pen, placed, context);
      isChained = false;
      return;
    }
    if (isFramed(unit.node)) return;
    const format = formatOf(unit.node, context.styles);
    if (format.newPage && pen.y > 0) newPage(pen);
    if (!isChained) {
      const needed = chainHeight(units, i, pen.section.width, context);
      if (pen.y > 0 && pen.y + needed > usable(pen)) newPage(pen);
    }
    placed.push(placeParagraph(unit.node, format, pen, context));
    isChained = format.keepNext;
  });
  return { pages: pen.page, placed };
}

const usable = (pen: Pen) => (pen.isFirst ? pen.section.firstUsable : pen.section.usable);

function newPage(pen: Pen): void {
  pen.page++;
  pen.y = 0;
  pen.line = 0;
  pen.isFirst = false;
}

function startSection(pen: Pen, section: Geometry): void {
  if (section.start !== 'continuous') {
    newPage(pen);
    if (section.start === 'oddPage' && pen.page % 2 === 0) pen.page++;
    if (section.start === 'evenPage' && pen.page % 2 === 1) pen.page++;
  }
  pen.section = section;
  pen.isFirst = section.start !== 'continuous';
}

/** Height of a line: exact, or what the face needs (an estimate: official text is exact). */
const lineHeight = (format: Format) => (format.line > 0 ? format.line : Math.round(format.size * 10 * 1.17));

function linesOf(paragraph: XmlElement, format: Format, width: number, context: PageContext): Line[] {
  const measure = {
    first: format.left + format.first,
    left: format.left,
    end: width - format.right,
    metrics: context.metrics,
    ...(format.tab ? { tab: format.tab } : {}),
  };
  return breakLines(glyphsOf(paragraph, format, context.metrics), measure);
}

/** Height that must stand on one page from here on: paragraphs kept with the next, and the first line of the last one. */
function chainHeight(units: readonly Unit[], from: number, width: number, context: PageContext): number {
  let height = 0;
  for (let i = from; i < units.length; i++) {
    const { node, section } = units[i]!;
    if (section !== units[from]!.section) return height;
    if (node.name === 'w:tbl') return height + headHeight(node, width, context);
    if (isFramed(node)) continue;
    const format = formatOf(node, context.styles);
    if (i > from && format.newPage) return height;
    const count = linesOf(node, format, width, context).length;
    const lines = format.keepNext || format.keepLines ? count : 1;
    height += (i > from ? format.before : 0) + lines * lineHeight(format) + format.borders;
    if (!format.keepNext) return height;
    height += format.after;
  }
  return height;
}

function placeParagraph(node: XmlElement, format: Format, pen: Pen, context: PageContext): Placed {
  const lines = linesOf(node, format, pen.section.width, context);
  const height = lineHeight(format);
  if (pen.y > 0) pen.y += format.before;
  let start: { page: number; line: number; top: number } | undefined;
  const placed = lines.map((line, i): PlacedLine => {
    const last = i === lines.length - 1 ? format.borders : 0;
    if (pen.y > 0 && pen.y + height + last > usable(pen)) newPage(pen);
    pen.line++;
    start ??= { page: pen.page, line: pen.line, top: pen.y };
    pen.y += height + last;
    const { page } = pen;
    if (line.ends === 'page') newPage(pen);
    return { ...line, page };
  });
  const end = { lastPage: pen.page, bottom: pen.y };
  pen.y += format.after;
  return { node, ...start!, ...end, lines: placed, section: pen.section };
}

function placeTable(table: XmlElement, pen: Pen, placed: Placed[], context: PageContext): void {
  const rows = elements(table).filter((node) => node.name === 'w:tr');
  const margin = cellMargin(table);
  const heights = rows.map((row) => rowHeight(row, margin, context));
  const heads = rows.findIndex((row) => !isHead(row));
  const headCount = heads < 0 ? 0 : heads;
  const head = heights.slice(0, headCount).reduce((sum, height) => sum + height, 0);
  const border = tableBorder(table);
  if (pen.y > 0 && pen.y + head + border + (heights[headCount] ?? 0) > usable(pen)) newPage(pen);
  pen.y += border;
  rows.forEach((row, i) => {
    const height = heights[i]!;
    if (pen.y + height > usable(pen) && pen.y > border) {
      newPage(pen);
      pen.y = border + (i >= headCount ? head : 0);
      pen.line = i >= headCount ? headCount : 0;
    }
    pen.line++;
    const top = pen.y;
    pen.y += height;
    const place = { page: pen.page, lastPage: pen.page, line: pen.line, top, bottom: pen.y };
    placed.push({ node: row, table, ...place, lines: [], section: pen.section });
  });
}

function headHeight(table: XmlElement, _width: number, context: PageContext): number {
  const rows = elements(table).filter((node) => node.name === 'w:tr');
  const until = rows.findIndex((row) => !isHead(row));
  const margin = cellMargin(table);
  return rows.slice(0, until + 1).reduce((sum, row) => sum + rowHeight(row, margin, context), tableBorder(table));
}

function isHead(row: XmlElement): boolean {
  const properties = child(row, 'w:trPr');
  return properties !== undefined && child(properties, 'w:tblHeader') !== undefined;
}

/** Width in twips of the horizontal lines of a table; 0 for one without. */
function tableBorder(table: XmlElement): number {
  const properties = child(table, 'w:tblPr');
  const borders = properties && child(properties, 'w:tblBorders');
  const top = borders && child(borders, 'w:top');
  if (!top || ['nil', 'none'].includes(attribute(top, 'w:val') ?? 'nil')) return 0;
  return Math.round(Number(attribute(top, 'w:sz') ?? 4) * 2.5);
}

interface CellMargin {
  readonly sides: number;
  readonly border: number;
}

const USUAL_CELL_MARGIN = 57;

function cellMargin(table: XmlElement): CellMargin {
  const properties = child(table, 'w:tblPr');
  const margins = properties && child(properties, 'w:tblCellMar');
  const side = (name: string) => {
    const node = margins && child(margins, name);
    return Number((node && attribute(node, 'w:w')) ?? USUAL_CELL_MARGIN);
  };
  return { sides: side('w:left') + side('w:right'), border: tableBorder(table) };
}

function rowHeight(row: XmlElement, margin: CellMargin, context: PageContext): number {
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

/** Page and line of one block of a document, with its text, and the pages of its lines. */
export interface CountedBlock {
  readonly text: string;
  readonly lines: readonly { readonly page: number; readonly text: string }[];
  readonly page: number;
  readonly line: number;
}

/** Pages of a document and where each block begins, from word/document.xml and word/styles.xml. */
export function countPages(
  documentXml: string,
  stylesXml: string,
  metrics: Metrics = METRICS.word,
): { readonly pages: number; readonly blocks: readonly CountedBlock[] } {
  const body = child(parseXml(documentXml, 'word/document.xml'), 'w:body');
  if (!body) throw new RangeError('a document without a body');
  const context = { styles: readStyles(stylesXml), metrics };
  const { pages, placed } = layOutPages(body, context);
  const blocks = placed.map(({ node, page, line, lines }) => {
    const text = textOf(node);
    if (node.name !== 'w:p') return { text, page, line, lines: [{ page, text }] };
    const glyphs = glyphsOf(node, formatOf(node, context.styles), metrics).map((glyph) => glyph.text);
    const shown = lines.map((each) => ({ page: each.page, text: glyphs.slice(each.from, each.to).join('') }));
    return { text, page, line, lines: shown };
  });
  return { pages, blocks };
}
