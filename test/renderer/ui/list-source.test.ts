import { expect, it } from 'vitest';
import { pagesFor } from '../../../renderer/ui/list-source.ts';

it('only the pages on the screen are fetched, and the first one for the totals', () => {
  expect(pagesFor(0, 30)).toEqual([0]);
  expect(pagesFor(190, 230)).toEqual([0, 1]);
  expect(pagesFor(99_990, 99_999)).toEqual([0, 499]);
  expect(pagesFor(399, 401)).toEqual([0, 1, 2]);
});
