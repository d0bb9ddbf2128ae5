import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  OBJECTION_FIELDS,
  type ObjectionPlaces,
  objectionBlocks,
  POSTED_LINES,
  POSTING_FIELDS,
  postedList,
} from './d19.ts';
import { blank, type Column, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, sealedEnd } from './form.ts';
import { type Block, line } from './layout.ts';

/** One household that is to leave, as posted. */
export interface D20Row extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
  readonly 年度?: string;
  readonly 致贫原因?: string;
}

/** Data of the posted list of households that leave, or whose risk has gone; missing fields print as blanks. */
export interface D20Record extends PaperRecord, RecordHead, ObjectionPlaces {
  /** Set for the list of households whose risk has gone (monitoring), else households that leave poverty. */
  readonly 风险消除?: boolean;
  readonly 公示年度?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  /** 村委会 or 镇政府, as it seals: some counties post a second time in the town. */
  readonly 公示单位?: string;
  readonly 对象称谓?: string;
  readonly 依据文件?: string;
  readonly 程序说明?: string;
  readonly 评议日期?: string;
  /** Exit line or end of risk, in the words of the profile. */
  readonly 标准说明?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 名单?: readonly D20Row[];
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 公示天数?: number;
  readonly 公示地点?: string;
  readonly 公布致贫原因?: boolean;
  /** What goes on after the exit, in the words of the profile. */
  readonly 退出后条款?: string;
  readonly 落款日期?: string;
}

const SECTIONS = ['一、拟', '二、公示期限', '三、意见反映'] as const;

/** What D20 is: the list of a village's exits, posted before they are announced. */
export const D20: PaperManifest = {
  code: 'D20',
  title: '退出（风险消除）公示',
  register: 'form',
  posted: true,
  sections: SECTIONS,
  copies: ['县存', '镇存', '村存'],
  signers: ['驻村工作队'],
  seals: ['公示单位'],
  pageLimit: 6,
  fields: [
    ...RECORD_FIELDS,
    field('风险消除', 'check', 'notice.isRiskRemoval'),
    field('公示年度', 'text', 'notice.year'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('公示单位', 'text', 'notice.body'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('程序说明', 'text', 'profile.chain.exit.done', 'note'),
    field('评议日期', 'date', 'procedure.deliberatedOn'),
    field('标准说明', 'text', 'profile.exitStandards.person'),
    field('户数', 'number', 'notice.households'),
    field('人数', 'number', 'notice.persons'),
    listOf('名单', 'notice.rows', [
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('家庭人口', 'number', 'household.memberCount'),
      field('年度', 'text', 'household.exitYear'),
      field('致贫原因', 'text', 'household.mainCause', 'note'),
    ]),
    ...POSTING_FIELDS,
    field('退出后条款', 'text', 'profile.helping.afterExit', 'note'),
    ...OBJECTION_FIELDS,
  ],
};

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 800, text: '{序号}', style: 'cellCentre' },
  { head: '村民小组', width: 2500, text: '{村民小组|缩}', style: 'cellCentre' },
  { head: '户主姓名', width: 2745, text: '{户主姓名|缩}', style: 'cellCentre' },
  { head: '家庭人口（人）', width: 1600, text: '{家庭人口}', style: 'cellCentre' },
  { head: '年　度', width: 1200, text: '{年度}', style: 'cellCentre' },
];
const CAUSE_COLUMNS: readonly Column[] = [
  { ...COLUMNS[0]!, width: 700 },
  { ...COLUMNS[1]!, width: 1900, text: '{村民小组|缩}' },
  { ...COLUMNS[2]!, width: 2045, text: '{户主姓名|缩}' },
  { ...COLUMNS[3]!, width: 1500 },
  { ...COLUMNS[4]!, width: 1000 },
  { head: '主要致贫原因', width: 1700, text: '{致贫原因|缩}', style: 'cellCentre' },
];

const KIND = '{?风险消除}风险消除{:否则}退出{/}';

/** The poster: what was checked, the list, the days, where to object, the seal. */
export function d20Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('村名', 4)}${blank('公示年度', 2)}年${blank('对象称谓', 4)}${KIND}名单公示`),
    line('plain', ''),
    line(
      'body',
      `{?依据文件}根据{依据文件}，{/}经${blank('程序说明', 12)}，{评议日期|公文}民主评议，${blank('镇名', 4)}${blank('村名', 4)}以下${blank('户数', 2)}户${blank('人数', 2)}人{?风险消除}风险已经稳定消除，拟作风险消除处理{:否则}达到退出标准，拟予退出{/}，现将名单予以公示，接受群众监督。`,
    ),
    line('body', `{?风险消除}风险消除{:否则}退出{/}标准：${blank('标准说明', 20)}`),
    line('heading', `${SECTIONS[0]}${KIND}名单`, KEEP),
    line('gap', '', KEEP),
    ...postedList(COLUMNS, CAUSE_COLUMNS),
    line('heading', SECTIONS[1]),
    ...POSTED_LINES.map((text) => line('body', text)),
    line('heading', SECTIONS[2]),
    ...objectionBlocks(),
    line('gap', '{?退出后条款}', KEEP),
    line('body', '{退出后条款}', KEEP),
    line('gap', '{/}', KEEP),
    ...sealedEnd(blank('公示单位', 8), '{落款日期|公文}', '驻村工作队（签字）：'),
  ];
}
