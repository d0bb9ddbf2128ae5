import type { PaperField } from '../paper.ts';
import { FORMAT_WORD } from '../papers/words.ts';
import type { Look, Looks } from './look.ts';
import type { Numbering } from './numbering.ts';
import type { Tag } from './parse.ts';
import { nearestName, type ProblemCode, type TemplateProblem } from './problems.ts';
import type { Op, Slot } from './program.ts';
import { CLOSE_RUN } from './text.ts';
import type { XmlElement } from './xml.ts';

/** What an emitter needs beside the tree. */
export interface EmitContext {
  readonly part: string;
  readonly looks: Looks;
  readonly problems: TemplateProblem[];
  /** Names of bookmarks that something refers to. */
  readonly bookmarks: ReadonlySet<string>;
  /** Steps that stand for an element instead of its own, by element. */
  readonly replaced: ReadonlyMap<XmlElement, Op[]>;
  readonly numbering: Numbering | undefined;
}

/** Steps being collected, with what is open at their end. */
export interface Emitter {
  readonly context: EmitContext;
  /** Fields by loop, innermost last. */
  readonly scopes: readonly (readonly PaperField[])[];
  readonly ops: Op[];
  look: Look;
  /** Opening of the run that is open at the end of the output, '' when none is. */
  openRun: string;
}

/** An emitter without steps. */
export function newEmitter(context: EmitContext, scopes: Emitter['scopes'], look: Look): Emitter {
  return { context, scopes, ops: [], look, openRun: '' };
}

/** Adds a step; XML next to XML becomes one piece. */
export function push(emitter: Emitter, op: Op): void {
  const last = emitter.ops.length - 1;
  if (typeof op === 'string' && typeof emitter.ops[last] === 'string') emitter.ops[last] += op;
  else emitter.ops.push(op);
}

/** Ends the open run, if any. */
export function closeRun(emitter: Emitter): void {
  if (emitter.openRun !== '') push(emitter, CLOSE_RUN);
  emitter.openRun = '';
}

/** Goes on in the open run when it looks the same, else opens one. */
export function openRun(emitter: Emitter, open: string): void {
  if (emitter.openRun === open) return;
  closeRun(emitter);
  push(emitter, open);
  emitter.openRun = open;
}

/** Notes a problem of a tag. */
export function report(emitter: Emitter, code: ProblemCode, tag: Tag, suggestion: string): void {
  const { part, problems } = emitter.context;
  problems.push({ code, part, near: tag.near, tag: tag.source, suggestion });
}

/** A field and where it is found from here. */
export interface Found {
  readonly slot: Slot;
  readonly field: PaperField;
}

/** The field a tag names, from the innermost loop outwards; reports unknown names and kinds it cannot be used for. */
export function findField(emitter: Emitter, tag: Tag, types: readonly string[] | undefined): Found | undefined {
  const scopes = emitter.scopes;
  for (let up = 0; up < scopes.length; up++) {
    const field = scopes[scopes.length - 1 - up]!.find((each) => each.name === tag.name);
    if (!field) continue;
    if (types && !types.includes(field.type)) {
      report(emitter, 'wrongType', tag, typicalTag(field));
      return undefined;
    }
    return { slot: { up, name: field.name, type: field.type }, field };
  }
  const usable = scopes.flatMap((fields) => fields.filter((field) => !types || types.includes(field.type)));
  const names = usable.map((field) => field.name);
  report(emitter, 'unknownField', tag, nearestName(tag.name, names));
  return undefined;
}

function typicalTag(field: PaperField): string {
  if (field.type === 'list') return `{#${field.name}}`;
  if (field.type === 'check') return `{\u2611${field.name}}`;
  if (field.type === 'qr' || field.type === 'image') return `{%${field.name}}`;
  return field.type === 'money' ? `{${field.name}|${FORMAT_WORD.yuan}}` : `{${field.name}}`;
}
