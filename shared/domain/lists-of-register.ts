import { all, type Code, plain } from './code.ts';
import * as codes from './codes.ts';
import { ETHNICITIES } from './ethnicities.ts';
import { RELATION_CODES } from './relation-codes.ts';

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

/** Lists of the household's form. */
export const HOUSEHOLD_LISTS = {
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

/** Lists of the member's form. */
export const PERSON_LISTS = {
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
