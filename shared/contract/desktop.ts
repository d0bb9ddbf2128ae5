import { z } from 'zod';
import { desktop, session } from './rpc.ts';
import { Done, Nothing } from './shapes.ts';

const Filter = z.enum(['archive', 'workbook', 'list', 'document']);

/** Dialogs and the file manager, answered by the host; every path a page may name later comes from here. */
export const desktopMethods = {
  'desktop.chooseFile': desktop({
    input: z.strictObject({ title: z.string(), filter: Filter }),
    output: z.object({ path: z.string().nullable() }),
    right: 'archive.open',
    area: 'all',
  }),
  'desktop.chooseFolder': desktop({
    input: z.strictObject({ title: z.string() }),
    output: z.object({ path: z.string().nullable() }),
    right: 'archive.open',
    area: 'all',
  }),
  'desktop.chooseSave': desktop({
    input: z.strictObject({ title: z.string(), filter: Filter, suggested: z.string() }),
    output: z.object({ path: z.string().nullable() }),
    right: 'archive.open',
    area: 'all',
  }),
  /** Folders under the user's home, for hosts without native dialogs. */
  'desktop.listFolder': desktop({
    input: z.strictObject({ path: z.string().optional(), filter: Filter.optional() }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), path: z.string() })),
      files: z.array(z.object({ name: z.string(), path: z.string(), bytes: z.number() })),
    }),
    right: 'archive.open',
    area: 'all',
  }),
  'desktop.openPath': desktop({
    input: z.strictObject({ path: z.string() }),
    output: Done,
    right: 'archive.open',
    area: 'all',
    paths: ['path'],
  }),
  'desktop.host': desktop({
    input: Nothing,
    output: z.object({ kind: z.enum(['electron', 'browser']), folder: z.string() }),
    right: 'archive.open',
    area: 'all',
  }),
};

/** Running jobs of this window. */
export const jobs = {
  'jobs.list': session({
    input: Nothing,
    output: z.object({
      jobs: z.array(
        z.object({ jobId: z.string(), method: z.string(), done: z.number(), total: z.number(), phase: z.string() }),
      ),
    }),
    right: 'archive.open',
    area: 'all',
  }),
  'jobs.cancel': session({
    input: z.strictObject({ jobId: z.string() }),
    output: Done,
    right: 'archive.open',
    area: 'all',
  }),
};
