import {
  body,
  heading,
  jointSignature,
  letterHead,
  letterImprint,
  sealedSignature,
  titleBlock,
  when,
} from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { CADRE_FIELDS, type VillageCadre, yearsTable } from './d31.ts';
import { blank, KEEP, listOf } from './form.ts';
import { type Block, line } from './layout.ts';
import { CONTACT_FIELDS, type Contact, contactNote, OFFICIAL_FIELDS, type OfficialHead, rowsTable } from './notice.ts';

/** One figure of the village, before and after. */
export interface D32Result extends PaperRecord {
  readonly 指标?: string;
  readonly 驻村前?: string;
  readonly 驻村后?: string;
}

/** Data of the letter that recommends a cadre; missing fields print as blanks. */
export interface D32Record extends PaperRecord, OfficialHead, Contact, VillageCadre {
  /** Second organ of a joint letter; without it one organ signs. */
  readonly 联合发文机关?: string;
  readonly 性别?: string;
  readonly 出生年月?: string;
  readonly 政治面貌?: string;
  readonly 驻村截止日期?: string;
  /** Full years in the village without a break. */
  readonly 连续驻村年数?: number;
  readonly 验收等次?: string;
  readonly 主要表现?: readonly { readonly 表现?: string }[];
  readonly 帮扶成效?: readonly D32Result[];
  readonly 奖惩情况?: string;
  /** The rule of the profile on promotion; the paragraph does not print without it. */
  readonly 任用规定?: string;
  readonly 办理期限?: string;
}

const SECTIONS = ['一、基本情况', '二、任职表现', '三、帮扶成效', '四、推荐意见'] as const;

/** What D32 is: the letter of the county to the unit that sent a cadre, recommending to promote him. */
export const D32: PaperManifest = {
  code: 'D32',
  title: '推荐提拔使用函',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '存档'],
  signers: [],
  seals: ['发文机关', '联合发文机关'],
  pageLimit: 8,
  fields: [
    ...OFFICIAL_FIELDS,
    field('联合发文机关', 'text', 'paper.jointIssuer', 'identity'),
    ...CADRE_FIELDS,
    field('性别', 'text', 'cadre.sex'),
    field('出生年月', 'text', 'cadre.bornIn'),
    field('政治面貌', 'text', 'cadre.party'),
    field('驻村截止日期', 'date', 'cadre.until'),
    field('连续驻村年数', 'number', 'cadre.fullYears'),
    field('验收等次', 'text', 'cadre.finalGrade'),
    listOf('主要表现', 'cadre.merits', [field('表现', 'text', 'merit.text')]),
    listOf('帮扶成效', 'village.results', [
      field('指标', 'text', 'result.name'),
      field('驻村前', 'text', 'result.before'),
      field('驻村后', 'text', 'result.after'),
    ]),
    field('奖惩情况', 'text', 'cadre.awards'),
    field('任用规定', 'text', 'profile.cadres.promotion'),
    field('办理期限', 'text', 'profile.cadres.promotionWindow'),
    ...CONTACT_FIELDS,
  ],
};

/** The letter: who, how he worked, what became of the village, what is recommended; one organ or two sign. */
export function d32Blocks(): Block[] {
  return [
    ...letterHead('{发文机关|空8}', '{文号|空8}'),
    ...titleBlock(`关于推荐提拔使用${blank('姓名', 4)}同志的函`, `${blank('主送', 10)}：`),
    body(`贵单位选派的${blank('姓名', 4)}同志驻村帮扶期满，表现优秀，现将有关情况函告并予以推荐。`),
    heading(1, SECTIONS[0]),
    body(
      `${blank('姓名', 4)}，${blank('性别', 2)}，${blank('出生年月', 5)}出生，政治面貌：${blank('政治面貌', 5)}，原任${blank('派出单位', 8)}${blank('原任职务', 6)}。{驻村起始日期|公文}至{驻村截止日期|公文}任${blank('驻村地点', 8)}${blank('驻村职务', 6)}，连续驻村${blank('连续驻村年数', 2)}年。`,
    ),
    heading(1, SECTIONS[1]),
    line('plain', '{#主要表现|至少2}'),
    body(`（{序号|汉字}）${blank('表现', 22)}`),
    line('plain', '{/主要表现}'),
    line('body', `历年驻村和年度考核情况如下，帮扶任务考核验收等次为${blank('验收等次', 4)}：`, KEEP),
    line('gap', '', KEEP),
    yearsTable(),
    line('gap', ''),
    ...when('奖惩情况', [body('奖惩情况：{奖惩情况}')]),
    heading(1, SECTIONS[2]),
    line('body', '驻村前后主要指标对比如下：', KEEP),
    line('gap', '', KEEP),
    rowsTable('upright', '帮扶成效', 4, [
      { head: '指标', width: 3845, text: '{指标}', align: 'left' },
      { head: '驻村前', width: 2500, text: '{驻村前}' },
      { head: '驻村后', width: 2500, text: '{驻村后}' },
    ]),
    line('gap', ''),
    heading(1, SECTIONS[3]),
    ...when('任用规定', [body('{任用规定}')]),
    body(
      `经考核，${blank('姓名', 4)}同志符合推荐条件。建议贵单位按照干部管理权限和干部选拔任用程序，{?办理期限}在{办理期限}{:否则}适时{/}予以提拔使用，并请将办理结果函告我单位。`,
    ),
    body('专此函达。'),
    line('plain', '{?联合发文机关}'),
    ...jointSignature(['{发文机关}', '{联合发文机关}'], '{成文日期|公文}'),
    line('plain', '{:否则}'),
    ...sealedSignature('{发文机关|空8}', '{成文日期|公文}'),
    line('plain', '{/联合发文机关}'),
    contactNote(),
    ...when('抄送', letterImprint('{抄送}')),
  ];
}
