import { AppError } from '../../shared/contract/app-error.ts';
import type { Handlers } from './types.ts';

/** The jobs of this window: what runs, and how to stop it. */
export const jobsHandlers: Handlers<'jobs'> = {
  'jobs.list': (context) => ({ jobs: context.jobs.list() }),
  'jobs.cancel': (context, { jobId }) => {
    if (!context.jobs.cancel(jobId)) throw new AppError('jobNotFound');
    return {};
  },
};
