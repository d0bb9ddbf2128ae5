import { BLANK_FOOTER, footerXml, NAMESPACES, type PageForm, SETTINGS_XML, sectionOf, XML_HEAD } from './page.ts';
import { fontTableXml, stylesXml } from './styles.ts';
import { deflated, layOut, writeZip } from './template/zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS = [
  ['styles', 'styles.xml', 'styles'],
  ['settings', 'settings.xml', 'settings'],
  ['fontTable', 'fontTable.xml', 'fontTable'],
  ['footer', 'footer1.xml', 'footer'],
  ['footer', 'footer2.xml', 'footer'],
] as const;

/** How the pages of a paper lie, and whether they are numbered at the foot. */
export interface PaperPages {
  readonly form?: PageForm;
  readonly numbers?: 'none';
}

/** A template package around the blocks of a body: our styles, settings and footers, no theme; same bytes every time. */
export function paperPackage(body: string, pages: PaperPages = {}): Uint8Array {
  const footer = (side: 'right' | 'left') => (pages.numbers === 'none' ? BLANK_FOOTER : footerXml(side));
  const section = sectionOf(pages.form ?? 'upright');
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}" ContentType="${WORDML}.${type}+xml"/>`;
  const types =
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('document.xml', 'document.main')}` +
    `${PARTS.map(([, file, type]) => override(file, type)).join('')}</Types>`;
  const link = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (inner: string) =>
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const files: [string, string][] = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', links(link(1, 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', links(PARTS.map(([type, file], i) => link(i + 1, type, file)).join(''))],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', SETTINGS_XML],
    ['word/fontTable.xml', fontTableXml()],
    ['word/footer1.xml', footer('right')],
    ['word/footer2.xml', footer('left')],
  ];
  const entries = files.map(([name, text]) => deflated(name, Buffer.from(text)));
  return writeZip(layOut([], 0), entries);
}
