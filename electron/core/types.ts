import type { CoreEvent, JobProgress } from '../../shared/contract/events.ts';
import type { Contract, MethodName } from '../../shared/contract/index.ts';
import type { Kind, Method, OutputOf, ParsedOf, Reply, ReturnOf } from '../../shared/contract/rpc.ts';
import type { Local, Read, Write } from '../ledger/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Files } from './files.ts';
import type { RunningJobs } from './jobs.ts';

export interface SessionUser {
  id: string;
  name: string;
  role: string;
}

/** Everything the core gets from outside and hands down. */
export interface Surroundings {
  /** Milliseconds since 1970: the PC's clock. */
  now(): number;
  /** The office's local date, 'YYYY-MM-DD'. */
  today(): string;
  newId(): string;
  /** Folder of the shipped data (policy, templates, divisions). */
  resources: string;
  /** Files the user chose, read and written whole; never `node:fs` on a path from an input (it may be `spool:…`). */
  files: Files;
  log: Log;
}

export interface Log {
  /** Code, reference and stack of an unexpected error; never inputs. */
  error(reference: string, error: unknown): void;
  slow(method: string, milliseconds: number): void;
}

export interface QueryContext extends Surroundings {
  read: Read;
  user: SessionUser;
  /** The archive's file, for what lies beside it (side files, attachments). */
  archive: { file: string; keyHex: string };
  /** The ledger itself, for history and verification; rows are read through `read` and written through `write`. */
  ledger: Ledger;
}

export interface CommandContext extends QueryContext {
  write: Write;
  local: Local;
}

export interface JobContext extends CommandContext {
  jobId: string;
  /** Reports progress; throttled to ten a second. Throws `jobCancelled` when the user has cancelled. */
  progress(progress: JobProgress): void;
  signal: AbortSignal;
  /** `chunks` jobs only: runs the work in a transaction of its own. */
  chunk<T>(work: (write: Write) => T, batch?: { batchId: string }): T;
}

/** The archive itself: opened, created, closed. Defined by the core, used by the session handlers only. */
export interface SessionContext extends Surroundings {
  appFolder: string;
  sessions: Sessions;
  jobs: RunningJobs;
  /** log2 of the password function's cost. */
  scryptLogN: number;
}

export interface Sessions {
  current(): OpenArchive | undefined;
  replace(next: OpenArchive | undefined): void;
}

/** An archive in use: its ledger, who works in it, and whether its recovery sheet was typed back. */
export interface OpenArchive {
  ledger: Ledger;
  user: SessionUser;
  isSheetChecked: boolean;
}

type NotPromise<T> = T extends Promise<unknown> ? never : T;

/** A method's handler; which context it gets, and whether it may await, follow from the kind. */
export type Handler<M> =
  M extends Method<'query', infer _I, infer _O>
    ? (context: QueryContext, input: ParsedOf<M>) => NotPromise<ReturnOf<M>>
    : M extends Method<'command', infer _I, infer _O>
      ? (context: CommandContext, input: ParsedOf<M>) => NotPromise<ReturnOf<M>>
      : M extends Method<'job', infer _I, infer _O>
        ? (context: JobContext, input: ParsedOf<M>) => ReturnOf<M> | Promise<ReturnOf<M>>
        : M extends Method<'session', infer _I, infer _O>
          ? (context: SessionContext, input: ParsedOf<M>) => ReturnOf<M> | Promise<ReturnOf<M>>
          : never;

/** Handlers by method name; a core answers those it is given, the program gives it all (`handlers.ts`). */
export type HandlerTable = {
  [Name in MethodName as Contract[Name]['kind'] extends 'desktop' ? never : Name]: Handler<Contract[Name]>;
};

type FeatureOf<Name> = Name extends `${infer F}.${string}` ? F : never;
export type Feature = FeatureOf<keyof Contract>;
/** Every method of a feature, handled: one missing does not compile. */
export type Handlers<F extends Feature> = {
  [Name in keyof Contract as FeatureOf<Name> extends F
    ? Contract[Name]['kind'] extends 'desktop'
      ? never
      : Name
    : never]: Handler<Contract[Name]>;
};

/** A job on its way to its own thread. */
export interface JobRequest {
  jobId: string;
  method: string;
  input: unknown;
  archive: { file: string; keyHex: string };
  user: SessionUser;
}
/** Runs a job somewhere else (a worker thread; in tests, the same thread on its own connection). */
export interface JobRunner {
  run(request: JobRequest, on: { progress(p: JobProgress): void; done(reply: Reply): void }): { cancel(): void };
}

/** The whole application behind one function. */
export interface Core {
  call(name: string, input: unknown): Promise<Reply>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface CoreOptions {
  surroundings: Surroundings;
  jobs: JobRunner;
  handlers: Partial<HandlerTable>;
  /** Folder of this installation: instance mark, remembered places. Nothing personal. */
  appFolder: string;
  /** Cost of the password function; tests lower it. */
  scryptLogN?: number;
}

export type { Kind, Local, OutputOf, Read, Write };
