import { PAGE } from '../page.ts';
import { LANDSCAPE, type OfficeLayout, type OfficialForm, PROFILES } from './layout.ts';

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
export const SECTION_MARK = {
  upright: '<w:sectPr><w:type w:val="nextPage"/><w:vAlign w:val="top"/></w:sectPr>',
  landscape: '<w:sectPr><w:type w:val="nextPage"/><w:vAlign w:val="center"/></w:sectPr>',
} as const;

/** A body with the office's section properties in place of the marks. */
export function withSections(body: string, layout: OfficeLayout, form: OfficialForm): string {
  // A letter's first page is its first section's; later upright sections are ordinary pages of it.
  return body
    .replaceAll(SECTION_MARK.upright, uprightSection(layout, form))
    .replaceAll(SECTION_MARK.landscape, landscapeSection(layout));
}
