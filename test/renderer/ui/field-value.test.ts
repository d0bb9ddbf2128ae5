import { expect, it } from 'vitest';
import { fieldProblem } from '../../../renderer/ui/field-problem.ts';
import { changedValues, choicesOf, fieldText, shownNumber, storedNumber } from '../../../renderer/ui/field-value.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({ key: 'x', label: 'X', type, ...more });

it('scaled integers are shown in their unit and stored back as they were', () => {
  const land = field('land', { unit: '亩' });
  expect(fieldText(land, 79)).toBe('0.79 亩');
  for (const stored of [0, 1, 79, 100, 123_456_789]) expect(storedNumber(land, shownNumber(land, stored))).toBe(stored);
  expect(storedNumber(field('money'), 0.29)).toBe(29);
  expect(storedNumber(field('money'), null)).toBeNull();
});

it('flags read as words, years without separators, nothing as a dash', () => {
  expect(fieldText(field('flag'), 1)).toBe('是');
  expect(fieldText(field('flag'), 0)).toBe('否');
  expect(fieldText(field('year'), 2016)).toBe('2016');
  expect(fieldText(field('text'), null)).toBe('—');
  expect(fieldText(field('flag'), null)).toBe('—');
});

it('only what differs is sent, and an emptied box is a change', () => {
  const before = { a: '一', b: 2, c: null };
  expect(changedValues(before, { a: '一', b: null, c: null })).toEqual({ b: null });
});

it('a stored label that is no longer offered stays choosable', () => {
  const cause = field('code', { list: 'povertyCause' });
  expect(choicesOf(cause, 2018)).not.toContain('其他');
  expect(choicesOf(cause, 2018, '其他')).toContain('其他');
});

it('a value is judged by its own shape: numbers with a wrong check digit, phones, masks', () => {
  const number = field('text', { masking: 'number' });
  expect(fieldProblem(number, '11010519491231002X')).toBeUndefined();
  expect(fieldProblem(number, '110105194912310021')).toContain('校验位');
  expect(fieldProblem(number, 'E12345678')).toBeUndefined();
  expect(fieldProblem(number, '4402**********1234')).toContain('*');
  const phone = field('text', { masking: 'phone' });
  expect(fieldProblem(phone, '13800138000')).toBeUndefined();
  expect(fieldProblem(phone, '1380013')).toBeUndefined();
  expect(fieldProblem(phone, '138001')).toContain('11 位');
  expect(fieldProblem(field('integer'), -1)).toBeDefined();
});
