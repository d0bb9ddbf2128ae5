import { FONT, WIDE_FACE } from '../papers/words.ts';
import type { RunTags } from './text.ts';
import { attribute, child, parseXml, serialize, type XmlElement } from './xml.ts';

/** Font and size (half points) that the styles give to the runs of a paragraph style. */
export interface Look {
  readonly font: string;
  readonly size: number;
}

/** Looks by paragraph style id; '' is what a paragraph without a style has. */
export type Looks = ReadonlyMap<string, Look>;

/** Reads font and size of every paragraph style, through `basedOn` and the defaults. */
export function readLooks(stylesXml: string | undefined): Looks {
  const looks = new Map<string, Look>();
  if (stylesXml === undefined) return looks.set('', { font: FONT.body, size: 32 });
  const root = parseXml(stylesXml, 'word/styles.xml');
  const defaults = child(child(root, 'w:docDefaults') ?? root, 'w:rPrDefault');
  const base = lookOf(child(defaults ?? root, 'w:rPr'), { font: FONT.body, size: 20 });
  const styles = root.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name === 'w:style',
  );
  const byId = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const resolve = (id: string, depth: number): Look => {
    const style = byId.get(id);
    if (!style || depth > 20) return base;
    const parent = child(style, 'w:basedOn');
    const below = parent ? resolve(attribute(parent, 'w:val') ?? '', depth + 1) : base;
    return lookOf(child(style, 'w:rPr'), below);
  };
  for (const id of byId.keys()) looks.set(id, resolve(id, 0));
  const usual = styles.find((style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default'));
  return looks.set('', usual ? resolve(attribute(usual, 'w:styleId') ?? '', 0) : base);
}

function lookOf(properties: XmlElement | undefined, below: Look): Look {
  const fonts = properties && child(properties, 'w:rFonts');
  const size = properties && child(properties, 'w:sz');
  return {
    font: (fonts && attribute(fonts, 'w:eastAsia')) ?? below.font,
    size: Number((size && attribute(size, 'w:val')) ?? below.size),
  };
}

/** How a run of text opens, for ordinary and rare characters, and in a smaller size. */
export interface RunLook extends RunTags {
  readonly size: number;
  readonly sized: (size: number) => RunTags;
}

/** The opening tags for a run with these properties (serialized `w:rPr` or '') in a paragraph of this look. */
export function runLook(properties: string, paragraph: Look): RunLook {
  const own = properties === '' ? undefined : parseXml(properties, 'w:rPr');
  const look = lookOf(own, paragraph);
  const face = WIDE_FACE[look.font] ?? '';
  const tags = (rPr: string): RunTags => ({
    open: `<w:r>${rPr}<w:t xml:space="preserve">`,
    wide: face === '' ? '' : `<w:r>${withFont(rPr, face)}<w:t xml:space="preserve">`,
  });
  const cache = new Map<number, RunTags>();
  const sized = (size: number) => {
    const known = cache.get(size) ?? tags(withSize(properties, size));
    cache.set(size, known);
    return known;
  };
  return { ...tags(properties), size: look.size, sized };
}

/** The opening tag of a run in a given font, whatever its properties say otherwise. */
export function openWithFont(properties: string, font: string): string {
  return `<w:r>${withFont(properties, font)}<w:t xml:space="preserve">`;
}

function withFont(properties: string, font: string): string {
  const fonts = `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const rest = inside(properties).replace(/<w:rFonts\b[^>]*\/>/, '');
  const style = /^<w:rStyle\b[^>]*\/>/.exec(rest)?.[0] ?? '';
  return `<w:rPr>${style}${fonts}${rest.slice(style.length)}</w:rPr>`;
}

// Elements of w:rPr that stand behind w:sz in the schema.
const AFTER_SIZE =
  /<w:(?:highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b/;

function withSize(properties: string, size: number): string {
  const rest = inside(properties).replace(/<w:szC?s?\b[^>]*\/>/g, '');
  const at = rest.search(AFTER_SIZE);
  const place = at < 0 ? rest.length : at;
  return `<w:rPr>${rest.slice(0, place)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${rest.slice(place)}</w:rPr>`;
}

function inside(properties: string): string {
  return properties
    .replace(/^<w:rPr\/>$/, '')
    .replace(/^<w:rPr>/, '')
    .replace(/<\/w:rPr>$/, '');
}

/** The look of a paragraph by its style. */
export function paragraphLook(paragraph: XmlElement | undefined, looks: Looks): Look {
  const properties = paragraph && child(paragraph, 'w:pPr');
  const style = properties && child(properties, 'w:pStyle');
  return looks.get((style && attribute(style, 'w:val')) ?? '') ?? looks.get('')!;
}

/** Serialized properties of a run element, '' when it has none. */
export function propertiesOf(run: XmlElement): string {
  const properties = child(run, 'w:rPr');
  return properties ? serialize(properties) : '';
}
