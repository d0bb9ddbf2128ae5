import { Worker } from 'node:worker_threads';
import { AppError, errorData } from '../../shared/contract/app-error.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import type { WorkerSettings } from './core-thread.ts';
import type { Core } from './types.ts';

/** What the host says to the core's thread. */
export type ToCore = { id: number; name: string; input: unknown } | 'close';
/** What the core's thread says to the host. */
export type FromCore = { id: number; reply: Reply } | { event: CoreEvent } | 'ready' | 'closed';

/** The core in a thread of its own: the same three functions, plus when it is there and when it is gone. */
export interface CoreClient extends Core {
  /** Settles when calls are answered; rejects with what kept the core from starting. */
  ready: Promise<void>;
  /** Settles when the thread is gone, with the error that ended it, if one did. */
  stopped: Promise<Error | undefined>;
}

const stoppedReply = (): Reply => ({ ok: false, error: errorData(new AppError('coreStopped')) });

/** Starts the core worker at `script`; `settings` reach it as workerData. */
export function startCore(script: string, settings: WorkerSettings): CoreClient {
  const worker = new Worker(script, { workerData: settings });
  const pending = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(event: CoreEvent) => void>();
  const ready = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<Error | undefined>();
  let failure: Error | undefined;
  let lastId = 0;
  let closing: Promise<void> | undefined;

  const settleAll = () => {
    for (const settle of pending.values()) settle(stoppedReply());
    pending.clear();
  };
  worker.on('message', (message: FromCore) => {
    if (message === 'ready') ready.resolve();
    else if (message === 'closed') void worker.terminate();
    else if ('event' in message) for (const listener of listeners) listener(message.event);
    else {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    }
  });
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', () => {
    closing ??= Promise.resolve();
    settleAll();
    ready.reject(failure ?? new Error('the core ended before it was ready'));
    stopped.resolve(failure);
  });
  ready.promise.catch(() => {});

  return {
    ready: ready.promise,
    stopped: stopped.promise,
    call(name, input) {
      if (closing) return Promise.resolve(stoppedReply());
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        worker.postMessage({ id, name, input } satisfies ToCore);
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closing ??= stopped.promise.then(() => {});
      worker.postMessage('close' satisfies ToCore);
      return closing;
    },
  };
}
