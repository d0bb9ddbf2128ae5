import { AppError, errorData } from '../../shared/contract/app-error.ts';
import type { CoreEvent, JobProgress } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';
import { ANOTHER_PROGRAM, JOB_NAMES } from '../../shared/text/jobs.ts';
import type { JobRequest, JobRunner } from './types.ts';

/** Jobs under way in this core: who listens hears their progress and their end. */
export interface RunningJobs {
  start(request: JobRequest): void;
  list(): { jobId: string; method: string; done: number; total: number; phase: string }[];
  /** A reply that found the archive locked names the job that writes (ledger 12); all others stay as they are. */
  naming(reply: Reply): Reply;
  /** Whether there was such a job to cancel. */
  cancel(jobId: string): boolean;
}

/** Keeps the running jobs and turns what they report into events; a finished job may have changed rows. */
export function runningJobs(runner: JobRunner, emit: (event: CoreEvent) => void): RunningJobs {
  const running = new Map<string, { method: string; progress: JobProgress; cancel(): void }>();
  function naming(reply: Reply): Reply {
    if (reply.ok || reply.error.code !== 'archiveBusy') return reply;
    const [writer] = [...running.values()].map(({ method }) => JOB_NAMES[method] ?? method);
    return { ok: false, error: errorData(new AppError('archiveBusy', { job: writer ?? ANOTHER_PROGRAM })) };
  }
  return {
    naming,
    start(request) {
      const { jobId, method } = request;
      const entry = { method, progress: { done: 0, total: 0, phase: 'starting' }, cancel: () => {} };
      running.set(jobId, entry);
      const handle = runner.run(request, {
        progress(progress) {
          entry.progress = progress;
          emit({ type: 'jobProgress', jobId, method, ...progress });
        },
        done(reply: Reply) {
          running.delete(jobId);
          emit({ type: 'jobEnded', jobId, method, reply: naming(reply) });
          if (reply.ok) emit({ type: 'changed' });
        },
      });
      entry.cancel = handle.cancel;
    },
    list: () => [...running].map(([jobId, { method, progress }]) => ({ jobId, method, ...progress })),
    cancel(jobId) {
      const entry = running.get(jobId);
      entry?.cancel();
      return entry !== undefined;
    },
  };
}
