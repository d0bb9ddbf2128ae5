import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQueryClient,
  useQuery as useReactQuery,
} from '@tanstack/react-query';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { asErrorData } from './bridge.ts';
import type { Answer, Client, Input, NamesOf, Output } from './client.ts';
import type { JobState, JobStore } from './job-store.ts';

/** What the page's parts share: the client and the jobs of the window. */
export interface Application {
  client: Client;
  jobs: JobStore;
}

export const ApplicationContext = createContext<Application | undefined>(undefined);

/** The application of this page; only inside its provider. */
export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (!application) throw new Error('no application around this component');
  return application;
}

/** Methods answered at once, without changing business rows. */
export type ReadName = NamesOf<'query' | 'session' | 'desktop'>;

/** A query's answer, kept while its successor loads and refetched after every change. */
export function useQuery<Name extends ReadName>(name: Name, input: Input<Name>, options: { enabled?: boolean } = {}) {
  const { client } = useApplication();
  return useReactQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input) as Promise<Output<Name>>,
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** A command, session or dialog call sent on demand; after success every active query refetches. */
export function useCommand<Name extends NamesOf<'command' | 'session' | 'desktop'>>(name: Name) {
  const { client } = useApplication();
  const queries = useQueryClient();
  return useMutation<Answer<Name>, Error, Input<Name>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: () => refetchAll(queries),
  });
}

/** Marks all that was read as old, so that what is on the screen loads again. */
export function refetchAll(queries: QueryClient): void {
  void queries.invalidateQueries();
}

/** A job of the contract as its screen uses it: start, progress, cancel, result. */
export interface Job<Name extends NamesOf<'job'>> {
  start(input: Input<Name>): Promise<void>;
  cancel(): Promise<void>;
  /** Forgets the ended job, so that the screen asks anew. */
  dismiss(): void;
  state: JobState | undefined;
  isRunning: boolean;
  /** The output, once the job has ended well. */
  result: Output<Name> | undefined;
}

/** The last job of a method in this window; survives leaving and reopening the screen. */
export function useJob<Name extends NamesOf<'job'>>(name: Name): Job<Name> {
  const { client, jobs } = useApplication();
  const state = useSyncExternalStore(jobs.subscribe, () => jobs.latest(name));
  const jobId = state?.state === 'running' ? state.jobId : undefined;
  const start = useCallback(
    async (input: Input<Name>) => {
      jobs.dismiss(name);
      try {
        const { jobId: id } = (await client.call(name, input)) as { jobId: string };
        jobs.began({ jobId: id, method: name });
      } catch (error) {
        const reply = { ok: false as const, error: asErrorData(error) };
        jobs.hear({ type: 'jobEnded', jobId: `refused-${Date.now()}`, method: name, reply });
      }
    },
    [client, jobs, name],
  );
  const cancel = useCallback(async () => {
    if (jobId) await client.call('jobs.cancel', { jobId });
  }, [client, jobId]);
  const dismiss = useCallback(() => jobs.dismiss(name), [jobs, name]);
  const result = state?.state === 'done' ? (state.value as Output<Name>) : undefined;
  return { start, cancel, dismiss, state, isRunning: state?.state === 'running', result };
}

/** Jobs that run now, whatever screen started them. */
export function useRunningJobs(): readonly JobState[] {
  const { jobs } = useApplication();
  return useSyncExternalStore(jobs.subscribe, jobs.all);
}
