import { JOB_NAMES } from '../../shared/text/jobs.ts';

/** Words of the page's own parts. */
export const UI = {
  programName: '建档',
  loading: '正在读取……',
  retry: '重新读取',
  save: '保存',
  saved: '已保存',
  cancel: '取消',
  close: '关闭',
  confirm: '确定',
  edit: '更正',
  remove: '删除',
  back: '返回',
  next: '下一步',
  previous: '上一步',
  choose: '选择…',
  yes: '是',
  no: '否',
  none: '—',
  all: '全部',
  more: '更多',
  clear: '清空',
  print: '打印',
  listJoin: '、',
  wideSpace: '　',
  reference: (reference: string) => `编号 ${reference}`,
  lostTitle: '请重新打开程序',
  lostText: '本窗口已与程序断开（程序重新启动过，或在别处打开过）。资料都已保存，请关闭本页，重新打开程序。',
  notFoundTitle: '没有这个页面',
  notFoundText: '地址可能写错了，请从左侧菜单进入。',
} as const;

/** Words around the screens: menu, top bar, quick search. */
export const SHELL = {
  menu: {
    home: '首页',
    households: '贫困户',
    villages: '村（社区）',
    directory: '单位与干部',
    pairing: '结对帮扶',
    papers: '文书打印',
    imports: '数据导入',
    history: '操作历史',
    settings: '设置',
  },
  dataYear: (year: number) => `${year} 年度`,
  demo: '演示资料',
  lock: '锁定',
  locked: '已锁定',
  largeText: '大字',
  largeTextHint: '放大页面文字',
  search: '查人、干部、村（Ctrl+F）',
  searchHint: '姓名、拼音或首字母、证件号末几位',
  searchNone: '没有找到。可试姓名的一个字、拼音首字母，或证件号末四位。',
  kinds: { member: '家庭成员', official: '帮扶干部', village: '村（社区）' },
  running: (count: number) => `${count} 项任务进行中`,
  account: '当前账号',
  skip: '跳到内容',
} as const;

/** Words of lists. */
export const TABLE = {
  columns: '列',
  columnsHint: '选择显示的列',
  resetColumns: '恢复默认',
  selected: (count: number) => `已选 ${count} 条`,
  clearSelection: '取消选择',
  selectAll: '选中已载入的行',
  selectRow: '选中这一行',
  loadingRow: '……',
  count: (count: number) => `共 ${count.toLocaleString('zh-CN')} 条`,
  noMatch: '没有符合条件的记录',
  noMatchHint: '请放宽或清空筛选条件。',
  clearFilters: '清空筛选',
  ascending: '按此列排序',
  export: '导出表格',
} as const;

/** Words of forms and of the question why something is changed. */
export const FORM = {
  unchanged: '不改则留空',
  required: (label: string) => `请填写${label}`,
  notNumber: '请填写数字',
  tooManyDigits: (digits: number) => `最多 ${digits} 位小数`,
  changeTitle: '为什么更正',
  changeKind: '更正类别',
  entryError: '录入差错',
  entryErrorHint: '原来录错了，事实没有变',
  factChanged: '情况变化',
  factChangedHint: '事实从某日起变了，以前的仍保留',
  changedOn: '变化日期',
  reason: '原因或依据',
  reasonHint: '例如：核对户口簿；入户核实',
  nothingChanged: '没有改动',
  changes: '改动的内容',
  keys: 'Enter 到下一栏，Ctrl+S 保存',
  filled: (done: number, of: number) => `已填 ${done}/${of}`,
} as const;

/** Words of long tasks. */
export const JOB = {
  running: '正在进行',
  cancel: '取消任务',
  cancelling: '正在取消……',
  done: '已完成',
  failed: '没有完成',
  cancelled: '已取消',
  progress: (done: number, total: number) => `${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')}`,
  save: '保存报告',
  copied: '报告已复制，可粘贴到文档中保存',
  dismiss: '知道了',
  unnamed: '后台任务',
  phases: {
    starting: '准备',
    reading: '读取文件',
    judging: '逐行核对',
    comparing: '与档案比对',
    applying: '写入档案',
    writing: '写入文件',
    households: '生成户和成员',
    pairings: '写入结对',
    letters: '生成文书',
    undoing: '撤销',
    verifying: '校验记录',
    deriving: '更新汇总',
  } as Record<string, string>,
  methods: JOB_NAMES,
} as const;

/** Words of masked numbers and of choosing files. */
export const REVEAL = {
  show: '显示',
  title: '显示完整号码',
  explain: '查看完整号码会记入查阅记录。请写明用途。',
  reason: '用途',
  reasonHint: '例如：办理银行卡核对',
  hide: '收起',
  empty: '没有登记',
} as const;

/** Words of choosing files and folders. */
export const PICKER = {
  folder: '选择这个文件夹',
  up: '上一级',
  empty: '这里没有下级文件夹或合适的文件',
  current: '当前位置',
  emptyFolder: '没有下级文件夹',
  pick: '选择',
  size: (bytes: number) =>
    bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`,
} as const;

/** Words for areas in lists of choices. */
export const AREA = { choose: '镇（街）、村', wholeCounty: '全县' } as const;

/** What is wrong with one entered value. */
export const PROBLEM = {
  masked: '请输入完整号码，不要带 *',
  phone: '电话应为 11 位手机号，或带区号的座机',
  number: (problem: string) => `号码${problem}`,
} as const;
