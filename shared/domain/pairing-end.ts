import type { PairingEndRule } from '../policy/helping.ts';

/** Why somebody ends a pairing. */
export type PairingEndCause = 'replacement' | 'exit' | 'closing' | 'other';

/** What is known when a pairing is to end. */
export interface PairingEndFacts {
  fromOn: string;
  today: string;
  /** Another open pairing of the household remains. */
  hasOther: boolean;
  hasReplacement: boolean;
  /** The household is recorded as exited (脱贫). */
  isExited: boolean;
  closedOn: string | null;
  rule: PairingEndRule;
  /** Last day of the help period. */
  helpEndsOn: string;
}

/** Why a pairing may not end so. */
export type PairingEndProblem =
  | 'endsBeforeItBegan'
  | 'inFuture'
  | 'noReplacement'
  | 'needlessReplacement'
  | 'notExited'
  | 'withinHelpPeriod'
  | 'notClosed'
  | 'leavesUncovered';

/**
 * What speaks against ending a pairing on a day: no household is let go before it has exited, and in Jiangmen
 * not within the help period. Empty when it may end.
 */
export function pairingEndProblems(cause: PairingEndCause, toOn: string, facts: PairingEndFacts): PairingEndProblem[] {
  const problems: PairingEndProblem[] = [];
  if (toOn < facts.fromOn) problems.push('endsBeforeItBegan');
  if (toOn > facts.today) problems.push('inFuture');
  if (cause !== 'replacement' && facts.hasReplacement) problems.push('needlessReplacement');
  return [...problems, ...causeProblems(cause, toOn, facts)];
}

function causeProblems(cause: PairingEndCause, toOn: string, facts: PairingEndFacts): PairingEndProblem[] {
  switch (cause) {
    case 'replacement':
      return facts.hasReplacement ? [] : ['noReplacement'];
    case 'exit':
      if (!facts.isExited) return ['notExited'];
      return facts.rule === 'afterHelpPeriod' && toOn <= facts.helpEndsOn ? ['withinHelpPeriod'] : [];
    case 'closing':
      return facts.closedOn === null || facts.closedOn > toOn ? ['notClosed'] : [];
    case 'other':
      return facts.hasOther || facts.isExited || facts.closedOn !== null ? [] : ['leavesUncovered'];
  }
}
