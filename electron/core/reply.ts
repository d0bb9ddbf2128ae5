import type { z } from 'zod';
import { AppError, errorData } from '../../shared/contract/app-error.ts';
import { contract, type MethodName } from '../../shared/contract/index.ts';
import type { Method, Reply } from '../../shared/contract/rpc.ts';
import { inputProblem } from '../../shared/text/input-problems.ts';
import { sqliteError } from '../ledger/failures.ts';
import { randomBytes } from './primitives.ts';
import type { Log } from './types.ts';

/** The declaration of a method. Error: unknownMethod. */
export function methodOf(name: string): Method {
  if (!Object.hasOwn(contract, name)) throw new AppError('unknownMethod');
  return contract[name as MethodName] as Method;
}

/** The input as its schema reads it. Error: badInput with the first place and what is wrong there. */
export function parsed(method: Method, input: unknown): unknown {
  const result = method.input.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('badInput', badInputDetails(result.error));
}

function badInputDetails(error: z.ZodError): Record<string, unknown> {
  const first = error.issues[0];
  return {
    place: first && first.path.length > 0 ? first.path.map(String).join('.') : '',
    problem: first ? inputProblem(first) : '',
    places: error.issues.slice(0, 20).map((issue) => issue.path.map(String).join('.')),
  };
}

/** Any error as a reply; one that nobody foresaw gets a reference and a log line without values. */
export function failed(error: unknown, log: Log): Reply {
  const known = sqliteError(error);
  if (known instanceof AppError) return { ok: false, error: errorData(known) };
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error(reference, error);
  return { ok: false, error: errorData(new AppError('unexpected', { reference }), reference) };
}
