import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { householdsHandlers } from '../../../../electron/features/households/households.ts';
import { readWorkbook } from '../../../../electron/sheets/read-sheet.ts';
import { makeCore } from '../../../support/archive.ts';

it('the list on the screen comes out as a workbook in the same order, numbers masked, and the access log tells it', async () => {
  const made = makeCore({
    ...demoHandlers,
    ...householdsHandlers,
    'settings.get': ({ read }) => ({
      values: Object.fromEntries(
        read
          .all((k) => k.selectFrom('access_log').select(['action', 'destination', 'people']).limit(10))
          .map((row) => [row.action, `${row.destination} ${row.people}`]),
      ),
    }),
  });
  await made.call('archive.createDemo', { file: made.file, countyName: '南雄市' });
  await made.run('demo.fill', { profileId: 'nanxiong-2016', households: 120 });
  const filter = { memberCount: { min: 3 } };
  const list = await made.call('households.search', { filter, limit: 1000 });
  const file = path.join(made.folder, '名单.xlsx');
  expect(await made.run('households.writeList', { filter, file })).toEqual({ rows: list.total });
  const [sheet] = await readWorkbook(readFileSync(file), '名单.xlsx');
  const [headings, ...rows] = sheet!.rows;
  expect(headings?.slice(0, 6)).toEqual(['镇（街道）', '村（社区）', '组', '户编号', '户主', '户主证件号码']);
  expect(rows.map((row) => row[3])).toEqual(list.rows.map((row) => row.code));
  expect(rows.every((row) => row[5]!.includes('****'))).toBe(true);
  expect((await made.call('settings.get', {})).values).toEqual({ export: `名单.xlsx ${list.persons}` });
  await made.close();
});
