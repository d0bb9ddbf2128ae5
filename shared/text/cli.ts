/** What the command line says; sentences of errors are in `errors.ts`. */
export const CLI_TEXT = {
  usage: `用法：jiandang <命令> [选项]

  create  --archive 文件 --county 区划代码 --profile 方案 --user 姓名
          [--name 县名] [--level 县|市|区|开发区] [--office 机构] [--seal 落款单位]… [--sub-area 市区]
  demo    --archive 文件 [--profile 方案] [--households 户数] [--seed 数] [--flaws] [--export 导出表.xlsx]
  import  --archive 文件 --file 工作簿 [--kind nationalExport] [--year 年度] [--failing 问题行.xlsx]
  pair    --archive 文件 [--from 日期]
  print   --archive 文件 --paper D04 --out 文件夹 [--mode files|merged] [--town 镇名] [--reason 重印原因]
  check   --archive 文件
  serve

  --json            每行输出一个 JSON
  --user 姓名       账号（默认档案库的唯一账号）
  密码从键盘输入，或用 --password-stdin、--password-file 文件；不接受写在命令行里的密码。`,
  office: (county: string) => `${county}扶贫开发办公室`,
  government: (county: string) => `${county}人民政府`,
  askPassword: '密码：',
  askPasswordAgain: '再输一次：',
  passwordsDiffer: '两次输入的密码不一样。',
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  missing: (option: string) => `缺少 --${option}。`,
  badChoice: (option: string, given: string) => `--${option} 不能是“${given}”。`,
  noPasswordFile: (file: string) => `不能读取密码文件“${file}”。`,
  badNumber: (option: string) => `--${option} 应为整数。`,
  noTown: (name: string) => `没有名为“${name}”的镇（街道）。`,
  created: (file: string) => `已建立档案库 ${file}。`,
  sheet: '恢复单（请抄录或打印，两半分开封存；凭它可以打开档案库）：',
  demoMade: (households: number, persons: number) => `示范县已建好：${households} 户 ${persons} 人。`,
  flaw: '埋设的问题',
  staged: (fileName: string) => `已读取 ${fileName}，逐行核对结果：`,
  applied: (added: number, changed: number, same: number, left: number) =>
    `已应用：新增 ${added} 行，更新 ${changed} 行，相同 ${same} 行，未应用 ${left} 行。`,
  paired: (paired: number, left: number) => `已结对 ${paired} 户，${left} 户未安排。`,
  printed: (printed: number, files: number, folder: string) =>
    `已打印 ${printed} 份，${files} 个文件，存于 ${folder}。`,
  notPrinted: (subject: string, why: string) => `未打印：${subject}：${why}`,
  checked: (entries: number, head: string) => `历史记录 ${entries} 条，校验相符，末条校验码 ${head}。`,
  results: {
    ok: '可新增',
    changed: '有变化',
    same: '相同',
    doubtful: '待核对',
    weaker: '系统与本档不一致',
    conflict: '冲突',
    error: '有误',
  },
} as const;
