import { expect, test } from 'vitest';
import { makeArchive } from '../../../support/archive.ts';

const YEARS = 10 * 365 * 86_400_000;

test('a clock that jumped is asked about; another date than the clock’s is refused, because the clock would go on dating', async () => {
  const made = await makeArchive();
  const { file } = made;
  const { accounts } = await made.call('archive.accounts', { file });
  await made.call('archive.lock', {});
  made.pass(YEARS);
  const opened = await made.call('archive.open', { file, userName: accounts[0]!, password: '' });
  expect(opened.asks).toEqual([{ ask: 'date', now: '2026-10-18', last: '2016-10-20' }]);
  const write = () => made.refusal('settings.set', { key: 'a.b', value: '1' });
  expect(await write()).toBe('clockUncertain');
  expect(await made.refusal('archive.confirmDate', { today: '2016-10-20' })).toBe('clockWrong');
  expect(await write()).toBe('clockUncertain');
  expect(await made.refusal('archive.confirmDate', { today: '2026-10-18' })).toBe('ok');
  expect(await write()).toBe('ok');
  await made.close();
});
