import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/contract/app-error.ts';
import { CLI_TEXT } from '../../../shared/text/cli.ts';
import { errorSentence } from '../../../shared/text/errors.ts';
import { createCore } from '../core.ts';
import { handlers } from '../handlers.ts';
import { inlineJobs } from '../run-job.ts';
import { fileLog, surroundingsOf } from '../surroundings.ts';
import { type Caller, CliFailure, callerOf } from './caller.ts';
import { COMMANDS } from './commands.ts';

const OPTIONS = {
  archive: { type: 'string' },
  county: { type: 'string' },
  profile: { type: 'string' },
  user: { type: 'string' },
  name: { type: 'string' },
  level: { type: 'string' },
  office: { type: 'string' },
  seal: { type: 'string', multiple: true },
  'sub-area': { type: 'string' },
  households: { type: 'string' },
  seed: { type: 'string' },
  flaws: { type: 'boolean' },
  export: { type: 'string' },
  file: { type: 'string' },
  kind: { type: 'string' },
  year: { type: 'string' },
  failing: { type: 'string' },
  from: { type: 'string' },
  paper: { type: 'string' },
  out: { type: 'string' },
  mode: { type: 'string' },
  town: { type: 'string' },
  reason: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'password-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type CliOptions = ReturnType<typeof parsed>['values'];

const parsed = (argv: string[]) => parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });

/** Where the command line finds its data and keeps its marks. */
export interface CliPlaces {
  resources: string;
  appFolder: string;
  out: Pick<NodeJS.WriteStream, 'write'>;
  err: Pick<NodeJS.WriteStream, 'write'>;
  input: NodeJS.ReadStream;
  /** Runs the browser host to its end. */
  serve(): Promise<void>;
}

/** Runs one command line; the answer is the exit code: 0, 1 (one sentence on stderr) or 2 (usage). */
export async function runCli(argv: string[], places: CliPlaces): Promise<number> {
  let given: ReturnType<typeof parsed>;
  try {
    given = parsed(argv);
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
