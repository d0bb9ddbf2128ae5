import { runCli } from '../core/cli/run.ts';
import type { places } from '../core/places.ts';
import { runHeadless } from './loopback/run.ts';

/** Runs one command line of the program and answers its exit code: 0, 1 (error) or 2 (usage). */
export function runCommandLine(
  argv: string[],
  given: { places: ReturnType<typeof places>; appFolder: string },
): Promise<number> {
  const { stdout: out, stderr: err, stdin: input } = process;
  const { resources } = given.places;
  return runCli(argv, { resources, appFolder: given.appFolder, out, err, input, serve: () => runHeadless(given) });
}
