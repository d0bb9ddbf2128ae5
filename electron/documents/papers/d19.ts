import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  type Column,
  KEEP,
  listOf,
  listTable,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  sealedEnd,
} from './form.ts';
import { type Block, line } from './layout.ts';

/** One household on the list as posted. */
export interface D19Row extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
  /** Printed only where the office posts causes. */
  readonly 致贫原因?: string;
}

/** Where objections go; the same on every posted list. */
export interface ObjectionPlaces {
  readonly 受理单位?: string;
  readonly 受理人?: string;
  readonly 受理地点?: string;
  readonly 村监督电话?: string;
  readonly 镇监督电话?: string;
  readonly 县监督电话?: string;
}

/** Data of the posted list of households proposed for the archive; missing fields print as blanks. */
export interface D19Record extends PaperRecord, RecordHead, ObjectionPlaces {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  readonly 年度?: string;
  /** The household's word in the profile: 相对贫困户, 扶贫开发帮扶对象. */
  readonly 对象称谓?: string;
  readonly 依据文件?: string;
  /** The steps already taken, in the profile's words and order. */
  readonly 程序说明?: string;
  readonly 评议日期?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 名单?: readonly D19Row[];
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** Days of notice in the profile. */
  readonly 公示天数?: number;
  readonly 公示地点?: string;
  /** Off unless the office decides that causes may be posted. */
  readonly 公布致贫原因?: boolean;
  readonly 落款日期?: string;
}

/** Fields of where objections go. */
export const OBJECTION_FIELDS = [
  field('受理单位', 'text', 'notice.receiver', 'note'),
  field('受理人', 'text', 'notice.receiverName', 'note'),
  field('受理地点', 'text', 'notice.receiverPlace', 'note'),
  field('村监督电话', 'text', 'village.hotline', 'note'),
  field('镇监督电话', 'text', 'town.hotline', 'note'),
  field('县监督电话', 'text', 'county.hotline', 'note'),
];

/** Fields of how long and where a list is posted. */
export const POSTING_FIELDS = [
  field('起始日期', 'date', 'notice.from'),
  field('截止日期', 'date', 'notice.to'),
  field('公示天数', 'number', 'profile.notice.days'),
  field('公示地点', 'text', 'notice.places', 'note'),
  field('公布致贫原因', 'check', 'notice.showsCause', 'note'),
  field('落款日期', 'date', 'notice.issuedOn', 'note'),
];

const SECTIONS = ['一、初选名单', '二、公示期限', '三、意见反映'] as const;

/** What D19 is: the list proposed by the village, posted before it goes to the town. */
export const D19: PaperManifest = {
  code: 'D19',
  title: '初选名单公示',
  register: 'form',
  posted: true,
  sections: SECTIONS,
  copies: ['村公示', '镇存', '村存'],
  signers: ['驻村工作队'],
  seals: ['村民委员会'],
  pageLimit: 6,
  fields: [
    ...RECORD_FIELDS,
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村委会名称', 'text', 'village.committee'),
    field('年度', 'text', 'notice.year'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('程序说明', 'text', 'profile.chain.identification.done', 'note'),
    field('评议日期', 'date', 'procedure.deliberatedOn'),
    field('户数', 'number', 'notice.households'),
    field('人数', 'number', 'notice.persons'),
    listOf('名单', 'notice.rows', [
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('家庭人口', 'number', 'household.memberCount'),
      field('致贫原因', 'text', 'household.mainCause', 'note'),
    ]),
    ...POSTING_FIELDS,
    ...OBJECTION_FIELDS,
  ],
};

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 900, text: '{序号}', style: 'cellCentre' },
  { head: '村民小组', width: 2800, text: '{村民小组|缩}', style: 'cellCentre' },
  { head: '户主姓名', width: 3245, text: '{户主姓名|缩}', style: 'cellCentre' },
  { head: '家庭人口（人）', width: 1900, text: '{家庭人口}', style: 'cellCentre' },
];
const CAUSE_COLUMNS: readonly Column[] = [
  { ...COLUMNS[0]!, width: 800 },
  { ...COLUMNS[1]!, width: 2100, text: '{村民小组|缩}' },
  { ...COLUMNS[2]!, width: 2345, text: '{户主姓名|缩}' },
  { ...COLUMNS[3]!, width: 1600 },
  { head: '主要致贫原因', width: 2000, text: '{致贫原因|缩}', style: 'cellCentre' },
];

/** The list with causes where the office posts them, else without. */
export function postedList(plain: readonly Column[], withCause: readonly Column[]): Block[] {
  return [
    line('gap', '{?公布致贫原因}', KEEP),
    listTable('名单', 10, withCause),
    line('gap', '{:否则}', KEEP),
    listTable('名单', 10, plain),
    line('gap', '{/}'),
    line('gap', ''),
  ];
}

/** Who may object, how, and where; the same on every posted list. */
export function objectionBlocks(): Block[] {
  return [
    line(
      'body',
      '公示期内，对名单有不同意见的单位和个人，可以通过书面、电话或者当面方式如实反映。以单位名义反映的，应当加盖公章；以个人名义反映的，提倡签署真实姓名并留下联系方式。对反映人及反映内容依法保密，对反映的问题逐件核实、答复。',
    ),
    line('body', `受理单位：${blank('受理单位', 12)}`),
    line('body', `受理人：${blank('受理人', 13)}`),
    line('body', `受理地点：${blank('受理地点', 12)}`),
    line('body', `监督电话（村）：${blank('村监督电话', 9)}`, KEEP),
    line('body', `监督电话（镇）：${blank('镇监督电话', 9)}`, KEEP),
    line('body', `监督电话（县）：${blank('县监督电话', 9)}`, KEEP),
  ];
}

/** The days and places of the notice. */
export const POSTED_LINES = [
  `自{起始日期|公文}起至{截止日期|公文}止，共${blank('公示天数', 2)}天。`,
  `公示地点：${blank('公示地点', 18)}。`,
] as const;

/** The poster: what was done, the list, the days, where to object, the seal. */
export function d19Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('村名', 4)}${blank('年度', 2)}年${blank('对象称谓', 4)}初选名单公示`),
    line('plain', ''),
    line(
      'body',
      `{?依据文件}根据{依据文件}，{/}经${blank('程序说明', 12)}，{评议日期|公文}民主评议，拟将${blank('镇名', 4)}${blank('村名', 4)}以下${blank('户数', 2)}户${blank('人数', 2)}人列为${blank('对象称谓', 5)}，现将名单予以公示，接受群众监督。`,
    ),
    line('heading', SECTIONS[0], KEEP),
    line('gap', '', KEEP),
    ...postedList(COLUMNS, CAUSE_COLUMNS),
    line('heading', SECTIONS[1]),
    ...POSTED_LINES.map((text) => line('body', text)),
    line('heading', SECTIONS[2]),
    ...objectionBlocks(),
    ...sealedEnd(blank('村委会名称', 8), '{落款日期|公文}', '驻村工作队（签字）：'),
  ];
}
