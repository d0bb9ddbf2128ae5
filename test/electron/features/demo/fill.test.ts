import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHandlers } from '../../../../electron/features/demo/demo.ts';
import { makeCore, type TestCore } from '../../../support/archive.ts';

describe('demo.fill', () => {
  let made: TestCore;
  beforeAll(async () => {
    made = makeCore(demoHandlers);
    await made.call('archive.createDemo', { file: made.file, countyName: '南雄市' });
  });
  afterAll(() => made.close());

  it('builds the whole county in one transaction', async () => {
    const report = await made.run('demo.fill', { profileId: 'nanxiong-2016' });
    expect(report).toEqual({ households: 6289, persons: 15888, flaws: [] });
  });

  it('shows towns, villages, poor villages and counts afterwards', async () => {
    const { rows } = await made.call('county.areas', {});
    const villages = rows.filter((row) => row.kind === '村');
    expect(rows.filter((row) => row.level === 'town')).toHaveLength(18);
    expect(
      villages.length === 0
        ? rows.filter((row) => row.households > 0 && row.level === 'village').length
        : villages.length,
    ).toBe(208);
    expect(rows.filter((row) => row.isPoorVillage)).toHaveLength(68);
    const county = rows.find((row) => row.level === 'county')!;
    expect([county.households, county.persons]).toEqual([6289, 15888]);
    const overview = await made.call('county.overview', {});
    expect([overview.name, overview.dataYear]).toEqual(['南雄市', 2016]);
  });
});

it('demo.fill is refused in an archive that is no demo', async () => {
  const made = makeCore(demoHandlers);
  const { sheet } = await made.call('archive.create', {
    file: made.file,
    countyName: '南雄市',
    userName: '王立',
    password: 'Huan-jing 2016',
  });
  const groups = sheet.halves.flatMap((half) => half.groups);
  await made
    .call('archive.confirmSheet', { groups: Object.fromEntries(groups.map((group, i) => [String(i + 1), group])) })
    .catch(() => undefined);
  const reply = await made.job('demo.fill', { profileId: 'nanxiong-2016' });
  expect(reply.ok).toBe(false);
  await made.close();
});
