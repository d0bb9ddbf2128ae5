import { expect, it } from 'vitest';
import { countText, percentText } from '../../../renderer/ui/number-text.ts';

it('a share is cut, so that 99.97 % never reads as all', () => {
  expect(percentText(6288, 6289)).toBe('99.9%');
  expect(percentText(6289, 6289)).toBe('100.0%');
  expect(percentText(0, 0)).toBe('—');
  expect(countText(15_888)).toBe('15,888');
});
