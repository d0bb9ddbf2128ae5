import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LOOPBACK } from '../../../shared/text/menu.ts';
import type { places } from '../../core/places.ts';
import { startHeadless } from './host.ts';
import { isAlive } from './life.ts';

const IDLE_SECONDS = 300;

/** Runs the browser host to its end: one JSON line says where to open it; it ends by signal, idleness or its parent's end. */
export async function runHeadless(options: {
  places: ReturnType<typeof places>;
  appFolder: string;
  idleSeconds?: number;
}): Promise<void> {
  const home = os.homedir();
  const documents = LOOPBACK.documentFolders.map((name) => path.join(home, name)).find((folder) => existsSync(folder));
  const host = await startHeadless({
    places: options.places,
    appFolder: options.appFolder,
    home,
    documents: documents ?? home,
    idleMilliseconds: (options.idleSeconds ?? IDLE_SECONDS) * 1000,
    parent: { now: () => process.ppid, isAlive },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.close());
  console.log(JSON.stringify({ startFile: host.startFile, origin: host.origin, pid: process.pid }));
  await host.ended;
}
