import { mm, PAGE, SIZE } from '../page.ts';
import type { PaperField } from '../paper.ts';
import type { StyleId } from '../styles.ts';
import { field, SIGNING_DAY } from './common.ts';
import { type Block, type CellSpec, cell, type Frame, grid, line, type RowSpec } from './layout.ts';

/** Fields of the head that every printed form carries: number, code, day of its data, who printed it. */
export const RECORD_FIELDS: readonly PaperField[] = [
  field('份别', 'text', 'copy.mark', 'note'),
  field('编号', 'text', 'paper.number', 'note'),
  field('短码', 'text', 'paper.shortCode', 'note'),
  field('二维码', 'qr', 'paper.qrContent', 'note'),
  field('资料日期', 'date', 'paper.dataDate', 'note'),
  field('打印人', 'text', 'paper.printedBy', 'note'),
];

/** Data of the head of a form. */
export interface RecordHead {
  /** Mark of the copy, for example 户存. */
  readonly 份别?: string;
  readonly 编号?: string;
  /** Random code with check character, as printed and typed. */
  readonly 短码?: string;
  readonly 二维码?: string;
  /** Day up to which the data was taken. */
  readonly 资料日期?: string;
  readonly 打印人?: string;
}

/** Copy mark at the left; number, code, day of the data and QR at the top right, inside the text area. */
export function recordHead(width: number = PAGE.textWidth): Block {
  const widths = [2200, width - 3245, 1045];
  const content = [
    line('mark', '编号：{编号|空8}'),
    line('mark', '识别码：{短码|空8}'),
    line('mark', '{?资料日期}资料截至{资料日期|公文}{/}{?打印人}　打印人：{打印人}{/}'),
  ];
  const copy = { content: [line('head', '{?份别}（{份别}）{/}', { align: 'left' })] };
  const row = { cells: [copy, { content }, cell('mark', '{%二维码|17}')], height: mm(17) };
  return grid(widths, [row], { lines: 'none', width });
}

/** A list field with the fields of its rows. */
export function listOf(name: string, source: string, fields: readonly PaperField[]): PaperField {
  return { ...field(name, 'list', source), fields };
}

/** The value of a field, or as many characters of line to write on; `format` is set behind a bar. */
export function blank(name: string, characters: number, format = ''): string {
  const bar = format === '' ? '' : `|${format}`;
  return `{?${name}}{${name}${bar}}{:否则}${'＿'.repeat(characters)}{/}`;
}

/** Keeps a block with what follows. */
export const KEEP = { keep: 'next' } as const;

/** Least height of a row that is filled by hand. */
export const ROW = 460;

/** A row of labels and values in turn; a value may take several columns. */
export function facts(...texts: readonly (string | readonly [string, number])[]): RowSpec {
  const cells = texts.map((entry, i) => {
    const [text, span] = typeof entry === 'string' ? ([entry, 1] as const) : entry;
    return cell(i % 2 === 0 ? 'head' : 'small', text, span);
  });
  return { cells, height: ROW };
}

/** A column of a list: its heading, width in twips and text; `{name|缩}` shrinks to the width. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly text: string;
  readonly style?: StyleId;
}

interface ListOptions extends Frame {
  /** Rows under the list, for sums. */
  readonly foot?: readonly RowSpec[];
  readonly rowHeight?: number;
  /** Rows by hand follow the printed ones also where there is data: the list is carried on with a pen. */
  readonly spare?: 'kept';
  /** Half points of the rows and headings, where smaller than the style. */
  readonly size?: number;
}

const LIST_MARGIN = 40;
const BIG_CELLS: readonly StyleId[] = ['cell', 'cellCentre'];

/** The text of a column with the number of characters that its width holds. */
function fitted({ text, width, style }: Column, size: number | undefined): string {
  const character = (size ?? (style && BIG_CELLS.includes(style) ? SIZE.smallFourth : SIZE.fifth)) * 10;
  return text.replaceAll('|缩}', `|缩${Math.max(1, (width - 2 * LIST_MARGIN - 80) / character).toFixed(1)}}`);
}

/** What stands in a row to fill by hand: the boxes to tick and their words. */
const emptyBoxes = (text: string): string =>
  text.includes('{\u2611') ? text.replace(/\{\u2611[^}]*\}/g, '\u2610').replace(/\{[^}]*\}/g, '') : '';

/** A table with one row for each of a list, headings repeated on each page; without a list, rows to fill by hand. */
export function listTable(
  list: string,
  rowsByHand: number,
  columns: readonly Column[],
  { foot = [], rowHeight = 420, size, spare, ...frame }: ListOptions = {},
): Block {
  const texts = columns.map((column) => fitted(column, size));
  const small = size === undefined ? {} : { size };
  const numbered = texts[0] === '{序号}';
  texts[0] = `{#${list}|至少${spare ? rowsByHand : 1}}${texts[0]}`;
  texts[texts.length - 1] += `{/${list}}`;
  const head: RowSpec = {
    cells: columns.map(({ head: text }) => cell('head', text, 1, small)),
    height: ROW,
    repeats: 'head',
  };
  const row: RowSpec = {
    cells: columns.map(({ style }, i) => cell(style ?? 'smallCentre', texts[i]!, 1, small)),
    height: rowHeight,
  };
  const mark = (tag: string): RowSpec => ({ cells: [cell('gap', tag, columns.length)], height: 20 });
  const byHand = Array.from({ length: rowsByHand - 1 }, (_, i): RowSpec => {
    const cells = columns.map(({ style, text }, at) =>
      cell(style ?? 'smallCentre', at === 0 && numbered ? `${i + 2}` : emptyBoxes(text), 1, small),
    );
    return { cells, height: rowHeight };
  });
  const rest = byHand.length === 0 || spare ? [] : [mark(`{?${list}}`), mark('{:否则}'), ...byHand, mark('{/}')];
  return grid(
    columns.map(({ width }) => width),
    [head, row, ...rest, ...foot],
    { margin: LIST_MARGIN, pad: 20, ...frame },
  );
}

/** A place to sign: who signs, under which name; sealed places hold a seal, thumb places a fingerprint. */
export interface Place {
  readonly who: string;
  readonly name?: string;
  readonly kind?: 'seal' | 'thumb';
}

const SEAL_SIDE = mm(45);
const SIGN_HEIGHT = mm(24);

/** Places side by side, kept together and with the text before them; rows of places stand above each other. */
export function signTable(rows: readonly (readonly Place[])[], width: number = PAGE.textWidth): Block[] {
  const tables = rows.flatMap((places) => [line('gap', '', KEEP), signRow(places, width)]);
  if (rows.length === 1) return [...tables, line('gap', '')];
  // One row around them all: offices' programs do not keep a table with the next one otherwise.
  const whole = grid([width], [{ cells: [{ content: [...tables, line('gap', '')] }], height: SIGN_HEIGHT }], {
    lines: 'none',
    margin: 0,
    width,
  });
  return [line('gap', '', KEEP), whole, line('gap', '')];
}

const THUMB = 1300;

function signRow(places: readonly Place[], width: number): Block {
  const seals = places.filter(({ kind }) => kind === 'seal').length;
  const thumbs = places.filter(({ kind }) => kind === 'thumb').length;
  const others = places.length - seals - thumbs;
  const rest = width - thumbs * THUMB;
  const seal = others === 0 ? Math.floor(rest / seals) : Math.max(2665, Math.floor(rest / (seals + others)));
  const other = others === 0 ? 0 : Math.floor((rest - seals * seal) / others);
  const widths = places.map(({ kind }) => (kind === 'thumb' ? THUMB : kind === 'seal' ? seal : other));
  widths[0]! += width - widths.reduce((sum, each) => sum + each, 0);
  const height = seals > 0 ? SEAL_SIDE : SIGN_HEIGHT;
  return grid(widths, [{ cells: places.map((place, i) => placeCell(place, widths[i]!, height)), height }], { width });
}

/** A day to be written in a narrow place. */
const NARROW_DAY = '　年　月　日';
const NARROW = 2300;

function placeCell({ who, name, kind }: Place, width: number, height: number): CellSpec {
  if (kind === 'thumb') return { content: [line('smallCentre', who, KEEP)], stand: 'top' };
  const heads = name === undefined ? [who] : [who, name];
  const content = heads.map((text) => line('small', text, KEEP));
  const day = line('smallCentre', width < NARROW ? NARROW_DAY : SIGNING_DAY, {
    ...KEEP,
    above: height - 330 * (heads.length + 1) - 120,
  });
  return { content: [...content, day], stand: 'top' };
}

/** Who signs for the householder, and why. */
export const DEPUTY_LINE = '代签人（签字）：_　　　　　　　_　与户主关系：_　　　　　_　代签原因：_　　　　　　　　　_';

/** The issuing body over the day at the right, with the room of a seal around both; a signature may stand at the left. */
export function sealedEnd(body: string, day: string, left = ''): Block[] {
  const content = [line('plain', body, { ...KEEP, align: 'center' }), line('plain', day, { ...KEEP, align: 'center' })];
  const row: RowSpec = {
    cells: [{ content: [line('plain', left, { ...KEEP, align: 'left' })] }, { content }],
    height: SEAL_SIDE,
  };
  return [grid([3845, 5000], [row], { lines: 'none' }), line('gap', '')];
}

/** The heading of a part of a form, clear of the table before it. */
export function part(text: string): Block {
  return line('termHeading', text, { above: 100 });
}
