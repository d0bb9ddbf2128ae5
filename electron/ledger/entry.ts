import { sha256, sha256Latin1 } from '../core/primitives.ts';
import type { Patch, Value } from './patch.ts';

/** What an entry says of a row; `batch`, `clock` and `epoch` entries speak of the ledger itself. */
export const OPS = ['insert', 'update', 'remove', 'restore', 'batch', 'clock', 'epoch'] as const;
export type Op = (typeof OPS)[number];

/** The greatest candidate wins (ledger 3). */
export const AUTHORITY = { decision: 3, owner: 2, proposal: 1 } as const;

/** What all entries of one transaction share. */
export interface TxnContent {
  authority: number;
  hlc: number;
  name: string;
  role: string;
  schema: number;
  /** First 16 bytes of the SHA-256 of the frontier, as hex: which entries of others the file had seen. */
  seen: string;
  txn: string;
  user: string;
}

/** What an entry says beyond that. */
export interface EntryContent {
  batch: string | null;
  op: Op;
  /** As `canonicalPatch` or `canonicalValues` writes it. */
  patch: string;
  reason: string | null;
  row: string;
  table: string;
}

/** The parts of a content that all entries of a transaction share, written once. */
export interface Frame {
  authority: string;
  hlc: string;
  role: string;
  schema: string;
  txn: string;
}

/** The frame of a transaction's entries. */
export function frameOf(txn: TxnContent): Frame {
  return {
    authority: `{"authority":${txn.authority}`,
    hlc: `,"hlc":${txn.hlc},"name":${JSON.stringify(txn.name)},"op":"`,
    role: `,"role":${JSON.stringify(txn.role)},"row":`,
    schema: `,"schema":${txn.schema},"seen":"${txn.seen}","table":"`,
    txn: `","txn":"${txn.txn}","user":${JSON.stringify(txn.user)}}`,
  };
}

/** RFC 8785 (JCS) of an entry's content: members sorted, nulls left out, numbers whole. */
export function canonicalContent(frame: Frame, { batch, op, patch, reason, row, table }: EntryContent): string {
  return (
    frame.authority +
    (batch === null ? '' : `,"batch":${JSON.stringify(batch)}`) +
    `${frame.hlc}${op}","patch":${patch}` +
    (reason === null ? '' : `,"reason":${JSON.stringify(reason)}`) +
    `${frame.role}${json(row)}${frame.schema}${table}${frame.txn}`
  );
}

/** RFC 8785 of a patch. */
export function canonicalPatch(patch: Patch): string {
  const keys = Object.keys(patch).sort();
  let text = '{';
  for (const key of keys) {
    const value = patch[key]!;
    text += `${text.length > 1 ? ',' : ''}"${key}":`;
    text += Array.isArray(value) ? `[${json(value[0])},${json(value[1])}]` : json(value as Value);
  }
  return `${text}}`;
}

/** A column where canonical JSON has it. */
export interface CanonicalColumn {
  index: number;
  /** '"column":' */
  name: string;
}

/** Columns in the order of canonical JSON (UTF-16 code units). */
export function canonicalColumns(columns: readonly string[]): CanonicalColumn[] {
  return columns
    .map((column, index) => ({ column, index, name: `"${column}":` }))
    .sort((a, b) => (a.column < b.column ? -1 : 1))
    .map(({ index, name }) => ({ index, name }));
}

/** `canonicalPatch` of the values of a new row, which lie in the order of its columns; nulls are left out. */
export function canonicalValues(columns: readonly CanonicalColumn[], values: readonly Value[]): string {
  let text = '{';
  for (const { index, name } of columns) {
    const value = values[index]!;
    if (value !== null) text += (text.length > 1 ? `,${name}` : name) + json(value);
  }
  return `${text}}`;
}

/** Anything that JSON may escape, surrogates among it. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function json(value: Value): string {
  if (typeof value !== 'string') return String(value);
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

let hashed = Buffer.allocUnsafe(1 << 14);

/** SHA-256(salt ‖ content): 32 bytes; the random salt of 16 bytes keeps a number from being guessed by its hash. */
export function contentHash(salt: Uint8Array, content: string): Buffer {
  return sha256(salted(salt, content));
}

function salted(salt: Uint8Array, content: string): Buffer {
  const most = 16 + content.length * 3;
  if (hashed.length < most) hashed = Buffer.allocUnsafe(2 * most);
  hashed.set(salt, 0);
  return hashed.subarray(0, 16 + hashed.write(content, 16));
}

const link = Buffer.alloc(32 + 16 + 4 + 8 + 32);

/** Where an entry stands in its chain. */
export interface ChainPlace {
  node: Buffer;
  epoch: number;
  nodeSeq: number;
}

/** SHA-256(previous ‖ node ‖ epoch ‖ nodeSeq ‖ contentHash): 32 bytes. */
export function chainHash(previous: Uint8Array, place: ChainPlace, content: Uint8Array): Buffer {
  setPlace(previous, place);
  link.set(content, 60);
  return sha256(link);
}

/** `chainHash` over the `contentHash` of salt and content. */
export function entryHash(previous: Uint8Array, place: ChainPlace, salt: Uint8Array, content: string): Buffer {
  setPlace(previous, place);
  link.write(sha256Latin1(salted(salt, content)), 60, 'latin1');
  return Buffer.from(sha256Latin1(link), 'latin1');
}

function setPlace(previous: Uint8Array, { node, epoch, nodeSeq }: ChainPlace): void {
  link.set(previous, 0);
  link.set(node, 32);
  link.writeUInt32BE(epoch, 48);
  link.writeUInt32BE(Math.floor(nodeSeq / 2 ** 32), 52);
  link.writeUInt32BE(nodeSeq % 2 ** 32, 56);
}

/** The name of an entry everywhere: 'node/epoch/nodeSeq'. */
export const entryId = (node: string, epoch: number, nodeSeq: number): string => `${node}/${epoch}/${nodeSeq}`;

/** The parts of an entry's name. */
export function parseEntryId(id: string): { node: string; epoch: number; nodeSeq: number } {
  const [node = '', epoch, nodeSeq] = id.split('/');
  return { node, epoch: Number(epoch), nodeSeq: Number(nodeSeq) };
}

/** The chain before the first entry of a node. */
export const GENESIS = Buffer.alloc(32);

/** A frontier as it is hashed and kept: [[node, epoch, nodeSeq], …] sorted. */
export function frontierOf(vector: readonly (readonly [string, number, number])[]): { id: Buffer; text: string } {
  const text = JSON.stringify(vector.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])));
  return { id: sha256(text).subarray(0, 16), text };
}
