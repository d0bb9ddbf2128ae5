import { expect, it } from 'vitest';
import { createJobStore } from '../../../renderer/client/job-store.ts';

const progress = (jobId: string, done: number) =>
  ({ type: 'jobProgress', jobId, method: 'imports.apply', done, total: 10, phase: 'apply' }) as const;
const ended = (jobId: string) =>
  ({ type: 'jobEnded', jobId, method: 'imports.apply', reply: { ok: true, value: { added: 3 } } }) as const;

it('a job is shown from its start through its progress to its result', () => {
  const store = createJobStore();
  store.began({ jobId: 'a', method: 'imports.apply' });
  expect(store.latest('imports.apply')).toMatchObject({ state: 'running', progress: { total: 0 } });
  store.hear(progress('a', 4));
  expect(store.latest('imports.apply')).toMatchObject({ state: 'running', progress: { done: 4 } });
  store.hear(ended('a'));
  expect(store.latest('imports.apply')).toMatchObject({ state: 'done', value: { added: 3 } });
});

it('events that come before the answer to the start, or after the end, do not lose the result', () => {
  const store = createJobStore();
  store.hear(ended('a'));
  store.began({ jobId: 'a', method: 'imports.apply' });
  store.hear(progress('a', 9));
  expect(store.latest('imports.apply')).toMatchObject({ state: 'done' });
});

it('dismissing forgets reports that were read, never a running job', () => {
  const store = createJobStore();
  store.hear(ended('a'));
  store.began({ jobId: 'b', method: 'imports.apply' });
  store.dismiss('imports.apply');
  expect(store.all().map((job) => job.jobId)).toEqual(['b']);
});

it('locking forgets everything', () => {
  const store = createJobStore();
  store.hear(ended('a'));
  store.hear({ type: 'locked' });
  expect(store.all()).toEqual([]);
});
