import type { FieldValue } from '../../shared/contract/shapes.ts';
import type { Field } from '../../shared/domain/fields/field.ts';
import { valueProblem } from '../../shared/domain/fields/values.ts';
import { readNumber } from '../../shared/domain/identity-number.ts';
import { isMasked } from '../../shared/domain/masking.ts';
import { NUMBER_PROBLEMS } from '../../shared/text/register-problems.ts';
import { PROBLEM } from './text.ts';

/** Whether a birth lies in the future is the core's to say, by the office's date. */
const LATEST_DAY = '2100-12-31';
const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})$/;

/** What is wrong with one entered value by its own shape, as a sentence; what needs other facts the core says. */
export function fieldProblem(field: Field, value: FieldValue): string | undefined {
  if (typeof value !== 'string') return valueProblem(field, value);
  if (field.masking && field.masking !== 'health' && isMasked(value)) return PROBLEM.masked;
  if (field.masking === 'number') return numberProblem(value);
  if (field.masking === 'phone' && !PHONE.test(value.replace(/\s/g, ''))) return PROBLEM.phone;
  return valueProblem(field, value);
}

/** Only what looks like a resident's number is judged here: passports and birth certificates have other shapes. */
function numberProblem(text: string): string | undefined {
  const { form, problems } = readNumber(text, LATEST_DAY);
  const first = form ? problems[0] : problems.find((problem) => problem === 'scientificNotation');
  return first && PROBLEM.number(NUMBER_PROBLEMS[first]);
}
