import { rmSync } from 'node:fs';
import path from 'node:path';
import { contract } from '../../../shared/contract/index.ts';
import { startCore } from '../../core/core-client.ts';
import { hostLog } from '../../core/core-thread.ts';
import { diskFiles } from '../../core/files.ts';
import type { places } from '../../core/places.ts';
import { spoolFiles } from '../../core/spool-files.ts';
import { handedOutPaths, hostCalls } from '../host/calls.ts';
import { watchLife } from './life.ts';
import { pageDesktop } from './page-desktop.ts';
import { serveLoopback } from './server.ts';
import { openSpool } from './spool.ts';
import { writeStartFile } from './start-file.ts';

const LIMITS = { call: 8_000_000, upload: 200_000_000 };

export interface HeadlessOptions {
  places: ReturnType<typeof places>;
  appFolder: string;
  home: string;
  /** Where new archives and the page's file lists begin. */
  documents: string;
  idleMilliseconds: number;
  /** Watched while the program lives. */
  parent: { now(): number; isAlive(pid: number): boolean };
}

/** A running browser host. */
export interface Headless {
  /** Opens the program once when opened in a browser; readable by this user only. */
  startFile: string;
  origin: string;
  /** Settles once everything is closed, with the reason. */
  ended: Promise<'idle' | 'parent' | 'core' | 'closed'>;
  close(): Promise<void>;
}

/** Starts core and loopback host; ends with the last page gone for long, the parent, or the core. Rejects when the core cannot start. */
export async function startHeadless(options: HeadlessOptions): Promise<Headless> {
  const spool = openSpool(path.join(options.appFolder, 'spool'));
  const { appFolder } = options;
  const { resources, script, page } = options.places;
  const core = startCore(script('core-worker'), { appFolder, resources, spool: spool.place });
  await core.ready;
  const handedOut = handedOutPaths();
  const desktop = pageDesktop({ home: options.home, folder: options.documents, handedOut, spool });
  const { idleMilliseconds, parent } = options;
  const life = watchLife({ idleMilliseconds, parent, end: (reason) => void shut(reason) });
  const server = await serveLoopback({
    page,
    call: hostCalls({ methods: contract, core, desktop, handedOut, log: hostLog(appFolder) }),
    onEvent: core.onEvent,
    spool,
    files: spoolFiles(spool.place, diskFiles),
    handedOut,
    limits: LIMITS,
    onPages: life.pages,
  });
  const startFile = writeStartFile(appFolder, server.origin, server.ticket);
  const ended = Promise.withResolvers<Awaited<Headless['ended']>>();
  let closing: Promise<void> | undefined;
  const shut = (reason: Awaited<Headless['ended']>): Promise<void> => {
    closing ??= (async () => {
      life.stop();
      await server.close();
      await core.close();
      spool.remove();
      rmSync(startFile, { force: true });
      ended.resolve(reason);
    })();
    return closing;
  };
  core.onEvent((event) => {
    if (event.type === 'locked') spool.wipe();
  });
  void core.stopped.then(() => shut('core'));
  return { startFile, origin: server.origin, ended: ended.promise, close: () => shut('closed') };
}
