/** The closed set of errors: one Chinese sentence each; `{name}` is filled from the details. */
export const ERROR_SENTENCES = {
  unexpected: '程序出现意外错误（编号 {reference}），数据没有改动。请重试；仍不行时把编号告诉维护人员。',
  unknownMethod: '程序的页面与核心版本不一致，请重新打开程序。',
  badInput: '填写的内容不符合要求：{place}{problem}。请改正后再试。',
  notAllowed: '当前账号没有“{right}”的权限，请找县级管理员办理。',
  outsideArea: '这条资料不在当前账号负责的范围内。',
  coreStopped: '程序正在退出，这一步没有执行。请重新打开程序。',
  pathNotHandedOut: '这个文件不是在本程序里选定的，请用“选择文件”重新选定。',
  dialogCancelled: '已取消选择。',

  noArchiveOpen: '还没有打开档案库，请先打开或新建。',
  archiveNotFound: '找不到档案库文件“{file}”，请检查位置或插好存放它的磁盘。',
  archiveExists: '“{file}”已经存在，请换一个名称，原文件没有改动。',
  archiveLocked: '档案库正被另一个程序使用，请先关闭那个窗口。',
  archiveBusy: '“{job}”正在写入档案库，请等它结束后再保存。',
  archiveReadOnly: '档案库所在的位置不能写入，请把它复制到可以写入的磁盘后再打开，原文件没有改动。',
  diskFull: '磁盘空间不足，这一步没有保存。请清理磁盘后再试。',
  notAnArchive: '“{file}”不是本程序的档案库，文件没有改动。',
  archiveTruncated: '档案库文件不完整（可能复制中断），请用最近的备份。文件没有改动。',
  archiveDamaged: '档案库文件有损坏（{place}），请停止录入并用最近的备份恢复。文件没有改动。',
  archiveNewer: '这个档案库由更新版本的程序建立（{found}，本程序最高 {known}），请先升级程序。文件没有改动。',
  keyFileMissing: '缺少密钥文件“{file}”，请把它和档案库放在一起，或用恢复单打开。',
  keyFileDamaged: '密钥文件已损坏，请从备份取回，或用恢复单打开。',
  keyFileForeign: '“{file}”旁边的密钥文件属于另一个档案库，请换上它自己的密钥文件，或用恢复单打开。',
  keyFileOld: '密钥文件是旧的（第 {found} 版，档案库记录第 {expected} 版），请换上最新的密钥文件，或用恢复单打开。',
  wrongPassword: '账号或密码不对，请核对大小写后再输。',
  wrongRecoveryCode: '恢复单上的内容不对：第 {group} 组有误，请对照纸面核对。',
  sheetUnchecked: '请先按提示核对恢复单，再开始使用档案库。',
  sheetForeign: '这份恢复单属于另一个档案库，请找出本档案库的恢复单再试。',
  weakPassword: '密码至少 10 个字符，且不能是常见密码或全部相同。',
  passwordRequired: '正式档案库必须设置密码。',
  copiedArchive: '这个档案库在别的电脑上用过，请先说明是“搬到本机”还是“复制了一份”。',
  clockUncertain: '电脑时间是 {now}，而档案库最后一次记录是 {last}。请确认今天的日期。',
  clockWrong: '电脑日期是 {now}，与填写的日期不同。请先把电脑的日期改对，再打开档案库。',
  migrationFailed: '档案库升级没有成功，已恢复到升级前的样子。请把编号 {reference} 告诉维护人员。',

  notADemo: '演示资料只能放进演示档案库，正式档案库没有改动。',
  countyRequired: '请先完成县（市、区）设置。',
  countyAlreadySetUp: '这个档案库已经完成县（市、区）设置。',
  divisionUnknown: '区划代码“{code}”不在区划表中。',
  divisionListInvalid: '区划名单有 {count} 处错误，首处：第 {row} 行 {problem}。',
  profileUnknown: '找不到政策方案“{profile}”。',
  profileInvalid: '政策方案“{profile}”的“{place}”不符合要求：{problem}。',

  rowExists: '这条{table}资料已经登记，请打开原有的一条修改。',
  rowNotFound: '这条{table}资料已不存在，可能已被删除。',
  rowChanged: '这条{table}资料在您打开之后已被改动，请刷新后再改。',
  rowRemoved: '这条{table}资料已经删除，不能再改。',
  referenceMissing: '所引用的{table}不存在，请重新选择。',
  valueRefused: '“{field}”的值不符合要求：{problem}。',
  appendOnly: '{table}只能新增更正，不能直接修改或删除。',
  stillReferred: '还有 {count} 条资料引用它，请先处理：{list}。',
  reasonRequired: '请写明原因。',
  numberOutsideBlock: '编号“{number}”不在本机的号段内。',

  householdNotFound: '找不到这一户。',
  householdClosed: '这一户已于 {on} 销户，请先恢复再修改。',
  householdRejected: '户资料有误：{problems}。',
  memberRejected: '成员资料有误：{problems}。',
  memberNotFound: '找不到这位家庭成员。',
  duplicatePerson: '证件号码（末四位 {last4}）已在{where}登记，请核对是否同一人。',
  secondHead: '这一户已有户主，请先办理户主变更。',
  villageNotFound: '找不到这个村（社区）。',
  unitNotFound: '找不到这个帮扶单位。',
  officialNotFound: '找不到这位帮扶责任人。',
  officialHasPairings: '这位同志还结对 {count} 户，请先移交。',
  tenureOverlap: '这个职务在该时段已有 {name} 任职。',

  workbookUnreadable: '“{file}”不能读取：{problem}。请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  workbookTooLarge: '“{file}”超过可导入的大小（{limit}），请分成几个文件。',
  headerNotFound: '“{file}”中没有找到表头，至少要有：{columns}。',
  yearUnknown: '文件中没有“年度”，请先选定资料年度。',
  importNotFound: '这次导入的暂存资料已不存在，请重新选择文件。',
  importStale: '暂存之后档案已有改动，请重新核对后再应用。',
  nothingToApply: '没有可以应用的行。',

  pairingExists: '这一户已与{name}结对。',
  pairingRejected: '结对有误：{problems}。',
  proposalEmpty: '没有需要安排的户。',

  paperUnknown: '没有编号为“{paper}”的文书。',
  templateInvalid: '模板有 {count} 处错误，首处：{problem}。',
  paperDataMissing: '文书“{paper}”缺少资料：{problems}。',
  folderNotWritable: '不能写入“{folder}”，请换一个文件夹。',
  printRunNotFound: '找不到这次打印记录。',

  batchNotFound: '找不到这一批操作。',
  undoNothing: '这一批没有可以撤销的内容。',
  historyBroken: '历史记录从第 {seq} 条（{at}）起校验不符，请停止录入并联系维护人员。',

  jobNotFound: '这项任务已经结束。',
  jobCancelled: '已取消，数据没有改动。',
  jobRunning: '“{job}”正在进行，请等它结束。',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** The sentence of a code with its places filled; a place without a detail stays empty. */
export function errorSentence(code: ErrorCode, details: Record<string, unknown> = {}): string {
  return ERROR_SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(details, name) ? plain(details[name]) : '',
  );
}

function plain(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('；') : String(value ?? '');
}
