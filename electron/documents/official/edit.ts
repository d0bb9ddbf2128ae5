import { child, escapeXml, parseXml, unescapeXml, type XmlElement, type XmlNode } from '../template/xml.ts';
import { elements } from './flow.ts';

// Order of the children of w:pPr in the schema.
const ORDER = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
  'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
  'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
)
  .split(' ')
  .map((name) => `w:${name}`);

/** Puts a property into a paragraph, in the schema's order, instead of one of the same name. */
export function putProperty(paragraph: XmlElement, name: string, attributes = ''): void {
  const properties = child(paragraph, 'w:pPr') ?? addProperties(paragraph);
  const kept = properties.children.filter((node) => typeof node === 'string' || node.name !== name);
  const rank = ORDER.indexOf(name);
  const at = kept.findIndex((node) => typeof node !== 'string' && ORDER.indexOf(node.name) > rank);
  kept.splice(at < 0 ? kept.length : at, 0, { name, attrs: attributes, children: [] });
  properties.children = kept;
}

function addProperties(paragraph: XmlElement): XmlElement {
  const properties: XmlElement = { name: 'w:pPr', attrs: '', children: [] };
  paragraph.children.unshift(properties);
  return properties;
}

/** Exact line height, without space before and after. */
export const exactSpacing = (line: number): string => ` w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"`;

/** All elements of a name under a node, in order. */
export function descendants(node: XmlElement, name: string): XmlElement[] {
  return elements(node).flatMap((inner) => (inner.name === name ? [inner] : descendants(inner, name)));
}

/** Breaks the text of a paragraph before the characters (UTF-16 places) given, with line or page breaks. */
export function breakText(paragraph: XmlElement, places: readonly number[], kind: 'line' | 'page'): void {
  const mark: XmlElement = { name: 'w:br', attrs: kind === 'page' ? ' w:type="page"' : '', children: [] };
  let start = 0;
  const visit = (node: XmlElement) => {
    node.children = node.children.flatMap((inner): XmlNode[] => {
      if (typeof inner === 'string') return [inner];
      if (inner.name !== 'w:t') {
        visit(inner);
        return [inner];
      }
      const text = unescapeXml(inner.children.join(''));
      const cuts = places
        .filter((place) => place >= start && place < start + text.length)
        .map((place) => place - start);
      start += text.length;
      const ends = [...cuts, text.length];
      return ends.flatMap((end, i): XmlNode[] => {
        const piece = text.slice(i === 0 ? 0 : cuts[i - 1], end);
        const holder: XmlElement = { name: 'w:t', attrs: inner.attrs, children: [escapeXml(piece)] };
        const shown = piece === '' ? [] : [holder];
        return i === 0 ? shown : [mark, ...shown];
      });
    });
  };
  visit(paragraph);
}

/** Sets properties of every run of a paragraph: what stands before (fonts, colour) stays. */
export function putRunProperties(paragraph: XmlElement, properties: string): void {
  for (const run of descendants(paragraph, 'w:r')) {
    const own = child(run, 'w:rPr');
    const kept = own ? elements(own).filter((node) => ['w:rStyle', 'w:rFonts', 'w:color'].includes(node.name)) : [];
    const added = elements(parseXml(`<w:rPr>${properties}</w:rPr>`, 'w:rPr'));
    const holder: XmlElement = { name: 'w:rPr', attrs: '', children: [...kept, ...added] };
    run.children = [holder, ...run.children.filter((node) => node !== own)];
  }
}
