import { AppError } from '../../shared/contract/app-error.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Method, Reply } from '../../shared/contract/rpc.ts';
import { mayUse } from '../../shared/domain/roles.ts';
import { commandContext, queryContext } from './contexts.ts';
import { runningJobs } from './jobs.ts';
import { failed, methodOf, parsed } from './reply.ts';
import { dayInChina } from './surroundings.ts';
import type { Core, CoreOptions, HandlerTable, OpenArchive, SessionContext } from './types.ts';

type AnyHandler = (context: unknown, input: unknown) => unknown;

/** The whole application: one function for every method, in one thread, holding at most one open archive. */
export function createCore(options: CoreOptions): Core {
  const { surroundings } = options;
  const { log } = surroundings;
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const jobs = runningJobs(options.jobs, emit);
  let open: OpenArchive | undefined;
  const sessions = {
    current: () => open,
    replace(next: OpenArchive | undefined) {
      if (open && open.ledger !== next?.ledger) open.ledger.close();
      open = next;
      emit(next ? { type: 'changed' } : { type: 'locked' });
    },
  };
  const sessionContext: SessionContext = {
    ...surroundings,
    appFolder: options.appFolder,
    scryptLogN: options.scryptLogN ?? 17,
    sessions,
    jobs,
  };

  function answer(name: string, input: unknown): unknown {
    const method = methodOf(name);
    const handler = handlerOf(options.handlers, name);
    const values = parsed(method, input);
    if (method.kind === 'session') return handler(sessionContext, values);
    if (!open) throw new AppError('noArchiveOpen');
    checkRight(method, open);
    switch (method.kind) {
      case 'query':
        return open.ledger.reading(() => handler(queryContext(surroundings, open!.ledger, open!.user), values));
      case 'command': {
        const { ledger, user } = open;
        const value = ledger.run(user, (write) => handler(commandContext(surroundings, ledger, user, write), values));
        emit({ type: 'changed' });
        return value;
      }
      case 'job': {
        const jobId = surroundings.newId();
        const { file, keyHex } = open.ledger;
        refuseUnanswered(open);
        jobs.start({ jobId, method: name, input: values, archive: { file, keyHex }, user: open.user });
        return { jobId };
      }
      case 'desktop':
        throw new AppError('unknownMethod');
    }
  }

  return {
    async call(name, input): Promise<Reply> {
      const started = performance.now();
      try {
        return { ok: true, value: await answer(name, input) };
      } catch (error) {
        return jobs.naming(failed(error, log));
      } finally {
        log.slow(name, performance.now() - started);
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      open?.ledger.close();
      open = undefined;
    },
  };
}

function handlerOf(handlers: Partial<HandlerTable>, name: string): AnyHandler {
  if (!Object.hasOwn(handlers, name)) throw new AppError('unknownMethod');
  return handlers[name as keyof HandlerTable] as AnyHandler;
}

/** Rights follow from the role; areas too once there are accounts for towns (today every account has the county). */
function checkRight(method: Method, { user, isSheetChecked }: OpenArchive): void {
  if (!mayUse(user.role, method.right)) throw new AppError('notAllowed', { right: method.right });
  if (!isSheetChecked) throw new AppError('sheetUnchecked');
}

/** A job writes on its own connection, which asks nothing: what the archive asks must be answered before. */
function refuseUnanswered({ ledger }: OpenArchive): void {
  const [ask] = ledger.asks();
  if (ask === 'place') throw new AppError('copiedArchive');
  if (ask === 'date') {
    const { now, last } = ledger.clock();
    throw new AppError('clockUncertain', { now: dayInChina(now), last: dayInChina(last) });
  }
}
