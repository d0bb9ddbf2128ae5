import { parentPort, workerData } from 'node:worker_threads';
import { serveJob } from '../../electron/core/core-thread.ts';

// A job that counts to five, works without a pause until cancelled, hangs for ever, or breaks.
const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
const { input } = workerData.request as { input: string };

void serveJob(parentPort!, async ({ progress, signal }) => {
  if (input === 'broken') throw new Error('broken');
  if (input === 'hanging') for (;;) sleep(1000);
  for (let done = 1; done <= 5 || input === 'cancelled'; done++) {
    progress({ done, total: 5, phase: 'counting' });
    if (signal.aborted) return { ok: true, value: 'heard the cancel' };
    sleep(20);
  }
  setInterval(() => {}, 1000); // something left open must not keep the job's thread
  return { ok: true, value: 'counted' };
});
