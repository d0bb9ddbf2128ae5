import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../../shared/domain/code-lists.ts';
import { compareMembers, contradictsSex, sexOfRelation } from '../../../shared/domain/relation.ts';

describe('the relation to the head', () => {
  it('presupposes a sex as the national form has it', () => {
    const men = labelsOf('relation').filter((label) => sexOfRelation(label) === '男');
    const women = labelsOf('relation').filter((label) => sexOfRelation(label) === '女');
    expect(men.sort()).toEqual(
      '之子 之女婿 之孙子 之外孙子 之父 之岳父 之公公 之祖父 之曾孙子 之侄儿 之叔伯 之外祖父'.split(' ').sort(),
    );
    expect(women.sort()).toEqual(
      '之女 之儿媳 之孙女 之外孙女 之母 之岳母 之婆婆 之祖母 之曾孙女 之侄女 之兄弟媳妇 之外祖母'.split(' ').sort(),
    );
  });

  it('contradicts only a known other sex', () => {
    expect(contradictsSex('之子', '女')).toBe(true);
    expect(contradictsSex('之子', '男')).toBe(false);
    expect(contradictsSex('之子', null)).toBe(false);
    expect(contradictsSex('户主', '女')).toBe(false);
  });
});

describe('the members of a household', () => {
  const member = (name: string, relation: string | null, birthOn: string | null) => ({
    id: name,
    name,
    relation,
    birthOn,
  });

  it('stand in the order of the form: head, spouse, then by relation, older first, unknown last', () => {
    const household = [
      member('无', null, '1990-01-01'),
      member('父', '之父', '1930-01-01'),
      member('小女', '之女', '2010-05-01'),
      member('大女', '之女', '2001-05-01'),
      member('子', '之子', '2005-01-01'),
      member('妻', '配偶', '1972-01-01'),
      member('主', '户主', '1970-01-01'),
      member('婴', '之女', null),
    ];
    expect(household.sort(compareMembers).map((m) => m.name)).toEqual([
      '主',
      '妻',
      '子',
      '大女',
      '小女',
      '婴',
      '父',
      '无',
    ]);
  });

  it('come out the same however they went in', () => {
    const members = fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.constantFrom('张三', '李四', '王五'),
        relation: fc.constantFrom(null, ...labelsOf('relation')),
        birthOn: fc.constantFrom(null, '1950-01-01', '1980-06-30', '2010-12-31'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(members, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, random) => {
        const keyed = list.map((m) => ({ m, key: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ m }) => m);
        expect(shuffled.sort(compareMembers)).toEqual([...list].sort(compareMembers));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
