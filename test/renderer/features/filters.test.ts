import { expect, it } from 'vitest';
import { splitGroups } from '../../../renderer/features/archive/recovery-groups.ts';
import { levelWordOf } from '../../../renderer/features/county/name-step.tsx';
import { controlTotalOf } from '../../../renderer/features/county/printed-totals.ts';
import { householdFilter, householdSort } from '../../../renderer/features/households/filter.ts';
import { householdSections, memberSections } from '../../../renderer/features/households/sections.ts';
import { scopeOf } from '../../../renderer/features/papers/print-scope.ts';
import { taskAddress } from '../../../renderer/features/reports/home-figures.ts';
import { addressOf } from '../../../renderer/ui/address.ts';
import { HOUSEHOLD_FORM, MEMBER_FORM } from '../../../shared/domain/register-form.ts';

it('the address holds the filter of the list, and nothing it does not understand gets through', () => {
  expect(householdFilter({ text: 'li', members: '4-5', poor: 'yes', missing: 'helper', state: '在档' })).toEqual({
    text: 'li',
    memberCount: { min: 4, max: 5 },
    inPoorVillage: true,
    missing: 'helper',
    state: '在档',
  });
  expect(householdFilter({ members: '6-' })).toEqual({ memberCount: { min: 6 } });
  expect(householdFilter({ members: 'x', missing: 'y', state: 'z', other: '1' })).toEqual({});
  expect(householdSort({ sort: 'head' })).toBe('head');
  expect(householdSort({ sort: 'drop table' })).toBe('walk');
});

it('a figure of the first screen leads to the list that makes it zero', () => {
  expect(taskAddress({ key: 'head', count: 3, screen: 'households', filter: { missing: 'head' } })).toBe(
    '/households?missing=head',
  );
  expect(addressOf('/households', { text: '', areaId: undefined })).toBe('/households');
});

it('every field of the forms stands in exactly one section', () => {
  for (const [sections, form] of [
    [householdSections(), HOUSEHOLD_FORM],
    [memberSections(), MEMBER_FORM],
  ] as const) {
    const keys = sections.flatMap((section) => section.fields.map((field) => field.key));
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(form.map((entry) => entry.key).sort());
  }
});

it('[R-499] the word for the county level follows its name', () => {
  expect(levelWordOf('南雄市')).toBe('市');
  expect(levelWordOf('湛江经济技术开发区')).toBe('开发区');
  expect(levelWordOf('乳源瑶族自治县')).toBe('自治县');
});

it('[R-011] a control total taken from the document keeps its status and its place', () => {
  const printed = (subject: 'households' | 'persons', residence: string, count: number) => ({
    subject,
    residence,
    count,
    unit: '户',
    status: '审核认定',
    ref: '一(二)1',
    documentTitle: '实施方案',
  });
  expect(
    controlTotalOf([
      printed('households', '全部', 5097),
      printed('persons', '全部', 16659),
      printed('households', '城镇', 872),
    ]),
  ).toEqual({
    households: 5097,
    persons: 16659,
    urbanHouseholds: 872,
    status: '审核认定',
    source: '实施方案 一(二)1',
  });
});

it('a print run waits for its area, and chosen households stay chosen', () => {
  const none = { areaId: null, unitId: null, householdIds: ['h'] };
  expect(scopeOf({ by: 'all', ...none })).toEqual({});
  expect(scopeOf({ by: 'area', ...none })).toBeUndefined();
  expect(scopeOf({ by: 'chosen', ...none })).toEqual({ householdIds: ['h'] });
});

it('groups of a recovery sheet are read however they are typed', () => {
  expect(splitGroups('tflye 3u35y\nQF7ZH，ｋ5ｘof')).toEqual(['TFLYE', '3U35Y', 'QF7ZH', 'K5XOF']);
});
