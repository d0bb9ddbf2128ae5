/** Words of the history. */
export const HISTORY_TEXT = {
  unknownRow: '（已删除的资料）',
  contentElsewhere: '内容存放在县级',
  undoTitle: (title: string) => `撤销：${title}`,
  headMark: '校验值',
  intact: '历史记录完整',
  broken: (seq: number, at: string, label: string) => `第 ${seq} 条记录（${at}，${label}）与校验值不符`,
  gap: (seq: number, at: string) => `第 ${seq} 条记录（${at}）之前缺少记录`,
  head: (seq: number, at: string) => `第 ${seq} 条记录（${at}）之后缺少记录`,
  rowDiffers: (label: string, subject: string, fields: readonly string[]) =>
    `${label}“${subject}”与历史记录不一致${fields.length > 0 ? `：${fields.join('、')}` : ''}`,
} as const;

/** Why an undo leaves a row as it is (ledger 17). */
export const KEPT_REASONS: Readonly<Record<string, string>> = {
  changedSince: '之后又有修改',
  referred: '其他资料引用了它',
  ownerStays: '属于保留的资料，随之保留',
  appendOnly: '只能新增更正，不能撤销',
  numberUsed: '编号已经使用，只能作废',
  targetRemoved: '原来引用的资料已不存在',
};

/** The reason in words, with the fields that stay. */
export const keptWords = (why: string, fields: readonly string[], dependants: number): string =>
  [
    KEPT_REASONS[why] ?? why,
    fields.length > 0 ? `（${fields.join('、')}）` : '',
    dependants > 0 ? `，共 ${dependants} 条` : '',
  ].join('');
