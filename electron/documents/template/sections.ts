import type { TemplateProblem } from './problems.ts';
import type { Op } from './program.ts';
import { attribute, serialize, type XmlElement, type XmlNode } from './xml.ts';

/** The sections of a template, and what changes in them when records are merged into one file. */
export interface Sections {
  /** The section properties at the end of the body. */
  readonly last: XmlElement | undefined;
  readonly single: string;
  readonly merged: string;
  /** The first section's properties, where they stand in a paragraph. */
  readonly replaced: readonly (readonly [XmlElement, Op[]])[];
}

const BEFORE_TYPE = new Set(['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr']);
const AFTER_NUMBERING = new Set(
  'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Finds the sections; each record of a merged file starts on an odd page numbered 1. */
export function sectionsOf(body: XmlElement, problems: TemplateProblem[]): Sections {
  const all = findSections(body);
  const end = body.children.findLast((node) => typeof node !== 'string');
  const last = typeof end === 'object' && end.name === 'w:sectPr' ? end : undefined;
  const single = last ? serialize(last) : '<w:sectPr/>';
  const first = all[0];
  if (
    all.length > 1 &&
    all.slice(1).some((section) => references(section).some((r) => !references(first!).includes(r)))
  )
    problems.push({ code: 'sectionFooters', part: 'word/document.xml', near: '', tag: '', suggestion: '' });
  if (!first || first === last) return { last, single, merged: startOdd(last), replaced: [] };
  const variant: Op = { kind: 'merged', single: serialize(first), merged: startOdd(first) };
  return { last, single, merged: single, replaced: [[first, [variant]]] };
}

function findSections(node: XmlElement): XmlElement[] {
  return node.children.flatMap((inner) => {
    if (typeof inner === 'string') return [];
    return inner.name === 'w:sectPr' ? [inner] : findSections(inner);
  });
}

function references(section: XmlElement): string[] {
  return section.children.flatMap((node) =>
    typeof node !== 'string' && node.name.endsWith('Reference') ? [`${node.name} ${attribute(node, 'w:type')}`] : [],
  );
}

/** The section as one that begins on an odd page and counts its pages from 1. */
function startOdd(section: XmlElement | undefined): string {
  const parts = (section?.children ?? []).filter((node) => typeof node !== 'string');
  const numbering = parts.find((node) => node.name === 'w:pgNumType');
  const format = numbering ? numbering.attrs.replace(/\sw:start\s*=\s*"[^"]*"/, '') : '';
  const rest: XmlNode[] = parts.filter((node) => node.name !== 'w:type' && node !== numbering);
  const named = rest as XmlElement[];
  const numberAt = named.findIndex((node) => AFTER_NUMBERING.has(node.name));
  rest.splice(numberAt < 0 ? rest.length : numberAt, 0, `<w:pgNumType${format} w:start="1"/>`);
  const typeAt = rest.findIndex((node) => typeof node === 'string' || !BEFORE_TYPE.has(node.name));
  rest.splice(typeAt, 0, '<w:type w:val="oddPage"/>');
  return `<w:sectPr${section?.attrs ?? ''}>${rest.map(serialize).join('')}</w:sectPr>`;
}
