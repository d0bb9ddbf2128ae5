import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LOOPBACK } from '../shared/text/menu.ts';
import { appFolder, places } from './core/places.ts';
import { startHeadless } from './desktop/loopback/host.ts';
import { isAlive } from './desktop/loopback/life.ts';

const IDLE_SECONDS = 300;

/** Starts the browser host and says in one JSON line where to open it; ends by signal, idleness or its parent's end. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'app-folder': { type: 'string' }, 'idle-seconds': { type: 'string' } } });
  const home = os.homedir();
  const documents = LOOPBACK.documentFolders.map((name) => path.join(home, name)).find((folder) => existsSync(folder));
  const host = await startHeadless({
    places: places({ dirname: import.meta.dirname, filename: import.meta.filename }),
    appFolder: values['app-folder'] ?? appFolder(process.env),
    home,
    documents: documents ?? home,
    idleMilliseconds: Number(values['idle-seconds'] ?? IDLE_SECONDS) * 1000,
    parent: { now: () => process.ppid, isAlive },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.close());
  console.log(JSON.stringify({ startFile: host.startFile, origin: host.origin, pid: process.pid }));
  await host.ended;
  process.exit(0);
}

void run();
