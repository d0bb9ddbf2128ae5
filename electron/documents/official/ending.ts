// The end of a record: text on the page of the signature, and room for the imprint on the back of the last sheet.

import { OFFICIAL_STYLE } from '../papers/official-words.ts';
import type { XmlElement } from '../template/xml.ts';
import { breakText, descendants, exactSpacing, putProperty } from './edit.ts';
import { elements, textOf } from './flow.ts';
import { HEIGHT } from './layout.ts';
import { repeatMerged } from './merge.ts';
import type { PageLayout, Placed } from './pages.ts';
import { EMPTY, is, type Name, placeOf, type RecordTree } from './record.ts';

/** Longest paragraph, in lines, that moves to the next page whole. */
const MOVES_WHOLE = 3;

const SIGNATURE: readonly Name[] = [
  OFFICIAL_STYLE.sealGap,
  OFFICIAL_STYLE.sealedOrgan,
  OFFICIAL_STYLE.sealedDate,
  OFFICIAL_STYLE.organ,
  OFFICIAL_STYLE.date,
];

interface Ending {
  /** The last text before the annexes and the signature. */
  readonly text: XmlElement;
  /** Blank lines, annexes and signature after it. */
  readonly rest: readonly XmlElement[];
}

/** The text before the signature, and what stands from there to its end. */
export function aroundSignature(record: RecordTree): Ending | undefined {
  const all = record.nodes();
  const isOf = (node: XmlElement, names: readonly Name[]) => names.some((name) => is(node, name, record.context));
  const first = all.findIndex((node) => isOf(node, SIGNATURE));
  const last = all.findLastIndex((node) => isOf(node, SIGNATURE));
  const before = all.slice(0, Math.max(0, first));
  const at = before.findLastIndex((node) => !isOf(node, [...EMPTY, OFFICIAL_STYLE.annexItem]) && textOf(node) !== '');
  const text = all[at];
  return first < 0 || !text ? undefined : { text, rest: all.slice(at + 1, last + 1) };
}

/** Keeps text on the page of the signature (§7.3.5.5); true when something changed. */
export function keepSignature(record: RecordTree, layout: PageLayout): boolean {
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
export function moveText({ body }: RecordTree, place: Placed): boolean {
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
