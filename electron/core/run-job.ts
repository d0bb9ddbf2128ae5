import { AppError } from '../../shared/contract/app-error.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import { openLedger } from '../ledger/ledger.ts';
import { commandContext } from './contexts.ts';
import { ledgerModel } from './ledger-model.ts';
import { failed, methodOf } from './reply.ts';
import type { HandlerTable, JobContext, JobRequest, JobRunner, Surroundings, Write } from './types.ts';

/** How a job hears of a cancel and tells its progress. */
export interface JobControl {
  progress(progress: JobProgress): void;
  signal: AbortSignal;
}

const TEN_A_SECOND = 100;
/** A job waits this long (ms) for another writer; it blocks no page. */
const JOB_BUSY_TIMEOUT = 15_000;

/**
 * Runs one job on its own connection: `one` in a single transaction (cancel = rollback), `chunks` in as many as the
 * handler asks for. Everything that goes wrong comes back as a reply.
 */
export async function runJob(
  request: JobRequest,
  control: JobControl,
  surroundings: Surroundings,
  handlers: Partial<HandlerTable>,
): Promise<Reply> {
  try {
    const handler = handlers[request.method as keyof HandlerTable] as
      | ((context: JobContext, input: unknown) => unknown)
      | undefined;
    if (!handler) throw new AppError('unknownMethod');
    const { file, keyHex } = request.archive;
    const ledger = openLedger(file, keyHex, {
      now: surroundings.now,
      model: ledgerModel,
      busyTimeout: JOB_BUSY_TIMEOUT,
    });
    try {
      const context = (write: Write): JobContext => ({
        ...commandContext(surroundings, ledger, request.user, write),
        jobId: request.jobId,
        signal: control.signal,
        progress: throttled(control),
        chunk: (work, batch) => ledger.run(request.user, work, batch),
      });
      const value =
        methodOf(request.method).transaction === 'one'
          ? ledger.run(request.user, (write) => handler(context(write), request.input))
          : await handler(context(refusingWrite), request.input);
      ledger.checkpoint();
      return { ok: true, value };
    } finally {
      ledger.close();
    }
  } catch (error) {
    return failed(error, surroundings.log);
  }
}

/** Outside a chunk nothing may be written. */
const refusingWrite = new Proxy({} as Write, {
  get() {
    throw new Error('a job of chunks writes inside chunk() only');
  },
});

function throttled({ progress, signal }: JobControl): JobContext['progress'] {
  let last = 0;
  return (report) => {
    if (signal.aborted) throw new AppError('jobCancelled');
    const now = performance.now();
    if (now - last < TEN_A_SECOND && report.done !== report.total) return;
    last = now;
    progress(report);
    if (signal.aborted) throw new AppError('jobCancelled');
  };
}

/** Runs jobs in the caller's thread on a connection of their own: for the command line and tests. */
export function inlineJobs(surroundings: Surroundings, handlers: Partial<HandlerTable>): JobRunner {
  return {
    run(request, on) {
      const controller = new AbortController();
      const control = { signal: controller.signal, progress: on.progress };
      setImmediate(() => void runJob(request, control, surroundings, handlers).then(on.done));
      return { cancel: () => controller.abort() };
    },
  };
}
