import type { z } from 'zod';

/** What is wrong with one value of an input, in words a clerk understands. */
export function inputProblem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? `至少 ${issue.minimum} 个字` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '没有填写' : '格式不对';
    case 'invalid_format':
      return issue.format === 'date' ? '日期应写成 2016-08-19 的样子' : '格式不对';
    case 'unrecognized_keys':
      return `不认识的内容 ${issue.keys.join('、')}`;
    case 'invalid_value':
      return '不在可选的范围内';
    case 'custom':
      return issue.message;
    default:
      return '不符合要求';
  }
}
