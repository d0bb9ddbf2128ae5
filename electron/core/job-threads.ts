import { Worker } from 'node:worker_threads';
import { AppError, errorData } from '../../shared/contract/app-error.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import type { JobSettings, WorkerSettings } from './core-thread.ts';
import { failed } from './reply.ts';
import type { JobRequest, JobRunner, Log } from './types.ts';

/** What a job's thread says; the only thing said to it is 'cancel'. */
export type FromJob = { progress: JobProgress } | { reply: Reply };

/** Runs each job in a thread of its own, and can end them all. */
export interface JobThreads extends JobRunner {
  /** Cancels every job and waits until their threads are gone; one that does not listen is ended by force. */
  stop(): Promise<void>;
}

const GRACE_MILLISECONDS = 3000;

/** Jobs run by the worker at `script`; `settings` reach it as workerData beside the request. */
export function jobThreads(script: string, settings: WorkerSettings, log: Log): JobThreads {
  const running = new Map<Worker, Promise<void>>();
  return {
    run(request: JobRequest, on) {
      const worker = new Worker(script, { workerData: { ...settings, request } satisfies JobSettings });
      const ended = Promise.withResolvers<void>();
      running.set(worker, ended.promise);
      let finished = false;
      const finish = (reply: Reply) => {
        if (!finished) on.done(reply);
        finished = true;
      };
      worker.on('message', (message: FromJob) => {
        if ('progress' in message) {
          if (!finished) on.progress(message.progress);
          return;
        }
        finish(message.reply);
        void worker.terminate();
      });
      worker.on('error', (error) => finish(failed(error, log)));
      worker.on('exit', () => {
        running.delete(worker);
        finish({ ok: false, error: errorData(new AppError('jobCancelled')) });
        ended.resolve();
      });
      return { cancel: () => worker.postMessage('cancel') };
    },
    async stop() {
      const workers = [...running];
      for (const [worker] of workers) worker.postMessage('cancel');
      const force = setTimeout(() => {
        for (const [worker] of workers) void worker.terminate();
      }, GRACE_MILLISECONDS);
      await Promise.all(workers.map(([, ended]) => ended));
      clearTimeout(force);
    },
  };
}
