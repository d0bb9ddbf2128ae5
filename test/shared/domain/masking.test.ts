import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMasked, mask, maskAccount, masked, maskIdentityNumber, maskPhone } from '../../../shared/domain/masking.ts';

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });

describe('a masked value', () => {
  it('keeps the first and last four of an identity number', () => {
    expect(maskIdentityNumber('440282195003041234')).toBe('4402**********1234');
    expect(maskIdentityNumber('440282500304123')).toBe('4402*******4123');
  });

  it('drops the suffix of a disability certificate, which would tell of health', () => {
    expect(maskIdentityNumber('44028219500304123443')).toBe('4402**********1234');
    expect(maskIdentityNumber('440282195003041234 43B1')).toBe('4402**********1234');
  });

  it('keeps three and four digits of a mobile, two of a landline, each of several', () => {
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskPhone('0751-3822222')).toBe('**********22');
    expect(maskPhone('13800001234，13900005678')).toBe('138****1234、139****5678');
    expect(maskPhone('110')).toBe('****');
  });

  it('keeps the last four of an account', () => {
    expect(maskAccount('6217000012345678901')).toBe('***************8901');
  });

  it('stays null where there is nothing', () => {
    expect(mask('number', null)).toBeNull();
    expect(mask('phone', '')).toBeNull();
    expect(mask('account', '6217000012345678901')).toBe('***************8901');
  });

  it('is what the contract lets through, and a whole number is not', () => {
    expect(masked.safeParse('440282195003041234').success).toBe(false);
    expect(masked.safeParse('4402**********1234').success).toBe(true);
    fc.assert(
      fc.property(digits(1, 25), fc.constantFrom('number', 'phone', 'account'), (text, kind) => {
        const shown = mask(kind, text);
        expect(isMasked(shown)).toBe(true);
        expect(isMasked(text)).toBe(false);
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(Math.max(0, text.length - 4));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
