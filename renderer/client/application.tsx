import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Bridge } from './bridge.ts';
import { type Client, createClient } from './client.ts';
import { type Application, ApplicationContext, refetchAll } from './hooks.ts';
import { createJobStore, type JobStore } from './job-store.ts';

const REFETCH_AFTER = 150;

function createQueryClient(): QueryClient {
  const queries = { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: 60_000 } as const;
  return new QueryClient({ defaultOptions: { queries, mutations: { retry: false, networkMode: 'always' } } });
}

/** Gives the parts of the page the client, its jobs and the store of what was read; refetches when rows changed. */
export function ApplicationProvider({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const [application] = useState<Application>(() => ({ client: createClient(bridge), jobs: createJobStore() }));
  const [queries] = useState(createQueryClient);
  useEffect(() => listen(application, queries), [application, queries]);
  return (
    <ApplicationContext value={application}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApplicationContext>
  );
}

/** Hears the core: jobs into their store, changed rows into one refetch for a burst of changes. */
function listen({ client, jobs }: Application, queries: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = client.onEvent((event) => {
    jobs.hear(event);
    if (event.type === 'locked') void queries.resetQueries();
    if (event.type === 'changed' || event.type === 'jobEnded') {
      clearTimeout(timer);
      timer = setTimeout(() => refetchAll(queries), REFETCH_AFTER);
    }
  });
  void adoptRunning(client, jobs);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Jobs that were running before this page was loaded (a reload) are shown again. */
async function adoptRunning(client: Client, jobs: JobStore): Promise<void> {
  const { jobs: running } = await client.call('jobs.list', {}).catch(() => ({ jobs: [] }));
  for (const job of running) jobs.hear({ type: 'jobProgress', ...job });
}
