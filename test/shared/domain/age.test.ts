import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../shared/domain/age.ts';
import { daysInMonth, isRealDate } from '../../../shared/domain/iso-date.ts';

describe('age', () => {
  it('is complete on the birthday, and on 1 March for someone born on 29 February', () => {
    expect(ageOn('2000-11-20', '2016-11-19')).toBe(15);
    expect(ageOn('2000-11-20', '2016-11-20')).toBe(16);
    expect(ageOn('2000-02-29', '2015-02-28')).toBe(14);
    expect(ageOn('2000-02-29', '2015-03-01')).toBe(15);
  });
});

describe('a date', () => {
  it('is one that the calendar has', () => {
    expect(['2016-02-29', '2000-02-29', '2016-12-31'].map(isRealDate)).toEqual([true, true, true]);
    expect(
      ['2015-02-29', '1900-02-29', '2016-13-01', '2016-04-31', '2016-1-1', '2016-00-10', ''].map(isRealDate),
    ).toEqual(Array(7).fill(false));
  });

  it('agrees with the computer calendar for every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
