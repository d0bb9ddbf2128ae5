import type { PaperField } from '../paper.ts';
import { FONT, TAG_WORD } from '../papers/words.ts';
import { type BlockNode, isBlock } from './blocks.ts';
import { closeRun, type EmitContext, type Emitter, findField, newEmitter, openRun, push, report } from './emitter.ts';
import { chineseNumber, formatNames, readFormat } from './formats.ts';
import { openWithFont, paragraphLook, propertiesOf, runLook } from './look.ts';
import { listOp } from './numbering.ts';
import { isTag, type Tag, type TagNode } from './parse.ts';
import { nearestName } from './problems.ts';
import type { Op } from './program.ts';
import { attribute, serialize, type XmlElement, type XmlNode } from './xml.ts';

/** An empty paragraph one point high: a table cell must end with one. */
export const TINY_PARAGRAPH =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/** Turns a tree with tags and blocks into the steps that write it. */
export function emit(nodes: readonly XmlNode[], fields: readonly PaperField[], context: EmitContext): Op[] {
  const emitter = newEmitter(context, [fields], context.looks.get('')!);
  emitAll(emitter, nodes);
  closeRun(emitter);
  return emitter.ops;
}

function emitAll(emitter: Emitter, nodes: readonly XmlNode[]): void {
  for (const node of nodes) emitNode(emitter, node);
}

function emitNode(emitter: Emitter, node: XmlNode): void {
  if (typeof node === 'string') {
    if (node.trim() !== '') push(emitter, node);
    return;
  }
  if (isTag(node)) {
    emitTag(emitter, node);
    return;
  }
  if (isTextRun(node)) {
    openRun(emitter, runLook(propertiesOf(node), emitter.look).open);
    for (const inner of node.children)
      if (typeof inner !== 'string' && inner.name === 'w:t') push(emitter, inner.children.join(''));
    return;
  }
  closeRun(emitter);
  const instead = emitter.context.replaced.get(node);
  if (instead) for (const op of instead) push(emitter, op);
  else if (isBlock(node)) emitBlock(emitter, node);
  else if (node.name === 'w:tbl') emitTable(emitter, node);
  else if (node.name === 'wp:docPr') emitNumbered(emitter, node, /\sid\s*=\s*"[^"]*"/, ' id="', { kind: 'drawingId' });
  else if (node.name === 'w:numId') emitListNumber(emitter, node);
  else if (node.name.startsWith('w:bookmark')) emitBookmark(emitter, node);
  else if (node.name !== '#marker') emitElement(emitter, node);
}

function isTextRun(node: XmlElement): boolean {
  if (node.name !== 'w:r' || node.children.length === 0) return false;
  const inner = node.children.map((part) => (typeof part === 'string' ? '' : part.name));
  return inner.includes('w:t') && inner.every((name) => name === 'w:t' || name === 'w:rPr');
}

function emitListNumber(emitter: Emitter, node: XmlElement): void {
  const { numbering } = emitter.context;
  const op = numbering && listOp(numbering, Number(attribute(node, 'w:val')));
  if (!op) {
    push(emitter, serialize(node));
    return;
  }
  push(emitter, '<w:numId w:val="');
  push(emitter, op);
  push(emitter, '"/>');
}

const TEXT_HOLDER = /^(?:w:t|w:delText|m:t)$/;

function emitElement(emitter: Emitter, node: XmlElement): void {
  if (node.name === 'w:instrText') {
    emitNames(emitter, serialize(node), /[^\s"<>]+/g);
    return;
  }
  if (node.children.length === 0 || TEXT_HOLDER.test(node.name)) {
    push(emitter, serialize(node));
    return;
  }
  const outside = emitter.look;
  if (node.name === 'w:p') emitter.look = paragraphLook(node, emitter.context.looks);
  emitNames(emitter, `<${node.name}${node.attrs}>`, /(?<=\sw:anchor=")[^"]+/g);
  emitAll(emitter, node.children);
  closeRun(emitter);
  const last = node.children.at(-1)!;
  if (node.name === 'w:tc' && (typeof last === 'string' || last.name !== 'w:p')) push(emitter, TINY_PARAGRAPH);
  push(emitter, `</${node.name}>`);
  emitter.look = outside;
}

function emitTable(emitter: Emitter, node: XmlElement): void {
  const rows = node.children.filter((part) => typeof part !== 'string');
  if (!rows.some(isBlock) || rows.some((row) => row.name === 'w:tr')) {
    emitElement(emitter, node);
    return;
  }
  const head = rows.filter((row) => !isBlock(row) && row.name !== '#marker');
  const inner = newEmitter(emitter.context, emitter.scopes, emitter.look);
  emitAll(inner, rows.filter(isBlock));
  push(emitter, { kind: 'table', open: `<w:tbl>${head.map(serialize).join('')}`, body: inner.ops });
}

function emitNumbered(emitter: Emitter, node: XmlElement, old: RegExp, opening: string, op: Op): void {
  push(emitter, `<${node.name}${opening}`);
  push(emitter, op);
  push(emitter, `"${node.attrs.replace(old, '')}>${node.children.map(serialize).join('')}</${node.name}>`);
}

function emitBookmark(emitter: Emitter, node: XmlElement): void {
  const name = attribute(node, 'w:name');
  const id = attribute(node, 'w:id') ?? '0';
  if (!emitter.context.bookmarks.has(name ?? `#${id}`) || emitter.scopes.length > 1) return;
  push(emitter, `<${node.name} w:id="`);
  push(emitter, { kind: 'bookmarkId', id });
  if (name === undefined) {
    push(emitter, '"/>');
    return;
  }
  push(emitter, `" w:name="${name}`);
  push(emitter, { kind: 'suffix' });
  push(emitter, '"/>');
}

/** Writes a piece of XML in which names of bookmarks, found by a pattern, get the record's suffix. */
function emitNames(emitter: Emitter, xml: string, names: RegExp): void {
  let at = 0;
  for (const name of xml.matchAll(names)) {
    if (!emitter.context.bookmarks.has(name[0])) continue;
    const end = name.index + name[0].length;
    push(emitter, xml.slice(at, end));
    push(emitter, { kind: 'suffix' });
    at = end;
  }
  push(emitter, xml.slice(at));
}

function emitBlock(emitter: Emitter, block: BlockNode): void {
  const { tag } = block;
  const found = findField(emitter, tag, tag.kind === 'each' ? ['list'] : undefined);
  const inner = found?.field.fields;
  const branch = (nodes: readonly XmlNode[], scopes: Emitter['scopes']): Op[] => {
    const within = newEmitter(emitter.context, scopes, emitter.look);
    emitAll(within, nodes);
    closeRun(within);
    return within.ops;
  };
  const scopes = tag.kind === 'each' ? [...emitter.scopes, inner ?? []] : emitter.scopes;
  const body = branch(block.children, found ? scopes : [...scopes, []]);
  const otherwise = branch(block.otherwise, emitter.scopes);
  if (!found) return;
  if (tag.kind === 'if') {
    push(emitter, { kind: 'if', slot: found.slot, body, otherwise });
    return;
  }
  push(emitter, { kind: 'each', slot: found.slot, atLeast: readAtLeast(emitter, tag), body });
}

function readAtLeast(emitter: Emitter, tag: Tag): number {
  let atLeast = 0;
  for (const word of tag.formats) {
    const found = new RegExp(`^${TAG_WORD.atLeast}([1-9][0-9]?)$`).exec(word);
    if (found) atLeast = Number(found[1]);
    else report(emitter, 'unknownFormat', tag, `${TAG_WORD.atLeast}5`);
  }
  return atLeast;
}

function emitTag(emitter: Emitter, node: TagNode): void {
  const { tag } = node;
  const look = runLook(node.runProperties, emitter.look);
  if (tag.kind === 'bad') {
    report(emitter, 'emptyTag', tag, '');
    return;
  }
  if (tag.kind === 'check') {
    const found = findField(emitter, tag, ['check']);
    if (!found) return;
    openRun(emitter, openWithFont(node.runProperties, FONT.symbol));
    push(emitter, { kind: 'check', slot: found.slot });
    return;
  }
  if (tag.kind === 'image') {
    emitImage(emitter, tag);
    return;
  }
  if (tag.kind !== 'text') return;
  if (tag.name === TAG_WORD.index && emitter.scopes.length > 1) {
    const word = tag.formats[0];
    if (word !== undefined && word !== TAG_WORD.numerals) report(emitter, 'unknownFormat', tag, TAG_WORD.numerals);
    openRun(emitter, look.open);
    push(emitter, { kind: 'index', show: word === undefined ? String : chineseNumber });
    return;
  }
  const found = findField(emitter, tag, ['text', 'number', 'money', 'area', 'date']);
  if (!found) return;
  const format = readFormat(found.field.type, tag.formats);
  if ('unknown' in format) {
    const names = formatNames(found.field.type);
    report(emitter, 'unknownFormat', tag, nearestName(format.unknown, names) || names[0]!);
    return;
  }
  openRun(emitter, look.open);
  push(emitter, { kind: 'text', slot: found.slot, ...format, ...look });
}

function emitImage(emitter: Emitter, tag: Tag): void {
  const found = findField(emitter, tag, ['qr', 'image']);
  const widths = tag.formats.map((word) => (/^[1-9][0-9]{0,2}$/.test(word) ? Number(word) : 0));
  if (widths.includes(0)) report(emitter, 'unknownFormat', tag, '20');
  closeRun(emitter);
  if (found) push(emitter, { kind: 'image', slot: found.slot, widthMm: widths[0] ?? 0 });
}
