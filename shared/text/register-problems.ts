import type { NumberProblem } from '../domain/identity-number.ts';
import type { NameProblem } from '../domain/names.ts';
import type { RegisterProblem } from '../domain/register-problem.ts';

/** What is wrong with a certificate number. */
export const NUMBER_PROBLEMS: Record<NumberProblem, string> = {
  empty: '没有填写',
  scientificNotation: '已被表格软件改成科学计数，后几位数字已丢失，请把该列设为文本后重新填写',
  length: '位数不对（应为 15、18、20 或 22 位）',
  characters: '含有不该有的字符',
  province: '前两位不是省级代码',
  birthDate: '出生日期不存在',
  birthInFuture: '出生日期晚于今天',
  checkDigit: '校验位不符，请对照证件逐位核对',
  placeholder: '以 999999 开头，是临时编造的号码',
  disabilityKind: '残疾类别位不在 1–7 之间',
  disabilityGrade: '残疾等级位不在 1–4 之间',
};

const NAME_PROBLEMS: Record<NameProblem, string> = {
  empty: '没有填写姓名',
  blank: '姓名中有空格',
  latin: '姓名中有字母',
  single: '姓名只有一个字',
  placeholder: '姓名中有代替生僻字的符号',
  digits: '姓名中有数字',
  tooLong: '姓名过长',
};

/** One sentence that says who, what and, where it helps, with whom. */
export function registerSentence(problem: RegisterProblem): string {
  const { name, other = '' } = problem;
  switch (problem.rule) {
    case 'Q102':
      return `${name}的证件号码${NUMBER_PROBLEMS[other as NumberProblem]}`;
    case 'Q105':
      return `${name}没有证件号码，请补填或注明无证原因`;
    case 'Q106':
      return `${name}的性别与证件号码不符（号码为${other}）`;
    case 'Q107':
      return `${name}的出生日期与证件号码不符（号码为 ${other}）`;
    case 'Q108':
      return `${name}的健康状况为残疾，但没有登记残疾人证号`;
    case 'Q109':
      return `${name}登记了残疾人证，但健康状况没有残疾`;
    case 'Q110':
      return `${name || '户'}的联系电话不像电话号码`;
    case 'Q112':
      return `${name ? `“${name}”` : ''}${NAME_PROBLEMS[other as NameProblem]}，请核对`;
    case 'Q201':
      return '这一户没有户主';
    case 'Q202':
      return `${name}与${other}都登记为户主`;
    case 'Q203':
      return `${name}与${other}都登记为配偶`;
    case 'Q204':
      return `配偶${name}与户主${other}性别相同`;
    case 'Q205':
      return `${name}的性别与“${other}”不符`;
    case 'Q206':
      return `${name}的与户主关系没有填写或不在可选范围内`;
    case 'Q208':
      return `${name}与户主${other}的年龄差与所填关系不符`;
    case 'Q209':
      return `户主${name}不满十六周岁`;
    case 'Q301':
      return `${name}的文化程度与在校生状况只能填一项`;
    case 'Q318':
      return `${name}的务工所在地与务工时间应同时填写`;
    case 'Q323':
      return `${name}的公益性岗位类型与月数应同时填写`;
    case 'Q410':
      return '是否危房户与危房级别不一致';
    case 'Q614':
      return '其他致贫原因最多两项，且不能与主要原因相同';
  }
}

/** Sentences of a village that no list knows, or that several might be. */
export const VILLAGE_SENTENCES = {
  unknown: (text: string) => `找不到“${text}”，请填写村（社区）全称`,
  candidates: (text: string, names: readonly string[]) => `“${text}”不能确定是哪个村，可能是：${names.join('、')}`,
};

/** What stands before the reason of a correction in history (R-057). */
export const CHANGE_REASON = {
  entryError: (reason: string) => `登记错误更正：${reason}`,
  factChanged: (on: string, reason: string) => `情况变化（${on}）：${reason}`,
} as const;

/** Sentences shown after an action. */
export const REGISTER_NOTICES = {
  reopened: '已恢复在册；销户时结束的结对不会恢复，请重新结对',
  pairingsEnded: (count: number) => `同时结束了 ${count} 条结对`,
  returned: (name: string) => `${name}曾在档案中，已沿用原有资料`,
  newHeadNeeded: '户主离开后须指定新户主',
  newHeadUnknown: '新户主不是这一户的现有成员',
  alreadyEnded: '这位成员已经减少',
  dateBeforeBegin: '减少日期早于增加日期',
  changeBeforeBegin: '变化日期早于增加日期',
  closedBeforeOpened: (on: string) => `销户日期早于建户或结对日期（${on}）`,
  reopenedBeforeClosed: '恢复日期早于销户日期',
  notClosed: '这一户没有销户',
  codeTaken: (code: string, where: string) => `户编号 ${code} 已用于${where}`,
  notOffered: '不在可选范围内',
  noSuchField: '没有这一项资料',
  sameForm: '本次填写的另一名成员处',
  futureDate: '日期晚于今天',
} as const;

/** What a household's line says where it is: 珠玑镇 里东村 三组. */
export const placeWords = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part).join(' ');

/** The second mark of a name (ledger 1): group and last four. */
export const personMark = (groupName: string | null, last4: string | null): string =>
  [groupName, last4 ? `尾号${last4}` : null].filter((part) => part).join(' ');

/** Where and with whom somebody is on record: 珠玑镇 里东村 三组 张三户. */
export const householdWords = (row: {
  townName: string | null;
  villageName: string | null;
  groupName: string | null;
  headName: string | null;
}): string => placeWords(row.townName, row.villageName, row.groupName, row.headName ? `${row.headName}户` : null);

const LINE_COMPARATORS = {
  lt: (yuan: string) => `低于${yuan}元`,
  le: (yuan: string) => `${yuan}元以下（含）`,
  ge: (yuan: string) => `不低于${yuan}元`,
  gt: (yuan: string) => `高于${yuan}元`,
  eq: (yuan: string) => `为${yuan}元`,
  approx: (yuan: string) => `约${yuan}元`,
} as const;

/** The poverty line that applies, or why none can be shown. */
export const LINE_TEXT = {
  line: (yuan: string, comparator: keyof typeof LINE_COMPARATORS, basis: string | null) =>
    `年人均可支配收入${LINE_COMPARATORS[comparator](yuan)}${basis ? `（${basis}）` : ''}`,
} as const;
