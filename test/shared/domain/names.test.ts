import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName, nameProblems, normaliseName, PersonName } from '../../../shared/domain/names.ts';

describe('a name', () => {
  it('is stored without blanks between characters and with one kind of middle dot', () => {
    expect(normaliseName(' 张　三 ')).toBe('张三');
    expect(normaliseName('阿依古丽•买买提')).toBe('阿依古丽·买买提');
    expect(normaliseName('阿依古丽 ・ 买买提')).toBe('阿依古丽·买买提');
    expect(normaliseName('Nguyen  Thi Hoa')).toBe('Nguyen Thi Hoa');
    expect(isSameName('李 四', '李四')).toBe(true);
  });

  it('keeps rare characters and is counted by characters, not by code units', () => {
    expect(PersonName.parse('𠮷㙍䶮')).toBe('𠮷㙍䶮');
    expect(nameProblems('𠮷')).toEqual(['single']);
  });

  it('is doubted, not refused, for Latin letters, digits, one character or a placeholder', () => {
    expect(nameProblems('张三')).toEqual([]);
    expect(nameProblems('阿依古丽·买买提')).toEqual([]);
    expect(nameProblems('张A')).toEqual(['latin']);
    expect(nameProblems('张')).toEqual(['single']);
    expect(nameProblems('张□')).toEqual(['placeholder']);
    expect(nameProblems('张\ue123')).toEqual(['placeholder']);
    expect(nameProblems('张三1')).toEqual(['digits']);
    expect(nameProblems('')).toEqual(['empty']);
  });

  it('of nothing, of signs only or with control characters is refused', () => {
    for (const text of ['', '  ', '123', '张\u0007三', '\ud83d', '——'])
      expect(PersonName.safeParse(text).success, JSON.stringify(text)).toBe(false);
  });

  it('normalised twice is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'张三李 　·•・A\u200b〇𠮷'), maxLength: 12 }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
