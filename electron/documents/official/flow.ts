import { attribute, child, parseXml, unescapeXml, type XmlElement } from '../template/xml.ts';
import type { Glyph, Metrics } from './lines.ts';

/** What a style, and a paragraph's own properties over it, say of its layout; lengths in twips. */
export interface Format {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly spacing: number;
  /** Exact line height; 0 when it follows the font. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly tab: { readonly at: number; readonly kind: 'left' | 'right' } | undefined;
  /** What borders above and below add to the height. */
  readonly borders: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly newPage: boolean;
  /** Character scale in parts of 1. */
  readonly scale: number;
}

const PLAIN: Format = {
  font: '',
  size: 20,
  spacing: 0,
  line: 0,
  before: 0,
  after: 0,
  left: 0,
  right: 0,
  first: 0,
  tab: undefined,
  borders: 0,
  keepNext: false,
  keepLines: false,
  newPage: false,
  scale: 1,
};

/** Formats and names of the paragraph styles by id; '' is the default paragraph. */
export interface StyleSheet {
  readonly formats: ReadonlyMap<string, Format>;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads word/styles.xml. */
export function readStyles(stylesXml: string): StyleSheet {
  const root = parseXml(stylesXml, 'word/styles.xml');
  const defaults = child(root, 'w:docDefaults');
  const runs = defaults && child(defaults, 'w:rPrDefault');
  const base = withRun(PLAIN, runs && child(runs, 'w:rPr'));
  const styles = elements(root).filter((node) => node.name === 'w:style');
  const byId = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const resolve = (id: string, depth: number): Format => {
    const style = byId.get(id);
    if (!style || depth > 20) return base;
    const parent = valOf(style, 'w:basedOn');
    const below = parent === undefined ? base : resolve(parent, depth + 1);
    return withRun(withParagraph(below, child(style, 'w:pPr')), child(style, 'w:rPr'));
  };
  const formats = new Map([...byId.keys()].map((id) => [id, resolve(id, 0)]));
  const usual = styles.find((style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default'));
  formats.set('', usual ? resolve(attribute(usual, 'w:styleId') ?? '', 0) : base);
  const names = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', valOf(style, 'w:name') ?? '']));
  return { formats, names };
}

/** Child elements of a node. */
export function elements(node: XmlElement): XmlElement[] {
  return node.children.filter((inner): inner is XmlElement => typeof inner !== 'string');
}

function valOf(node: XmlElement, name: string): string | undefined {
  const inner = child(node, name);
  return inner && attribute(inner, 'w:val');
}

function isOn(node: XmlElement, name: string, below: boolean): boolean {
  const inner = child(node, name);
  if (!inner) return below;
  return !['0', 'false', 'off'].includes(attribute(inner, 'w:val') ?? '1');
}

function numberOf(node: XmlElement | undefined, name: string, below: number): number {
  const value = node && attribute(node, name);
  return value === undefined ? below : Number(value);
}

/** A format with the properties of a `w:pPr` over it. */
export function withParagraph(below: Format, properties: XmlElement | undefined): Format {
  if (!properties) return below;
  const spacing = child(properties, 'w:spacing');
  const indent = child(properties, 'w:ind');
  const tabs = child(properties, 'w:tabs');
  const stop = tabs && elements(tabs).at(-1);
  const exact = spacing && attribute(spacing, 'w:line') !== undefined;
  const rule = spacing && attribute(spacing, 'w:lineRule');
  const hanging = indent && attribute(indent, 'w:hanging');
  return {
    ...below,
    line: exact ? (rule === 'exact' ? numberOf(spacing, 'w:line', 0) : 0) : below.line,
    before: numberOf(spacing, 'w:before', below.before),
    after: numberOf(spacing, 'w:after', below.after),
    left: numberOf(indent, 'w:left', below.left),
    right: numberOf(indent, 'w:right', below.right),
    first: hanging === undefined ? numberOf(indent, 'w:firstLine', below.first) : -Number(hanging),
    tab: stop
      ? { at: numberOf(stop, 'w:pos', 0), kind: attribute(stop, 'w:val') === 'right' ? 'right' : 'left' }
      : below.tab,
    borders: borderHeight(properties) ?? below.borders,
    keepNext: isOn(properties, 'w:keepNext', below.keepNext),
    keepLines: isOn(properties, 'w:keepLines', below.keepLines),
    newPage: isOn(properties, 'w:pageBreakBefore', below.newPage),
  };
}

function borderHeight(properties: XmlElement): number | undefined {
  const borders = child(properties, 'w:pBdr');
  if (!borders) return undefined;
  const sides = elements(borders).filter((side) => side.name === 'w:top' || side.name === 'w:bottom');
  return sides.reduce(
    (sum, side) => sum + Math.round(numberOf(side, 'w:sz', 0) * 2.5) + numberOf(side, 'w:space', 0) * 20,
    0,
  );
}

/** A format with the properties of a `w:rPr` over it. */
export function withRun(below: Format, properties: XmlElement | undefined): Format {
  if (!properties) return below;
  const fonts = child(properties, 'w:rFonts');
  const number = (name: string, usual: number) => Number(valOf(properties, name) ?? usual);
  return {
    ...below,
    font: (fonts && attribute(fonts, 'w:eastAsia')) ?? below.font,
    size: number('w:sz', below.size),
    spacing: number('w:spacing', below.spacing),
    scale: number('w:w', below.scale * 100) / 100,
  };
}

/** A paragraph's format. */
export function formatOf(paragraph: XmlElement, styles: StyleSheet): Format {
  const properties = child(paragraph, 'w:pPr');
  const id = (properties && valOf(properties, 'w:pStyle')) ?? '';
  return withParagraph(styles.formats.get(id) ?? styles.formats.get('')!, properties);
}

/** Name of a paragraph's style, '' for none. */
export function styleName(paragraph: XmlElement, styles: StyleSheet): string {
  const properties = child(paragraph, 'w:pPr');
  return styles.names.get((properties && valOf(properties, 'w:pStyle')) ?? '') ?? '';
}

/** The characters of a paragraph with their advances. */
export function glyphsOf(paragraph: XmlElement, format: Format, metrics: Metrics): Glyph[] {
  const glyphs: Glyph[] = [];
  const visit = (node: XmlElement, look: Format) => {
    for (const inner of elements(node)) {
      if (inner.name === 'w:t') {
        for (const text of unescapeXml(inner.children.join('')))
          glyphs.push({ text, width: advanceOf(look, text, metrics), gap: look.size * 10 * metrics.gap, kind: 'text' });
      } else if (inner.name === 'w:tab') glyphs.push({ text: '', width: 0, gap: 0, kind: 'tab' });
      else if (inner.name === 'w:br') {
        const kind = attribute(inner, 'w:type') === 'page' ? 'page' : 'line';
        glyphs.push({ text: '', width: 0, gap: 0, kind });
      } else if (inner.name === 'w:r') visit(inner, withRun(format, child(inner, 'w:rPr')));
      else if (!inner.name.endsWith('Pr') && inner.name !== 'w:instrText' && inner.name !== 'w:drawing')
        visit(inner, look);
    }
  };
  visit(paragraph, format);
  if (metrics.gap === 0) return glyphs;
  return glyphs.map((glyph, i) => (meets(glyph.text, glyphs[i + 1]?.text ?? '') ? glyph : { ...glyph, gap: 0 }));
}

const HAN = /^\p{Script=Han}$/u;
const LATIN = /^[0-9A-Za-z\u00c0-\u024f]$/;

/** Whether Chinese and Latin letters or digits meet here. */
function meets(before: string, after: string): boolean {
  return (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after));
}

function advanceOf(look: Format, character: string, metrics: Metrics): number {
  return metrics.advance(look.font, character) * look.size * 10 * look.scale + look.spacing;
}

/** The text of a paragraph or cell. */
export function textOf(node: XmlElement): string {
  if (node.name === 'w:t') return unescapeXml(node.children.join(''));
  return elements(node)
    .filter((inner) => inner.name !== 'w:instrText')
    .map(textOf)
    .join('');
}
