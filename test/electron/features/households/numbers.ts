import { checkDigit } from '../../../../shared/domain/identity-number.ts';

let sequence = 1;

/** A valid invented number: born on a day, of a sex; every call another one. */
export function newNumber(bornOn = '1970-03-05', sex: '男' | '女' = '男'): string {
  sequence += 1;
  const order = String(sequence % 50).padStart(2, '0');
  const digit = (Math.floor(sequence / 50) * 2 + (sex === '男' ? 1 : 0)) % 10;
  const first17 = `440282${bornOn.replaceAll('-', '')}${order}${digit}`;
  return first17 + checkDigit(first17);
}
