import { parentPort, workerData } from 'node:worker_threads';
import { type JobSettings, serveJob, workerSurroundings } from './core/core-thread.ts';
import { handlers } from './core/handlers.ts';
import { runJob } from './core/run-job.ts';

// The thread of one job: its own connection to the archive, gone with the job.
const settings = workerData as JobSettings;
void serveJob(parentPort!, (control) => runJob(settings.request, control, workerSurroundings(settings), handlers));
