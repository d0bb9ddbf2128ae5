// Pages of a document without a renderer: in R1 every line has a fixed height and every character a known advance.

import { attribute, child, parseXml, type XmlElement } from '../template/xml.ts';
import { elements, type Format, formatOf, glyphsOf, readStyles, textOf } from './flow.ts';
import { type Line, METRICS, type Metrics } from './lines.ts';
import { cellMargin, isHead, lineHeight, linesOf, type PageContext, rowHeight, tableBorder } from './measure.ts';
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

/** Height that must stand on one page from here on: paragraphs kept with the next, and the first line of the last one. */
function chainHeight(units: readonly Unit[], from: number, width: number, context: PageContext): number {
  let height = 0;
  for (let i = from; i < units.length; i++) {
    const { node, section } = units[i]!;
    if (section !== units[from]!.section) return height;
    if (node.name === 'w:tbl') return height + headHeight(node, context);
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

function headHeight(table: XmlElement, context: PageContext): number {
  const rows = elements(table).filter((node) => node.name === 'w:tr');
  const until = rows.findIndex((row) => !isHead(row));
  const margin = cellMargin(table);
  return rows.slice(0, until + 1).reduce((sum, row) => sum + rowHeight(row, margin, context), tableBorder(table));
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
