import path from 'node:path';
import { expect, it } from 'vitest';
import { startCore } from '../../../electron/core/core-client.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';

const script = path.resolve('test/support/tiny-core-worker.ts');
const start = (resources = '') => startCore(script, { appFolder: '', resources });
const stopped = expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'coreStopped' }) });

/** Starts a job and answers its events up to the end. */
async function jobEvents(input: string): Promise<CoreEvent[]> {
  const core = start();
  const events: CoreEvent[] = [];
  const ended = new Promise<void>((resolve) => {
    core.onEvent((event) => {
      events.push(event);
      if (event.type === 'jobEnded') resolve();
    });
  });
  expect(await core.call('test.job', input)).toEqual({ ok: true, value: { jobId: 'job' } });
  await ended;
  await core.close();
  return events;
}

it('answers calls from its thread, in any number at once', async () => {
  const core = start();
  await core.ready;
  const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => core.call('test.echo', i)));
  expect(replies.map((reply) => reply.ok && reply.value)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  await core.close();
});

it('calls under way at the close, and calls after it, say that the program is ending', async () => {
  const core = start();
  await core.ready;
  const pending = core.call('test.never', null);
  await core.close();
  expect(await pending).toEqual(stopped);
  expect(await core.call('test.echo', 1)).toEqual(stopped);
  expect(await core.stopped).toBeUndefined();
});

it('a core that cannot start says why', async () => {
  const core = start('broken');
  await expect(core.ready).rejects.toThrow('cannot start');
  expect(await core.call('test.echo', 1)).toEqual(stopped);
  await core.close();
});

it('a core that crashes settles its calls', async () => {
  const core = start();
  await core.ready;
  expect(await core.call('test.crash', null)).toEqual(stopped);
  expect(await core.stopped).toMatchObject({ message: 'crashed' });
});

it('a job reports its progress in order and ends once, even with something left open', async () => {
  const events = await jobEvents('counting');
  expect(events.filter(({ type }) => type === 'jobProgress').map((event) => 'done' in event && event.done)).toEqual([
    1, 2, 3, 4, 5,
  ]);
  const end = { type: 'jobEnded', jobId: 'job', method: 'test.job', reply: { ok: true, value: 'counted' } };
  expect(events.filter(({ type }) => type === 'jobEnded')).toEqual([end]);
});

it('a job that never pauses still hears a cancel when it reports progress', async () => {
  expect((await jobEvents('cancelled')).at(-2)).toMatchObject({
    type: 'jobEnded',
    reply: { value: 'heard the cancel' },
  });
});

it('a job that breaks ends as an unexpected error', async () => {
  expect((await jobEvents('broken')).find(({ type }) => type === 'jobEnded')).toMatchObject({
    reply: { error: { code: 'unexpected' } },
  });
});

it('closing ends a job that hangs, after a moment of grace, then the core', async () => {
  const core = start();
  const events: CoreEvent[] = [];
  core.onEvent((event) => events.push(event));
  await core.call('test.job', 'hanging');
  const began = performance.now();
  await core.close();
  expect(performance.now() - began).toBeLessThan(6000);
  expect(events).toMatchObject([{ type: 'jobEnded', reply: { error: { code: 'jobCancelled' } } }, { type: 'locked' }]);
});
