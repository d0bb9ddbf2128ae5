import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printedCode, readShortCode, SHORT_CODE_LENGTH, shortCode } from '../../../shared/domain/paper.ts';

const code = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(shortCode);

it('a short code is read back as typed: lower case, with hyphen and blanks', () => {
  fc.assert(
    fc.property(code, (given) => {
      expect(given).toHaveLength(SHORT_CODE_LENGTH);
      expect(given).toMatch(/^[2-9A-HJKMNP-Z]{9}$/);
      expect(readShortCode(printedCode(given))).toBe(given);
      expect(readShortCode(` ${given.toLowerCase().slice(0, 4)} ${given.slice(4)}`)).toBe(given);
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('one wrong sign, or two exchanged ones, are noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(8), fc.nat(30), fc.nat(8), (given, at, other, with_) => {
      const sign = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.charAt(other);
      const wrong = given.slice(0, at) + sign + given.slice(at + 1);
      if (wrong !== given) expect(readShortCode(wrong)).toBeUndefined();
      const signs = [...given];
      [signs[at], signs[with_]] = [signs[with_]!, signs[at]!];
      if (at < 8 && with_ < 8 && signs.join('') !== given) expect(readShortCode(signs.join(''))).toBeUndefined();
    }),
    { seed: 2, numRuns: 2000 },
  );
});
