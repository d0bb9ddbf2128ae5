import { refuse } from './problems.ts';

/** An element; `attrs` is the raw attribute text with its leading blank, text children are raw (still escaped). */
export interface XmlElement {
  name: string;
  attrs: string;
  children: XmlNode[];
}

/** An element or a piece of escaped text. */
export type XmlNode = XmlElement | string;

const MAX_DEPTH = 200;
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#x?0*(?:[0-8]|1[0-9A-Fa-f]|[b-fB-F]);/;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;

/** Parses one part; refuses document types and entities, broken nesting and anything that is not plain XML. */
export function parseXml(source: string, part: string): XmlElement {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  if (FORBIDDEN.test(text)) refuse('xmlDamaged', part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) refuse('documentType', part);
  const root: XmlElement = { name: '', attrs: '', children: [] };
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    if (stop > at) addText(open, text.slice(at, stop), part);
    if (next < 0) break;
    at = readMarkup(text, next, open, part);
  }
  const top = root.children.filter((node) => typeof node !== 'string');
  if (open.length !== 1 || top.length !== 1) refuse('xmlDamaged', part);
  return top[0] as XmlElement;
}

function addText(open: XmlElement[], piece: string, part: string): void {
  if (ENTITY.test(piece) || piece.includes(']]>')) refuse('xmlDamaged', part, piece.slice(0, 40));
  if (open.length > 1) open.at(-1)!.children.push(piece);
  else if (piece.trim() !== '') refuse('xmlDamaged', part, piece.slice(0, 40));
}

function readMarkup(text: string, at: number, open: XmlElement[], part: string): number {
  const skip = (mark: string, end: string) => {
    if (!text.startsWith(mark, at)) return -1;
    const to = text.indexOf(end, at + mark.length);
    return to < 0 ? refuse('xmlDamaged', part) : to + end.length;
  };
  const aside = Math.max(skip('<?', '?>'), skip('<!--', '-->'));
  if (aside > 0) return aside;
  const cdata = skip('<![CDATA[', ']]>');
  if (cdata > 0) {
    addText(open, escapeXml(text.slice(at + 9, cdata - 3)), part);
    return cdata;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(text);
  if (!tag) return refuse('xmlDamaged', part, text.slice(at, at + 40));
  const [whole, closing, name, attrs, empty] = tag as unknown as [string, string, string, string, string];
  if (ENTITY.test(attrs) || repeats(attrs)) refuse('xmlDamaged', part, attrs.slice(0, 40));
  if (closing !== '') {
    const last = open.pop()!;
    if (open.length === 0 || last.name !== name || attrs !== '') refuse('xmlDamaged', part, whole);
  } else {
    const element = { name, attrs, children: [] };
    open.at(-1)!.children.push(element);
    if (empty === '') open.push(element);
    if (open.length > MAX_DEPTH) refuse('xmlDamaged', part, whole);
  }
  return at + whole.length;
}

function repeats(attrs: string): boolean {
  const names = attrs.match(/[\w:.-]+(?=\s*=\s*["'])/g) ?? [];
  return new Set(names).size !== names.length;
}

/** Text as XML content and attribute value. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Escaped text back to what it means. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, (whole, hex, dec, name) => {
    if (hex || dec) {
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as string] ?? whole;
  });
}

/** Patterns by the attribute names that our code asks for. */
const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute, unescaped, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const pattern = PATTERNS.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  const found = pattern.exec(element.attrs);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : undefined;
}

/** The first child element of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The XML text of a node. */
export function serialize(node: XmlNode): string {
  if (typeof node === 'string') return node;
  if (node.children.length === 0) return `<${node.name}${node.attrs}/>`;
  return `<${node.name}${node.attrs}>${node.children.map(serialize).join('')}</${node.name}>`;
}
