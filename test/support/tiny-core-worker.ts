import { parentPort, workerData } from 'node:worker_threads';
import { serveCore } from '../../electron/core/core-thread.ts';
import { jobThreads } from '../../electron/core/job-threads.ts';
import type { Core, JobRequest } from '../../electron/core/types.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Reply } from '../../shared/contract/rpc.ts';

// A core of four methods for tests of the hosts: the input of `test.job` says how the job behaves.
const here = import.meta.dirname;
if (workerData.resources === 'broken') throw new Error('cannot start');
const jobs = jobThreads(`${here}/tiny-job-worker.ts`, workerData, { error() {}, slow() {} });
const listeners = new Set<(event: CoreEvent) => void>();
const emit = (event: CoreEvent) => {
  for (const listener of listeners) listener(event);
};

function answer(name: string, input: unknown): Reply | Promise<Reply> {
  if (name === 'test.echo') return { ok: true, value: input };
  if (name === 'test.never') return new Promise(() => {});
  if (name === 'test.crash') setImmediate(() => process.nextTick(() => Promise.reject(new Error('crashed'))));
  if (name !== 'test.job') return new Promise(() => {});
  const request = { jobId: 'job', method: name, input } as JobRequest;
  const handle = jobs.run(request, {
    progress: (progress) => emit({ type: 'jobProgress', jobId: 'job', method: name, ...progress }),
    done: (reply) => emit({ type: 'jobEnded', jobId: 'job', method: name, reply }),
  });
  if (input === 'cancelled') setTimeout(() => handle.cancel(), 100);
  return { ok: true, value: { jobId: 'job' } };
}

const core: Core = {
  call: async (name, input) => answer(name, input),
  onEvent(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  close: async () => emit({ type: 'locked' }),
};
serveCore(parentPort!, core, jobs);
