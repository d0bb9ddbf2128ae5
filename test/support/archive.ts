import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { jobsHandlers } from '../../electron/core/jobs-handlers.ts';
import { inlineJobs } from '../../electron/core/run-job.ts';
import { surroundingsOf } from '../../electron/core/surroundings.ts';
import type { HandlerTable } from '../../electron/core/types.ts';
import { archiveHandlers } from '../../electron/features/archive/archive.ts';
import { countyHandlers } from '../../electron/features/county/county.ts';
import { settingsHandlers } from '../../electron/features/settings/settings.ts';
import type { CoreEvent, JobProgress } from '../../shared/contract/events.ts';
import type { Contract, MethodName } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf, Reply } from '../../shared/contract/rpc.ts';
import { root } from './sources.ts';

/** Morning of the day on which tests take place. */
export const TEST_NOW = Date.UTC(2016, 9, 20, 1, 0, 0);

/** A core over a temporary folder; `handlers` are the features under test beside archive, county and settings. */
export function makeCore(handlers: Partial<HandlerTable> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiandang-test-'));
  let time = TEST_NOW;
  const errors: unknown[] = [];
  const surroundings = surroundingsOf({
    resources: path.join(root, 'resources'),
    log: { error: (_reference, error) => errors.push(error), slow: () => {} },
    now: () => {
      time += 1000;
      return time;
    },
  });
  const all = { ...archiveHandlers, ...countyHandlers, ...settingsHandlers, ...jobsHandlers, ...handlers };
  const core = createCore({
    surroundings,
    jobs: inlineJobs(surroundings, all),
    handlers: all,
    appFolder: path.join(folder, 'app'),
    scryptLogN: 10,
  });

  const reply = (name: string, input: unknown) => core.call(name, input) as Promise<Reply>;
  /** The answer of a method that succeeds; an unexpected error shows its cause. */
  async function call<N extends MethodName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>> {
    const answer = await reply(name, input);
    if (!answer.ok)
      throw Object.assign(new Error(`${name}: ${answer.error.sentence}`), { data: answer.error, cause: errors.at(-1) });
    return answer.value as OutputOf<Contract[N]>;
  }
  /** The code of the refusal, or 'ok'. */
  async function refusal<N extends MethodName>(name: N, input: InputOf<Contract[N]>): Promise<string> {
    const answer = await reply(name, input);
    return answer.ok ? 'ok' : answer.error.code;
  }
  /** Runs a job to its end and gives its reply. */
  async function job<N extends MethodName>(
    name: N,
    input: InputOf<Contract[N]>,
    onProgress?: (progress: JobProgress, jobId: string) => void,
  ): Promise<Reply<OutputOf<Contract[N]>>> {
    const ended = Promise.withResolvers<Reply>();
    let jobId = '';
    const stop = core.onEvent((event: CoreEvent) => {
      if (event.type === 'jobProgress' && event.jobId === jobId) onProgress?.(event, jobId);
      if (event.type === 'jobEnded' && event.jobId === jobId) ended.resolve(event.reply);
    });
    const started = await reply(name, input);
    if (!started.ok) return started as Reply<OutputOf<Contract[N]>>;
    ({ jobId } = started.value as { jobId: string });
    const result = await ended.promise;
    stop();
    return result as Reply<OutputOf<Contract[N]>>;
  }
  /** The output of a job that succeeds. */
  async function run<N extends MethodName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>> {
    const result = await job(name, input);
    if (!result.ok)
      throw Object.assign(new Error(`${name}: ${result.error.sentence}`), { data: result.error, cause: errors.at(-1) });
    return result.value;
  }

  return {
    core,
    folder,
    file: path.join(folder, 'county.jiandang'),
    surroundings,
    call,
    refusal,
    reply,
    job,
    run,
    errors,
    /** Moves the clock, in milliseconds. */
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    async close() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TestCore = ReturnType<typeof makeCore>;

/** A core with an open demo archive set up as a county (Nanxiong unless told), without households. */
export async function makeArchive(
  handlers: Partial<HandlerTable> = {},
  { code = '440282', name = '南雄市', profileId = 'nanxiong-2016' } = {},
): Promise<TestCore> {
  const made = makeCore(handlers);
  await made.call('archive.createDemo', { file: made.file, countyName: name });
  await made.call('county.setUp', {
    choice: { by: 'code', code },
    name,
    levelWord: '市',
    profileId,
    subArea: null,
    officeName: `${name}扶贫开发办公室`,
    sealingBodies: [`中共${name.slice(0, 2)}市委员会`, `${name}人民政府`],
    controlTotals: [],
  });
  return made;
}
