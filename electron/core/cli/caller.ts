import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Contract, MethodName } from '../../../shared/contract/index.ts';
import type { AnswerOf, InputOf, OutputOf, Reply } from '../../../shared/contract/rpc.ts';
import { CLI_TEXT } from '../../../shared/text/cli.ts';
import type { Core } from '../types.ts';
import type { CliOptions, CliPlaces } from './options.ts';

/** An end of the command line that is not a fault of the program. */
export class CliFailure extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** What a command line command works with. */
export interface Caller {
  options: CliOptions;
  call<N extends MethodName>(name: N, input: InputOf<Contract[N]>): Promise<AnswerOf<Contract[N]>>;
  /** Runs a job to its end, its progress on stderr (or as JSON lines). */
  run<N extends MethodName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>;
  /** A line for people, or one JSON object. */
  say(line: string, data: Record<string, unknown>): void;
  /** An option that must be there; otherwise the command ends with exit code 2. */
  must(option: keyof CliOptions & string): string;
  number(option: keyof CliOptions & string): number | undefined;
  /** The archive's path, absolute. */
  archive(): string;
  password(confirm: 'once' | 'twice'): Promise<string>;
}

/** Binds the core to one command line. */
export function callerOf(core: Core, options: CliOptions, places: CliPlaces): Caller {
  const fail = (reply: Reply & { ok: false }): never => {
    throw new CliFailure(reply.error.sentence, 1);
  };
  const text = (option: string) => (options as Record<string, string | undefined>)[option];
  const must = (option: string) => {
    const value = text(option);
    if (!value) throw new CliFailure(`${CLI_TEXT.missing(option)}\n${CLI_TEXT.usage}`, 2);
    return value;
  };
  return {
    options,
    async call(name, input) {
      const reply = await core.call(name, input);
      return reply.ok ? (reply.value as never) : fail(reply);
    },
    async run(name, input) {
      const reply = await jobEnd(core, name, input, (done, total) => {
        if (options.json) places.out.write(`${JSON.stringify({ event: 'progress', method: name, done, total })}\n`);
        else if (total > 0) places.err.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
      });
      return reply.ok ? (reply.value as never) : fail(reply);
    },
    say(line, data) {
      places.out.write(`${options.json ? JSON.stringify(data) : line}\n`);
    },
    must,
    number(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^\d+$/.test(value)) throw new CliFailure(CLI_TEXT.badNumber(option), 2);
      return Number(value);
    },
    archive: () => path.resolve(must('archive')),
    password: (confirm) => readPassword(options, places, confirm),
  };
}

async function jobEnd(
  core: Core,
  name: string,
  input: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<Reply> {
  const ended = Promise.withResolvers<Reply>();
  const stop = core.onEvent((event) => {
    if (event.type === 'jobProgress') onProgress(event.done, event.total);
    if (event.type === 'jobEnded') ended.resolve(event.reply);
  });
  try {
    const started = await core.call(name, input);
    return started.ok ? await ended.promise : started;
  } finally {
    stop();
  }
}

/** A password from a file, from standard input, or typed without an echo; never from the arguments. */
async function readPassword(options: CliOptions, places: CliPlaces, confirm: 'once' | 'twice'): Promise<string> {
  const file = options['password-file'];
  if (file) return passwordIn(file);
  if (options['password-stdin'] || !places.input.isTTY) return (await typedLine(places.input)) ?? '';
  const first = await asked(places, CLI_TEXT.askPassword);
  if (confirm === 'once') return first;
  if ((await asked(places, CLI_TEXT.askPasswordAgain)) !== first) throw new CliFailure(CLI_TEXT.passwordsDiffer, 1);
  return first;
}

function passwordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new CliFailure(CLI_TEXT.noPasswordFile(file), 1);
  }
}

async function typedLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  for await (const line of createInterface({ input })) return line;
  return undefined;
}

async function asked({ input, err }: CliPlaces, question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  err.write(question);
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    err.write('\n');
  }
}
