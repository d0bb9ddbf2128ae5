import { AppError } from '../../shared/contract/app-error.ts';

const SHORTEST = 10;
/** The passwords tried first, as long as the rule asks; digits and case are folded before comparing. */
const COMMON = [
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '12345678910',
  '123456789a',
  'a123456789',
  '1q2w3e4r5t',
  'qwertyuiop',
  '1qaz2wsx3edc',
  'qazwsxedcr',
  'asdfghjkl1',
  'password01',
  'password12',
  'password123',
  'password1234',
  'passw0rd12',
  'admin12345',
  'admin123456',
  'administrator',
  'woaini1314',
  'woaini5201314',
  '5201314520',
  '1314520520',
  'woaini1314520',
  'fupin12345',
  'jiandang123',
  'jiandanglika',
  'jingzhunfupin',
  'iloveyou123',
  'welcome123',
  'abcd123456',
  'abc1234567',
  'abcdefghij',
  'aa123456789',
  'qq123456789',
  '1111111111a',
  '1122334455',
  '1212121212',
  '123123123123',
  '123456123456',
  '1234512345',
  '0000000000',
  '6666666666',
  '8888888888',
  '2016201620',
  '147258369a',
  '1472583690',
];
const RUNS = ['0123456789012345678901234567890', 'abcdefghijklmnopqrstuvwxyzabcdefghij', 'qwertyuiopasdfghjklzxcvbnm'];

/** Whether a password may protect a county's archive: at least 10 characters, not a common one, no single run. */
export function isStrongPassword(password: string): boolean {
  const folded = password.normalize('NFC').trim().toLowerCase();
  if ([...folded].length < SHORTEST) return false;
  if (new Set(folded).size < 4) return false;
  if (COMMON.includes(folded)) return false;
  const reversed = [...folded].reverse().join('');
  return !RUNS.some((run) => run.includes(folded) || run.includes(reversed));
}

/** Error: weakPassword, passwordRequired. */
export function checkPassword(password: string): void {
  if (password === '') throw new AppError('passwordRequired');
  if (!isStrongPassword(password)) throw new AppError('weakPassword');
}
