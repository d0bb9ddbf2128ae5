import { describe, expect, it } from 'vitest';
import { type PairingEndFacts, pairingEndProblems } from '../../../shared/domain/pairing-end.ts';

const facts: PairingEndFacts = {
  fromOn: '2016-05-30',
  today: '2017-03-01',
  hasOther: false,
  hasReplacement: false,
  isExited: false,
  closedOn: null,
  rule: 'atExit',
  helpEndsOn: '2018-12-31',
};

describe('ending a pairing', () => {
  it('[R-084] is refused before the household has exited: 不脱贫不脱钩', () => {
    expect(pairingEndProblems('exit', '2017-02-01', facts)).toEqual(['notExited']);
    expect(pairingEndProblems('exit', '2017-02-01', { ...facts, isExited: true })).toEqual([]);
  });

  it('[R-084] is refused in Jiangmen within the help period even after exit: 结对帮扶不改', () => {
    const jiangmen: PairingEndFacts = { ...facts, isExited: true, rule: 'afterHelpPeriod', today: '2019-02-01' };
    expect(pairingEndProblems('exit', '2018-12-31', jiangmen)).toEqual(['withinHelpPeriod']);
    expect(pairingEndProblems('exit', '2019-01-01', jiangmen)).toEqual([]);
  });

  it('needs a successor for a replacement and a closed household for a closing', () => {
    expect(pairingEndProblems('replacement', '2017-02-01', facts)).toEqual(['noReplacement']);
    expect(pairingEndProblems('replacement', '2017-02-01', { ...facts, hasReplacement: true })).toEqual([]);
    expect(pairingEndProblems('closing', '2017-02-01', facts)).toEqual(['notClosed']);
    expect(pairingEndProblems('closing', '2017-02-01', { ...facts, closedOn: '2017-01-31' })).toEqual([]);
  });

  it('never leaves a household without a helper for another reason', () => {
    expect(pairingEndProblems('other', '2017-02-01', facts)).toEqual(['leavesUncovered']);
    expect(pairingEndProblems('other', '2017-02-01', { ...facts, hasOther: true })).toEqual([]);
  });

  it('lies between its beginning and today', () => {
    const other = { ...facts, hasOther: true };
    expect(pairingEndProblems('other', '2016-05-29', other)).toEqual(['endsBeforeItBegan']);
    expect(pairingEndProblems('other', '2017-03-02', other)).toEqual(['inFuture']);
  });
});
