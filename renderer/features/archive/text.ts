/** Words of opening, creating and recovering an archive. */
export const ARCHIVE = {
  programName: '建档',
  slogan: '精准扶贫建档立卡 · 县级离线档案',
  recent: '最近用过的档案库',
  noRecentHint: '本机还没有打开过档案库。第一次使用，请新建本县档案库；想先看看样子，可打开演示县。',
  missing: '找不到文件',
  openedAt: (at: string) => `上次打开 ${at}`,
  open: '打开其他档案库…',
  create: '新建档案库',
  createHint: '选定县（市、区）和政策方案，设置管理员密码，打印恢复单',
  demo: '打开演示县',
  demoHint: '自动生成一个县的虚构资料，供学习和试用，不能用于正式工作',
  chooseArchive: '选择档案库文件（.jiandang）',
  version: (version: string) => `版本 ${version}`,

  loginTitle: '打开档案库',
  account: '账号',
  password: '密码',
  login: '打开',
  forgot: '忘记密码，用恢复单打开',
  demoNoPassword: '演示档案库没有密码，直接打开即可。',

  recoverTitle: '用恢复单打开',
  recoverHint: '把两张恢复单上的内容按组输入（不分大小写，连字符可省略），并为账号设置新密码。',
  half: (name: string) => `${name}`,
  halfName: (index: number) => (index === 0 ? '第一张' : '第二张'),
  group: (n: number) => `第 ${n} 组`,
  groups: '恢复单内容',
  groupsHint: '两张恢复单的全部组，按顺序输入，用空格或换行隔开',
  groupsCount: (count: number) => `已输入 ${count} 组`,
  newPassword: '新密码',
  recover: '打开并设置新密码',

  demoTitle: '演示县',
  demoProfile: '按哪份政策方案生成',
  demoSize: '户数',
  demoSizeHint: '不填则按方案的真实规模',
  demoFlaws: '掺入常见错误',
  demoFlawsHint: '如无户主、无责任人、号码有误等，供练习核查',
  demoStart: '生成演示县',
  demoRunning: '正在生成演示县',
  demoDone: (households: number, persons: number) =>
    `已生成 ${households.toLocaleString('zh-CN')} 户 ${persons.toLocaleString('zh-CN')} 人`,
  enter: '进入',

  sheetTitle: '打印并核对恢复单',
  sheetWhy:
    '恢复单是打开档案库的最后办法：密码全部忘记、电脑损坏时，凭两张恢复单和档案库文件就能打开。请打印出来，两张分别装入信封，由两人（或两处）保管。任何一张单独都打不开档案库。',
  sheetPrint: '打印恢复单',
  sheetCheck: '核对',
  sheetCheckHint: '请看着打印好的纸面，把下面几组输入一遍。恢复单以后不再显示，请务必先打印。',
  sheetConfirm: '核对无误，继续',
  sheetHeading: '档案库恢复单',
  sheetArchive: '档案库',
  sheetMadeOn: '制作日期',
  sheetKeeper: '保管人（签名）',
  sheetSealed: '封存日期',
  sheetNote: '本单内容等同档案库的钥匙，不得拍照、扫描、复印、外传。两张分开保管。',
  sheetNotHere: '这份恢复单在新建时已经打印。请对照纸面输入下面几组，确认它在手边。',
  sheetQr: '二维码',

  placeTitle: '这份档案库在别的电脑上用过',
  placeHint: '请如实选择：两台电脑同时用同一份复制件会造成资料分叉。',
  moved: '是搬到本机来的，原来那台不再使用',
  movedHint: '继续原来的流水号和编号。',
  copied: '是复制过来的，原来那份还在使用',
  copiedHint: '本机另起流水号，两份以后可以合并。',

  dateTitle: '请确认今天的日期',
  dateHint: (now: string, last: string) =>
    `电脑时间是 ${now}，档案库最后一次记录是 ${last}。日期会写入每条记录，请核对后确认。`,
  dateToday: '今天是',
  dateConfirm: '确认日期',
} as const;

/** Password rules in the form. */
export const PASSWORD = {
  label: '管理员密码',
  again: '再输一遍',
  hint: '至少 10 个字符，可以是一句只有自己记得的话',
  short: '至少 10 个字符',
  differs: '两次输入不一样',
} as const;
