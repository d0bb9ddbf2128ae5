import * as codes from './codes.ts';
import { ETHNICITIES } from './ethnicities.ts';
import { RELATION_CODES } from './relation-codes.ts';

/** One entry of a code list: the label is the key and what is stored. */
export interface Code {
  label: string;
  /** First and last year in which the label is offered. */
  from?: number;
  to?: number;
  /** Other spellings and national keys that files bring. */
  aliases?: readonly string[];
  /** Code of the national standard, where the source is sure. */
  standard?: string;
  /** The sex a relation presupposes. */
  sex?: codes.Sex;
}

const plain = (...labels: string[]): Code[] => labels.map((label) => ({ label }));
const all = (group: Record<string, string>): Code[] => plain(...Object.values(group));
const numbered = (stem: string, words: string): Code[] =>
  [...words].map((word, index) => ({
    label: `${stem}${word}年级`,
    aliases: [`${stem}${index + 1}年级`, `${stem}${word}`],
  }));

/** 致贫原因 in the order of the 2018 screen, which is the print order (archive-reference 1.7.1). */
const POVERTY_CAUSES: Code[] = [
  ...plain('因病', '因残', '因学', '因灾', '缺土地', '缺水', '缺技术'),
  { label: '缺劳力', aliases: ['缺劳动力'] },
  { label: '缺资金' },
  { label: '交通条件落后', aliases: ['交通落后'] },
  { label: '自身发展动力不足', aliases: ['自身发展力不足'] },
  { label: '因婚', from: 2015 },
  { label: '因丧', from: 2018 },
  { label: '其他', to: 2017, aliases: ['其它'] },
];

const EDUCATION: Code[] = [
  { label: '文盲或半文盲', standard: '90', aliases: ['文盲', '半文盲', '文盲/半文盲', '文盲、半文盲'] },
  { label: '小学', standard: '80' },
  { label: '初中', standard: '70' },
  { label: '高中', standard: '60', aliases: ['中专', '高中/中专', '中职'] },
  { label: '大专', standard: '30', aliases: ['专科', '大学专科'] },
  { label: '本科及以上', standard: '20', aliases: ['本科', '大学本科', '研究生'] },
];

const SCHOOLING: Code[] = [
  ...plain('学龄前儿童'),
  { label: '学前教育', aliases: ['幼儿园'] },
  { label: '小学' },
  { label: '七年级', aliases: ['初中一年级', '初一'] },
  { label: '八年级', aliases: ['初中二年级', '初二'] },
  { label: '九年级', aliases: ['初中三年级', '初三'] },
  ...numbered('普通高中', '一二三'),
  ...numbered('中职', '一二三'),
  ...numbered('高职高专', '一二三'),
  ...numbered('技师学院', '一二三四'),
  ...numbered('本科', '一二三四五'),
  { label: '硕士研究生及以上', aliases: ['硕士及以上', '研究生及以上'] },
];

/** 残疾类别 with the digit of the certificate number (archive-reference 2.6). */
const DISABILITY_KINDS: Code[] = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'].map((word, index) => ({
  label: `${word}残疾`,
  standard: String(index + 1),
  aliases: [word],
}));

const DISABILITY_GRADES: Code[] = ['一级', '二级', '三级', '四级'].map((label, index) => ({
  label,
  standard: String(index + 1),
  aliases: [String(index + 1)],
}));

const POLITICAL_STATUS: Code[] = [
  { label: '中共党员', standard: '01', aliases: ['党员', '共产党员'] },
  { label: '中共预备党员', standard: '02', aliases: ['预备党员'] },
  { label: '共青团员', standard: '03', aliases: ['团员'] },
  { label: '民革会员', standard: '04', aliases: ['民革'] },
  { label: '民盟盟员', standard: '05', aliases: ['民盟'] },
  { label: '民建会员', standard: '06', aliases: ['民建'] },
  { label: '民进会员', standard: '07', aliases: ['民进'] },
  { label: '农工党党员', standard: '08', aliases: ['农工党'] },
  { label: '致公党党员', standard: '09', aliases: ['致公党'] },
  { label: '九三学社社员', standard: '10', aliases: ['九三学社'] },
  { label: '台盟盟员', standard: '11', aliases: ['台盟'] },
  { label: '无党派民主人士', standard: '12', aliases: ['无党派人士'] },
  { label: '群众', standard: '13' },
];

const QUALIFICATION: Code[] = [
  { label: '研究生', standard: '10', aliases: ['硕士', '博士', '硕士研究生', '博士研究生'] },
  { label: '大学本科', standard: '20', aliases: ['本科', '大学'] },
  { label: '大学专科', standard: '30', aliases: ['大专', '专科'] },
  { label: '中等职业教育', standard: '40', aliases: ['中专', '中职', '技校', '职高'] },
  { label: '普通高中', standard: '60', aliases: ['高中'] },
  { label: '初中', standard: '70' },
  { label: '小学', standard: '80' },
  { label: '其他', standard: '90' },
];

const HOUSEHOLD_LISTS = {
  povertyCause: POVERTY_CAUSES,
  householdAttribute: [
    { label: '一般贫困户', aliases: ['一般农户'] },
    { label: '低保贫困户', aliases: ['低保户'] },
    { label: '特困供养贫困户', aliases: ['五保户', '五保贫困户', '特困户', '特困供养户'] },
  ],
  householdType: plain('一般农户', '贫困户', '脱贫户', '监测对象'),
  supportLayer: plain('重点帮扶对象', '低保兜底管理', '特困供养管理'),
  povertyStatus: [
    { label: '未脱贫' },
    { label: '预脱贫' },
    { label: '已脱贫', aliases: ['脱贫', '脱贫（享受政策）', '脱贫（不享受政策）'] },
    { label: '返贫' },
    { label: '新识别' },
    { label: '注销', aliases: ['已注销'] },
  ],
  identificationStandard: [
    { label: '国家标准', aliases: ['国定标准'] },
    { label: '省定标准', aliases: ['省级标准', '省标准'] },
    { label: '市定标准', aliases: ['市级标准', '市标准'] },
  ],
  residence: all(codes.RESIDENCE),
  relocation: plain('集中安置', '分散安置'),
  closeReason: all(codes.CLOSE_REASON),
  waterSource: plain(
    '经过净化处理的自来水',
    '受保护的井水和泉水',
    '不受保护的井水和泉水',
    '江河湖泊水',
    '收集雨水',
    '桶装水',
    '其他水源',
  ),
  roadKind: [
    { label: '泥土路', aliases: ['土路'] },
    { label: '砂石路', aliases: ['沙石路'] },
    { label: '水泥路', aliases: ['硬化路', '水泥硬化路'] },
    { label: '沥青路', aliases: ['柏油路'] },
  ],
  houseStructure: plain('钢筋混凝土', '砖混材料', '砖瓦砖木、砖石窑洞', '竹草土坯、土窑洞', '其他'),
  houseGrade: [
    { label: 'C级', aliases: ['C', '局部危房'] },
    { label: 'D级', aliases: ['D', '整幢危房', '整栋危房'] },
  ],
  fuel: [
    { label: '柴草' },
    { label: '干畜粪' },
    { label: '煤炭' },
    { label: '清洁能源', aliases: ['电', '燃气', '液化气', '沼气', '电、燃气等清洁能源'] },
    { label: '其他', aliases: ['其它'] },
  ],
  industryOrganisation: plain('合作社', '龙头企业', '协会', '其它'),
  monitorCategory: [
    { label: '脱贫不稳定户', from: 2019, aliases: ['脱贫监测户'] },
    { label: '边缘易致贫户', from: 2019, aliases: ['边缘户'] },
    { label: '突发严重困难户', from: 2021 },
  ],
  riskType: [
    ...plain('因病', '因残', '因学', '因自然灾害'),
    { label: '缺劳动力', aliases: ['缺劳力'] },
    ...plain('意外事故', '产业项目失败', '务工就业不稳', '因安全住房', '因安全饮水', '其他'),
  ],
  riskRemovedWay: plain('帮扶消除', '自然消除'),
  valueSource: all(codes.VALUE_SOURCE),
} satisfies Record<string, Code[]>;

const PERSON_LISTS = {
  sex: [
    { label: '男', standard: '1', aliases: ['1', '男性'] },
    { label: '女', standard: '2', aliases: ['2', '女性'] },
  ],
  relation: RELATION_CODES,
  ethnicity: ETHNICITIES,
  politicalStatus: POLITICAL_STATUS,
  education: EDUCATION,
  qualification: QUALIFICATION,
  schooling: SCHOOLING,
  absenceReason: [...plain('因病', '因残', '厌学'), { label: '其他', aliases: ['其它'] }],
  health: [
    { label: '健康' },
    { label: '长期慢性病', aliases: ['慢性病', '患长期慢性病', '患有长期慢性病'] },
    { label: '患有大病', aliases: ['大病', '患大病', '重病'] },
    { label: '残疾', aliases: ['残疾人'] },
  ],
  disabilityKind: DISABILITY_KINDS,
  disabilityGrade: DISABILITY_GRADES,
  labour: [
    { label: '普通劳动力' },
    { label: '技能劳动力' },
    { label: '弱劳动力或半劳动力', aliases: ['弱劳动力', '半劳动力', '弱（半）劳动力', '弱劳动力/半劳动力'] },
    { label: '丧失劳动力', aliases: ['丧失劳动能力'] },
    { label: '无劳动力', aliases: ['无劳动能力'] },
  ],
  workRange: plain('乡（镇）内务工', '乡（镇）外县内务工', '县外省内务工', '省外务工', '其他'),
  marriage: [
    { label: '未婚', standard: '10' },
    { label: '已婚', standard: '20', aliases: ['初婚', '再婚', '复婚'] },
    { label: '丧偶', standard: '30' },
    { label: '离婚', standard: '40', aliases: ['离异'] },
    { label: '未说明', standard: '90' },
  ],
  leftBehind: plain('留守儿童', '留守妇女', '留守老人'),
  memberStatus: all(codes.MEMBER_STATUS),
  memberIn: all(codes.MEMBER_IN),
  memberOut: all(codes.MEMBER_OUT),
  numberType: [
    { label: '居民身份证', aliases: ['身份证', '公民身份证', '二代身份证'] },
    { label: '残疾人证', aliases: ['残疾证', '第二代残疾人证', '中华人民共和国残疾人证'] },
    ...plain(...Object.values(codes.NUMBER_TYPE).slice(2)),
  ],
  numberReason: all(codes.NUMBER_REASON),
} satisfies Record<string, Code[]>;

const OFFICE_LISTS = {
  areaLevel: all(codes.AREA_LEVEL),
  areaSuccession: all(codes.AREA_SUCCESSION_KIND),
  areaMark: all(codes.AREA_MARK_KIND),
  approvalStatus: all(codes.APPROVAL_STATUS),
  villageAttribute: plain('相对贫困村', '老区重点帮扶村', '面上非贫困村', '其他'),
  terrain: plain('平原', '丘陵', '山区', '高原', '盆地', '其他'),
  bodyKind: all(codes.BODY_KIND),
  affiliation: [
    { label: '中直', aliases: ['中直驻粤', '中央单位'] },
    { label: '省直', aliases: ['省直单位'] },
    { label: '省直驻市', aliases: ['省直驻韶', '中直、省直驻市'] },
    { label: '对口帮扶市', aliases: ['东莞市', '佛山市', '东莞', '佛山'] },
    { label: '市直', aliases: ['地级市直', '韶关市直', '湛江市直'] },
    { label: '县直', aliases: ['县（市、区）直', '区直', '市（县）直', '南雄市直'] },
    { label: '乡镇', aliases: ['镇（街）', '乡（镇）'] },
    { label: '村级', aliases: ['村'] },
    { label: '企业' },
    { label: '社会组织' },
    { label: '其他' },
  ],
  bodyLevel: plain('省部级', '厅局级', '县处级', '乡科级', '股级', '其他'),
  postKind: all(codes.POST_KIND),
  tenureEnd: all(codes.TENURE_END),
  pairingRank: [
    { label: '第一', aliases: ['第一帮扶责任人', '1', '主要'] },
    { label: '第二', aliases: ['第二帮扶责任人', '2'] },
    { label: '其他' },
  ],
  pairingKind: all(codes.PAIRING_KIND),
  pairingEnd: all(codes.PAIRING_END),
  villagePairingKind: all(codes.VILLAGE_PAIRING_KIND),
  leaderLinkKind: all(codes.LEADER_LINK_KIND),
  controlKind: all(codes.CONTROL_KIND),
  profileOrigin: all(codes.PROFILE_ORIGIN),
} satisfies Record<string, Code[]>;

const PAPER_LISTS = {
  documentKind: plain(
    '决议',
    '决定',
    '命令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
    '实施方案',
    '行动方案',
    '其他',
  ),
  documentDirection: plain('政策依据', '收文', '发文'),
  attachmentKind: plain(
    '户口簿',
    '身份证件',
    '残疾人证',
    '低保证',
    '病历',
    '照片',
    '扫描件',
    '申请书',
    '模板',
    '会议记录',
    '证明',
    '其他',
  ),
  fileClass: plain('综合类', '精准识别类', '精准施策类', '精准脱贫类'),
  retention: plain('永久', '30年', '10年'),
  paperHolder: all(codes.PAPER_HOLDER),
  paperEvent: all(codes.PAPER_EVENT_KIND),
  seriesKind: all(codes.SERIES_KIND),
  numberState: all(codes.NUMBER_STATE),
  stepOutcome: all(codes.STEP_OUTCOME),
  noticeKind: all(codes.NOTICE_KIND),
  objectionKind: all(codes.OBJECTION_KIND),
} satisfies Record<string, Code[]>;

/** Every code list by its name in the field list, in print order. */
export const CODE_LISTS: Readonly<Record<string, readonly Code[]>> = {
  ...HOUSEHOLD_LISTS,
  ...PERSON_LISTS,
  ...OFFICE_LISTS,
  ...PAPER_LISTS,
};

/** The list of that name; throws RangeError when there is none. */
export function codeList(name: string): readonly Code[] {
  const list = Object.hasOwn(CODE_LISTS, name) ? CODE_LISTS[name] : undefined;
  if (!list) throw new RangeError(`no code list ${name}`);
  return list;
}

const inForce = (code: Code, year: number | undefined): boolean =>
  year === undefined || ((code.from ?? year) <= year && year <= (code.to ?? year));

/** Labels of a list in print order, as offered in a year (all of them without one). */
export function labelsOf(list: string, year?: number): string[] {
  return codeList(list)
    .filter((code) => inForce(code, year))
    .map((code) => code.label);
}

const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replaceAll('其它', '其他').toLowerCase();
const spellings = new Map<string, Map<string, string>>();

function spellingsOf(list: string): Map<string, string> {
  let known = spellings.get(list);
  if (!known) {
    known = new Map();
    const entries = codeList(list);
    for (const { label } of entries) known.set(label, label).set(squeeze(label), label);
    for (const code of entries) {
      for (const alias of code.aliases ?? []) if (!known.has(squeeze(alias))) known.set(squeeze(alias), code.label);
    }
    spellings.set(list, known);
  }
  return known;
}

/** The label that a file's or clerk's text stands for, by label, then alias, ignoring spaces and width; else undefined. */
export function findLabel(list: string, text: string): string | undefined {
  const known = spellingsOf(list);
  return known.get(text) ?? known.get(squeeze(text));
}

/** Separator between the labels of a `codes` field. */
export const CODES_SEPARATOR = '、';

/** Several labels as one stored text, in the order of the list, each once. */
export function joinLabels(list: string, labels: readonly string[]): string {
  const chosen = new Set(labels);
  return labelsOf(list)
    .filter((label) => chosen.has(label))
    .join(CODES_SEPARATOR);
}

/** The labels of a stored text of a `codes` field. */
export function splitLabels(stored: string | null): string[] {
  return stored ? stored.split(CODES_SEPARATOR) : [];
}

/** The stored text that a cell with several labels stands for (`、，,;；/|` between them), or the parts not understood. */
export function readLabels(list: string, text: string): { stored: string } | { unknown: string[] } {
  const whole = findLabel(list, text);
  if (whole) return { stored: whole };
  const parts = text.split(/[、，,;；/|\s]+/).filter((part) => part !== '');
  const unknown = parts.filter((part) => findLabel(list, part) === undefined);
  if (unknown.length > 0) return { unknown };
  return {
    stored: joinLabels(
      list,
      parts.map((part) => findLabel(list, part) ?? ''),
    ),
  };
}
