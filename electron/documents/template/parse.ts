import type { TemplateProblem } from './problems.ts';
import { child, serialize, unescapeXml, type XmlElement, type XmlNode } from './xml.ts';

/** What stands between braces, read but not yet looked up. */
export interface Tag {
  readonly kind: 'text' | 'image' | 'check' | 'each' | 'if' | 'else' | 'close' | 'bad';
  readonly name: string;
  readonly formats: readonly string[];
  /** As typed, with braces. */
  readonly source: string;
  /** Text around it, for messages. */
  readonly near: string;
}

/** Stands in the tree where a tag's run was; `runProperties` is the serialized `w:rPr` of that run. */
export interface TagNode extends XmlElement {
  readonly tag: Tag;
  readonly runProperties: string;
}

/** Whether a node is a tag. */
export function isTag(node: XmlNode): node is TagNode {
  return typeof node !== 'string' && node.name === '#tag';
}

interface Piece {
  readonly holder: XmlElement | null;
  text: string;
}

const BARRIER = '\ufffc';
const DROPPED = new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:noProof']);
const TAG = /[{\uff5b]([^{}\uff5b\uff5d\ufffc]*)[}\uff5d]/g;
const WIDE: Readonly<Record<string, string>> = {
  '\uff03': '#',
  '\uff1f': '?',
  '\uff05': '%',
  '\uff0f': '/',
  '\uff1a': ':',
  '\uff5c': '|',
};

/** Turns every `{tag}` of the tree into a tag node, joining what Word split over runs; reports broken braces. */
export function findTags(node: XmlElement, part: string, problems: TemplateProblem[]): void {
  if (node.name === 'w:p') tagParagraph(node, part, problems);
  for (const inner of node.children) if (typeof inner !== 'string') findTags(inner, part, problems);
}

/** Removes editing leftovers that carry no content: proofing marks, revision ids, paragraph ids. */
export function cleanTree(node: XmlElement): void {
  node.attrs = node.attrs.replace(/\s(?:w:rsid\w*|w14:paraId|w14:textId)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  node.children = node.children.filter((inner) => typeof inner === 'string' || !DROPPED.has(inner.name));
  for (const inner of node.children) if (typeof inner !== 'string') cleanTree(inner);
}

function tagParagraph(paragraph: XmlElement, part: string, problems: TemplateProblem[]): void {
  const pieces: Piece[] = [];
  collect(paragraph, pieces);
  const text = pieces.map((piece) => piece.text).join('');
  if (!/[{}\uff5b\uff5d]/.test(text)) return;
  const near = (at: number) =>
    text
      .slice(Math.max(0, at - 8), at + 12)
      .replaceAll(BARRIER, ' ')
      .trim();
  for (const brace of text.replace(TAG, (whole) => ' '.repeat(whole.length)).matchAll(/[{}\uff5b\uff5d]/g))
    problems.push({ code: 'unclosedTag', part, near: near(brace.index), tag: brace[0], suggestion: '' });
  const found = [...text.matchAll(TAG)];
  for (const match of found.toReversed()) joinPieces(pieces, match.index, match.index + match[0].length);
  for (const piece of pieces) if (piece.holder) piece.holder.children = [piece.text];
  const tags = found.map((match) => readTag(match[0], near(match.index)));
  splitRuns(paragraph, tags);
}

/** Texts of a paragraph in order, without the paragraphs nested in it; anything else in a run is a barrier. */
function collect(node: XmlElement, pieces: Piece[]): void {
  for (const inner of node.children) {
    if (typeof inner === 'string' || inner.name === 'w:p' || inner.name === 'w:rPr' || inner.name === 'w:pPr') continue;
    if (inner.name === 'w:t') pieces.push({ holder: inner, text: unescapeXml(inner.children.map(serialize).join('')) });
    else if (node.name === 'w:r') {
      pieces.push({ holder: null, text: BARRIER });
      collect(inner, pieces);
    } else collect(inner, pieces);
  }
}

/** Moves the text between two places of the paragraph into the piece where it begins. */
function joinPieces(pieces: Piece[], from: number, to: number): void {
  let at = 0;
  let first: Piece | undefined;
  for (const piece of pieces) {
    const start = at;
    at += piece.text.length;
    if (at <= from || start >= to) continue;
    const inside = piece.text.slice(Math.max(0, from - start), to - start);
    if (!first) first = piece;
    else {
      first.text += inside;
      piece.text = piece.text.slice(to - start);
    }
  }
}

function splitRuns(node: XmlElement, tags: Tag[]): void {
  const out: XmlNode[] = [];
  for (const inner of node.children) {
    if (typeof inner === 'string' || inner.name === 'w:p') out.push(inner);
    else if (inner.name === 'w:r') out.push(...splitRun(inner, tags));
    else {
      splitRuns(inner, tags);
      out.push(inner);
    }
  }
  node.children = out;
}

/** One run as runs without tags and tag nodes between them; runs that held nothing else disappear. */
function splitRun(run: XmlElement, tags: Tag[]): XmlNode[] {
  const properties = child(run, 'w:rPr');
  const out: XmlNode[] = [];
  let content: XmlNode[] = [];
  const flush = () => {
    if (content.length > 0)
      out.push({ name: 'w:r', attrs: run.attrs, children: properties ? [properties, ...content] : content });
    content = [];
  };
  for (const inner of run.children) {
    if (inner === properties) continue;
    if (typeof inner === 'string' || inner.name !== 'w:t') {
      if (typeof inner !== 'string') splitRuns(inner, tags);
      content.push(inner);
      continue;
    }
    const text = inner.children.join('');
    let at = 0;
    for (const match of text.matchAll(TAG)) {
      if (match.index > at) content.push(textElement(text.slice(at, match.index)));
      flush();
      const tag = tags.shift()!;
      out.push({
        name: '#tag',
        attrs: '',
        children: [],
        tag,
        runProperties: properties ? serialize(properties) : '',
      } as TagNode);
      at = match.index + match[0].length;
    }
    if (at < text.length) content.push(textElement(text.slice(at)));
  }
  flush();
  return out;
}

function textElement(text: string): XmlElement {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { name: 'w:t', attrs: ' xml:space="preserve"', children: [escaped] };
}

function readTag(source: string, near: string): Tag {
  const inside = source.slice(1, -1).replace(/[\uff03\uff1f\uff05\uff0f\uff1a\uff5c]/g, (wide) => WIDE[wide]!);
  const [head = '', ...formats] = inside.split('|').map((word) => word.replace(/\s+/g, ''));
  const kinds: Readonly<Record<string, Tag['kind']>> = {
    '#': 'each',
    '?': 'if',
    ':': 'else',
    '/': 'close',
    '%': 'image',
    '\u2611': 'check',
    '\u2610': 'check',
  };
  const kind = kinds[head.slice(0, 1)];
  const name = kind ? head.slice(1) : head;
  const needsName = kind !== 'else' && kind !== 'close';
  return { kind: needsName && name === '' ? 'bad' : (kind ?? 'text'), name, formats, source, near };
}
