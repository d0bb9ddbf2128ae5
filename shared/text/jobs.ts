/** What jobs are called while they run; a page that must wait names the one it waits for. */
export const JOB_NAMES: Readonly<Record<string, string>> = {
  'imports.stage': '读取并核对导入文件',
  'imports.apply': '应用导入',
  'imports.writeFailing': '写出问题行',
  'imports.writeWorkbook': '写出工作簿',
  'pairing.applyProposal': '应用结对方案',
  'papers.printBatch': '批量生成文书',
  'history.undoBatch': '撤销一批操作',
  'history.verify': '校验历史记录',
  'demo.fill': '建立演示县',
  'demo.writeExport': '写出演示导出表',
};

/** Who writes when it is none of this program's jobs. */
export const ANOTHER_PROGRAM = '另一个程序';
