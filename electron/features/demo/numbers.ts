import { checkDigit } from '../../../shared/domain/identity-number.ts';
import type { Sex } from './names.ts';
import type { Random } from './random.ts';

/** Gives out invented identity numbers that pass the check and never repeat. */
export function makeNumberSource(random: Random, areaCodes: { own: string; others: readonly string[] }) {
  const used = new Set<string>();
  return (person: { sex: Sex; birthOn: string }): string => {
    for (;;) {
      const area = random.chance(0.9) ? areaCodes.own : random.pick(areaCodes.others);
      const order = random.int(0, 499) * 2 + (person.sex === 'male' ? 1 : 0);
      const digits = area + person.birthOn.replaceAll('-', '') + String(order).padStart(3, '0');
      if (used.has(digits)) continue;
      used.add(digits);
      return digits + checkDigit(digits);
    }
  };
}

/** An invented mobile number, eleven digits, different for each order. */
export function inventedPhone(order: number): string {
  return `140${String((order * 7_654_321 + 1_234_567) % 100_000_000).padStart(8, '0')}`;
}

/** An invented account of sixteen digits. */
export function inventedAccount(order: number): string {
  return `62999900${String(order).padStart(8, '0')}`;
}

/** The same number with a wrong 18th character: a planted flaw. */
export function spoilCheckDigit(number: string): string {
  const wrong = number.charAt(17) === '7' ? '3' : '7';
  return number.slice(0, 17) + wrong + number.slice(18);
}
