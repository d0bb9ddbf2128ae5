// What changes in a record before its pages are counted: section ends, title lines, annexes, heads, signatures.

import { OFFICIAL_STYLE, OFFICIAL_WORD } from '../papers/official-words.ts';
import { STYLE_NAME } from '../papers/words.ts';
import { child, type XmlElement } from '../template/xml.ts';
import { breakText, descendants, putProperty, putRunProperties } from './edit.ts';
import { elements, formatOf, glyphsOf, styleName, textOf } from './flow.ts';
import { fitMarks, placeMarks } from './marks.ts';
import { is, pageNumbers, type RecordTree, sectionOf } from './record.ts';
import { placeSignature } from './signature.ts';
import { titleLines } from './title.ts';

/** Width of the mark of a letter, twips: between the ends of the red lines. */
const LETTER_MARK_ROOM = 9400;

/** Makes the head, title, annexes and signature of a record ready; `section` are the properties behind it. */
export function arrangeRecord(record: RecordTree, section: XmlElement): void {
  const { context } = record;
  joinSectionEnds(record);
  breakTitles(record, section);
  numberAnnexes(record);
  const all = record.nodes();
  const first = all[0] && sectionOf(all[0], all);
  const geometry = pageNumbers(first ?? section);
  const names = { mark: OFFICIAL_STYLE.mark, space: OFFICIAL_STYLE.markSpace };
  placeMarks(all, geometry.top, geometry.width, names, context);
  const letterMarks = all.filter((node) => is(node, OFFICIAL_STYLE.letterMark, context));
  if (letterMarks.length > 0) fitMarks(letterMarks, LETTER_MARK_ROOM, context);
  alignSigners(record);
  joinLetterNumber(record);
  fitSealRows(record);
  placeSignatures(record);
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
