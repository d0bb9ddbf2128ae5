import type { Reply } from './rpc.ts';

/** Progress of a running job, at most ten a second; `total` 0 while it is not known. */
export interface JobProgress {
  done: number;
  total: number;
  /** What the job is doing now: a key of the page's texts. */
  phase: string;
}

/** What the core tells every page. JSON only. */
export type CoreEvent =
  | ({ type: 'jobProgress'; jobId: string; method: string } & JobProgress)
  | { type: 'jobEnded'; jobId: string; method: string; reply: Reply }
  /** Business rows changed (a command, a job, an undo): pages refetch. */
  | { type: 'changed' }
  | { type: 'locked' };
