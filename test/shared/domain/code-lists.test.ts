import { describe, expect, it } from 'vitest';
import {
  codeList,
  findLabel,
  joinLabels,
  labelsOf,
  readLabels,
  splitLabels,
} from '../../../shared/domain/code-lists.ts';

describe('a code list', () => {
  it('offers the causes of a year in print order: 因婚 and 因丧 came later, 其他 went', () => {
    expect(labelsOf('povertyCause', 2014)).not.toContain('因婚');
    expect(labelsOf('povertyCause', 2014).at(-1)).toBe('其他');
    expect(labelsOf('povertyCause', 2018).slice(-2)).toEqual(['因婚', '因丧']);
    expect(labelsOf('povertyCause')).toHaveLength(14);
  });

  it('finds a label by its own words, an alias or a national key, whatever width and blanks', () => {
    expect(findLabel('ethnicity', '汉')).toBe('汉族');
    expect(findLabel('ethnicity', '01')).toBe('汉族');
    expect(findLabel('sex', '１')).toBe('男');
    expect(findLabel('relation', '妻子')).toBe('配偶');
    expect(findLabel('relation', '其它')).toBe('其他');
    expect(findLabel('schooling', '普通高中2年级')).toBe('普通高中二年级');
    expect(findLabel('houseGrade', 'ｃ 级')).toBe('C级');
    expect(findLabel('relation', '邻居')).toBeUndefined();
  });

  it('reads several labels in the order of the list, or names what it does not know', () => {
    expect(readLabels('health', '残疾，长期慢性病')).toEqual({ stored: '长期慢性病、残疾' });
    expect(readLabels('health', '健康')).toEqual({ stored: '健康' });
    expect(readLabels('health', '残疾 感冒')).toEqual({ unknown: ['感冒'] });
    expect(joinLabels('health', ['残疾', '残疾', '患有大病'])).toBe('患有大病、残疾');
    expect([splitLabels('患有大病、残疾'), splitLabels(null)]).toEqual([['患有大病', '残疾'], []]);
  });

  it('that does not exist is an error of the program', () => {
    expect(() => codeList('nothing')).toThrow(RangeError);
    expect(() => codeList('toString')).toThrow(RangeError);
  });
});
