import { PaperDataError, type PaperImage, type PaperRecord, type PaperValue } from '../paper.ts';
import { type ImageStore, imageXml, newImageStore, qrImage } from './images.ts';
import { type Output, writeBytes, writeString } from './output.ts';
import type { Op, Slot, TextOp } from './program.ts';
import { CLOSE_RUN, textWidth, writeText } from './text.ts';

/** What is counted through one file, over all its records. */
export interface FileState {
  readonly images: ImageStore;
  drawings: number;
  bookmarks: number;
}

/** A fresh state for one file. */
export function newFileState(): FileState {
  return { images: newImageStore(), drawings: 1000, bookmarks: 0 };
}

/** How one record stands in its file. */
export interface RecordPlace {
  /** 0 for a paper by itself, else the record's number from 1. */
  readonly number: number;
  /** Section properties that end this record, '' for the last one and for a paper by itself. */
  readonly sectionEnd: string;
}

interface Run extends RecordPlace {
  readonly file: FileState;
  readonly out: Output;
  readonly bookmarkIds: Map<string, number>;
}

interface Scope {
  readonly record: PaperRecord;
  readonly index: number;
  readonly outer: Scope | undefined;
}

/** One record, its data and its place in the file. */
export interface RecordJob extends RecordPlace {
  readonly record: PaperRecord;
  readonly file: FileState;
}

/** Writes the XML of one record; throws `PaperDataError` when a value is not of its field's type. */
export function writeRecord(out: Output, ops: readonly Op[], job: RecordJob): void {
  run(ops, { record: job.record, index: 0, outer: undefined }, { ...job, out, bookmarkIds: new Map() });
}

function run(ops: readonly Op[], scope: Scope, state: Run): void {
  for (const op of ops) {
    if (op instanceof Uint8Array) writeBytes(state.out, op);
    else if (typeof op === 'string') writeString(state.out, op);
    else if (op.kind === 'text') writeValue(op, scope, state.out);
    else step(op, scope, state);
  }
}

type BlockOp = Extract<Op, { kind: 'if' | 'each' | 'table' }>;

function step(op: Exclude<Op, string | Uint8Array | TextOp>, scope: Scope, state: Run): void {
  if (op.kind === 'if' || op.kind === 'each' || op.kind === 'table') block(op, scope, state);
  else writeString(state.out, piece(op, scope, state));
}

function block(op: BlockOp, scope: Scope, state: Run): void {
  if (op.kind === 'if') run(isPresent(fieldValue(op.slot, scope)) ? op.body : op.otherwise, scope, state);
  else if (op.kind === 'each') repeat(op, scope, state);
  else {
    const { out } = state;
    const before = out.at;
    writeString(out, op.open);
    const start = out.at;
    run(op.body, scope, state);
    if (out.at === start) out.at = before;
    else writeString(out, '</w:tbl>');
  }
}

function piece(op: Exclude<Op, string | Uint8Array | TextOp | BlockOp>, scope: Scope, state: Run): string {
  switch (op.kind) {
    case 'index':
      return op.show(scope.index);
    case 'check':
      return fieldValue(op.slot, scope) ? '\u2611' : '\u2610';
    case 'image':
      return imageOf(op.slot, op.widthMm, scope, state);
    case 'list':
      return String(state.number < 2 ? op.id : op.first + (state.number - 2) * op.step);
    case 'drawingId':
      return String(++state.file.drawings);
    case 'bookmarkId':
      return String(bookmarkId(op.id, state));
    case 'suffix':
      return state.number === 0 ? '' : `_${state.number}`;
    case 'merged':
      return state.number === 0 ? op.single : op.merged;
    case 'sectionEnd':
      return state.sectionEnd === '' ? '' : op.open + state.sectionEnd + op.close;
  }
}

function fieldValue(slot: Slot, scope: Scope): PaperValue {
  let from = scope;
  for (let up = slot.up; up > 0; up--) from = from.outer!;
  const value = Object.hasOwn(from.record, slot.name) ? from.record[slot.name] : undefined;
  if (value === undefined || value === null || value === '') return undefined;
  if (!isOfType(value, slot)) throw new PaperDataError(slot.name, slot.type);
  return value;
}

function isOfType(value: PaperValue, slot: Slot): boolean {
  switch (slot.type) {
    case 'text':
    case 'qr':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'money':
    case 'area':
      return Number.isSafeInteger(value);
    case 'check':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);
    case 'image':
      return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
  }
}

/** A condition holds for a value that is there: text, a number, a true mark, a list with rows. */
function isPresent(value: PaperValue): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

const SMALLEST = 11;

function writeValue(op: TextOp, scope: Scope, out: Output): void {
  const value = fieldValue(op.slot, scope);
  if (value === undefined) {
    writeString(out, op.blank);
    return;
  }
  const text = op.show(value as string | number);
  const width = op.fit === 0 ? 0 : textWidth(text);
  if (width <= op.fit) {
    writeText(out, text, op);
    return;
  }
  const sized = op.sized(fittingSize(op.size, op.fit / width));
  writeString(out, CLOSE_RUN + sized.open);
  writeText(out, text, sized);
  writeString(out, CLOSE_RUN + op.open);
}

/** Half points: down to two thirds on one line, below that two lines of the size that holds them. */
function fittingSize(size: number, ratio: number): number {
  const oneLine = Math.floor(size * ratio);
  if (oneLine >= (size * 2) / 3) return oneLine;
  return Math.max(SMALLEST, Math.min(Math.floor(size * 0.6), Math.floor(size * ratio * 1.8)));
}

/** Characters; a longer code would be too fine to print and to read back. */
const LONGEST_QR = 300;

function imageOf(slot: Slot, widthMm: number, scope: Scope, state: Run): string {
  const value = fieldValue(slot, scope);
  if (value === undefined) return '';
  if (slot.type === 'qr' && (value as string).length > LONGEST_QR) throw new PaperDataError(slot.name, 'qr');
  const image = slot.type === 'qr' ? qrImage(value as string) : (value as PaperImage);
  return imageXml(image, widthMm, ++state.file.drawings, state.file.images);
}

function repeat(op: Extract<Op, { kind: 'each' }>, scope: Scope, state: Run): void {
  const rows = (fieldValue(op.slot, scope) ?? []) as readonly PaperRecord[];
  const count = Math.max(rows.length, op.atLeast);
  for (let i = 0; i < count; i++) run(op.body, { record: rows[i] ?? {}, index: i + 1, outer: scope }, state);
}

/** Bookmark numbers are unique in the file; start and end of one bookmark get the same. */
function bookmarkId(id: string, state: Run): number {
  const known = state.bookmarkIds.get(id);
  if (known !== undefined) return known;
  state.bookmarkIds.set(id, state.file.bookmarks);
  return state.file.bookmarks++;
}
