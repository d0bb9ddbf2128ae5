// Page set-up R1 of GB/T 9704-2012, profile A: the literal margins, 22 lines of 28 characters. Lengths in twips
// (1/20 pt), font sizes in half points. A document grid of lines with exact spacing and character spacing of
// -0.25 pt is the one set-up that Word, WPS and LibreOffice lay out alike.

/** Numbers of the official page. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1587,
  header: 851,
  /** Puts the dash of the page number 7 mm below the text area (§7.5). */
  footer: 1402,
  textWidth: 8845,
  textHeight: 12_756,
  lines: 22,
  characters: 28,
  pitch: 579,
  /** Advance of one full-width character of the text. */
  character: 315,
  runSpacing: -5,
} as const;

/** Font sizes: second, third, fourth, small fourth, fifth. */
export const SIZE = { title: 44, text: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const;

/** Twips of a length in millimetres. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Namespaces of every part we write. */
export const NAMESPACES = `${WORD} ${LINK}`;

/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Section properties of an upright official page; footers rId4 (odd) and rId5 (even). */
export const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
  `<w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="${PAGE.header}" w:footer="${PAGE.footer}" w:gutter="0"/>` +
  `<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${PAGE.pitch}"/></w:sectPr>`;

/** How the sheet of a form lies: upright A4, A4 or A3 across (bound at the left of the upright sheet). */
export type PageForm = 'upright' | 'landscape' | 'a3Landscape';

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly footer: number;
}

const ACROSS: Readonly<Record<'landscape' | 'a3Landscape', Sheet>> = {
  landscape: { width: 16_838, height: 11_906, top: 1587, right: 2098, bottom: 1474, left: 1984, footer: 892 },
  a3Landscape: { width: 23_811, height: 16_838, top: 1474, right: 1134, bottom: 1474, left: 1587, footer: 892 },
};

/** Width of the text area of a sheet, twips. */
export function textWidth(form: PageForm): number {
  if (form === 'upright') return PAGE.textWidth;
  const { width, left, right } = ACROSS[form];
  return width - left - right;
}

/** Section properties of a sheet; footers rId4 (odd) and rId5 (even). */
export function sectionOf(form: PageForm): string {
  if (form === 'upright') return SECTION;
  const { width, height, top, right, bottom, left, footer } = ACROSS[form];
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${PAGE.header}" w:footer="${footer}" w:gutter="0"/>` +
    `<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="${PAGE.pitch}"/></w:sectPr>`
  );
}

/** Footer of papers whose pages carry a number of their own. */
export const BLANK_FOOTER = `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>`;

/** Footer with the page number between dashes: odd pages right, even pages left, one character in (§7.5). */
export function footerXml(side: 'right' | 'left'): string {
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const text = (value: string) => run(`<w:t xml:space="preserve">${value}</w:t>`);
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const field = `${mark('begin')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${mark('separate')}${text('1')}${mark('end')}`;
  const properties = `<w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>`;
  return `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p>${properties}${text('\u2014 ')}${field}${text(' \u2014')}</w:p></w:ftr>`;
}

/** Settings: odd and even footers, no compression of punctuation, Word 2013 layout. */
export const SETTINGS_XML = `${XML_HEAD}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
