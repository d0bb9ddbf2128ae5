import { describe, expect, test } from 'vitest';
import {
  applyPlan,
  countsText,
  fileNameOf,
  rowSummary,
  rowsOf,
} from '../../../../renderer/features/imports/import-words.ts';

const counts = { ok: 4, changed: 3, same: 10, doubtful: 2, weaker: 1, conflict: 0, error: 5 };

describe('a staged file on the screen', () => {
  test('tells before it is applied what goes in, what is equal and what stays out', () => {
    expect(rowsOf({ counts })).toBe(25);
    expect(applyPlan({ counts }, 0)).toEqual({ added: 4, changed: 3, included: 0, same: 10, left: 8 });
    expect(applyPlan({ counts }, 2)).toEqual({ added: 4, changed: 3, included: 2, same: 10, left: 6 });
  });

  test('lists only the results that occur', () => {
    expect(countsText({ counts })).toBe('可新增 4，有变化 3，相同 10，待核对 2，系统与本档不一致 1，有误 5');
  });

  test('names a row by its first problem with the column, else by its differences, else as new', () => {
    const problems = [
      { column: '证件号码', sentence: '校验码不对' },
      { column: '', sentence: '同名' },
    ];
    const differences = ['a', 'b', 'c'].map((label) => ({ label, archive: '', file: '1' }));
    expect(rowSummary({ problems, differences: [], result: 'error' })).toBe('“证件号码”列：校验码不对 等 2 项');
    expect(rowSummary({ problems: [], differences, result: 'changed' })).toBe('a：（空） → 1；b：（空） → 1 等 3 项');
    expect(rowSummary({ problems: [], differences: [], result: 'ok' })).toBe('新增');
  });

  test('is called by its own name on every system', () => {
    expect(['C:\\资料\\一.xlsx', '/home/a/一.xlsx', 'spool:1/一.xlsx'].map(fileNameOf)).toEqual(
      Array(3).fill('一.xlsx'),
    );
  });
});
