import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigit,
  core18Of,
  isSameNumber,
  last4Of,
  normaliseNumber,
  raiseTo18,
  readNumber,
} from '../../../shared/domain/identity-number.ts';

const TODAY = '2026-11-20';
const problems = (text: string) => readNumber(text, TODAY).problems;
const seeded = { seed: 20161010, numRuns: 500 };

/** Valid invented numbers: province, place, birth between 1900 and 2026, sequence. */
const numbers = fc
  .record({
    area: fc.constantFrom('440282', '110105', '650102', '820000', '460105'),
    born: fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2026-11-20T00:00:00Z'),
      noInvalidDate: true,
    }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, born, sequence }) => {
    const first17 = area + born.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0');
    return first17 + checkDigit(first17);
  });

describe('an identity number', () => {
  it('passes its check digit as in the samples of the standard', () => {
    expect(readNumber('11010519491231002X', TODAY)).toEqual({
      number: '11010519491231002X',
      form: 'resident18',
      core18: '11010519491231002X',
      birthOn: '1949-12-31',
      sex: '女',
      problems: [],
    });
    expect(checkDigit('44052418800101001')).toBe('4');
  });

  it('of a birth before 1900 is doubted for the date, not for the check digit', () => {
    expect(problems('440524188001010014')).toEqual(['birthDate']);
  });

  it('is read from full-width digits, blanks, a small x, an apostrophe or a spreadsheet formula', () => {
    for (const text of [
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002x ',
      "'11010519491231002x",
      '="11010519491231002X"',
    ]) {
      expect(normaliseNumber(text), text).toBe('11010519491231002X');
    }
  });

  it('says what is wrong: empty, length, letters, province, calendar, future, check digit, 999999', () => {
    expect(problems('　')).toEqual(['empty']);
    expect(problems('1101051949123100')).toEqual(['length']);
    expect(problems('1101051949123100A2')).toEqual(['characters']);
    expect(problems('1101051949123I002X')).toEqual(['characters']);
    expect(problems('110105194902300026')).toContain('birthDate');
    expect(problems('110105200102290020')).toContain('birthDate');
    expect(problems('110105202611210020')).toContain('birthInFuture');
    expect(problems('110105194912310021')).toEqual(['checkDigit']);
    expect(problems(`00010519491231002${checkDigit('00010519491231002')}`)).toEqual(['province']);
    expect(problems(`99999919491231002${checkDigit('99999919491231002')}`)).toEqual(['placeholder']);
  });

  it('in scientific notation is refused: its last digits are lost', () => {
    expect(problems('4.40282E+17')).toEqual(['scientificNotation']);
    expect(problems('4E17')).toEqual(['scientificNotation']);
  });

  it('of 15 digits is raised to 18 and compared with the new one', () => {
    expect(raiseTo18('110105491231002')).toBe('11010519491231002X');
    expect(readNumber('110105491231002', TODAY)).toMatchObject({
      form: 'resident15',
      number: '110105491231002',
      core18: '11010519491231002X',
      problems: [],
    });
    expect(isSameNumber('110105491231002', '11010519491231002x')).toBe(true);
  });

  it('of a disability certificate carries category and grade after the identity number, and perhaps a mark', () => {
    expect(readNumber('11010519491231002X43', TODAY)).toMatchObject({
      form: 'disability20',
      core18: '11010519491231002X',
      disabilityKind: '4',
      disabilityGrade: '3',
      problems: [],
    });
    expect(readNumber('11010519491231002X43B1', TODAY)).toMatchObject({ form: 'disability22', problems: [] });
    expect(problems('11010519491231002X85')).toEqual(['disabilityKind', 'disabilityGrade']);
    expect(problems('11010519491231002143')).toEqual(['checkDigit']);
    expect(isSameNumber('11010519491231002X43B1', '11010519491231002X')).toBe(true);
  });

  it('that is no resident number is compared as it stands', () => {
    expect(core18Of('h 1234567')).toBe('H1234567');
    expect(core18Of('')).toBeUndefined();
    expect(isSameNumber('', '')).toBe(false);
  });

  it('gives the last four of the 18, also from a certificate', () => {
    expect([last4Of('11010519491231002X43'), last4Of('110105491231002')]).toEqual(['002X', '002X']);
  });

  it('made by the rule passes, and any one wrong digit is found', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const read = readNumber(number, TODAY);
        expect(read.problems).toEqual([]);
        expect(read.sex).toBe(Number(number[16]) % 2 === 1 ? '男' : '女');
        expect(read.birthOn?.replaceAll('-', '')).toBe(number.slice(6, 14));
        const wrong = number.slice(0, place) + String((Number(number[place]) + step) % 10) + number.slice(place + 1);
        expect(readNumber(wrong, TODAY).problems).not.toEqual([]);
      }),
      seeded,
    );
  });

  it('with two neighbours exchanged is found', () => {
    fc.assert(
      fc.property(numbers, fc.nat(15), (number, place) => {
        const [a, b] = [number[place]!, number[place + 1]!];
        fc.pre(a !== b);
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
        expect(readNumber(swapped, TODAY).problems).toContain('checkDigit');
      }),
      seeded,
    );
  });

  it('of any text is read without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'binary' }), (text) => {
        expect(Array.isArray(problems(text))).toBe(true);
      }),
      seeded,
    );
  });
});
