import { PAPER_HOLDER } from '../domain/codes.ts';
import { RESIDENTS_TOWN } from '../domain/paper.ts';

const NUMERALS = '零一二三四五六七八九十';
const HOLDER: Record<string, string> = {
  [PAPER_HOLDER.household]: '户',
  [PAPER_HOLDER.unit]: '帮扶单位',
  [PAPER_HOLDER.village]: '村',
  [PAPER_HOLDER.helper]: '帮扶责任人',
  [PAPER_HOLDER.team]: '工作队',
  [PAPER_HOLDER.town]: '镇（街）',
  [PAPER_HOLDER.county]: '县扶贫机构',
  [PAPER_HOLDER.finance]: '财政部门',
};

const stop = (text: string): string => text.replace(/[。；，\s]+$/u, '');

/** Words that letters, their register and their lists say. */
export const PAPER_TEXT = {
  /** Title of a letter from the profile's name of it (R-296). */
  title: { D03: (letter: string) => `定点帮扶${letter}`, D04: (letter: string) => `结对帮扶${letter}` },
  parties: { D03: '帮扶单位—村', D04: '帮扶责任人—户' },
  letterName: '责任书',
  /** Own series per paper and year; letters are no official documents. */
  seriesMark: { D03: '定点', D04: '结对' },
  seriesTitle: (title: string, year: number) => `${title}登记号（${year}年）`,
  draft: '示意',
  list: '清单',
  recordCard: '《帮扶记录卡》',
  citation: (title: string, number: string | null) => `《${title}》${number === null ? '' : `（${number}）`}`,
  count: (copies: number) => NUMERALS.charAt(copies) || String(copies),
  holders: (holders: readonly string[]) =>
    holders.length === 0 ? '' : `${holders.map((holder) => HOLDER[holder] ?? holder).join('、')}各执一份`,
  /** Class in which a letter is filed (archive-reference 4.7). */
  fileClass: { help: '精准施策类' },
  copiesOwn: '政策方案',
  copiesDefault: '程序默认（文件未写明）',
  work: '务工',
  committee: (village: string) => (village.endsWith('社区') ? `${village}居民委员会` : `${village}民委员会`),
  government: (town: string) => (RESIDENTS_TOWN.test(town) ? `${town}办事处` : `${town}人民政府`),
  exitLine: (line: string, section: string) => `${stop(line)}${section === '' ? '' : `（依据文件${section}）`}。`,
  noLabour: (text: string) => `；${stop(text)}`,
  afterExit: (text: string) => `${stop(text)}。`,
  approval: (steps: readonly string[]) => `资金使用依次经${steps.join('、')}审批。`,
  bulletin: (object: string, followUp: string) => `对${stop(object)}，予以通报，${stop(followUp)}。`,
  discipline: (text: string) => `对${stop(text)}。`,
  interview: (trigger: string, object: string) => `${stop(trigger)}的，约谈${stop(object)}。`,
  recall: (text: string) => `驻村干部实行${stop(text)}。`,
  clause: { bulletin: '通报整改', interview: '约谈', discipline: '责任追究', recall: '召回' },
  years: (count: number) => `${count}年`,
  secretary: '驻村工作队队长兼第一书记',
  leader: '驻村工作队队长',
} as const;

/** Why a letter cannot be printed. */
export const UNPRINTED = {
  noHead: '没有户主，请先登记户主',
  noHelper: '没有帮扶责任人，请先结对',
  noUnit: '帮扶责任人没有单位，请先登记任职',
  manyMembers: (limit: number) => `家庭成员超过${limit}人，一张纸放不下`,
  issued: (number: string) => `已印发（${number}），重印请写明原因`,
} as const;
