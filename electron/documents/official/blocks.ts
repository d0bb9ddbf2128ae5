// What official papers are written with. Every function returns blocks for the list of a paper source; lengths that
// depend on data (title lines, mark size, signature indents, place of the imprint) are found when a record is printed.

import { type Block, line } from '../papers/layout.ts';
import { OFFICIAL_WORD, PAGES_FIELD } from '../papers/official-words.ts';
import { FONT, TAG_WORD } from '../papers/words.ts';
import { type StyleId, styleId } from '../styles.ts';
import { escapeXml } from '../template/xml.ts';
import { HEIGHT } from './layout.ts';
import { pageField } from './parts.ts';
import { SECTION_END } from './sections.ts';
import { type OfficialStyle, officialId } from './styles.ts';

/** A block from its XML. */
export function xmlBlock(xml: string): Block {
  // docx takes any component as a child; its types name only its own.
  return ({ ImportedXmlComponent }) => ImportedXmlComponent.fromXmlString(xml) as unknown as ReturnType<Block>;
}

const faces = (font: string) =>
  `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/></w:rPr>`;

/** Runs of a text; `\t` is a tab. */
export function runs(text: string, properties = ''): string {
  return text
    .split('\t')
    .map((piece, i) => {
      const tab = i > 0 ? '<w:tab/>' : '';
      const words = piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
      return tab + words === '' ? '' : `<w:r>${properties}${tab}${words}</w:r>`;
    })
    .join('');
}

const paragraphXml = (style: string, inner: string, properties = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;

/** A paragraph of an official style. */
export function official(style: OfficialStyle, text: string, properties = ''): Block {
  return xmlBlock(paragraphXml(officialId(style), runs(text), properties));
}

/** Blocks that print only when a field is there. */
export function when(field: string, blocks: readonly Block[]): Block[] {
  return [line('plain', `{?${field}}`), ...blocks, line('plain', `{/${field}}`)];
}

/** Blocks repeated over the rows of a list field. */
export function each(field: string, blocks: readonly Block[]): Block[] {
  return [line('plain', `{#${field}}`), ...blocks, line('plain', `{/${field}}`)];
}

/** Tags of the lines above a mark; each line prints only when its field is there. */
export interface SecrecyTags {
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
}

/** A red head: who issues, under which number, signed by whom. */
export interface RedHead extends SecrecyTags {
  /** The mark as it stands (`{发文机关}文件`), or the organs of a joint issue, host first, with what follows them. */
  readonly mark: string | { readonly organs: readonly string[]; readonly suffix: string };
  readonly number: string;
  /** Name tags of the signers of a report upward, two a line; the number then stands at the left. */
  readonly signers?: readonly string[];
}

function secrecyLines(style: OfficialStyle, tags: SecrecyTags): Block[] {
  return [tags.copyNumber, tags.secrecy, tags.urgency].flatMap((field) =>
    field === undefined ? [] : when(field, [official(style, `{${field}}`)]),
  );
}

/** The head of a document down to the red line, and the two blank lines under it (§7.2). */
export function redHead(head: RedHead): Block[] {
  return [
    ...secrecyLines('secrecy', head),
    official('markSpace', ''),
    typeof head.mark === 'string' ? official('mark', head.mark) : jointMark(head.mark.organs, head.mark.suffix),
    ...blank(2),
    ...(head.signers ? upwardLines(head.number, head.signers) : [official('documentNumber', head.number)]),
    ...blank(2),
  ];
}

/** Minutes: the mark alone, then number line without red line (§10.3). */
export function minutesHead(mark: string, number: string): Block[] {
  return [
    official('markSpace', ''),
    official('mark', mark),
    ...blank(2),
    official('documentNumber', number),
    ...blank(2),
  ];
}

function upwardLines(number: string, signers: readonly string[]): Block[] {
  const kai = faces(FONT.kai);
  const lines: string[] = [];
  for (let i = 0; i < signers.length; i += 2) lines.push(signers.slice(i, i + 2).join('\u3000'));
  return lines.map((names, i) => {
    const isLast = i === lines.length - 1;
    const label = i === 0 ? OFFICIAL_WORD.signer : '\u3000'.repeat(OFFICIAL_WORD.signer.length);
    const left = isLast ? `\u3000${number}` : '';
    const inner = runs(left) + runs(`\t${label}`) + runs(names, kai);
    return xmlBlock(paragraphXml(officialId(isLast ? 'upwardNumber' : 'signerLine'), inner));
  });
}

const NONE = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((e) => `<w:${e} w:val="nil"/>`).join('');

interface PlainCell {
  readonly width: number;
  readonly inner: string;
  readonly stand?: 'center' | 'bottom';
}

/** A table without lines or margins, one row of cells. */
function plainTable(rows: readonly (readonly PlainCell[])[], height: string): string {
  const total = rows[0]!.reduce((sum, cell) => sum + cell.width, 0);
  const margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>';
  const cell = ({ width, inner, stand }: PlainCell) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${stand ? `<w:vAlign w:val="${stand}"/>` : ''}</w:tcPr>${inner}</w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${NONE}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${rows[0]!.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  );
}

/** Names of a joint issue, each as wide as the longest, and the word after them in their middle (Fig 3). */
function jointMark(organs: readonly string[], suffix: string): Block {
  const mark = (text: string, align: string) =>
    paragraphXml(officialId('mark'), runs(text), `<w:jc w:val="${align}"/>`);
  const names = { width: 6600, inner: organs.map((organ) => mark(organ, 'distribute')).join('') };
  const word = { width: 2000, inner: mark(suffix, 'right'), stand: 'center' as const };
  return xmlBlock(plainTable([[names, word]], ''));
}

/** One or two blank lines, as high as the office wants them. */
export function blank(lines: 1 | 2): Block[] {
  return lines === 1 ? [official('oneBlank', '')] : [official('twoBlank', ''), official('twoBlank', '')];
}

/** Title, main recipient and the blank line between; a title is broken in word units when it is printed. */
export function titleBlock(title: string, addressee?: string): Block[] {
  const to = addressee === undefined ? [] : [line('plain', addressee)];
  return [line('title', title), ...blank(1), ...to];
}

/** A paragraph of text. */
export const body = (text: string): Block => line('body', text);

/** A heading of level 1 (`一、`), 2 (`（一）`), 3 (`1.`) or 4 (`（1）`), number included in its text. */
export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  const style: StyleId = level === 1 ? 'heading' : level === 2 ? 'heading2' : 'body';
  return line(style, text);
}

/** List of annexes, from names, or over a list field with a tag for the name; an only one prints without number. */
export function annexNote(annexes: readonly string[] | { readonly list: string; readonly name: string }): Block[] {
  if ('list' in annexes)
    return when(annexes.list, [
      ...blank(1),
      ...each(annexes.list, [official('annexItem', `{${TAG_WORD.index}}.\t{${annexes.name}}`)]),
    ]);
  return [...blank(1), ...annexes.map((name, i) => official('annexItem', `${i + 1}.\t${name}`))];
}

/** Three lines free for the seal, the organ centred on the date, which stands four characters in (§7.3.5.1). */
export function sealedSignature(organ: string, date: string): Block[] {
  const gap = () => official('sealGap', '');
  return [gap(), gap(), gap(), official('sealedOrgan', organ), official('sealedDate', date)];
}

/** Organ and date without seal (§7.3.5.2). */
export function plainSignature(organ: string, date: string): Block[] {
  return [official('sealGap', ''), official('organ', organ), official('date', date)];
}

/** Free box of a seal, twips: 45 mm. */
const SEAL_BOX = 2552;

/** Organs of a joint issue, up to three a row, each with a free box for its seal; the date under the last one. */
export function jointSignature(organs: readonly string[], date: string): Block[] {
  const rows: string[][] = [];
  for (let i = 0; i < organs.length; i += 3) rows.push(organs.slice(i, i + 3));
  const perRow = Math.min(3, organs.length);
  const width = Math.floor(8844 / perRow);
  const row = (names: readonly string[], isLast: boolean): PlainCell[] =>
    Array.from({ length: perRow }, (_, i) => {
      const name = names[i - (perRow - names.length)] ?? '';
      const under = isLast && i === perRow - 1 ? [date] : [''];
      const inner = [name, ...under].map((text) => paragraphXml(officialId('sealRow'), runs(text))).join('');
      return { width, inner, stand: 'bottom' };
    });
  const cells = rows.map((names, i) => row(names, i === rows.length - 1));
  return [official('sealGap', ''), xmlBlock(plainTable(cells, `<w:trHeight w:val="${SEAL_BOX}" w:hRule="exact"/>`))];
}

/** A note under the date, in brackets (§7.3.6). */
export const note = (text: string): Block => line('body', text);

/** Head of an annex on its own page: label on line 1, title on line 3 (§7.3.7). */
export function annexHead(label: string, title: string): Block[] {
  return [official('annexLabel', label), line('plain', ''), line('title', title), ...blank(1)];
}

/** What the imprint names; every tag but the organ prints only when its field is there. */
export interface Imprint {
  /** Fields (without braces) of recipients moved here, and of copies; their text has no full stop. */
  readonly mainTo?: string;
  readonly copies?: string;
  readonly organ: string;
  readonly date: string;
}

/** The imprint: at the foot of the last page, an even one in duplex print; the last block of the paper (§7.4). */
export function imprint(parts: Imprint): Block[] {
  const names = (label: string, field: string | undefined) =>
    field === undefined ? [] : when(field, [official('imprintCopies', `${label}{${field}}${OFFICIAL_WORD.stop}`)]);
  const thin = parts.copies === undefined ? [] : when(parts.copies, [official('imprintThin', '')]);
  return [
    official('imprintSpace', ''),
    official('imprintThick', ''),
    ...names(OFFICIAL_WORD.mainTo, parts.mainTo),
    ...names(OFFICIAL_WORD.copies, parts.copies),
    ...thin,
    official('imprintIssue', `${parts.organ}\t${parts.date}${OFFICIAL_WORD.issued}`),
    official('imprintThick', ''),
  ];
}

/** The head of a letter: mark over the red double line of page 1, number at the right under it (§10.1). */
export function letterHead(mark: string, number: string, tags: SecrecyTags = {}): Block[] {
  const frame = `<w:framePr w:w="9638" w:h="${HEIGHT.mark}" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="1134" w:y="1631"/>`;
  return [
    official('letterMark', mark, frame),
    ...secrecyLines('letterSecrecy', tags),
    official('letterNumber', number),
    ...blank(2),
  ];
}

/** Copies of a letter at the very foot of its last page, without lines. */
export function letterImprint(copies: string): Block[] {
  return [
    official('imprintSpaceAnyPage', ''),
    official('imprintCopies', `${OFFICIAL_WORD.copies}${copies}${OFFICIAL_WORD.stop}`),
  ];
}

/** Those present, excused and attending, at the end of minutes; each line only when its field is there (§10.3). */
export function people(fields: {
  readonly present: string;
  readonly excused?: string;
  readonly attending?: string;
}): Block[] {
  const hei = faces(FONT.hei);
  const entry = (label: string, field: string | undefined) =>
    field === undefined
      ? []
      : when(field, [xmlBlock(paragraphXml(officialId('people'), runs(label, hei) + runs(`{${field}}`)))]);
  return [
    ...blank(1),
    ...entry(OFFICIAL_WORD.present, fields.present),
    ...entry(OFFICIAL_WORD.excused, fields.excused),
    ...entry(OFFICIAL_WORD.attending, fields.attending),
  ];
}

/** Pages of their own in landscape; what follows starts on a new upright page. */
export function landscape(blocks: readonly Block[]): Block[] {
  return [xmlBlock(SECTION_END.upright), ...blocks, xmlBlock(SECTION_END.landscape)];
}

/** `第x页/共y页`: the page by the office program, the number of pages by the engine; the manifest needs `PAGES`. */
export function pageOfTotal(): Block {
  const inner =
    runs(OFFICIAL_WORD.pageFirst) +
    pageField() +
    runs(`${OFFICIAL_WORD.pageMiddle}{${PAGES_FIELD}}${OFFICIAL_WORD.pageLast}`);
  return xmlBlock(paragraphXml(styleId('mark'), inner));
}
