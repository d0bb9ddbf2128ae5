import { parseArgs } from 'node:util';

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

/** Options by name, as given. */
export type CliOptions = ReturnType<typeof parsedOptions>['values'];

/** The options and the rest of a command line; throws on an option that is none. */
export const parsedOptions = (argv: string[]) => parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });

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
