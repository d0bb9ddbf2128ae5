import { describe, expect, test } from 'vitest';
import { missingOf, shownVillages, townsOf, villageSums } from '../../../../renderer/features/pairing/coverage-rows.ts';
import { changesOf, type Edits, withEdit, withoutEdit } from '../../../../renderer/features/pairing/proposal-edits.ts';

describe('edits of a proposal', () => {
  const none: Edits = new Map();
  const row = { householdId: 'h1', officialId: 'a' };

  test('another helper, or none, goes to the core with the household', () => {
    const edits = withEdit(
      withEdit(none, row, { officialId: 'b', name: '乙' }),
      { householdId: 'h2', officialId: 'a' },
      { officialId: null, name: '' },
    );
    expect(changesOf(edits)).toEqual([
      { householdId: 'h1', officialId: 'b' },
      { householdId: 'h2', officialId: null },
    ]);
    expect(changesOf(withoutEdit(edits, 'h1'))).toEqual([{ householdId: 'h2', officialId: null }]);
  });

  test('choosing what was proposed takes the edit back', () => {
    const edits = withEdit(none, row, { officialId: 'b', name: '乙' });
    expect(withEdit(edits, row, { officialId: 'a', name: '甲' }).size).toBe(0);
  });
});

describe('the coverage table', () => {
  const village = (townName: string, due: number, covered: number, unitNames: string[], isPoorVillage = false) => ({
    areaId: townName + due,
    townName,
    villageName: '村',
    isPoorVillage,
    unitNames,
    due,
    covered,
    officials: 1,
  });
  const rows = [village('甲镇', 10, 10, ['单位'], true), village('甲镇', 8, 5, []), village('乙镇', 4, 4, ['单位'])];

  test('narrows to a town, to villages with uncovered households, without a unit, or poor ones', () => {
    expect(townsOf(rows)).toEqual(['甲镇', '乙镇']);
    expect(shownVillages(rows, { town: '甲镇' })).toHaveLength(2);
    expect(shownVillages(rows, { show: 'missing' }).map(missingOf)).toEqual([3]);
    expect(shownVillages(rows, { show: 'noUnit' })).toEqual([rows[1]]);
    expect(shownVillages(rows, { show: 'poor' })).toEqual([rows[0]]);
    expect(villageSums(rows)).toBe('共 3 个村（社区），应结对 22 户，已结对 19 户，未结对 3 户');
  });
});
