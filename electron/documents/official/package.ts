import { NAMESPACES, SETTINGS_XML, XML_HEAD } from '../page.ts';
import { fontTableXml } from '../styles.ts';
import { deflated, layOut, writeZip } from '../template/zip.ts';
import { enlarged } from './enlarge.ts';
import type { OfficeLayout, OfficialForm } from './layout.ts';
import { EMPTY_FOOTER, EMPTY_HEADER, LETTER_FOOTER, LETTER_HEADER, landscapeHeader, pageFooter } from './parts.ts';
import { LETTER_LIFT, PART_ID, withSections } from './sections.ts';
import { officialStylesXml, withFaces } from './styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Part {
  readonly id: string;
  readonly type: string;
  readonly file: string;
  readonly xml: string;
}

function partsOf(layout: OfficeLayout, form: OfficialForm): Part[] {
  const lift = form === 'letter' ? LETTER_LIFT : 0;
  const part = (id: string, type: string, file: string, xml: string): Part => ({ id, type, file, xml });
  const common = [
    part('rId1', 'styles', 'styles.xml', officialStylesXml(layout)),
    part('rId2', 'settings', 'settings.xml', SETTINGS_XML),
    part('rId3', 'fontTable', 'fontTable.xml', fontTableXml()),
    part(PART_ID.footerRight, 'footer', 'footer1.xml', pageFooter('right', lift)),
    part(PART_ID.footerLeft, 'footer', 'footer2.xml', pageFooter('left', lift)),
    part(PART_ID.emptyHeader, 'header', 'header1.xml', EMPTY_HEADER),
    part(PART_ID.emptyFooter, 'footer', 'footer3.xml', EMPTY_FOOTER),
    part(PART_ID.landscapeOdd, 'header', 'header2.xml', landscapeHeader('odd')),
    part(PART_ID.landscapeEven, 'header', 'header3.xml', landscapeHeader('even')),
  ];
  if (form !== 'letter') return common;
  return [
    ...common,
    part(PART_ID.letterHeader, 'header', 'header4.xml', LETTER_HEADER),
    part(PART_ID.letterFooter, 'footer', 'footer4.xml', LETTER_FOOTER),
  ];
}

/** A template package of the official form around the blocks of a body, in the office's layout; same bytes every time. */
export function officialPackage(body: string, layout: OfficeLayout, form: OfficialForm): Uint8Array {
  const content = withSections(body, layout, form);
  const document = `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${content}</w:body></w:document>`;
  const parts = partsOf(layout, form);
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}" ContentType="${WORDML}.${type}+xml"/>`;
  const types =
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('document.xml', 'document.main')}` +
    `${parts.map((part) => override(part.file, part.type)).join('')}</Types>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (inner: string) =>
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const look = (xml: string) => (form === 'poster' ? enlarged(withFaces(xml, layout)) : withFaces(xml, layout));
  const files: [string, string][] = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', links(link('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', look(document)],
    ['word/_rels/document.xml.rels', links(parts.map((part) => link(part.id, part.type, part.file)).join(''))],
    ...parts.map((part): [string, string] => [`word/${part.file}`, look(part.xml)]),
  ];
  return writeZip(
    layOut([], 0),
    files.map(([name, xml]) => deflated(name, Buffer.from(xml))),
  );
}
