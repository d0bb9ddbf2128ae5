import path from 'node:path';
import { AppError, errorData } from '../../../shared/contract/app-error.ts';
import type { desktopMethods } from '../../../shared/contract/desktop.ts';
import type { Method, ParsedOf, Reply, ReturnOf } from '../../../shared/contract/rpc.ts';
import { failed, parsed } from '../../core/reply.ts';
import type { Core, Log } from '../../core/types.ts';

type DesktopContract = typeof desktopMethods;
/** What a host answers itself; one method missing does not compile. */
export type DesktopHandlers = {
  [Name in keyof DesktopContract]: (
    input: ParsedOf<DesktopContract[Name]>,
  ) => ReturnOf<DesktopContract[Name]> | Promise<ReturnOf<DesktopContract[Name]>>;
};

/** The paths a page may name: those this host gave it. */
export interface HandedOut {
  /** Remembers a path and returns it. */
  give(file: string): string;
  has(file: string): boolean;
}

/** An empty memory of handed-out paths; paths are compared as resolved. */
export function handedOutPaths(): HandedOut {
  const given = new Set<string>();
  const key = (file: string) => (file.startsWith('spool:') ? file : path.resolve(file));
  return {
    give(file) {
      given.add(key(file));
      return file;
    },
    has: (file) => given.has(key(file)),
  };
}

/**
 * What a page's call does in a host: unknown methods and paths the host did not hand out are refused
 * (`pathNotHandedOut`), desktop methods are answered here, everything else goes to the core.
 */
export function hostCalls(parts: {
  methods: Readonly<Record<string, Method>>;
  core: Pick<Core, 'call'>;
  desktop: DesktopHandlers;
  handedOut: HandedOut;
  log: Log;
}): (name: string, input: unknown) => Promise<Reply> {
  return async (name, input) => {
    const method = Object.hasOwn(parts.methods, name) ? parts.methods[name] : undefined;
    if (!method) return refusal('unknownMethod');
    if (!namedPaths(method, input).every((file) => parts.handedOut.has(file))) return refusal('pathNotHandedOut');
    if (method.kind === 'desktop') return answerDesktop(parts, name, method, input);
    const reply = await parts.core.call(name, input);
    for (const file of rememberedFiles(name, reply)) parts.handedOut.give(file);
    return reply;
  };
}

async function answerDesktop(
  parts: { desktop: DesktopHandlers; log: Log },
  name: string,
  method: Method,
  input: unknown,
): Promise<Reply> {
  const handler = (parts.desktop as unknown as Record<string, (input: unknown) => unknown>)[name]!;
  try {
    return { ok: true, value: await handler(parsed(method, input)) };
  } catch (error) {
    return failed(error, parts.log);
  }
}

/** The values at the input's path keys; one that is no text counts as a path nobody handed out. */
function namedPaths(method: Method, input: unknown): string[] {
  return (method.paths ?? [])
    .flatMap((keys) => keys.split('.').reduce<unknown>(ownValue, input))
    .filter((value) => value !== null && value !== undefined)
    .map((value) => (typeof value === 'string' ? value : '\0'));
}

function ownValue(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? Reflect.get(object, key)
    : undefined;
}

/** Archives the core remembers from earlier days were chosen in this program then. */
function rememberedFiles(name: string, reply: Reply): string[] {
  if (name !== 'archive.status' || !reply.ok) return [];
  return (reply.value as { recent: { file: string }[] }).recent.map((each) => each.file);
}

function refusal(code: 'unknownMethod' | 'pathNotHandedOut'): Reply {
  return { ok: false, error: errorData(new AppError(code)) };
}
