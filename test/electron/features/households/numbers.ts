import { checkDigit } from '../../../../shared/domain/identity-number.ts';

let sequence = 1;

/** A valid invented number: born on a day, of a sex; every call another one. */
export function newNumber(bornOn = '1970-03-05', sex: '男' | '女' = '男'): string {
  sequence += 1;
  const area = `4402${String(10 + Math.floor(sequence / 500)).padStart(2, '0')}`;
  const order = String(Math.floor(sequence / 5) % 100).padStart(2, '0');
  const digit = (sequence % 5) * 2 + (sex === '男' ? 1 : 0);
  const first17 = `${area}${bornOn.replaceAll('-', '')}${order}${digit}`;
  return first17 + checkDigit(first17);
}
