import { describe, expect, test } from 'vitest';
import { readValue, showValue, writeValue } from '../../../shared/domain/field-value.ts';
import { fieldOf } from '../../../shared/domain/fields/index.ts';
import { PERSON_EXPORT } from '../../../shared/domain/fields/person-export.ts';
import { householdProblems } from '../../../shared/domain/household.ts';
import { importColumns } from '../../../shared/domain/import-columns.ts';
import { findHeader } from '../../../shared/domain/import-header.ts';
import { personProblems } from '../../../shared/domain/member.ts';
import { villageFinder } from '../../../shared/domain/village-match.ts';
import { registerSentence } from '../../../shared/text/register-problems.ts';

const TODAY = '2016-10-20';
const member = (name: string, relation: string | null, sex: string | null = null, birthOn: string | null = null) => ({
  name,
  relation,
  sex,
  birthOn,
});
const rules = (members: Parameters<typeof householdProblems>[0]) =>
  householdProblems(members, TODAY).map((problem) => problem.rule);

describe('the rules of one household', () => {
  test('one head, one spouse of the other sex, relations that fit the sex and the generations', () => {
    const head = member('甲', '户主', '男', '1960-01-01');
    expect(rules([head, member('乙', '配偶', '女', '1962-01-01'), member('丙', '之子', '男', '1985-01-01')])).toEqual(
      [],
    );
    expect(rules([member('乙', '配偶', '女')])).toEqual(['Q201']);
    expect(rules([head, member('丁', '户主', '男')])).toEqual(['Q202']);
    expect(rules([head, member('乙', '配偶', '女'), member('戊', '配偶', '女')])).toEqual(['Q203']);
    expect(rules([head, member('乙', '配偶', '男')])).toEqual(['Q204']);
    expect(rules([head, member('丙', '之子', '女')])).toEqual(['Q205']);
    expect(rules([head, member('丙', '表哥')])).toEqual(['Q206']);
    expect(rules([head, member('丙', '之子', '男', '1970-01-01')])).toEqual(['Q208']);
    expect(rules([member('甲', '户主', '男', '2005-01-01')])).toEqual(['Q209']);
  });

  test('every rule has a sentence that names the person', () => {
    const problems = householdProblems([member('甲', '户主', '男'), member('乙', '配偶', '男')], TODAY);
    expect(problems.map(registerSentence)).toEqual(['配偶乙与户主甲性别相同']);
  });
});

test('a person’s number must pass its check and agree with sex and birth', () => {
  const base = { name: '张甲', sex: '女', birthOn: '1949-12-31', numberType: null, phone: null, year: {} };
  const of = (more: object) =>
    personProblems({ ...base, number: '11010519491231002X', ...more }, TODAY).map((problem) => problem.rule);
  expect(of({})).toEqual([]);
  expect(of({ number: '110105194912310021' })).toEqual(['Q102']);
  expect(of({ sex: '男' })).toEqual(['Q106']);
  expect(of({ birthOn: '1950-01-01' })).toEqual(['Q107']);
  expect(of({ number: null })).toEqual(['Q105']);
  expect(of({ year: { workPlace: '东莞' } })).toEqual(['Q318']);
});

describe('texts as values', () => {
  const read = (table: string, key: string, text: string) => readValue(fieldOf(table, key)!, text);
  test('areas, money, dates, yes and no, labels by their other spellings', () => {
    expect(read('household_year', 'farmland', '12.5')).toEqual({ value: 1250 });
    expect(read('household_year', 'wages', '1,234.50元')).toEqual({ value: 123450 });
    expect(read('person', 'birthOn', '1970年3月5日')).toEqual({ value: '1970-03-05' });
    expect(read('person', 'birthOn', '19700305')).toEqual({ value: '1970-03-05' });
    expect(read('person_year', 'hasLowIncome', '√')).toEqual({ value: 1 });
    expect(read('person', 'ethnicity', '汉')).toEqual({ value: '汉族' });
    expect(read('person_year', 'year', '2016年度')).toEqual({ value: 2016 });
    expect(read('person_year', 'health', '残疾,长期慢性病')).toEqual({ value: '长期慢性病、残疾' });
  });
  test('what is no value says why and is never guessed', () => {
    expect(read('household_year', 'farmland', '三亩')).toEqual({ problem: 'notNumber' });
    expect(read('household_year', 'farmland', '1.234')).toEqual({ problem: 'tooManyDecimals' });
    expect(read('person', 'birthOn', '1970-02-30')).toEqual({ problem: 'notDate' });
    expect(read('person_year', 'education', '博士后')).toEqual({ problem: 'notInList' });
    expect(read('person', 'phone', '138****0000')).toEqual({ problem: 'masked' });
    expect(read('person', 'name', '#N/A')).toEqual({ problem: 'brokenCell' });
  });
  test('values are written as they are read, masked where they are shown', () => {
    const land = fieldOf('household_year', 'farmland')!;
    for (const value of [0, 5, 100, 1250]) expect(readValue(land, writeValue(land, value))).toEqual({ value });
    expect(showValue(fieldOf('person', 'phone')!, '13800138000')).toBe('138****8000');
  });
});

describe('finding columns and villages', () => {
  test('all 47 headings of the export are known, in any order, behind title rows', () => {
    const headings = PERSON_EXPORT.map((column) => column.heading).toReversed();
    const header = findHeader([['标题'], [''], headings], importColumns('nationalExport'), [
      'person.name',
      'membership.relation',
    ]);
    expect(header?.row).toBe(2);
    expect(header?.unknown).toEqual([]);
    expect(new Set(header?.columns.map((column) => column?.key)).size).toBe(47);
  });

  test('headings of other years are known by their aliases', () => {
    const header = findHeader(
      [['姓名', '与户主的关系', '公民身份号码', '义务教育阶段未上学原因', '务工时间(月)', '奇怪的列']],
      importColumns('nationalExport'),
      ['person.name'],
    );
    expect(header?.columns.map((column) => column?.key)).toEqual([
      'person.name',
      'membership.relation',
      'person_number.number',
      'person_year.absenceReason',
      'person_year.workMonths',
      undefined,
    ]);
    expect(header?.unknown).toEqual(['奇怪的列']);
  });

  test('a village is found by code, full and short name and old spelling; what fits two or none gives candidates', () => {
    const village = (id: string, name: string, townName: string, spellings: string | null = null) => ({
      id,
      name,
      townName,
      code: `${id}00`,
      spellings,
    });
    const find = villageFinder([
      village('a', '大坪村委会', '珠玑镇'),
      village('b', '大坪村委会', '主田镇'),
      village('c', '里东村委会', '珠玑镇', '里栋村'),
      village('d', '黄坑村委会', '黄坑镇'),
      village('e', '黄坑社区居委会', '黄坑镇'),
    ]);
    const found = (town: string, name: string) => {
      const match = find({ town, village: name });
      return 'found' in match ? match.found.id : match.candidates.map((each) => each.id).join();
    };
    expect(found('珠玑镇', '大坪村')).toBe('a');
    expect(found('主田', '大坪')).toBe('b');
    expect(found('', '大坪村')).toBe('a,b');
    expect(found('珠玑镇', '里栋村')).toBe('c');
    expect(found('黄坑镇', '黄坑村')).toBe('d');
    expect(found('黄坑镇', '黄坑')).toBe('d,e');
    expect(found('珠玑镇', '里车村')).toBe('c');
    expect(found('珠玑镇', '没有')).toBe('');
    expect(find({ town: '', village: '', code: 'c00' })).toMatchObject({ found: { id: 'c' } });
  });
});
