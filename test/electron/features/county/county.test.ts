import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArchive, makeCore, type TestCore } from '../../../support/archive.ts';

let made: TestCore;
beforeAll(async () => {
  made = await makeArchive();
});
afterAll(() => made.close());

const villageNamed = async (name: string) => {
  const { rows } = await made.call('county.areas', {});
  return rows.find((row) => row.name.startsWith(name))!;
};

describe('county set-up', () => {
  it('stores county, 18 towns and all villages and communities in one batch', async () => {
    const { rows } = await made.call('county.areas', {});
    expect(rows.filter(({ level }) => level === 'town')).toHaveLength(18);
    expect(rows.filter(({ kind }) => kind === '村')).toHaveLength(208);
    expect(rows.filter(({ kind }) => kind === '社区')).toHaveLength(28);
  });

  it('[R-498] keeps the office and the bodies over the seals, and [R-042] the terms of the profile', async () => {
    const overview = await made.call('county.overview', {});
    expect(overview.officeName).toBe('南雄市扶贫开发办公室');
    expect(overview.sealingBodies).toEqual(['中共南雄市委员会', '南雄市人民政府']);
    expect(overview.terms).toMatchObject({ targetVillage: '相对贫困村', responsibilityLetter: '脱贫攻坚责任书' });
  });

  it('is done once: a second set-up is refused and stores nothing', async () => {
    const before = (await made.call('county.areas', {})).rows.length;
    const code = await made.refusal('county.setUp', {
      choice: { by: 'code', code: '440282' },
      name: '别的县',
      levelWord: '县',
      profileId: 'nanxiong-2016',
      subArea: null,
      officeName: '别的办公室',
      sealingBodies: ['别的政府'],
      controlTotals: [],
    });
    expect(code).toBe('countyAlreadySetUp');
    expect((await made.call('county.areas', {})).rows).toHaveLength(before);
  });

  it('assembles the zone from three streets and a town: 35 village committees', async () => {
    const zone = makeCore();
    const codes = ['440811070', '440811071', '440811072', '440811173'];
    const preview = await zone.call('county.previewChoice', {
      choice: { by: 'towns', townCodes: codes, localCode: 'ZJKFQ' },
    });
    expect(preview.towns.map(({ name }) => name)).toEqual(['东山街道', '东简街道', '民安街道', '硇洲镇']);
    expect(preview.villages).toBe(35);
    await zone.close();
  });

  it('names every bad row of a list and previews nothing of it', async () => {
    const core = makeCore();
    const rows = [
      { code: '441900100', name: '甲镇', parent: '' },
      { code: '44190010', name: '乙村', parent: '甲镇' },
    ];
    const preview = await core.call('county.previewChoice', { choice: { by: 'list', rows } });
    expect(preview.problems).toEqual([{ row: 2, sentence: expect.stringContaining('8 位') }]);
    expect(preview.towns).toEqual([]);
    await core.close();
  });
});

describe('poor villages and control totals', () => {
  it('[R-008] a poor-village mark has a source, can be ended, and keeps its history', async () => {
    const village = await villageNamed('大坪');
    const mark = { areaId: village.id, status: '审核认定', source: '省审核认定名单', on: '2016-06-01' };
    await made.call('county.markPoorVillage', { ...mark, isPoorVillage: true });
    expect((await villageNamed('大坪')).isPoorVillage).toBe(true);
    await made.call('county.markPoorVillage', { ...mark, isPoorVillage: false, source: '名单调整' });
    expect((await villageNamed('大坪')).isPoorVillage).toBe(false);
  });

  it('[R-009] [R-011] a control total stands beside the count of the archive with its status', async () => {
    await made.call('county.setControlTotal', {
      areaId: null,
      households: 6289,
      persons: 15888,
      status: '审核认定',
      authority: '省扶贫办',
      source: '实施方案一(二)',
      on: null,
    });
    const { rows } = await made.call('county.controlTotals', {});
    expect(rows).toMatchObject([
      { households: 6289, persons: 15888, status: '审核认定', archiveHouseholds: 0, archivePersons: 0 },
    ]);
  });

  it('[R-010] parts by residence that do not add to the total are refused', async () => {
    const total = { areaId: null, status: '政府确认' as const, authority: '市政府', source: '文件', on: null };
    const parts = { ruralHouseholds: 4225, urbanHouseholds: 871, ruralPersons: 14172, urbanPersons: 2487 };
    expect(await made.refusal('county.setControlTotal', { ...total, households: 5097, persons: 16659, ...parts })).toBe(
      'valueRefused',
    );
  });
});

describe('directory', () => {
  it('a unit stands to its villages, an official has unit and post as second mark, phones are masked', async () => {
    const village = await villageNamed('大坪');
    const unit = await made.call('county.saveUnit', {
      id: null,
      values: { name: '南雄市甲乙局', affiliation: '县直', phone: '07513812345' },
      villageIds: [village.id],
    });
    const person = await made.call('county.saveOfficial', {
      id: null,
      values: { name: '钟示例', phone: '13800138000' },
      unitId: unit.id,
      postTitle: '副股长',
      fromOn: '2016-05-01',
    });
    const { row, tenures } = await made.call('county.official', { id: person.id });
    expect(row).toMatchObject({ mark: '南雄市甲乙局 副股长', phone: '138****8000' });
    expect(tenures).toMatchObject([{ postTitle: '副股长', fromOn: '2016-05-01', toOn: null }]);
    const { rows } = await made.call('county.units', { text: '甲乙' });
    expect(rows).toMatchObject([{ villages: [{ areaId: village.id }], officials: 1 }]);
  });

  it('a second first secretary of a village at the same time is refused by name', async () => {
    const village = await villageNamed('大坪');
    const { rows } = await made.call('county.officials', { text: '钟示例' });
    const tenure = { personId: rows[0]!.id, areaId: village.id, bodyId: null, postTitle: '第一书记', toOn: null };
    await made.call('county.recordTenure', { ...tenure, fromOn: '2016-05-01' });
    expect(await made.refusal('county.recordTenure', { ...tenure, fromOn: '2016-09-01' })).toBe('tenureOverlap');
  });
});
