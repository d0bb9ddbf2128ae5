import type * as Docx from 'docx';
import { unzipSync } from 'fflate';
import { PAGE } from '../page.ts';
import { type StyleId, styleId } from '../styles.ts';
import { FONT } from './words.ts';

/** A paragraph, made once the docx library is there: it is needed to build templates only, never to print. */
export type Line = (docx: typeof Docx) => Docx.Paragraph;
/** Blocks of a body: paragraphs and tables. */
export type Block = (docx: typeof Docx) => Docx.Paragraph | Docx.Table;

interface ParagraphOptions {
  /** Keeps it on the page of the next paragraph. */
  readonly keep?: 'next';
  readonly align?: 'left' | 'right' | 'center';
  /** Free space above, in twips. */
  readonly above?: number;
  /** Free space at the right, in twips. */
  readonly rightIndent?: number;
  /** Half points, where it differs from the style. */
  readonly size?: number;
  /** Begins a page. */
  readonly page?: 'new';
}

// The short title at the head of a second-level item is set in the second-level face (GB/T 9704 §7.3.3).
const TITLE = /^（[^）]*）[^。]{1,16}。/;
const face = (name: string) => ({ font: { ascii: name, hAnsi: name, eastAsia: name } });
/** Signs that stand in a face of their own: the box to tick, and the line to write on, which must have no gaps. */
const OWN_FACE: Readonly<Record<string, ReturnType<typeof face>>> = {
  '\u2610': face(FONT.symbol),
  '\uff3f': face(FONT.song),
};
const KAI = { font: { ascii: FONT.kai, hAnsi: FONT.kai, eastAsia: FONT.kai, hint: 'eastAsia' } } as const;

/** A paragraph of a style; `_text_` between underscores is underlined, for blanks to fill. */
export function line(style: StyleId, text: string, options: ParagraphOptions = {}): Line {
  const title = style === 'body' ? (TITLE.exec(text)?.[0] ?? '') : '';
  const pieces = text
    .slice(title.length)
    .split('_')
    .map((piece, i) => (i % 2 === 0 ? { text: piece } : { text: piece, underline: { type: 'single' as const } }));
  const faced = pieces.flatMap((piece) =>
    piece.text.split(/(\u2610|\uff3f+)/).map((text) => ({ ...piece, text, ...OWN_FACE[text.charAt(0)] })),
  );
  const runs = [{ text: title, ...KAI }, ...faced];
  return ({ AlignmentType, Paragraph, TextRun }) =>
    new Paragraph({
      style: styleId(style),
      ...(options.keep ? { keepNext: true, keepLines: true } : {}),
      ...(options.align
        ? { alignment: AlignmentType[options.align.toUpperCase() as 'LEFT' | 'RIGHT' | 'CENTER'] }
        : {}),
      ...(options.rightIndent ? { indent: { right: options.rightIndent } } : {}),
      ...(options.page ? { pageBreakBefore: true } : {}),
      ...(options.above ? { spacing: { before: options.above } } : {}),
      children: runs
        .filter((piece) => piece.text !== '')
        .map((piece) => new TextRun(options.size ? { ...piece, size: options.size } : piece)),
    });
}

/** A cell: its blocks, how many columns it takes, and where its text stands. */
export interface CellSpec {
  readonly content: readonly Block[];
  readonly span?: number;
  readonly stand?: 'top' | 'bottom';
  /** One cell over several rows: the first has its content, the others are empty. */
  readonly merge?: 'start' | 'on';
}

/** A row: cells, height in twips, `exact` when text may not make it higher. */
export interface RowSpec {
  readonly cells: readonly CellSpec[];
  readonly height: number;
  readonly rule?: 'exact';
  readonly repeats?: 'head';
}

/** A cell of one paragraph. */
export function cell(style: StyleId, text: string, span = 1, options: ParagraphOptions = {}): CellSpec {
  return { content: [line(style, text, options)], span };
}

/** Space beside the texts of a cell, stated in every table: LibreOffice has another default than Word. */
const CELL_MARGIN = 57;
const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
const BORDER = { style: 'single', size: 4, color: '000000' } as const;

/** How a table looks where it differs: without lines, with narrower space (twips) beside its texts. */
export interface Frame {
  readonly lines?: 'none';
  readonly margin?: number;
  /** Space above and below the texts of a cell, for texts of several lines. */
  readonly pad?: number;
  /** Width of the whole table in twips; the text width of the upright page unless stated. */
  readonly width?: number;
}

/** A table of fixed column widths (twips, together the text width); rows never break over pages. */
export function grid(widths: readonly number[], rows: readonly RowSpec[], frame: Frame = {}): Block {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total !== (frame.width ?? PAGE.textWidth)) throw new RangeError(`columns are ${total} wide`);
  const misfit = rows.map(columnsOf).find((columns) => columns !== widths.length);
  if (misfit !== undefined) throw new RangeError(`row has ${misfit} columns of ${widths.length}`);
  const border = frame.lines === 'none' ? NO_BORDER : BORDER;
  const margin = frame.margin ?? CELL_MARGIN;
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
  return (docx) =>
    new docx.Table({
      width: { size: total, type: docx.WidthType.DXA },
      columnWidths: [...widths],
      layout: docx.TableLayoutType.FIXED,
      borders,
      margins: {
        left: margin,
        right: margin,
        ...(frame.pad ? { top: frame.pad, bottom: frame.pad } : {}),
        marginUnitType: docx.WidthType.DXA,
      },
      rows: rows.map((row) => tableRow(docx, widths, row)),
    });
}

const columnsOf = ({ cells }: RowSpec): number => cells.reduce((sum, { span }) => sum + (span ?? 1), 0);

function tableRow(docx: typeof Docx, widths: readonly number[], row: RowSpec): Docx.TableRow {
  const { HeightRule, TableCell, TableRow, VerticalAlign, WidthType } = docx;
  let column = 0;
  const cells = row.cells.map((spec) => {
    const span = spec.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const stand = { top: VerticalAlign.TOP, bottom: VerticalAlign.BOTTOM, '': VerticalAlign.CENTER }[spec.stand ?? ''];
    return new TableCell({
      children: spec.content.map((block) => block(docx)),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: stand,
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(spec.merge ? { verticalMerge: spec.merge === 'start' ? 'restart' : 'continue' } : {}),
    });
  });
  return new TableRow({
    children: cells,
    cantSplit: true,
    height: { value: row.height, rule: row.rule ? HeightRule.EXACT : HeightRule.ATLEAST },
    ...(row.repeats ? { tableHeader: true } : {}),
  });
}

/** The XML of blocks as they stand in a body, without section properties. */
export async function bodyXml(blocks: readonly Block[]): Promise<string> {
  const docx = await import('docx');
  const children = blocks.map((block) => block(docx));
  const packed = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
  const document = new TextDecoder().decode(unzipSync(packed)['word/document.xml']);
  const body = /<w:body>([\s\S]*)<w:sectPr\b[\s\S]*<\/w:body>/.exec(document)?.[1];
  if (body === undefined) throw new Error('docx wrote no body');
  return body;
}
