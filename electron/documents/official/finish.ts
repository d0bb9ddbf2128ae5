// What an official document needs once its data stands in it: lines of the title, size of the mark, indents of the
// signature, text on the page of the signature, merged cells, and the imprint at the foot of the last page.

import { OFFICIAL_STYLE, OFFICIAL_WORD } from '../papers/official-words.ts';
import { STYLE_NAME } from '../papers/words.ts';
import { attribute, child, parseXml, serialize, type XmlElement } from '../template/xml.ts';
import { breakText, descendants, exactSpacing, putProperty, putRunProperties } from './edit.ts';
import { elements, formatOf, glyphsOf, styleName, textOf } from './flow.ts';
import { HEIGHT, type OfficeLayout } from './layout.ts';
import { fitMarks, placeMarks } from './marks.ts';
import { mergeCells, repeatMerged } from './merge.ts';
import { layOutPages, type PageContext, type PageLayout, type Placed } from './pages.ts';
import { placeSignature } from './signature.ts';
import { titleLines } from './title.ts';

/** What finishing needs beside the record. */
export interface FinishContext extends PageContext {
  readonly sides: OfficeLayout['sides'];
  /** Section properties of the last section, that stand behind the record. */
  readonly section: string;
}

/** A finished record: its XML and the number of its pages. */
export interface Finished {
  readonly xml: string;
  readonly pages: number;
}

type Name = (typeof OFFICIAL_STYLE)[keyof typeof OFFICIAL_STYLE];

/** Longest paragraph, in lines, that moves to the next page whole. */
const MOVES_WHOLE = 3;
const ROW_OF_TEXT = 579;
/** Width of the mark of a letter, twips: between the ends of the red lines. */
const LETTER_MARK_ROOM = 9400;

/** Finishes the XML of one record (its blocks, without the last section properties). */
export function finishRecord(xml: string, context: FinishContext): Finished {
  const spaces = 'xmlns:w="w" xmlns:r="r" xmlns:wp="p" xmlns:a="a" xmlns:pic="c"';
  const body = parseXml(`<w:body ${spaces}>${xml}${context.section}</w:body>`, 'word/document.xml');
  const section = body.children.pop();
  const record: RecordTree = { body, context, nodes: () => elements(body) };
  joinSectionEnds(record);
  breakTitles(record, section as XmlElement);
  numberAnnexes(record);
  const geometry = pageNumbers(section as XmlElement);
  const marks = { mark: OFFICIAL_STYLE.mark, space: OFFICIAL_STYLE.markSpace };
  placeMarks(record.nodes(), geometry.top, geometry.width, marks, context);
  const letterMarks = record.nodes().filter((node) => is(node, OFFICIAL_STYLE.letterMark, context));
  if (letterMarks.length > 0) fitMarks(letterMarks, LETTER_MARK_ROOM, context);
  alignSigners(record);
  joinLetterNumber(record);
  fitSealRows(record);
  placeSignatures(record);
  const lay = () => {
    body.children.push(section!);
    const layout = layOutPages(body, context);
    body.children.pop();
    return layout;
  };
  let layout = lay();
  if (keepSignature(record, layout)) layout = lay();
  if (placeImprint(record, layout, 'first') === 'push') placeImprint(record, lay(), 'again');
  layout = lay();
  mergeCells(layout.placed, OFFICIAL_STYLE.cellMerge, context);
  return { xml: body.children.map(serialize).join(''), pages: layout.pages };
}

interface RecordTree {
  readonly body: XmlElement;
  readonly context: FinishContext;
  readonly nodes: () => XmlElement[];
}

/** Lets the paragraph before the end of a section end it: an own one could fall on a page of its own. */
function joinSectionEnds({ body, nodes, context }: RecordTree): void {
  const all = nodes();
  all.forEach((node, i) => {
    const before = all[i - 1];
    const properties = child(node, 'w:pPr');
    const section = properties && child(properties, 'w:sectPr');
    if (!section || before?.name !== 'w:p' || !is(node, OFFICIAL_STYLE.tail, context)) return;
    const own = child(before, 'w:pPr');
    if (!own || child(own, 'w:sectPr')) return;
    own.children.push(section);
    body.children.splice(body.children.indexOf(node), 1);
  });
}

function pageNumbers(section: XmlElement): { top: number; width: number } {
  const number = (name: string, key: string) => {
    const node = child(section, name);
    return Number((node && attribute(node, key)) ?? 0);
  };
  const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
  return { top: number('w:pgMar', 'w:top'), width };
}

const is = (node: XmlElement | undefined, name: Name, context: FinishContext): boolean =>
  node?.name === 'w:p' && styleName(node, context.styles) === name;

function breakTitles({ nodes, context }: RecordTree, section: XmlElement): void {
  for (const node of nodes()) {
    if (node.name !== 'w:p' || styleName(node, context.styles) !== STYLE_NAME.title) continue;
    if (descendants(node, 'w:br').length > 0) continue;
    const format = formatOf(node, context.styles);
    const width = pageNumbers(sectionOf(node, nodes()) ?? section).width;
    const text = textOf(node);
    const glyphs = glyphsOf(node, format, context.metrics);
    const gaps = glyphs.reduce((sum, glyph) => sum + glyph.gap, 0);
    const lines = titleLines(text, Math.floor((width - gaps) / (format.size * 10 + format.spacing)));
    let at = 0;
    const places = lines.slice(0, -1).map((line) => {
      at += line.length;
      return at;
    });
    if (!text.includes('\u2060')) breakText(node, places, 'line');
    else breakJoined(node, text, places);
  }
}

/** Breaks a title that holds word joiners, which are dropped. */
function breakJoined(node: XmlElement, text: string, places: readonly number[]): void {
  const moved = places.map((place) => {
    let seen = 0;
    for (let i = 0; i < text.length; i++) {
      if (seen === place && text[i] !== '\u2060') return i;
      if (text[i] !== '\u2060') seen++;
    }
    return text.length;
  });
  breakText(node, moved, 'line');
  for (const holder of descendants(node, 'w:t')) holder.children = [holder.children.join('').replaceAll('\u2060', '')];
}

/** The properties of the section a top-level node stands in, where a paragraph carries them. */
function sectionOf(node: XmlElement, nodes: readonly XmlElement[]): XmlElement | undefined {
  for (const next of nodes.slice(nodes.indexOf(node))) {
    const properties = next.name === 'w:p' ? child(next, 'w:pPr') : undefined;
    const section = properties && child(properties, 'w:sectPr');
    if (section) return section;
  }
  return undefined;
}

/** The first item of a list of annexes gets the label; an only one loses its number (§7.3.4). */
function numberAnnexes({ nodes, context }: RecordTree): void {
  const all = nodes();
  all.forEach((node, i) => {
    if (!is(node, OFFICIAL_STYLE.annexItem, context)) return;
    const isFirst = !is(all[i - 1], OFFICIAL_STYLE.annexItem, context);
    const isOnly = isFirst && !is(all[i + 1], OFFICIAL_STYLE.annexItem, context);
    const character = 315;
    if (!isFirst) putProperty(node, 'w:ind', ' w:left="2048" w:hanging="473"');
    if (isOnly) {
      dropNumber(node);
      putProperty(node, 'w:ind', ` w:left="${5 * character}" w:hanging="${3 * character}"`);
    }
    const text = descendants(node, 'w:t')[0];
    if (isFirst && text && !textOf(node).startsWith(OFFICIAL_WORD.annexNote))
      text.children = [OFFICIAL_WORD.annexNote + text.children.join('')];
  });
}

/** Takes away `1.` and the tab behind it. */
function dropNumber(node: XmlElement): void {
  const [run] = descendants(node, 'w:r').filter((each) => child(each, 'w:tab'));
  if (!run) return;
  const at = run.children.findIndex((inner) => typeof inner !== 'string' && inner.name === 'w:tab');
  const runs = elements(node);
  for (const before of runs.slice(0, runs.indexOf(run)))
    if (before.name === 'w:r')
      before.children = before.children.filter((inner) => typeof inner !== 'string' && inner.name !== 'w:t');
  run.children = run.children.filter(
    (inner, i) => i !== at && (i > at || typeof inner === 'string' || inner.name !== 'w:t'),
  );
}

function placeSignatures({ nodes, context }: RecordTree): void {
  const all = nodes();
  all.forEach((node, i) => {
    const date = all[i + 1];
    if (!date) return;
    if (is(node, OFFICIAL_STYLE.sealedOrgan, context) && is(date, OFFICIAL_STYLE.sealedDate, context))
      placeSignature('sealed', node, date, context);
    if (is(node, OFFICIAL_STYLE.organ, context) && is(date, OFFICIAL_STYLE.date, context))
      placeSignature('unsealed', node, date, context);
  });
}

/** The number of a letter stands at the right on the line of its first mark at the left (Fig 11). */
function joinLetterNumber({ body, nodes, context }: RecordTree): void {
  const number = nodes().find((node) => is(node, OFFICIAL_STYLE.letterNumber, context));
  const first = nodes().find((node) => is(node, OFFICIAL_STYLE.letterSecrecy, context));
  if (!number || !first) return;
  putRunProperties(number, fontProperties(formatOf(number, context.styles).font));
  const tab: XmlElement = { name: 'w:r', attrs: '', children: [{ name: 'w:tab', attrs: '', children: [] }] };
  first.children.push(tab, ...elements(number).filter((node) => node.name === 'w:r'));
  body.children.splice(body.children.indexOf(number), 1);
}

const fontProperties = (font: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;

/** Narrows the names of a joint signature that are wider than their cells. */
function fitSealRows({ nodes, context }: RecordTree): void {
  for (const table of nodes().filter((node) => node.name === 'w:tbl'))
    for (const cell of descendants(table, 'w:tc')) {
      const width = Number(/w:w="(\d+)"/.exec(descendants(cell, 'w:tcW')[0]?.attrs ?? '')?.[1] ?? 0);
      for (const name of descendants(cell, 'w:p').filter((node) => is(node, OFFICIAL_STYLE.sealRow, context)))
        if (textOf(name) !== '') fitMarks([name], width - 20, context);
    }
}

/** Signers of further lines stand under the first name: a shorter line is filled up at its end (§7.2.6). */
function alignSigners({ nodes, context }: RecordTree): void {
  const lines = nodes().filter(
    (node) => is(node, OFFICIAL_STYLE.signerLine, context) || is(node, OFFICIAL_STYLE.upwardNumber, context),
  );
  const names = lines.map((node) => descendants(node, 'w:t').at(-1));
  const longest = Math.max(0, ...names.map((name) => name?.children.join('').length ?? 0));
  if (lines.length < 2) return;
  for (const name of names) if (name) name.children = [name.children.join('').padEnd(longest, '\u3000')];
}

const SIGNATURE: readonly Name[] = [
  OFFICIAL_STYLE.sealGap,
  OFFICIAL_STYLE.sealedOrgan,
  OFFICIAL_STYLE.sealedDate,
  OFFICIAL_STYLE.organ,
  OFFICIAL_STYLE.date,
];

const EMPTY: readonly Name[] = [OFFICIAL_STYLE.oneBlank, OFFICIAL_STYLE.twoBlank, OFFICIAL_STYLE.tail];

/** The last paragraph or table with content before a place of the record. */
function contentBefore({ nodes, context }: RecordTree, place: number): XmlElement | undefined {
  return nodes()
    .slice(0, Math.max(0, place))
    .findLast((node) => !EMPTY.some((name) => is(node, name, context)) && textOf(node) !== '');
}

interface Ending {
  /** The last text before the annexes and the signature. */
  readonly text: XmlElement;
  /** Blank lines, annexes and signature after it. */
  readonly rest: readonly XmlElement[];
}

/** The text before the signature, and what stands from there to its end. */
function aroundSignature(record: RecordTree): Ending | undefined {
  const all = record.nodes();
  const isOf = (node: XmlElement, names: readonly Name[]) => names.some((name) => is(node, name, record.context));
  const first = all.findIndex((node) => isOf(node, SIGNATURE));
  const last = all.findLastIndex((node) => isOf(node, SIGNATURE));
  const before = all.slice(0, Math.max(0, first));
  const at = before.findLastIndex((node) => !isOf(node, [...EMPTY, OFFICIAL_STYLE.annexItem]) && textOf(node) !== '');
  const text = all[at];
  return first < 0 || !text ? undefined : { text, rest: all.slice(at + 1, last + 1) };
}

/** Where a paragraph, or the last row of a table, stands. */
const placeOf = (layout: PageLayout, node: XmlElement) =>
  layout.placed.findLast((each) => each.node === node || each.table === node);

/** Keeps text on the page of the signature (§7.3.5.5); true when something changed. */
function keepSignature(record: RecordTree, layout: PageLayout): boolean {
  const ending = aroundSignature(record);
  const place = ending && placeOf(layout, ending.text);
  if (!ending || !place) return false;
  for (const node of ending.rest.slice(0, -1)) if (node.name === 'w:p') putProperty(node, 'w:keepNext');
  if (!place.table && place.lines.length <= 3) {
    putProperty(ending.text, 'w:keepNext');
    putProperty(ending.text, 'w:keepLines');
    return true;
  }
  const isTorn = ending.rest.some((node) => (placeOf(layout, node)?.lastPage ?? 0) > place.lastPage);
  if (isTorn) moveText(record, place);
  return true;
}

/** Begins a new page in or before the end of the text, so that text stands there; false when it cannot. */
function moveText({ body }: RecordTree, place: Placed): boolean {
  if (place.table) return moveRows(body, place);
  if (place.page === place.lastPage && place.line === 1) return false;
  if (place.page === place.lastPage && place.lines.length <= MOVES_WHOLE) {
    putProperty(place.node, 'w:pageBreakBefore');
    return true;
  }
  const glyph = place.lines.at(-2)!.from;
  const characters = [...textOf(place.node)];
  breakText(place.node, [characters.slice(0, glyph).join('').length], 'page');
  return true;
}

const MOVED_ROWS = 2;

/** Moves the last rows of a table to a new page, as a table of their own with the same head. */
function moveRows(body: XmlElement, { table, line }: Placed): boolean {
  const rows = elements(table!).filter((node) => node.name === 'w:tr');
  const heads = rows.filter((row) => descendants(row, 'w:tblHeader').length > 0);
  if (!table || line - heads.length <= MOVED_ROWS || rows.length - heads.length <= MOVED_ROWS) return false;
  const moved = rows.slice(-MOVED_ROWS);
  repeatMerged(rows, rows.length - MOVED_ROWS);
  const others = elements(table).filter((node) => node.name !== 'w:tr');
  table.children = table.children.filter((node) => typeof node === 'string' || !moved.includes(node));
  const next: XmlElement = {
    name: 'w:tbl',
    attrs: table.attrs,
    children: [...structuredClone([...others, ...heads]), ...moved],
  };
  body.children.splice(body.children.indexOf(table) + 1, 0, pageStart(), next);
  return true;
}

/** A paragraph of almost no height that begins a page. */
function pageStart(): XmlElement {
  const paragraph: XmlElement = { name: 'w:p', attrs: '', children: [] };
  putProperty(paragraph, 'w:keepNext');
  putProperty(paragraph, 'w:pageBreakBefore');
  putProperty(paragraph, 'w:spacing', exactSpacing(HEIGHT.rule));
  return paragraph;
}

const IMPRINT: readonly Name[] = [OFFICIAL_STYLE.imprintSpace, OFFICIAL_STYLE.imprintSpaceAnyPage];

/** Puts the imprint at the foot of the last page, an even one in duplex print (§7.4); 'push' when text has to move. */
function placeImprint(record: RecordTree, layout: PageLayout, attempt: 'first' | 'again'): 'push' | undefined {
  const { context } = record;
  const all = record.nodes();
  const at = all.findIndex((node) => IMPRINT.some((name) => is(node, name, context)));
  const space = all[at];
  const own = space && placeOf(layout, space);
  if (!space || !own) return undefined;
  const rest = all.slice(at + 1).map((node) => placeOf(layout, node));
  const height = rest.reduce((sum, place) => sum + (place ? heightOf(place, context) : 0), 0);
  const before = layout.placed.findLast((place) => all.indexOf(place.table ?? place.node) < at);
  const foot = Math.min(own.section.usable, HEIGHT.imprintEnd - own.section.top);
  const needsEven = is(space, OFFICIAL_STYLE.imprintSpace, context) && context.sides === 'duplex';
  const isNewSection = !before || before.section !== own.section;
  const endPage = before?.lastPage ?? 1;
  const y = isNewSection ? 0 : before.bottom;
  const page = isNewSection ? own.page : endPage;
  if (y + ROW_OF_TEXT + height <= foot && (!needsEven || page % 2 === 0)) {
    putProperty(space, 'w:spacing', exactSpacing(foot - height - y));
    return undefined;
  }
  if (attempt === 'first' && needsEven && endPage % 2 === 0 && push(record, layout, at)) return 'push';
  if (needsEven && endPage % 2 === 0) addEmptyPage(record, at);
  putProperty(space, 'w:pageBreakBefore');
  putProperty(space, 'w:spacing', exactSpacing(foot - height));
  return undefined;
}

function heightOf(place: Placed, context: FinishContext): number {
  if (place.table) return place.bottom - place.top;
  const format = formatOf(place.node, context.styles);
  return place.lines.length * format.line + format.borders + format.before + format.after;
}

/** Moves the end of the text to the next page, so that the imprint comes on the back of it. */
function push(record: RecordTree, layout: PageLayout, at: number): boolean {
  const ending = aroundSignature(record);
  const last = contentBefore(record, at);
  const text = last && ending?.rest.includes(last) ? ending.text : last;
  const place = text && placeOf(layout, text);
  return place !== undefined && moveText(record, place);
}

function addEmptyPage({ body }: RecordTree, at: number): void {
  const empty = parseXml('<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>', 'word/document.xml');
  const before = elements(body)[at]!;
  body.children.splice(body.children.indexOf(before), 0, empty);
}
