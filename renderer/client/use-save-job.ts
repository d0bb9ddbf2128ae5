import { useEffect, useRef } from 'react';
import type { Input, NamesOf } from './client.ts';
import { useFiles } from './files.ts';
import type { Job } from './hooks.ts';

/** Asks where to save, starts a job that writes there, and hands the file to the user when it is done. */
export function useSaveJob<Name extends NamesOf<'job'>>(job: Job<Name>) {
  const files = useFiles();
  const written = useRef<string>(undefined);
  useEffect(() => {
    if (job.result === undefined || written.current === undefined) return;
    void files.deliver(written.current);
    written.current = undefined;
  }, [job.result, files]);
  return async (wanted: { title: string; suggested: string }, input: (file: string) => Input<Name>) => {
    const file = await files.chooseSave({ ...wanted, filter: 'workbook' });
    if (file === null) return;
    written.current = file;
    void job.start(input(file));
  };
}
