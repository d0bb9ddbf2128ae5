import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { papersHandlers } from '../../../../electron/features/papers/papers.ts';
import { makeCore } from '../../../support/archive.ts';

it('6,289 letters come out under 6,289 names, each recorded', async () => {
  const made = makeCore({ ...demoHandlers, ...papersHandlers });
  await made.call('archive.createDemo', { file: made.file, countyName: '南雄市' });
  await made.run('demo.fill', { profileId: 'nanxiong-2016' });
  const folder = path.join(made.folder, 'letters');
  mkdirSync(folder);
  const report = await made.run('papers.printBatch', { paper: 'D04', scope: {}, folder, mode: 'files' });
  expect([report.printed, report.files, report.notPrinted]).toEqual([6289, 6289, []]);
  expect(new Set(readdirSync(folder).map((name) => name.toLowerCase())).size).toBe(6289);
  expect((await made.call('papers.register', { limit: 1 })).total).toBe(6289);
  const merged = path.join(made.folder, 'merged');
  mkdirSync(merged);
  const second = await made.run('papers.printBatch', {
    paper: 'D04',
    scope: {},
    folder: merged,
    mode: 'merged',
    reprintReason: '合并打印',
  });
  expect([second.printed, second.files]).toEqual([6289, 208]);
  expect(readdirSync(merged)).toHaveLength(416);
  await made.close();
}, 240_000);
