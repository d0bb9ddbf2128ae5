/** Names of the official styles a clerk sees in Word; finishing a document finds its paragraphs by them. */
export const OFFICIAL_STYLE = {
  secrecy: '公文份号密级',
  markSpace: '公文标志上空',
  mark: '公文发文机关标志',
  documentNumber: '公文发文字号',
  signerLine: '公文签发人',
  upwardNumber: '公文上行文字号',
  oneBlank: '公文空一行',
  twoBlank: '公文空二行',
  annexItem: '公文附件说明',
  sealGap: '公文盖章留空',
  sealedOrgan: '公文盖章署名',
  sealedDate: '公文盖章日期',
  organ: '公文署名',
  date: '公文成文日期',
  sealRow: '公文联合署名',
  annexLabel: '公文附件标识',
  people: '公文出席人员',
  imprintSpace: '公文版记上空',
  imprintSpaceAnyPage: '公文信函版记上空',
  imprintThick: '公文版记粗线',
  imprintThin: '公文版记细线',
  imprintCopies: '公文抄送',
  imprintIssue: '公文印发',
  letterMark: '公文信函标志',
  letterNumber: '公文信函字号',
  letterSecrecy: '公文信函密级',
  unitLine: '表格单位',
  cellMerge: '表格合并',
  cellHead: '表格表头',
  tail: '公文分节行',
} as const;

/** Words that the official form itself prints. */
export const OFFICIAL_WORD = {
  document: '文件',
  annex: '附件',
  annexNote: '附件：',
  signer: '签发人：',
  copies: '抄送：',
  mainTo: '主送：',
  issued: '印发',
  stop: '。',
  present: '出席：',
  excused: '请假：',
  attending: '列席：',
  pageFirst: '第',
  pageMiddle: '页/共',
  pageLast: '页',
  bold: '宋体',
} as const;

/** Name of the field that the engine fills with the number of pages of the record. */
export const PAGES_FIELD = '页数';

/** Words of a title that stand on the line with what they follow, and with what they lead. */
export const TITLE_CLINGS: { readonly before: readonly string[]; readonly after: readonly string[] } = {
  before: [
    '的',
    '等',
    '和',
    '与',
    '及',
    '了',
    '之',
    '通知',
    '公告',
    '公示',
    '函',
    '请示',
    '报告',
    '批复',
    '纪要',
    '意见',
  ],
  after: ['关于', '第', '对', '在', '为', '将', '和', '与', '及', '关于印发', '关于做好', '关于开展'],
};
