import type { Op } from './program.ts';
import { attribute, child, parseXml, serialize, type XmlElement } from './xml.ts';

/** The automatic numbering of a template: its lists start anew in every record of a merged file. */
export interface Numbering {
  readonly xml: string;
  /** Numbers of the lists that the document uses, in order. */
  readonly used: readonly number[];
  /** First free list number. */
  readonly next: number;
  /** What a new list is like, by its old number: without the opening and closing `w:num`. */
  readonly content: ReadonlyMap<number, string>;
}

/** Reads the lists that a document uses; undefined when it has none. */
export function readNumbering(body: XmlElement, xml: string | undefined): Numbering | undefined {
  const used = [...new Set(listNumbers(body))];
  if (xml === undefined || used.length === 0) return undefined;
  const root = parseXml(xml, 'word/numbering.xml');
  const lists = root.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === 'w:num');
  const numberOf = (list: XmlElement) => Number(attribute(list, 'w:numId') ?? 0);
  const content = new Map<number, string>();
  for (const list of lists) {
    const kind = child(list, 'w:abstractNumId');
    if (kind) content.set(numberOf(list), serialize(kind) + restarts(root, attribute(kind, 'w:val')));
  }
  const known = used.filter((id) => content.has(id));
  return { xml, used: known, next: Math.max(0, ...lists.map(numberOf)) + 1, content };
}

function listNumbers(node: XmlElement): number[] {
  return node.children.flatMap((inner) => {
    if (typeof inner === 'string') return [];
    return inner.name === 'w:numId' ? [Number(attribute(inner, 'w:val') ?? 0)] : listNumbers(inner);
  });
}

function restarts(root: XmlElement, kind: string | undefined): string {
  const elements = (node: XmlElement) => node.children.filter((inner) => typeof inner !== 'string');
  const abstract = elements(root).find((n) => n.name === 'w:abstractNum' && attribute(n, 'w:abstractNumId') === kind);
  const levels = abstract ? elements(abstract).filter((node) => node.name === 'w:lvl') : [];
  return levels
    .map((level) => {
      const start = child(level, 'w:start');
      const from = (start && attribute(start, 'w:val')) ?? '0';
      return `<w:lvlOverride w:ilvl="${attribute(level, 'w:ilvl')}"><w:startOverride w:val="${from}"/></w:lvlOverride>`;
    })
    .join('');
}

/** The step that writes a list number, or undefined for a list that is not known. */
export function listOp(numbering: Numbering, id: number): Op | undefined {
  const index = numbering.used.indexOf(id);
  return index < 0 ? undefined : { kind: 'list', id, first: numbering.next + index, step: numbering.used.length };
}

/** word/numbering.xml for a merged file of `count` records: the first keeps its lists, each other gets its own. */
export function mergedNumbering(numbering: Numbering, count: number): string {
  let lists = '';
  let id = numbering.next;
  for (let record = 2; record <= count; record++)
    for (const old of numbering.used) lists += `<w:num w:numId="${id++}">${numbering.content.get(old)}</w:num>`;
  const end = numbering.xml.search(/<w:numIdMacAtCleanup\b|<\/w:numbering>/);
  return numbering.xml.slice(0, end) + lists + numbering.xml.slice(end);
}
