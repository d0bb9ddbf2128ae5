import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './core/core.ts';
import { serveCore, type WorkerSettings, workerSurroundings } from './core/core-thread.ts';
import { handlers } from './core/handlers.ts';
import { jobThreads } from './core/job-threads.ts';
import { places } from './core/places.ts';

// The thread of the core: one connection to the archive, and the jobs it starts.
const settings = workerData as WorkerSettings;
const here = places({ dirname: import.meta.dirname, filename: import.meta.filename });
const surroundings = workerSurroundings(settings);
const jobs = jobThreads(here.script('job-worker'), settings, surroundings.log);
serveCore(parentPort!, createCore({ surroundings, jobs, handlers, appFolder: settings.appFolder }), jobs);
