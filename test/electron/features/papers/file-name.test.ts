import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastSix, makeNameGiver, NAME_LIMIT } from '../../../../electron/features/papers/file-name.ts';

const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '大坪村',
    '全安镇',
    'con',
    'NUL',
    'com1.txt',
    '..',
    ' 尾 . ',
    'a/b\\c:d',
    '古丽·买买提'.repeat(12),
    '𫖯𬱖',
    'e\u0301',
    '\u202e',
  ),
  fc.constant(null),
);
const letters = fc.array(
  fc.tuple(
    fc.array(part, { maxLength: 5 }),
    part.map((text) => text ?? ''),
  ),
  {
    minLength: 1,
    maxLength: 40,
  },
);
const namesOf = (list: [(string | null)[], string][]) => {
  const giver = makeNameGiver();
  return list.map(([parts, tail]) => giver.name(parts, tail));
};

describe('names of printed files', () => {
  it('are all different within a batch, also where upper and lower case count as the same', () => {
    fc.assert(
      fc.property(letters, (list) => {
        const names = namesOf([...list, ...list]).map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('have at most 120 characters, fit Linux, are NFC and safe on Windows', () => {
    fc.assert(
      fc.property(letters, (list) => {
        for (const name of namesOf([...list, ...list])) {
          expect(name.length).toBeLessThanOrEqual(NAME_LIMIT.characters);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
          expect(name).toBe(name.normalize('NFC'));
          expect(name.isWellFormed()).toBe(true);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(name).toMatch(/[^ .]\.docx$/);
          expect(name).not.toMatch(/^[ .]/);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('are the same again when asked in the same order, so that a run can be resumed', () => {
    fc.assert(
      fc.property(letters, (list) => {
        expect(namesOf(list)).toEqual(namesOf(list));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('read 镇-村-组-户主-户编号末六位-题名, the title always whole', () => {
    const giver = makeNameGiver();
    const parts = ['全安镇', '大坪村', '三组', '李大山', lastSix('4402821182120037')];
    expect(giver.name(parts, '结对帮扶责任书')).toBe('全安镇-大坪村-三组-李大山-120037-结对帮扶责任书.docx');
    expect(giver.name(parts, '结对帮扶责任书')).toBe('全安镇-大坪村-三组-李大山-120037-结对帮扶责任书-2.docx');
    const long = giver.name(['镇'.repeat(90), '村'.repeat(90), null, '名'.repeat(90), '120037'], '结对帮扶责任书');
    expect(long.endsWith('-120037-结对帮扶责任书.docx')).toBe(true);
    expect(lastSix(null)).toBe('');
  });
});
