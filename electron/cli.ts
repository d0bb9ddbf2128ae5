import { appFolder, places } from './core/places.ts';
import { runCommandLine } from './desktop/command-line.ts';

/** Batch work, benchmarks, CI: the same core without a page. */
async function run(): Promise<void> {
  const here = places({ dirname: import.meta.dirname, filename: import.meta.filename });
  process.exitCode = await runCommandLine(process.argv.slice(2), { places: here, appFolder: appFolder(process.env) });
}

void run();
