import type { PaperManifest, PaperRecord } from '../paper.ts';
import { buildBlocks } from './blocks.ts';
import { emit, TINY_PARAGRAPH } from './emit.ts';
import { readLooks } from './look.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { cleanTree, findTags, isTag } from './parse.ts';
import { refuse, TemplateErrors, type TemplateProblem } from './problems.ts';
import { type Op, sealed } from './program.ts';
import { sectionsOf } from './sections.ts';
import { attribute, child, parseXml, type XmlElement, type XmlNode } from './xml.ts';
import { deflated, layOut, readZip, unpack, type ZipBlock, type ZipEntry } from './zip.ts';

/** A template made ready for printing: XML pieces and slots, and all other parts already compressed. */
export interface CompiledTemplate {
  readonly manifest: PaperManifest;
  /** XML before the first record. */
  readonly head: string;
  readonly ops: readonly Op[];
  /** The last section's properties: of a paper by itself, and of a record in a merged file. */
  readonly section: string;
  readonly mergedSection: string;
  /** XML after the last record. */
  readonly tail: string;
  /** Every part but document, relationships and numbering, laid out from byte 0. */
  readonly parts: ZipBlock;
  readonly numbering: Numbering | undefined;
  /** Relationships of the document without the closing tag. */
  readonly relationships: string;
  /** Makes the XML of a record ready once its data stands in it; `write` writes it, with more values. */
  readonly finish?: (write: (more: PaperRecord) => string) => string;
}

const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const NUMBERING = 'word/numbering.xml';
const TYPES = '[Content_Types].xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Compiles a .docx for the fields of its manifest; throws `TemplateErrors` with every problem found. */
export function compileTemplate(bytes: Uint8Array, manifest: PaperManifest): CompiledTemplate {
  const entries = readZip(bytes);
  const texts = readParts(entries);
  const source = texts.get(DOCUMENT);
  const types = texts.get(TYPES);
  if (source === undefined || types === undefined) refuse('partMissing', source === undefined ? DOCUMENT : TYPES);
  const problems: TemplateProblem[] = [];
  const root = parseXml(source, DOCUMENT);
  if (!root.attrs.includes(`"${TRANSITIONAL}"`)) refuse('strictFormat', DOCUMENT);
  const body = child(root, 'w:body') ?? refuse('partMissing', DOCUMENT);
  for (const [name, text] of texts)
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) checkStatic(name, text, problems);
  checkContent(root, problems);
  cleanTree(root);
  findTags(body, DOCUMENT, problems);
  buildBlocks(body, DOCUMENT, problems);
  const sections = sectionsOf(body, problems);
  const content = body.children.filter((node) => node !== sections.last);
  const replaced = new Map(sections.replaced);
  const closing = endOfRecord(content, replaced);
  const numbering = readNumbering(body, texts.get(NUMBERING));
  const context = { part: DOCUMENT, numbering, looks: readLooks(texts.get('word/styles.xml')), problems, replaced };
  const bookmarks = namedBookmarks(body);
  const ops = [...emit(content, manifest.fields, { ...context, bookmarks }), ...closing];
  if (problems.length > 0) throw new TemplateErrors(problems);
  return {
    manifest,
    head: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document${root.attrs}><w:body>`,
    ops: sealed(ops),
    section: sections.single,
    mergedSection: sections.merged,
    tail: '</w:body></w:document>',
    parts: staticParts(entries, types, numbering ? [NUMBERING] : []),
    numbering,
    relationships: (texts.get(RELATIONSHIPS) ?? EMPTY_RELATIONSHIPS).replace(/<\/Relationships>\s*$/, ''),
  };
}

/** Texts of all XML parts; every part is unpacked once, so that what is copied later is known to be sound. */
function readParts(entries: readonly ZipEntry[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of entries) {
    if (/vbaProject|\/embeddings\/|\/activeX\//i.test(entry.name)) refuse('macros', entry.name);
    const data = unpack(entry);
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const text = data.toString('utf8');
    if (text.includes('\0')) refuse('xmlDamaged', entry.name);
    parseXml(text, entry.name);
    texts.set(entry.name, text);
    for (const link of text.matchAll(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/g))
      if (!/\/hyperlink["']/.test(link[0])) refuse('externalLink', entry.name);
  }
  return texts;
}

function checkStatic(part: string, text: string, problems: TemplateProblem[]): void {
  const root = parseXml(text, part);
  findTags(root, part, problems);
  for (const node of walk(root))
    if (isTag(node))
      problems.push({ code: 'tagInStaticPart', part, near: node.tag.near, tag: node.tag.source, suggestion: '' });
}

function checkContent(root: XmlElement, problems: TemplateProblem[]): void {
  const report = (code: 'trackedChanges' | 'footnotes') =>
    problems.push({ code, part: DOCUMENT, near: '', tag: '', suggestion: '' });
  const names = new Set(walk(root).map((node) => node.name));
  if (['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => names.has(name))) report('trackedChanges');
  if (['w:footnoteReference', 'w:endnoteReference', 'w:commentReference'].some((name) => names.has(name)))
    report('footnotes');
}

function walk(node: XmlElement): XmlElement[] {
  return node.children.flatMap((inner) => (typeof inner === 'string' ? [] : [inner, ...walk(inner)]));
}

/** Names (and `#id` for their ends) of bookmarks that a link or field refers to; all others are left out. */
function namedBookmarks(body: XmlElement): Set<string> {
  const nodes = walk(body);
  const referred = new Set<string>();
  for (const node of nodes) {
    const anchor = attribute(node, 'w:anchor');
    if (anchor !== undefined) referred.add(anchor);
    if (node.name === 'w:instrText') for (const word of node.children.join('').split(/\s+/)) referred.add(word);
  }
  const kept = new Set<string>();
  for (const node of nodes) {
    const name = attribute(node, 'w:name');
    if (node.name !== 'w:bookmarkStart' || name === undefined || !referred.has(name)) continue;
    kept.add(name);
    kept.add(`#${attribute(node, 'w:id')}`);
  }
  return kept;
}

/** Lets the last paragraph of a record carry the section break that a merged file needs after it. */
function endOfRecord(content: readonly XmlNode[], replaced: Map<XmlElement, Op[]>): Op[] {
  const last = content.findLast((node) => typeof node !== 'string');
  if (typeof last !== 'object' || last.name !== 'w:p' || hasSection(last)) {
    const [before, after] = TINY_PARAGRAPH.split('</w:pPr>') as [string, string];
    return [{ kind: 'sectionEnd', open: before, close: `</w:pPr>${after}` }];
  }
  const properties = child(last, 'w:pPr');
  if (!properties) {
    const added: XmlElement = { name: 'w:pPr', attrs: '', children: [] };
    last.children.unshift(added);
    replaced.set(added, [{ kind: 'sectionEnd', open: '<w:pPr>', close: '</w:pPr>' }]);
    return [];
  }
  const mark: XmlElement = { name: '#sectionEnd', attrs: '', children: [] };
  const change = properties.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:pPrChange');
  properties.children.splice(change < 0 ? properties.children.length : change, 0, mark);
  replaced.set(mark, [{ kind: 'sectionEnd', open: '', close: '' }]);
  return [];
}

function hasSection(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'w:pPr');
  return properties !== undefined && child(properties, 'w:sectPr') !== undefined;
}

function staticParts(entries: readonly ZipEntry[], types: string, without: readonly string[]): ZipBlock {
  let declared = types;
  for (const [extension, type] of [
    ['jpg', 'image/jpeg'],
    ['png', 'image/png'],
  ]) {
    if (new RegExp(`Extension\\s*=\\s*["']${extension}["']`, 'i').test(declared)) continue;
    declared = declared.replace(/<Types\b[^>]*>/, `$&<Default Extension="${extension}" ContentType="${type}"/>`);
  }
  const rest = entries.filter((entry) => ![DOCUMENT, RELATIONSHIPS, TYPES, ...without].includes(entry.name));
  return layOut([deflated(TYPES, Buffer.from(declared)), ...rest], 0);
}
