import { PAGE } from '../page.ts';
import { LANDSCAPE, type OfficeLayout, type OfficialForm, PROFILES } from './layout.ts';
import { officialId } from './styles.ts';

/** Relationship ids of the parts that sections refer to. */
export const PART_ID = {
  footerRight: 'rId4',
  footerLeft: 'rId5',
  emptyHeader: 'rId6',
  emptyFooter: 'rId7',
  landscapeOdd: 'rId8',
  landscapeEven: 'rId9',
  letterHeader: 'rId10',
  letterFooter: 'rId11',
} as const;

const reference = (part: 'header' | 'footer', type: string, id: string) =>
  `<w:${part}Reference w:type="${type}" r:id="${id}"/>`;

const margins = (m: { top: number; right: number; bottom: number; left: number }, head: number, foot: number) =>
  `<w:pgMar w:top="${m.top}" w:right="${m.right}" w:bottom="${m.bottom}" w:left="${m.left}" w:header="${head}" w:footer="${foot}" w:gutter="0"/>`;

/** Lifts the page number of a letter back to 7 mm below the text, as its footer stands lower. */
export const LETTER_LIFT = 268;

function gridOf(layout: OfficeLayout, pitch: number): string {
  return layout.grid === 'lines'
    ? `<w:docGrid w:type="lines" w:linePitch="${pitch}"/>`
    : `<w:docGrid w:type="linesAndChars" w:linePitch="${pitch}" w:charSpace="-848"/>`;
}

/** Section properties of an upright page; each kind names all headers and footers it needs itself. */
export function uprightSection(layout: OfficeLayout, form: OfficialForm): string {
  const { top, bottom, pitch } = PROFILES[layout.profile];
  const letter = form === 'letter';
  const even = layout.sides === 'duplex' ? PART_ID.footerLeft : PART_ID.footerRight;
  return [
    '<w:sectPr>',
    reference('header', 'default', PART_ID.emptyHeader),
    reference('header', 'even', PART_ID.emptyHeader),
    letter ? reference('header', 'first', PART_ID.letterHeader) : '',
    reference('footer', 'default', PART_ID.footerRight),
    reference('footer', 'even', even),
    letter ? reference('footer', 'first', PART_ID.letterFooter) : '',
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`,
    margins(
      { top, right: PAGE.right, bottom, left: PAGE.left },
      letter ? 1642 : PAGE.header,
      letter ? PAGE.footer - LETTER_LIFT : PAGE.footer,
    ),
    '<w:cols w:space="425"/>',
    letter ? '<w:titlePg/>' : '',
    // The head of a letter leaves no whole number of lines on page 1: a grid would be centred in what is left.
    letter ? `<w:docGrid w:linePitch="${pitch}"/>` : gridOf(layout, pitch),
    '</w:sectPr>',
  ].join('');
}

/** Section properties of landscape pages, with the number turned at the left edge. */
export function landscapeSection(layout: OfficeLayout): string {
  const even = layout.sides === 'duplex' ? PART_ID.landscapeEven : PART_ID.landscapeOdd;
  return [
    '<w:sectPr>',
    reference('header', 'default', PART_ID.landscapeOdd),
    reference('header', 'even', even),
    reference('footer', 'default', PART_ID.emptyFooter),
    reference('footer', 'even', PART_ID.emptyFooter),
    `<w:pgSz w:w="${LANDSCAPE.width}" w:h="${LANDSCAPE.height}" w:orient="landscape"/>`,
    margins(LANDSCAPE, PAGE.header, 567),
    '<w:cols w:space="425"/>',
    gridOf({ ...layout, grid: 'lines' }, LANDSCAPE.pitch),
    '</w:sectPr>',
  ].join('');
}

/** Stands in a paragraph of a source where a section ends; building the package puts the office's numbers there. */
const SECTION_MARK = {
  upright: '<w:sectPr><w:type w:val="nextPage"/><w:vAlign w:val="top"/></w:sectPr>',
  landscape: '<w:sectPr><w:type w:val="nextPage"/><w:vAlign w:val="center"/></w:sectPr>',
} as const;

const ender = (mark: string) => `<w:p><w:pPr><w:pStyle w:val="${officialId('tail')}"/>${mark}</w:pPr></w:p>`;

/** Paragraphs that end a section of a source. */
export const SECTION_END = { upright: ender(SECTION_MARK.upright), landscape: ender(SECTION_MARK.landscape) } as const;

/** A body with the office's section properties in place of the marks, and those of its last section behind it. */
export function withSections(body: string, layout: OfficeLayout, form: OfficialForm): string {
  const upright = uprightSection(layout, form);
  const landscape = landscapeSection(layout);
  // A paper that begins or ends with landscape pages has no empty upright page before or after them.
  const begun = body.startsWith(SECTION_END.upright) ? body.slice(SECTION_END.upright.length) : body;
  const endsTurned = begun.endsWith(SECTION_END.landscape);
  const content = endsTurned ? begun.slice(0, -SECTION_END.landscape.length) + ender('') : begun;
  const filled = content.replaceAll(SECTION_MARK.upright, upright).replaceAll(SECTION_MARK.landscape, landscape);
  return filled + (endsTurned ? landscape : upright);
}
