import { parseArgs } from 'node:util';
import { appFolder, places } from './core/places.ts';
import { runHeadless } from './desktop/loopback/run.ts';

/** The browser host as a process of its own. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'app-folder': { type: 'string' }, 'idle-seconds': { type: 'string' } } });
  await runHeadless({
    places: places({ dirname: import.meta.dirname, filename: import.meta.filename }),
    appFolder: values['app-folder'] ?? appFolder(process.env),
    ...(values['idle-seconds'] ? { idleSeconds: Number(values['idle-seconds']) } : {}),
  });
  process.exit(0);
}

void run();
