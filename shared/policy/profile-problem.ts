import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The failing key of a profile (`scope.household_lines[0].amount`) and what is wrong there, in Chinese. */
export interface ProfileProblem {
  place: string;
  problem: string;
}

/** The first problem of a profile that does not fit the shape, told at its deepest key. */
export function profileProblem(error: z.ZodError): ProfileProblem {
  const [first] = error.issues;
  if (!first) return { place: '', problem: '不符合要求' };
  const { issue, path } = deepest(first, first.path);
  return { place: placeOf(issue, path), problem: problemOf(issue) };
}

/** Of the branches of a union, the one that got furthest into the value tells most. */
function deepest(issue: Issue, path: readonly PropertyKey[]): { issue: Issue; path: readonly PropertyKey[] } {
  if (issue.code !== 'invalid_union') return { issue, path };
  const branches = issue.errors.flatMap(([inner]) => (inner ? [inner] : []));
  const inside = branches.filter((each) => each.path.length > 0 || each.code === 'unrecognized_keys');
  const best = inside.sort((a, b) => b.path.length - a.path.length)[0];
  return best ? deepest(best, [...path, ...best.path]) : { issue, path };
}

function placeOf(issue: Issue, path: readonly PropertyKey[]): string {
  const keys = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '') || '整个文件';
}

const TYPES: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '应为数字',
  int: '应为整数',
  boolean: '应为 true 或 false',
  array: '应为列表 […]',
  object: '应为对象 {…}',
  record: '应为对象 {…}',
};

function problemOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined')
        ? `缺少这一项，${TYPES[issue.expected] ?? `应为 ${issue.expected}`}`
        : (TYPES[issue.expected] ?? `应为 ${issue.expected}`);
    case 'unrecognized_keys':
      return '没有这样的项，请核对拼写';
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return '不能为空或过小';
    case 'too_big':
      return '数值过大';
    case 'invalid_format':
      return issue.format === 'date' ? '日期应写成 2016-12-31' : '格式不对';
    default:
      return '内容不符合要求';
  }
}

/** Problems found before the shape is looked at: no JSON, another id than the file's name, a kind of another use. */
export function unreadableProfile(what: 'json' | 'profileId' | 'kind'): ProfileProblem {
  switch (what) {
    case 'json':
      return { place: '整个文件', problem: '不是完整的 JSON，请核对括号和逗号' };
    case 'profileId':
      return { place: 'profile_id', problem: '应与文件名相同' };
    case 'kind':
      return { place: 'kind', problem: '不是精准扶贫方案（relief）' };
  }
}
