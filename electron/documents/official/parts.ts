import { NAMESPACES, PAGE, XML_HEAD } from '../page.ts';
import { HEIGHT, LANDSCAPE, RED } from './layout.ts';
import { officialId } from './styles.ts';

const run = (inner: string, properties = '') => `<w:r>${properties}${inner}</w:r>`;
const text = (value: string, properties = '') => run(`<w:t xml:space="preserve">${value}</w:t>`, properties);
const mark = (type: string, properties: string) => run(`<w:fldChar w:fldCharType="${type}"/>`, properties);

/** The runs of a field with the number of the page. */
export function pageField(properties = ''): string {
  const code = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>', properties);
  const ends = (type: string) => mark(type, properties);
  return `${ends('begin')}${code}${ends('separate')}${text('1', properties)}${ends('end')}`;
}

const dashed = (properties = '') =>
  `${text('\u2014 ', properties)}${pageField(properties)}${text(' \u2014', properties)}`;
const exact = (line: number) => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const header = (inner: string) => `${XML_HEAD}<w:hdr ${NAMESPACES}>${inner}</w:hdr>`;
const footer = (inner: string) => `${XML_HEAD}<w:ftr ${NAMESPACES}>${inner}</w:ftr>`;
const EMPTY = `<w:p><w:pPr><w:pStyle w:val="${officialId('tail')}"/></w:pPr></w:p>`;

/** A header without anything: a later section's header must not reach the next record of a merged file. */
export const EMPTY_HEADER = header(EMPTY);

/** A footer without anything. */
export const EMPTY_FOOTER = footer(EMPTY);

/** Page number between dashes, one character in (§7.5); `lift` twips lie below it. */
export function pageFooter(side: 'right' | 'left', lift: number): string {
  const properties = `<w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>`;
  const below = lift > 0 ? `<w:p><w:pPr><w:pStyle w:val="${officialId('tail')}"/>${exact(lift)}</w:pPr></w:p>` : '';
  return footer(`<w:p>${properties}${dashed()}</w:p>${below}`);
}

const NUMBER_WIDTH = 400;
const NUMBER_HEIGHT = 1400;

/** Header of a landscape page that holds its number, turned, at the left edge: odd pages low, even pages high (§8). */
export function landscapeHeader(side: 'odd' | 'even'): string {
  const y = side === 'odd' ? LANDSCAPE.height - LANDSCAPE.bottom - 280 - NUMBER_HEIGHT : LANDSCAPE.top + 280;
  const align = side === 'odd' ? 'right' : 'left';
  const none = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="nil"/>`)
    .join('');
  const margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>';
  return header(
    '<w:tbl><w:tblPr>' +
      `<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1388" w:tblpY="${y}"/><w:tblOverlap w:val="never"/>` +
      `<w:tblW w:w="${NUMBER_WIDTH}" w:type="dxa"/><w:tblBorders>${none}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>` +
      `</w:tblPr><w:tblGrid><w:gridCol w:w="${NUMBER_WIDTH}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${NUMBER_HEIGHT}" w:hRule="exact"/></w:trPr>` +
      `<w:tc><w:tcPr><w:tcW w:w="${NUMBER_WIDTH}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>` +
      `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="${align}"/></w:pPr>${dashed()}</w:p></w:tc></w:tr></w:tbl>${EMPTY}`,
  );
}

const border = (side: 'top' | 'bottom', size: number, space: number) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${RED}"/></w:pBdr>`;
const ruleLine = (pBdr: string, line: number) =>
  `<w:p><w:pPr>${pBdr}${exact(line)}<w:ind w:left="-397" w:right="-397"/><w:rPr><w:spacing w:val="0"/><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;

/** First page of a letter: thick above thin red line, 170 mm wide, 4 mm below the mark (§10.1); the mark is in the body. */
export const LETTER_HEADER = header(
  ruleLine(border('bottom', 18, 5), HEIGHT.mark) + ruleLine(border('bottom', 6, 0), 40) + ruleLine('', 74),
);

/** First page of a letter: thin above thick red line, 20 mm above the edge of the paper, no number. */
export const LETTER_FOOTER = footer(ruleLine(border('top', 6, 0), 40) + ruleLine(border('top', 18, 0), 20));

/** Height in twips that the head of a letter takes from the text area of page 1. */
export const LETTER_HEAD_LOSS = 1642 + HEIGHT.mark + 145 + 55 + 74 - PAGE.top;
