import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  assembleCounty,
  assembleZone,
  countyTree,
  findCounty,
  findTowns,
  importDivisionList,
  listCounties,
  listPrefectures,
  listProvinces,
  listZones,
  searchCounties,
  townsOf,
  villagesOf,
} from '../../../../electron/features/county/divisions.ts';
import { packDivisions } from '../../../../scripts/build-divisions.ts';
import { AppError } from '../../../../shared/contract/app-error.ts';
import { countDivisions, sameVillageName, shortVillageName } from '../../../../shared/domain/division.ts';

const resources = join(import.meta.dirname, '../../../../resources');

function errorOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the shipped divisions', () => {
  test('all files together stay below 8 MB', () => {
    const folder = join(resources, 'divisions');
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(8_000_000);
  });

  test('building them again gives the same bytes', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (const [name, bytes] of packDivisions()) {
      expect(hash(readFileSync(join(resources, 'divisions', name))), name).toBe(hash(bytes));
    }
  });

  test('a county is reached by province and prefecture, or by searching for its name', () => {
    expect(listProvinces(resources)).toHaveLength(31);
    expect(listPrefectures(resources, '44')).toContainEqual({ code: '4402', name: '韶关市' });
    expect(listCounties(resources, '4402')).toContainEqual({ code: '440282', name: '南雄市' });
    const hit = { code: '440282', name: '南雄市', prefecture: '韶关市', province: '广东省' };
    expect(searchCounties(resources, '南雄')).toEqual([hit]);
    expect(searchCounties(resources, ' 韶关市南雄 ')).toEqual([hit]);
    expect(searchCounties(resources, '440282')).toEqual([hit]);
    expect(findCounty(resources, '440282')).toEqual(hit);
    expect(searchCounties(resources, '')).toEqual([]);
    expect(searchCounties(resources, '区')).toHaveLength(50);
  });

  test('a code that is none is named', () => {
    for (const run of [
      () => listPrefectures(resources, '99'),
      () => listCounties(resources, '9999'),
      () => townsOf(resources, '440299'),
      () => townsOf(resources, '4402'),
      () => villagesOf(resources, '440282999'),
      () => townsOf(resources, '../etc'),
      () => findCounty(resources, '000000'),
    ]) {
      expect(errorOf(run).code).toBe('divisionUnknown');
    }
  });
});

describe('南雄市', () => {
  test('has 18 towns and streets, exactly 208 村委会 and 28 社区', () => {
    const towns = countyTree(resources, '440282');
    expect(countDivisions(towns)).toEqual({ towns: 18, villages: 208, residents: 28, others: 0 });
    expect(towns.filter((town) => town.kind === 'street').map((town) => town.name)).toEqual(['雄州街道']);
    expect(towns.filter((town) => town.kind === 'town')).toHaveLength(17);
    const names = towns.flatMap((town) => town.villages).map(({ kind, name }) => ({ kind, name }));
    expect(names.filter(({ kind, name }) => kind === 'village' && !/委(员)?会$/.test(name))).toEqual([]);
    expect(names.filter(({ kind, name }) => kind === 'residents' && !name.includes('社区'))).toEqual([]);
  });

  test('its industrial park with one virtual village is no town', () => {
    expect(townsOf(resources, '440282').map((town) => town.code)).not.toContain('440282400');
    expect(errorOf(() => villagesOf(resources, '440282400')).code).toBe('divisionUnknown');
  });

  test('the villages of a town carry 12-digit codes', () => {
    const villages = villagesOf(resources, '440282001');
    expect(villages[0]).toEqual({ code: '440282001001', name: '八一社区居民委员会', kind: 'residents' });
    expect(villages.every((village) => village.code.length === 12)).toBe(true);
  });
});

describe('a county without a code of its own', () => {
  const zone = listZones(resources)[0];
  if (!zone) throw new Error('no zone');

  test('[R-008] 湛江经济技术开发区 has exactly 35 村委会, 32 beside its three poor villages', () => {
    const towns = assembleZone(resources, zone);
    expect(towns.map((town) => town.name)).toEqual(['东山街道', '东简街道', '民安街道', '硇洲镇']);
    expect(countDivisions(towns).villages).toBe(35);
    const poor = ['调文村', '龙湾村', '西湾村'];
    const villages = towns.flatMap((town) => town.villages.filter((village) => village.kind === 'village'));
    const found = villages.filter((village) => poor.some((name) => sameVillageName(name, village.name)));
    expect(found.map((village) => village.code)).toEqual(['440811070209', '440811072203', '440811072204']);
    expect(villages.length - found.length).toBe(32);
  });

  test('the data list its four units under 麻章区', () => {
    const towns = findTowns(resources, zone.prefecture, zone.towns);
    expect(new Set(towns.map((town) => town.code.slice(0, 6)))).toEqual(new Set(['440811']));
    expect(findCounty(resources, '440811').name).toBe('麻章区');
    expect(searchCounties(resources, zone.name)).toEqual([]);
  });

  test('towns of several counties are put together in the given order', () => {
    const towns = assembleCounty(resources, ['440811173', '440282001']);
    expect(towns.map((town) => town.name)).toEqual(['硇洲镇', '雄州街道']);
    expect(errorOf(() => assembleCounty(resources, ['440811173', '440811']))).toMatchObject({
      code: 'divisionUnknown',
      details: { code: '440811' },
    });
  });

  test('a zone whose town is missing is refused by name', () => {
    const broken = { ...zone, towns: ['东山街道', '没有镇'] };
    expect(errorOf(() => assembleZone(resources, broken)).details).toEqual({ code: '没有镇' });
  });
});

describe('a list of the office’s own', () => {
  test('towns and villages are taken with parents by code, by name or by digits', () => {
    const towns = importDivisionList([
      { code: '440282001', name: '雄州街道', parent: '' },
      { code: '440282100000', name: '乌迳镇', parent: '南雄市' },
      { code: '440282001201', name: '大坪村委会', parent: '雄州街道' },
      { code: '440282 100201', name: '新田村委会', parent: '440282100' },
      { code: '440282100001', name: '迳新社区居委会', parent: '' },
    ]);
    expect(countDivisions(towns)).toEqual({ towns: 2, villages: 2, residents: 1, others: 0 });
    expect(towns[1]?.villages.map((village) => village.code)).toEqual(['440282100201', '440282100001']);
  });

  test('every wrong row is told at once with its number', () => {
    const error = errorOf(() =>
      importDivisionList([
        { code: '440282001', name: '雄州街道', parent: '' },
        { code: '44028200120', name: '短码村', parent: '雄州街道' },
        { code: '440282001201', name: '', parent: '雄州街道' },
        { code: '440282001202', name: '甲村', parent: '没有镇' },
        { code: '440282001203', name: '乙村', parent: '雄州街道' },
        { code: '440282001203', name: '丙村', parent: '雄州街道' },
        { code: '440282001204', name: '乙村', parent: '雄州街道' },
        { code: 'X', name: '丁村', parent: '雄州街道' },
        { code: '', name: '戊村', parent: '雄州街道' },
        { code: '440282999201', name: '己村', parent: '' },
      ]),
    );
    expect(error.code).toBe('divisionListInvalid');
    expect(error.details).toMatchObject({
      count: 8,
      row: 2,
      problem: '代码“44028200120”是 11 位，应为镇 9 位或村 12 位',
    });
    const problems = error.details?.['problems'] as { row: number }[];
    expect(problems.map((problem) => problem.row)).toEqual([2, 3, 4, 6, 7, 8, 9, 10]);
  });

  test('a list without a town is refused', () => {
    expect(errorOf(() => importDivisionList([])).details).toMatchObject({ problem: '名单里没有镇（街道）' });
  });
});

describe('short village names', () => {
  test.each([
    ['大坪村委会', '大坪村'],
    ['大坪村村委会', '大坪村'],
    ['大坪村村民委员会', '大坪村'],
    ['大坪村民委员会', '大坪村'],
    ['新村委会', '新村'],
    ['八一社区居民委员会', '八一社区'],
    ['新城东社区居委会', '新城东社区'],
    ['东山居委会', '东山社区'],
    ['振兴社区村委会', '振兴社区'],
    ['巴彦嘎查村民委员会', '巴彦嘎查'],
    ['第二生产队', '第二生产队'],
    ['大坪村', '大坪村'],
  ])('%s is written %s', (name, short) => {
    expect(shortVillageName(name)).toBe(short);
  });

  test('within each of 南雄’s towns no two villages share a short name', () => {
    for (const town of countyTree(resources, '440282')) {
      const names = town.villages.map((village) => shortVillageName(village.name));
      expect(new Set(names).size, town.name).toBe(names.length);
    }
  });
});
