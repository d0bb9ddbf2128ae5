import path from 'node:path';
import { AppError } from '../../../shared/contract/app-error.ts';
import { CLI_TEXT } from '../../../shared/text/cli.ts';
import { errorSentence } from '../../../shared/text/errors.ts';
import { createCore } from '../core.ts';
import { handlers } from '../handlers.ts';
import { inlineJobs } from '../run-job.ts';
import { fileLog, surroundingsOf } from '../surroundings.ts';
import { type Caller, CliFailure, callerOf } from './caller.ts';
import { COMMANDS } from './commands.ts';
import { type CliOptions, type CliPlaces, parsedOptions } from './options.ts';

/** Runs one command line; the answer is the exit code: 0, 1 (one sentence on stderr) or 2 (usage). */
export async function runCli(argv: string[], places: CliPlaces): Promise<number> {
  let given: ReturnType<typeof parsedOptions>;
  try {
    given = parsedOptions(argv);
  } catch {
    return usage(places);
  }
  const [name, ...rest] = given.positionals;
  if (given.values.help) {
    places.out.write(`${CLI_TEXT.usage}\n`);
    return 0;
  }
  if (name === undefined || rest.length > 0) return usage(places);
  if (name === 'serve') {
    await places.serve();
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as keyof typeof COMMANDS] : undefined;
  if (!command) return usage(places, CLI_TEXT.unknownCommand(name));
  return runCommand(command, given.values, places);
}

function usage({ err }: CliPlaces, sentence?: string): number {
  err.write(`${sentence ? `${sentence}\n` : ''}${CLI_TEXT.usage}\n`);
  return 2;
}

async function runCommand(
  command: (caller: Caller) => Promise<void>,
  options: CliOptions,
  places: CliPlaces,
): Promise<number> {
  const surroundings = surroundingsOf({
    resources: places.resources,
    log: fileLog(path.join(places.appFolder, 'logs')),
  });
  const jobs = inlineJobs(surroundings, handlers);
  const core = createCore({ surroundings, jobs, handlers, appFolder: places.appFolder });
  try {
    await command(callerOf(core, options, places));
    return 0;
  } catch (error) {
    if (error instanceof CliFailure) {
      places.err.write(`${error.message}\n`);
      return error.exitCode;
    }
    const known = error instanceof AppError ? errorSentence(error.code, error.details) : String(error);
    places.err.write(`${known}\n`);
    return 1;
  } finally {
    await core.close();
  }
}
