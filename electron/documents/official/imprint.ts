import { OFFICIAL_STYLE } from '../papers/official-words.ts';
import { parseXml } from '../template/xml.ts';
import { exactSpacing, putProperty } from './edit.ts';
import { aroundSignature, moveText } from './ending.ts';
import { elements, formatOf } from './flow.ts';
import { HEIGHT } from './layout.ts';
import type { PageLayout, Placed } from './pages.ts';
import { contentBefore, type FinishContext, is, type Name, placeOf, type RecordTree } from './record.ts';

const ROW_OF_TEXT = 579;

const IMPRINT: readonly Name[] = [OFFICIAL_STYLE.imprintSpace, OFFICIAL_STYLE.imprintSpaceAnyPage];

/** Puts the imprint at the foot of the last page, an even one in duplex print (§7.4); 'push' when text has to move. */
export function placeImprint(record: RecordTree, layout: PageLayout, attempt: 'first' | 'again'): 'push' | undefined {
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
