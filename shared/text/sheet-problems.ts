/** Why a workbook cannot be read: fills `{problem}` of `workbookUnreadable`. */
export const SHEET_PROBLEMS = {
  oldOrProtected: '这是旧版 .xls 文件，或者加了打开密码',
  webPage: '这是网页文件，只是扩展名写成了表格',
  notWorkbook: '这不是 .xlsx 或 .csv 文件',
  damaged: '文件内容不完整或已损坏',
  noRows: '文件里没有内容',
  notThere: '文件不存在或不能打开',
} as const;
export type SheetProblem = keyof typeof SHEET_PROBLEMS;

/** What a workbook may hold: fills `{limit}` of `workbookTooLarge`. */
export const SHEET_LIMITS = {
  packed: '文件 128 MB',
  unpacked: '展开后 512 MB',
  entries: '压缩包内 4000 个部件',
  rows: '一个文件 1048576 行',
} as const;
export type SheetLimit = keyof typeof SHEET_LIMITS;
