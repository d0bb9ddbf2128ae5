import { placeWords } from './register-problems.ts';

/** Sentences about the rows of an import; each names what to do. */
export const IMPORT_TEXT = {
  batchTitle: (kind: string, file: string) => `导入${IMPORT_KIND_NAMES[kind] ?? kind}：${file}`,
  noName: '没有姓名',
  noYear: '没有年度，请先选定资料年度',
  noVillage: '没有填写村（社区）',
  noHousehold: '不能确定属于哪一户：户编号和户主都没有填写',
  noHead: '这一户没有户主',
  headRowWrong: '同一户的户主一行有错误，请先更正那一行',
  severalHeads: '这一户有几位户主',
  twiceInFile: (row: number, sheet: string) => `与${sheet}第 ${row} 行是同一证件号码`,
  elsewhere: (where: string) => `已在另一户登记（${where}），请先办理减少`,
  otherCode: (code: string) => `档案中这一户的户编号是 ${code}`,
  otherPlace: (archive: string, file: string) => `村不同：档案为${archive}，文件为${file}`,
  differentInHousehold: (label: string) => `同一户各行的“${label}”不一致，以户主一行为准`,
  otherName: (archive: string, file: string) => `同一证件号码的姓名不同：档案为${archive}，文件为${file}`,
  otherNumber: (name: string) => `${name}在档案中的证件号码与文件不同，请核对后再改`,
  namesakes: (name: string, marks: readonly string[]) => `“${name}”可能是：${marks.join('；')}。请填写证件号码`,
  olderYear: (year: number, latest: number) => `文件是 ${year} 年度，档案已有 ${latest} 年度；当前资料保持不变`,
  olderPerson: (year: number) => `档案现有成员中没有此人，${year} 年度资料不能据此增加成员`,
  closed: (on: string) => `这一户已于 ${on} 销户`,
  ownEntry: (label: string) => `系统与本档不一致：“${label}”以本档录入为准`,
  changedSince: '导出之后档案已有改动，请逐项核对后再填写',
  unknownRow: '行标识在档案中找不到，请不要改动隐藏的列；新增的行请留空',
  wrongRow: '行标识与本行内容不是同一条资料',
  unitUnknown: (name: string, similar: readonly string[]) =>
    `找不到帮扶单位“${name}”${similar.length > 0 ? `，名称相近的有：${similar.join('、')}` : '，请先登记单位'}`,
  officialUnknown: (name: string) => `找不到帮扶责任人“${name}”，请先登记责任人`,
  officialSeveral: (name: string, marks: readonly string[]) => `“${name}”有几位：${marks.join('；')}。请填写单位或电话`,
  householdUnknown: '找不到这一户，请核对户编号、户主姓名和证件号码',
  householdSeveral: (marks: readonly string[]) => `不能确定是哪一户，可能是：${marks.join('；')}`,
  secondFirst: (name: string) => `这一户的第一帮扶责任人是${name}，请先结束那一条结对`,
  noBegin: '没有帮扶开始时间',
  endBeforeBegin: '结束时间早于开始时间',
  inFuture: '日期晚于今天',
  householdClosed: '这一户已销户，不能结对',
  leavesUncovered: '结束后该户没有帮扶责任人，请填写结束原因',
  noUnitName: '没有填写单位名称',
  noOfficial: '没有填写帮扶责任人',
  villagesLabel: '挂钩村',
  listMark: '、',
  duplicateLine: (row: number) => `与第 ${row} 行重复`,
  otherCounty: (names: readonly string[]) => `文件中有其他县（市、区）的资料：${names.join('、')}`,
  notInFile: (count: number) => `档案中有 ${count} 名成员不在文件里；导入不会删除任何人`,
  otherYearFirst: (row: number, year: number) =>
    `第 ${row} 行是同一户或同一人的 ${year} 年度资料，而档案中还没有登记；请先应用那些行，再导入一次本文件`,
  leftBefore: (name: string, on: string, reason: string) =>
    `${name}已于 ${on} 从这一户减少${reason ? `（${reason}）` : ''}，确实回来了再选入`,
  years: (years: readonly number[]) => `文件包含 ${years.join('、')} 年度`,
  stepsFailing: '说明',
  failingSheet: '需要更正的行',
  failingColumns: ['工作表', '行号', '结果', '原因'],
  instructions: '填写说明',
  codeLists: '可选值',
  masked: '（号码已遮盖，留着不改即可）',
} as const;

/** What each kind of workbook is called. */
export const IMPORT_KIND_NAMES: Readonly<Record<string, string>> = {
  nationalExport: '全国系统人员导出表',
  households: '户和成员',
  villages: '村资料',
  units: '帮扶单位',
  officials: '帮扶责任人',
  pairings: '结对关系',
};

/** Results of rows as written into the workbook of failing rows. */
export const RESULT_NAMES: Readonly<Record<string, string>> = {
  ok: '可新增',
  changed: '有变化',
  same: '无变化',
  doubtful: '需核对',
  weaker: '系统与本档不一致',
  conflict: '冲突',
  error: '有错误',
};

/** Lines of the instructions sheet of a workbook. */
export function instructionLines(kind: string): string[] {
  return [
    `${IMPORT_KIND_NAMES[kind] ?? kind}填写说明`,
    '1. 第一个工作表的第一行是表头，不要改动；列的顺序可以调整，不用的列可以删去。',
    '2. 证件号码、电话、编号一律按文本填写，不要写成数字。',
    '3. 空白单元格表示不改动，不会清除档案中已有的内容；删去一行也不会删除档案中的资料。',
    '4. 带遮盖号（****）的号码留着不改即可，需要更正时填写完整号码。',
    '5. 最后的隐藏列用来认出这一行是哪条资料，不要改动；新增的行请留空。',
    '6. 只能从“可选值”工作表中的选项里填写的列，请照原样填写。',
    '7. 日期写成 2016-08-19，金额单位为元，面积单位为亩或平方米。',
  ];
}

/** Where a row stands: 珠玑镇 里东村. */
export const rowPlace = (town: string | null | undefined, village: string | null | undefined): string =>
  placeWords(town, village);
