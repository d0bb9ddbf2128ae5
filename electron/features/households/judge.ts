import type { z } from 'zod';
import { AppError } from '../../../shared/contract/app-error.ts';
import type { Notice } from '../../../shared/contract/shapes.ts';
import { core18Of, last4Of } from '../../../shared/domain/identity-number.ts';
import type { RegisterProblem } from '../../../shared/domain/register-problem.ts';
import { householdWords, REGISTER_NOTICES, registerSentence } from '../../../shared/text/register-problems.ts';
import type { Read } from '../../core/types.ts';
import { bearersOf } from './member-repository.ts';

export type NoticeLine = z.infer<typeof Notice>;

/** Throws when an error is among the problems, else gives them as notices. Errors: householdRejected, memberRejected. */
export function accept(
  problems: readonly RegisterProblem[],
  refusal: 'householdRejected' | 'memberRejected',
): NoticeLine[] {
  const errors = problems.filter((problem) => problem.grade === 'error');
  if (errors.length > 0)
    throw new AppError(refusal, { problems: errors.map(registerSentence), rules: errors.map((e) => e.rule) });
  return problems.map((problem) => ({ grade: problem.grade, sentence: registerSentence(problem) }));
}

/** Somebody already known under a number. */
export interface Bearer {
  personId: string;
  name: string;
}

/**
 * Whoever bears or bore the numbers (R-057: former numbers too) and is in no household now may be taken over; somebody
 * on record elsewhere is refused with his place; `ownId` may take back a number of his own. Error: duplicatePerson.
 */
export function knownBearers(
  read: Read,
  numbers: readonly (string | null)[],
  ownId: string | null = null,
): Map<string, Bearer> {
  const cores = numbers.flatMap((number) => (number ? [core18Of(number) ?? number] : []));
  const twice = cores.find((core, index) => cores.indexOf(core) !== index);
  if (twice) throw new AppError('duplicatePerson', { last4: last4Of(twice), where: REGISTER_NOTICES.sameForm });
  const found = new Map<string, Bearer>();
  for (const bearer of cores.length > 0 ? bearersOf(read, cores) : []) {
    if (bearer.personId === ownId) continue;
    if (bearer.householdId) {
      throw new AppError('duplicatePerson', { last4: last4Of(bearer.core18 ?? ''), where: householdWords(bearer) });
    }
    found.set(bearer.core18 ?? '', { personId: bearer.personId, name: bearer.name });
  }
  return found;
}
