import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newUuid } from '../ledger/ids.ts';
import { diskFiles, type Files } from './files.ts';
import type { Log, Surroundings } from './types.ts';

/** 'YYYY-MM-DD' of an instant in China's one time zone, whatever the PC is set to. */
export function dayInChina(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}

const LOG_BYTES = 1_000_000;
const SLOW_MILLISECONDS = 200;

/** A log file without personal data: codes, references, stacks, names of slow methods; starts anew at 1 MB. */
export function fileLog(folder: string): Log {
  const file = path.join(folder, 'jiandang.log');
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      const isFull = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES;
      (isFull ? writeFileSync : appendFileSync)(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A full or read-only disk must not turn a log line into a second failure.
    }
  };
  return {
    error: (reference, error) => write(`error ${reference} ${traceOf(error)}`),
    slow: (method, milliseconds) => {
      if (milliseconds > SLOW_MILLISECONDS) write(`slow ${method} ${Math.round(milliseconds)} ms`);
    },
  };
}

/** Where an error arose, without its message: messages may carry values. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? String(error.code) : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return `${error.name} ${code} ${frames
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')}`;
}

/** What a real host hands to the core; tests bring their own. */
export function surroundingsOf(options: {
  resources: string;
  log: Log;
  files?: Files;
  now?: () => number;
}): Surroundings {
  const now = options.now ?? Date.now;
  return {
    now,
    today: () => dayInChina(now()),
    newId: () => newUuid(now()),
    resources: options.resources,
    files: options.files ?? diskFiles,
    log: options.log,
  };
}
