import path from 'node:path';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Reply } from '../../shared/contract/rpc.ts';
import type { FromCore, ToCore } from './core-client.ts';
import { diskFiles } from './files.ts';
import type { FromJob, JobThreads } from './job-threads.ts';
import type { JobControl } from './run-job.ts';
import { type SpoolPlace, spoolFiles } from './spool-files.ts';
import { fileLog, surroundingsOf } from './surroundings.ts';
import type { Core, JobRequest, Log, Surroundings } from './types.ts';

/** What a host tells its workers. */
export interface WorkerSettings {
  appFolder: string;
  resources: string;
  /** Browser host only. */
  spool?: SpoolPlace;
}
/** What a job's worker is told beside that. */
export type JobSettings = WorkerSettings & { request: JobRequest };

/** The log of a host and its workers, beside that of the command line. */
export function hostLog(appFolder: string): Log {
  return fileLog(path.join(appFolder, 'logs'));
}

/** The surroundings of a core or job in a worker of a real host. */
export function workerSurroundings({ appFolder, resources, spool }: WorkerSettings): Surroundings {
  const files = spool ? spoolFiles(spool, diskFiles) : diskFiles;
  return surroundingsOf({ resources, files, log: hostLog(appFolder) });
}

/** Answers the host's calls in the core's thread; closing ends the jobs first, then the archive. */
export function serveCore(port: MessagePort, core: Core, jobs: JobThreads): void {
  const say = (message: FromCore) => port.postMessage(message);
  core.onEvent((event) => say({ event }));
  port.on('message', async (message: ToCore) => {
    if (message !== 'close') return say({ id: message.id, reply: await core.call(message.name, message.input) });
    await jobs.stop();
    await core.close();
    say('closed');
  });
  say('ready');
}

/** Runs one job in its thread, which ends with the reply; a cancel is noticed at each progress, even amid synchronous work. */
export async function serveJob(port: MessagePort, run: (control: JobControl) => Promise<Reply>): Promise<void> {
  const cancelled = new AbortController();
  const say = (message: FromJob) => port.postMessage(message);
  port.on('message', () => cancelled.abort());
  const control: JobControl = {
    signal: cancelled.signal,
    progress(progress) {
      if (receiveMessageOnPort(port)) cancelled.abort();
      say({ progress });
    },
  };
  say({ reply: await run(control) });
}
