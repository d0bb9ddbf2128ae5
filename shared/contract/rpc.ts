import type { z } from 'zod';
import type { Right } from '../domain/roles.ts';
import type { ErrorData } from './app-error.ts';

/** Every call's answer: errors travel as data. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorData };

/**
 * The kind alone decides thread and transaction (design 1.2). `session` opens or closes the archive itself: core
 * worker, no transaction, may await, the only kind that may run while no archive is open; `desktop` is answered by the host.
 */
export type Kind = 'query' | 'command' | 'job' | 'session' | 'desktop';

/** How an input names the area it touches: the whole archive, or through one of its keys. */
export type Area<Input> = 'all' | { of: 'area' | 'household' | 'person' | 'row'; key: keyof Input & string };

export interface Method<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: K;
  input: I;
  output: O;
  right: Right;
  area: Area<z.output<I>>;
  /** Jobs only: one transaction for all of it, or one per chunk. */
  transaction?: 'one' | 'chunks';
  /** Input keys that hold file paths: a host lets through only paths it handed out itself. */
  paths?: readonly string[];
}

/** A key of the input, or a key inside the object at it ('choice.file'). */
type PathKey<Key extends string> = Key | `${Key}.${string}`;

type Declaration<I extends z.ZodType, O extends z.ZodType> = {
  input: I;
  output: O;
  right: Right;
  area: Area<z.output<I>>;
  paths?: readonly PathKey<keyof z.output<I> & string>[];
};

/** Reads: no transaction or one read transaction, synchronous. */
export const query = <I extends z.ZodType, O extends z.ZodType>(d: Declaration<I, O>): Method<'query', I, O> => ({
  kind: 'query',
  ...d,
});
/** Changes: one IMMEDIATE transaction, synchronous; an async command does not compile. */
export const command = <I extends z.ZodType, O extends z.ZodType>(d: Declaration<I, O>): Method<'command', I, O> => ({
  kind: 'command',
  ...d,
});
/** Long work on its own connection and thread; `call` answers `{ jobId }`, the output comes with `jobEnded`. */
export const job = <I extends z.ZodType, O extends z.ZodType>(
  d: Declaration<I, O> & { transaction: 'one' | 'chunks' },
): Method<'job', I, O> => ({ kind: 'job', ...d });
/** Opens, creates, closes the archive itself. */
export const session = <I extends z.ZodType, O extends z.ZodType>(d: Declaration<I, O>): Method<'session', I, O> => ({
  kind: 'session',
  ...d,
});
/** Answered by the host (dialogs, folders, opening a file). */
export const desktop = <I extends z.ZodType, O extends z.ZodType>(d: Declaration<I, O>): Method<'desktop', I, O> => ({
  kind: 'desktop',
  ...d,
});

export type InputOf<M> = M extends Method<Kind, infer I, z.ZodType> ? z.input<I> : never;
export type ParsedOf<M> = M extends Method<Kind, infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<M> = M extends Method<Kind, z.ZodType, infer O> ? z.output<O> : never;
/** What a handler may return: what the output schema takes in. */
export type ReturnOf<M> = M extends Method<Kind, z.ZodType, infer O> ? z.input<O> : never;
/** What `core.call` answers: the output, or for a job its id. */
export type AnswerOf<M> = M extends Method<'job', z.ZodType, z.ZodType> ? { jobId: string } : OutputOf<M>;
