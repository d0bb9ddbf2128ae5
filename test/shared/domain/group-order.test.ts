import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareWalking,
  groupNumber,
  groupOrder,
  NO_GROUP_ORDER,
  readNumeral,
} from '../../../shared/domain/group-order.ts';

const SIGNS = '〇一二三四五六七八九';
/** 1 to 99 as people write it. */
function spelled(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens === 0 ? '' : tens === 1 ? '十' : `${SIGNS[tens]}十`) + (ones === 0 ? '' : SIGNS[ones]);
}

describe('the number of a group', () => {
  it('is read from Chinese and Arabic numerals with every usual word', () => {
    const cases: [string, number][] = [
      ['一组', 1],
      ['十二组', 12],
      ['第3小组', 3],
      ['３组', 3],
      ['二十一村民小组', 21],
      ['廿一组', 21],
      ['第十村民小组', 10],
      ['小组5', 5],
      ['村民小组二', 2],
      ['3队', 3],
      ['第七生产队', 7],
      ['大屋2组', 2],
      ['一百零二组', 102],
      ['8', 8],
      ['两组', 2],
    ];
    for (const [name, number] of cases) expect(groupNumber(name), name).toBe(number);
  });

  it('is unknown for a name without one, which is walked last', () => {
    for (const name of ['上屋组', '三元里', '', '组']) expect(groupNumber(name), name).toBeUndefined();
    expect(groupOrder(null)).toBe(NO_GROUP_ORDER);
    expect(groupOrder('上屋组')).toBe(NO_GROUP_ORDER);
  });

  it('reads every number from one to ninety-nine as written', () => {
    for (let n = 1; n < 100; n += 1) {
      expect(readNumeral(spelled(n)), spelled(n)).toBe(n);
      expect(groupOrder(`第${spelled(n)}小组`)).toBe(n);
      expect(groupOrder(`${n}组`)).toBe(n);
    }
    expect([readNumeral('一百一十'), readNumeral('一百一十二'), readNumeral('一百'), readNumeral('十百')]).toEqual([
      110,
      112,
      100,
      undefined,
    ]);
  });
});

describe('the walking order', () => {
  const at = (groupName: string | null, nationalCode: string, walkingOrder: number | null = null) => ({
    villageCode: '440282100200',
    groupName,
    walkingOrder,
    nationalCode,
    id: nationalCode,
  });

  it('takes groups as numbers, then the own order, then the 户编号', () => {
    const walk = [
      at('十二组', '1'),
      at('上屋', '2'),
      at('二组', '4'),
      at('二组', '3'),
      at('一组', '9', 2),
      at('一组', '8', 1),
      at(null, '0'),
    ];
    expect(walk.sort(compareWalking).map((h) => h.nationalCode)).toEqual(['8', '9', '3', '4', '1', '2', '0']);
  });

  it('is the same for every order of arrival', () => {
    const household = fc.record({
      villageCode: fc.constantFrom(null, '440282100200', '440282100201'),
      groupName: fc.constantFrom(null, '一组', '2组', '十组', '上屋组'),
      walkingOrder: fc.constantFrom(null, 1, 2),
      nationalCode: fc.constantFrom(null, '44001', '44002'),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.array(household, { maxLength: 20 }), (list) => {
        expect([...list].reverse().sort(compareWalking)).toEqual([...list].sort(compareWalking));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
