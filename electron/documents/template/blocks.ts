import { TAG_WORD } from '../papers/words.ts';
import { isTag, type Tag, type TagNode } from './parse.ts';
import type { ProblemCode, TemplateProblem } from './problems.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** A loop or condition around what it repeats or chooses. */
export interface BlockNode extends XmlElement {
  readonly tag: Tag;
  readonly otherwise: XmlNode[];
}

/** Whether a node is a loop or condition. */
export function isBlock(node: XmlNode): node is BlockNode {
  return typeof node !== 'string' && node.name === '#block';
}

interface Open {
  readonly open: TagNode;
  otherwise: TagNode | null;
}

type Parents = Map<XmlElement, XmlElement>;
type Report = (code: ProblemCode, tag: Tag, suggestion?: string) => void;

const CONTAINERS = new Set(['w:body', 'w:tc', 'w:sdtContent', 'w:txbxContent', 'w:hdr', 'w:ftr']);

/** Wraps what stands between opening and closing tags into block nodes; reports pairs that do not fit. */
export function buildBlocks(root: XmlElement, part: string, problems: TemplateProblem[]): void {
  const report: Report = (code, tag, suggestion = '') => {
    problems.push({ code, part, near: tag.near, tag: tag.source, suggestion });
  };
  const parents: Parents = new Map();
  const tags: TagNode[] = [];
  indexTree(root, parents, tags);
  const stack: Open[] = [];
  for (const node of tags) {
    const { kind, name } = node.tag;
    const last = stack.at(-1);
    if (kind === 'each' || kind === 'if') stack.push({ open: node, otherwise: null });
    else if (kind === 'else') {
      if (name !== '' && name !== TAG_WORD.otherwise) report('unknownField', node.tag, `{:${TAG_WORD.otherwise}}`);
      if (!last || last.otherwise) report('elseMisplaced', node.tag);
      else last.otherwise = node;
    } else if (kind === 'close') {
      if (!last) report('notOpened', node.tag);
      else if (name !== '' && name !== last.open.tag.name) {
        report('wrongClose', node.tag, `{/${last.open.tag.name}}`);
        stack.pop();
      } else wrap(stack.pop()!, node, parents, report);
    }
  }
  for (const { open } of stack) report('notClosed', open.tag);
}

function indexTree(node: XmlElement, parents: Parents, tags: TagNode[]): void {
  for (const inner of node.children) {
    if (typeof inner === 'string') continue;
    parents.set(inner, node);
    if (isTag(inner)) tags.push(inner);
    else indexTree(inner, parents, tags);
  }
}

function pathTo(node: XmlElement, parents: Parents): XmlElement[] {
  const path = [node];
  for (let up = parents.get(node); up; up = parents.get(up)) path.unshift(up);
  return path;
}

function wrap(pair: Open, close: TagNode, parents: Parents, report: Report): void {
  const from = pathTo(pair.open, parents);
  const to = pathTo(close, parents);
  let depth = 0;
  while (from[depth + 1] && from[depth + 1] === to[depth + 1]) depth++;
  const common = from[depth]!;
  const first = from[depth + 1]!;
  const last = to[depth + 1]!;
  const otherwise = pair.otherwise;
  const middle = otherwise ? pathTo(otherwise, parents)[depth + 1] : undefined;
  const { tag } = pair.open;
  if (otherwise && (tag.kind === 'each' || !middle || parents.get(middle) !== common)) {
    report('elseMisplaced', otherwise.tag);
    return;
  }
  if (common.name === 'w:tr') {
    if (otherwise) {
      report('elseMisplaced', otherwise.tag);
      return;
    }
    for (const node of [pair.open, close]) remove(node, parents.get(node)!);
    wrapRow(common, tag, parents);
    return;
  }
  const inline = first === pair.open && last === close && (!otherwise || middle === otherwise);
  if (!inline && !CONTAINERS.has(common.name) && common.name !== 'w:tbl') {
    report('mixedLevels', tag);
    return;
  }
  if (!inline) {
    const ends: [TagNode, XmlElement, 'start' | 'end' | 'alone'][] = [
      [pair.open, first, 'start'],
      [close, last, 'end'],
    ];
    if (otherwise) ends.push([otherwise, middle!, 'alone']);
    for (const [node, holder, place] of ends)
      if (!settle(node, holder, place, parents)) {
        report('notAlone', node.tag);
        return;
      }
  }
  wrapRange(common, { tag, first, last, middle }, parents);
}

/** Repeats a whole row, around any block that already holds it. */
function wrapRow(row: XmlElement, tag: Tag, parents: Parents): void {
  let whole = row;
  while (isBlock(parents.get(whole)!)) whole = parents.get(whole)!;
  const holder = parents.get(whole)!;
  const block: BlockNode = { name: '#block', attrs: '', children: [whole], tag, otherwise: [] };
  holder.children[holder.children.indexOf(whole)] = block;
  parents.set(block, holder);
  parents.set(whole, block);
}

/**
 * Makes the paragraph or row that holds a tag ready: one with nothing but the tag becomes the bare tag,
 * one that starts (or ends) with it loses it. False when the tag stands in the middle.
 */
function settle(node: TagNode, holder: XmlElement, place: 'start' | 'end' | 'alone', parents: Parents): boolean {
  if (holder.name !== 'w:p' && holder.name !== 'w:tr') return false;
  const content = contentOf(holder);
  if (content.length === 1 && content[0] === node) {
    if (JSON.stringify(holder).includes('"w:sectPr"')) return false;
    holder.name = '#marker';
    holder.children = [];
    return true;
  }
  if (place === 'alone') return false;
  if (content.at(place === 'start' ? 0 : -1) !== node) return false;
  remove(node, parents.get(node)!);
  return true;
}

/** Tags, texts and drawings under a node, in order. */
function contentOf(node: XmlElement): XmlNode[] {
  if (isTag(node)) return [node];
  return node.children.flatMap((inner): XmlNode[] => {
    if (typeof inner === 'string') return node.name === 'w:t' && inner.trim() !== '' ? [inner] : [];
    if (['w:tab', 'w:br', 'w:drawing', 'w:pict', 'w:sym'].includes(inner.name)) return [inner];
    return inner.name.endsWith('Pr') ? [] : contentOf(inner);
  });
}

interface Range {
  readonly tag: Tag;
  readonly first: XmlElement;
  readonly last: XmlElement;
  readonly middle: XmlElement | undefined;
}

function wrapRange(common: XmlElement, range: Range, parents: Parents): void {
  const at = common.children.indexOf(range.first);
  const end = common.children.indexOf(range.last);
  const inside = common.children.slice(at, end + 1);
  const split = range.middle ? inside.indexOf(range.middle) : inside.length;
  const real = (node: XmlNode) => {
    if (typeof node === 'string' || node.name === '#marker') return false;
    return !(node === range.first && isTag(node)) && !(node === range.last && isTag(node)) && node !== range.middle;
  };
  const block: BlockNode = {
    name: '#block',
    attrs: '',
    children: inside.slice(0, split).filter(real),
    tag: range.tag,
    otherwise: inside.slice(split).filter(real),
  };
  for (const node of [...block.children, ...block.otherwise]) if (typeof node !== 'string') parents.set(node, block);
  parents.set(block, common);
  common.children.splice(at, inside.length, block);
}

function remove(node: XmlElement, from: XmlElement): void {
  const at = from.children.indexOf(node);
  if (at >= 0) from.children.splice(at, 1);
}
