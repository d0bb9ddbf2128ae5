// What an official document needs once its data stands in it: lines of the title, size of the mark, indents of the
// signature, text on the page of the signature, merged cells, and the imprint at the foot of the last page.

import { OFFICIAL_STYLE } from '../papers/official-words.ts';
import { parseXml, serialize, type XmlElement } from '../template/xml.ts';
import { arrangeRecord } from './arrange.ts';
import { keepSignature } from './ending.ts';
import { elements } from './flow.ts';
import { placeImprint } from './imprint.ts';
import { mergeCells } from './merge.ts';
import { layOutPages } from './pages.ts';
import type { FinishContext, RecordTree } from './record.ts';

/** A finished record: its XML and the number of its pages. */
export interface Finished {
  readonly xml: string;
  readonly pages: number;
}

/** Finishes the XML of one record (its blocks, without the last section properties). */
export function finishRecord(xml: string, context: FinishContext): Finished {
  const spaces = 'xmlns:w="w" xmlns:r="r" xmlns:wp="p" xmlns:a="a" xmlns:pic="c"';
  const body = parseXml(`<w:body ${spaces}>${xml}${context.section}</w:body>`, 'word/document.xml');
  const section = body.children.pop();
  const record: RecordTree = { body, context, nodes: () => elements(body) };
  arrangeRecord(record, section as XmlElement);
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
