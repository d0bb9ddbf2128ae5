import { PAGE, SIZE } from '../page.ts';
import { OFFICIAL_STYLE, OFFICIAL_WORD } from '../papers/official-words.ts';
import { FONT } from '../papers/words.ts';
import { stylesXml } from '../styles.ts';
import { HEIGHT, type OfficeLayout, PROFILES, RED } from './layout.ts';

/** Ids of the official styles. */
export type OfficialStyle = keyof typeof OFFICIAL_STYLE;

interface Spec {
  readonly keep?: 'next';
  readonly page?: 'new';
  readonly border?: string;
  readonly tabs?: string;
  /** Exact line height in twips; the text's own when absent. */
  readonly line?: number;
  readonly after?: number;
  readonly indent?: string;
  readonly align?: 'center' | 'left' | 'right';
  readonly font?: string;
  readonly colour?: string;
  readonly size?: number;
  readonly spacing?: number;
}

const C = PAGE.character;
const edge = (side: 'bottom' | 'top', size: number, space: number, colour: string) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/></w:pBdr>`;
const RED_LINE = edge('bottom', 12, 8, RED);
const tab = (kind: string, at: number) => `<w:tabs><w:tab w:val="${kind}" w:pos="${at}"/></w:tabs>`;
const ind = (values: Readonly<Record<string, number>>) =>
  `<w:ind${Object.entries(values)
    .map(([name, value]) => ` w:${name}="${value}"`)
    .join('')}/>`;

const head = (line: number | undefined): Spec => (line === undefined ? {} : { line });

function specs(layout: OfficeLayout): Readonly<Record<OfficialStyle, Spec>> {
  const strict = layout.blankLines === 'strict';
  const one = head(strict ? HEIGHT.strictOne : undefined);
  const two = head(strict ? HEIGHT.strictTwo : undefined);
  const mark: Spec = { font: FONT.title, size: 84, spacing: 0, colour: RED, align: 'center', line: HEIGHT.mark };
  const imprint: Spec = { size: SIZE.fourth, spacing: 0, line: HEIGHT.imprint };
  const rule: Spec = { size: 2, spacing: 0, line: HEIGHT.rule };
  const upward = tab('right', PAGE.textWidth - C);
  return {
    secrecy: { font: FONT.hei, align: 'left' },
    markSpace: { line: 1914 },
    mark,
    documentNumber: { align: 'center', border: RED_LINE },
    signerLine: { align: 'left', tabs: upward },
    upwardNumber: { align: 'left', tabs: upward, border: RED_LINE },
    oneBlank: one,
    twoBlank: two,
    annexItem: { indent: ind({ left: 2048, hanging: 1418 }), tabs: tab('left', 2048) },
    sealGap: { keep: 'next' },
    sealedOrgan: { keep: 'next', align: 'right' },
    sealedDate: { align: 'right' },
    organ: { keep: 'next', align: 'right' },
    date: { align: 'right' },
    sealRow: { align: 'center' },
    annexLabel: { font: FONT.hei, align: 'left', page: 'new', keep: 'next' },
    people: { indent: ind({ left: 5 * C, hanging: 3 * C }) },
    imprintSpace: { ...rule, keep: 'next' },
    imprintSpaceAnyPage: { ...rule, keep: 'next' },
    imprintThick: { ...rule, keep: 'next', border: edge('bottom', 8, 0, '000000') },
    imprintThin: { ...rule, keep: 'next', border: edge('bottom', 6, 0, '000000') },
    imprintCopies: { ...imprint, keep: 'next', indent: ind({ left: 1120, right: 280, hanging: 840 }) },
    imprintIssue: {
      ...imprint,
      keep: 'next',
      after: HEIGHT.issue - HEIGHT.imprint,
      align: 'left',
      indent: ind({ left: 280 }),
      tabs: tab('right', PAGE.textWidth - 280),
    },
    letterMark: mark,
    letterNumber: { align: 'right' },
    letterSecrecy: { font: FONT.hei, align: 'left', tabs: tab('right', PAGE.textWidth) },
    unitLine: { size: SIZE.smallFourth, spacing: 0, line: 400, align: 'right', keep: 'next' },
    cellMerge: { size: SIZE.smallFourth, spacing: 0, line: 400, align: 'center' },
    cellHead: { font: FONT.hei, size: SIZE.smallFourth, spacing: 0, line: 400, align: 'center' },
    tail: rule,
  };
}

const fonts = (font: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;

/** The id of an official style in styles.xml. */
export const officialId = (id: OfficialStyle): string => `Gw${id[0]!.toUpperCase()}${id.slice(1)}`;

function styleXml(id: OfficialStyle, spec: Spec): string {
  const exact =
    spec.line === undefined
      ? ''
      : `<w:spacing w:before="0" w:after="${spec.after ?? 0}" w:line="${spec.line}" w:lineRule="exact"/>`;
  const properties = [
    spec.keep ? '<w:keepNext/>' : '',
    spec.page ? '<w:pageBreakBefore/>' : '',
    spec.border ?? '',
    spec.tabs ?? '',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    exact,
    spec.indent ?? '',
    spec.align ? `<w:jc w:val="${spec.align}"/>` : '',
  ].join('');
  const run = [
    spec.font ? fonts(spec.font) : '',
    spec.colour ? `<w:color w:val="${spec.colour}"/>` : '',
    spec.spacing === undefined ? '' : `<w:spacing w:val="${spec.spacing}"/>`,
    spec.size ? `<w:sz w:val="${spec.size}"/><w:szCs w:val="${spec.size}"/>` : '',
  ].join('');
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${officialId(id)}"><w:name w:val="${OFFICIAL_STYLE[id]}"/>` +
    `<w:basedOn w:val="a"/><w:qFormat/><w:pPr>${properties}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** word/styles.xml of official papers: the styles of all papers, the official ones, and the office's layout. */
export function officialStylesXml(layout: OfficeLayout): string {
  const table = specs(layout);
  const own = (Object.keys(OFFICIAL_STYLE) as OfficialStyle[]).map((id) => styleXml(id, table[id]));
  return officeGrid(stylesXml().replace('</w:styles>', `${own.join('')}</w:styles>`), layout);
}

/** The text style in the pitch of the profile, and with character pitch where the office wants a character grid. */
function officeGrid(styles: string, layout: OfficeLayout): string {
  const pitch = PROFILES[layout.profile].pitch;
  const paced = styles.replaceAll(`w:line="${PAGE.pitch}"`, `w:line="${pitch}"`);
  if (layout.grid === 'lines') return paced;
  return paced.replace(
    `<w:spacing w:val="${PAGE.runSpacing}"/><w:kern w:val="0"/>`,
    '<w:snapToGrid w:val="0"/><w:spacing w:val="-6"/><w:kern w:val="0"/>',
  );
}

/** Puts the office's faces into a part of the package. */
export function withFaces(xml: string, layout: OfficeLayout): string {
  const body =
    layout.fonts === 'plain' ? xml.replaceAll(FONT.body, FONT.bodyWide).replaceAll(FONT.kai, FONT.kaiWide) : xml;
  if (layout.titleFont === FONT.title) return body;
  const titled = body.replaceAll(FONT.title, layout.titleFont);
  if (layout.titleFont !== OFFICIAL_WORD.bold) return titled;
  const face = fonts(layout.titleFont);
  return titled.replace(/(<w:style [^>]*w:styleId="(?:Title|GwMark|GwLetterMark)">.*?<\/w:style>)/gs, (style) =>
    style.replace(face, `${face}<w:b/>`),
  );
}
