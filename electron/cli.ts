import { runCli } from './core/cli/run.ts';
import { appFolder, places } from './core/places.ts';
import { runHeadless } from './desktop/loopback/run.ts';

/** Batch work, benchmarks, CI: the same core without a page. */
async function run(): Promise<void> {
  const here = places({ dirname: import.meta.dirname, filename: import.meta.filename });
  const folder = process.env['JIANDANG_APP_FOLDER'] ?? appFolder(process.env);
  process.exitCode = await runCli(process.argv.slice(2), {
    resources: here.resources,
    appFolder: folder,
    out: process.stdout,
    err: process.stderr,
    input: process.stdin,
    serve: () => runHeadless({ places: here, appFolder: folder }),
  });
}

void run();
