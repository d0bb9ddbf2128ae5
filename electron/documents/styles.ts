import { NAMESPACES, PAGE, SIZE, XML_HEAD } from './page.ts';
import { FONT, STYLE_NAME } from './papers/words.ts';

/** Ids of the paragraph styles that the paper sources use. */
export type StyleId = keyof typeof STYLE_NAME;

interface StyleSpec {
  readonly font?: string;
  readonly size?: number;
  /** Exact line height in twips; 0 for as high as the font. */
  readonly line?: number;
  readonly align?: 'both' | 'center' | 'left' | 'right';
  /** First-line indent in characters of the style's own size. */
  readonly indent?: number;
  readonly keepNext?: true;
  /** Character spacing in twips; the text's own -5 fits 28 characters to a line. */
  readonly spacing?: number;
  readonly outline?: number;
}

const SPECS: Readonly<Record<StyleId, StyleSpec>> = {
  title: { font: FONT.title, size: SIZE.title, line: 720, align: 'center', keepNext: true, spacing: 0 },
  subtitle: { font: FONT.kai, align: 'center', keepNext: true },
  plain: {},
  body: { indent: 2 },
  heading: { font: FONT.hei, indent: 2, keepNext: true, outline: 0 },
  heading2: { font: FONT.kai, indent: 2, keepNext: true, outline: 1 },
  cell: { size: SIZE.smallFourth, line: 400, align: 'left', spacing: 0 },
  cellCentre: { size: SIZE.smallFourth, line: 400, align: 'center', spacing: 0 },
  small: { size: SIZE.fifth, line: 0, align: 'left', spacing: 0 },
  smallCentre: { size: SIZE.fifth, line: 0, align: 'center', spacing: 0 },
  head: { font: FONT.hei, size: SIZE.fifth, line: 0, align: 'center', spacing: 0 },
  term: { size: SIZE.smallFourth, line: 350, indent: 2, spacing: 0 },
  termHeading: { font: FONT.hei, size: SIZE.smallFourth, line: 360, indent: 2, keepNext: true, spacing: 0, outline: 0 },
  mark: { size: SIZE.fifth, line: 0, align: 'right', spacing: 0 },
  gap: { size: 2, line: 80, spacing: 0 },
  footer: { font: FONT.song, size: SIZE.fourth, line: 400, spacing: 0 },
};

/** The id of a style in styles.xml. */
export const styleId = (id: StyleId): string => id[0]!.toUpperCase() + id.slice(1);

const fonts = (font: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;
const sizes = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const lineOf = (line: number) =>
  line === 0
    ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    : `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;

function styleXml(id: StyleId, spec: StyleSpec): string {
  const size = spec.size ?? SIZE.text;
  const indent = spec.indent ?? 0;
  const properties = [
    spec.keepNext ? '<w:keepNext/>' : '',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    spec.line === undefined ? '' : lineOf(spec.line),
    indent > 0 ? `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 10}"/>` : '',
    spec.align ? `<w:jc w:val="${spec.align}"/>` : '',
    spec.outline === undefined ? '' : `<w:outlineLvl w:val="${spec.outline}"/>`,
  ].join('');
  const run = [
    spec.font ? fonts(spec.font) : '',
    spec.spacing === undefined ? '' : `<w:spacing w:val="${spec.spacing}"/>`,
    spec.size ? sizes(spec.size) : '',
  ].join('');
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(id)}"><w:name w:val="${STYLE_NAME[id]}"/><w:basedOn w:val="a"/><w:qFormat/>` +
    `${properties && `<w:pPr>${properties}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** word/styles.xml: the text style of R1 (gbt9704 §1.5) and the styles of the papers; no theme fonts. */
export function stylesXml(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT.body)}${sizes(SIZE.text)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
    '<w:widowControl w:val="0"/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' +
    `${lineOf(PAGE.pitch)}<w:jc w:val="both"/></w:pPr><w:rPr>${fonts(FONT.body)}<w:spacing w:val="${PAGE.runSpacing}"/>` +
    `<w:kern w:val="0"/>${sizes(SIZE.text)}</w:rPr></w:style>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const own = Object.entries(SPECS).map(([id, spec]) => styleXml(id as StyleId, spec));
  return `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}${normal}${table}${own.join('')}</w:styles>`;
}

/** word/fontTable.xml: what Word takes when an office lacks a font. */
export function fontTableXml(): string {
  const pairs = [
    [FONT.body, FONT.bodyWide],
    [FONT.kai, FONT.kaiWide],
    [FONT.title, FONT.song],
  ] as const;
  const entry = ([name, other]: readonly [string, string]) =>
    `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`;
  return `${XML_HEAD}<w:fonts ${NAMESPACES}>${pairs.map(entry).join('')}</w:fonts>`;
}
