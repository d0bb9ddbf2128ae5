import type { ErrorData } from '../../shared/contract/app-error.ts';
import type { CoreEvent, JobProgress } from '../../shared/contract/events.ts';

/** A job as the page knows it; `value` is the output of a job that ended well. */
export type JobState = { jobId: string; method: string; progress: JobProgress } & (
  | { state: 'running' }
  | { state: 'done'; value: unknown }
  | { state: 'failed'; error: ErrorData }
);

/** All jobs of this window, by id, kept across screens: a screen left and opened again still shows its job. */
export interface JobStore {
  hear(event: CoreEvent): void;
  /** Puts in a job just started, unless its first event has already come. */
  began(job: { jobId: string; method: string }): void;
  /** Forgets the ended jobs of a method: their report was read. */
  dismiss(method: string): void;
  /** The job of the method that began last. */
  latest(method: string): JobState | undefined;
  all(): readonly JobState[];
  subscribe(listener: () => void): () => void;
}

const NO_PROGRESS: JobProgress = { done: 0, total: 0, phase: '' };

/** An empty store. */
export function createJobStore(): JobStore {
  let jobs: readonly JobState[] = [];
  const listeners = new Set<() => void>();
  const replace = (next: readonly JobState[]) => {
    jobs = next;
    for (const listener of listeners) listener();
  };
  const put = (job: JobState) => {
    const isKnown = jobs.some((each) => each.jobId === job.jobId);
    replace(isKnown ? jobs.map((each) => (each.jobId === job.jobId ? job : each)) : [...jobs, job]);
  };
  const find = (jobId: string) => jobs.find((job) => job.jobId === jobId);
  return {
    hear(event) {
      if (event.type === 'jobProgress') {
        const { jobId, method, done, total, phase } = event;
        if (find(jobId)?.state !== 'done') put({ jobId, method, progress: { done, total, phase }, state: 'running' });
      }
      if (event.type === 'jobEnded') put(ended(event, find(event.jobId)?.progress ?? NO_PROGRESS));
      if (event.type === 'locked') replace([]);
    },
    began(job) {
      if (!find(job.jobId)) put({ ...job, progress: NO_PROGRESS, state: 'running' });
    },
    dismiss: (method) => replace(jobs.filter((job) => job.method !== method || job.state === 'running')),
    latest: (method) => jobs.findLast((job) => job.method === method),
    all: () => jobs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function ended(event: CoreEvent & { type: 'jobEnded' }, progress: JobProgress): JobState {
  const job = { jobId: event.jobId, method: event.method, progress };
  return event.reply.ok
    ? { ...job, state: 'done', value: event.reply.value }
    : { ...job, state: 'failed', error: event.reply.error };
}
