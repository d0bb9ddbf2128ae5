import type { FieldType } from '../paper.ts';
import type { RunTags } from './text.ts';

/** Where a field's value is found: how many loops up from the innermost (0), and its name. */
export interface Slot {
  readonly up: number;
  readonly name: string;
  readonly type: FieldType;
}

/** A text slot inside an open run. */
export interface TextOp extends RunTags {
  readonly kind: 'text';
  readonly slot: Slot;
  readonly show: (value: string | number) => string;
  readonly blank: string;
  readonly fit: number;
  /** The run in the size (half points) that makes long text fit. */
  readonly sized: (size: number) => RunTags;
  readonly size: number;
}

/** One step of a compiled template; a string, or its UTF-8 bytes, is XML that stands as it is. */
export type Op =
  | string
  | Uint8Array
  | TextOp
  | { readonly kind: 'index'; readonly show: (index: number) => string }
  | { readonly kind: 'check'; readonly slot: Slot }
  | { readonly kind: 'image'; readonly slot: Slot; readonly widthMm: number }
  | { readonly kind: 'if'; readonly slot: Slot; readonly body: readonly Op[]; readonly otherwise: readonly Op[] }
  | { readonly kind: 'each'; readonly slot: Slot; readonly atLeast: number; readonly body: readonly Op[] }
  /** A table that disappears when all its rows do. */
  | { readonly kind: 'table'; readonly open: string; readonly body: readonly Op[] }
  /** A list number: its own in the first record, a new one in each later record of a merged file. */
  | { readonly kind: 'list'; readonly id: number; readonly first: number; readonly step: number }
  | { readonly kind: 'drawingId' }
  | { readonly kind: 'bookmarkId'; readonly id: string }
  /** Follows a bookmark's name, so that names differ between the records of a merged file. */
  | { readonly kind: 'suffix' }
  | { readonly kind: 'merged'; readonly single: string; readonly merged: string }
  /** Ends the section of a record that is not the last one of a merged file. */
  | { readonly kind: 'sectionEnd'; readonly open: string; readonly close: string };

/** The same steps with all XML that stands as it is encoded once, so that printing only copies it. */
export function sealed(ops: readonly Op[]): Op[] {
  return ops.map((op): Op => {
    if (typeof op === 'string') return Buffer.from(op);
    if (op instanceof Uint8Array) return op;
    if (op.kind === 'if') return { ...op, body: sealed(op.body), otherwise: sealed(op.otherwise) };
    if (op.kind === 'each' || op.kind === 'table') return { ...op, body: sealed(op.body) };
    return op;
  });
}
