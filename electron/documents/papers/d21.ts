import type { PaperImage, PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  KEEP,
  listOf,
  listTable,
  part,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  sealedEnd,
  signTable,
} from './form.ts';
import { type Block, grid, line } from './layout.ts';

/** One objection, its check and its answer. */
export interface D21Objection extends PaperRecord {
  readonly 反映日期?: string;
  readonly 反映人?: string;
  readonly 反映方式?: string;
  readonly 反映内容?: string;
  readonly 核实情况?: string;
  readonly 处理结果?: string;
  readonly 答复日期?: string;
  readonly 承办人?: string;
}

/** A photograph of the notice where it hung. */
export interface D21Photo extends PaperRecord {
  readonly 照片?: PaperImage;
  readonly 说明?: string;
}

/** Data of the account of a notice and its register of objections; missing fields print as blanks. */
export interface D21Record extends PaperRecord, RecordHead {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  /** What was posted, as its title says. */
  readonly 公示名称?: string;
  readonly 公示编号?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 公示天数?: number;
  readonly 公示地点?: string;
  readonly 张贴人?: string;
  readonly 异议件数?: number;
  readonly 无异议?: boolean;
  readonly 有异议?: boolean;
  readonly 维持户数?: number;
  readonly 调整户数?: number;
  readonly 结论说明?: string;
  readonly 说明日期?: string;
  readonly 异议?: readonly D21Objection[];
  readonly 现场照片?: readonly D21Photo[];
}

const SECTIONS = ['一、公示情况', '二、异议受理和处理情况', '三、结论', '异议登记表'] as const;

/** What D21 is: how a notice was posted, what was objected, how it was answered. */
export const D21: PaperManifest = {
  code: 'D21',
  title: '公示情况说明和异议登记表',
  register: 'form',
  sections: SECTIONS,
  copies: ['村存', '镇存'],
  signers: ['登记人', '驻村工作队'],
  seals: ['村民委员会'],
  pageLimit: 12,
  fields: [
    ...RECORD_FIELDS,
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村委会名称', 'text', 'village.committee'),
    field('公示名称', 'text', 'notice.title', 'identity'),
    field('公示编号', 'text', 'notice.number', 'identity'),
    field('户数', 'number', 'notice.households'),
    field('人数', 'number', 'notice.persons'),
    field('起始日期', 'date', 'notice.from'),
    field('截止日期', 'date', 'notice.to'),
    field('公示天数', 'number', 'profile.notice.days'),
    field('公示地点', 'text', 'notice.places', 'note'),
    field('张贴人', 'text', 'notice.poster', 'note'),
    field('异议件数', 'number', 'notice.objectionCount'),
    field('无异议', 'check', 'notice.isUnopposed'),
    field('有异议', 'check', 'notice.isOpposed'),
    field('维持户数', 'number', 'notice.keptHouseholds'),
    field('调整户数', 'number', 'notice.changedHouseholds'),
    field('结论说明', 'text', 'notice.conclusion'),
    field('说明日期', 'date', 'notice.accountedOn', 'note'),
    listOf('异议', 'notice.objections', [
      field('反映日期', 'date', 'objection.raisedOn'),
      field('反映人', 'text', 'objection.person'),
      field('反映方式', 'text', 'objection.way', 'note'),
      field('反映内容', 'text', 'objection.content'),
      field('核实情况', 'text', 'objection.found'),
      field('处理结果', 'text', 'objection.result'),
      field('答复日期', 'date', 'objection.answeredOn'),
      field('承办人', 'text', 'objection.clerk', 'note'),
    ]),
    listOf('现场照片', 'notice.photos', [
      field('照片', 'image', 'photo.image', 'note'),
      field('说明', 'text', 'photo.caption', 'note'),
    ]),
  ],
};

function objectionTable(): Block {
  return listTable(
    '异议',
    8,
    [
      { head: '序号', width: 480, text: '{序号}' },
      { head: '反映日期', width: 960, text: '{反映日期}' },
      { head: '反映人', width: 900, text: '{反映人|缩}' },
      { head: '方式', width: 680, text: '{反映方式|缩}' },
      { head: '反映内容', width: 1725, text: '{反映内容}', style: 'small' },
      { head: '核实情况', width: 1400, text: '{核实情况}', style: 'small' },
      { head: '处理结果', width: 1000, text: '{处理结果}', style: 'small' },
      { head: '答复日期', width: 900, text: '{答复日期}' },
      { head: '承办人', width: 800, text: '{承办人|缩}' },
    ],
    { rowHeight: 640, size: 18 },
  );
}

/** The account, sealed by the village; the register of objections; photographs where there are some. */
export function d21Blocks(): Block[] {
  const photos = grid(
    [8845],
    [
      {
        cells: [{ content: [line('smallCentre', '{#现场照片}{%照片|120}'), line('smallCentre', '{说明}{/现场照片}')] }],
        height: 600,
      },
    ],
    { lines: 'none' },
  );
  return [
    recordHead(),
    line('title', '公示情况说明'),
    line('plain', ''),
    line('heading', SECTIONS[0]),
    line(
      'body',
      `${blank('镇名', 4)}${blank('村名', 4)}于{起始日期|公文}至{截止日期|公文}，在${blank('公示地点', 10)}对“${blank('公示名称', 12)}”{?公示编号}（编号：{公示编号}）{/}进行公示，共${blank('公示天数', 2)}天，涉及${blank('户数', 2)}户${blank('人数', 2)}人。`,
    ),
    line('body', `张贴人：${blank('张贴人', 6)}`),
    line('heading', SECTIONS[1]),
    line(
      'body',
      `公示期间：{☑无异议}未收到异议　{☑有异议}收到异议${blank('异议件数', 2)}件，已逐件登记、核实、答复，详见异议登记表。`,
    ),
    line('heading', SECTIONS[2]),
    line(
      'body',
      `经核实，维持公示名单${blank('维持户数', 2)}户，调整${blank('调整户数', 2)}户。${blank('结论说明', 20)}`,
      KEEP,
    ),
    ...sealedEnd(blank('村委会名称', 8), '{说明日期|公文}', '驻村工作队（签字）：'),
    line('title', SECTIONS[3], { page: 'new' }),
    line('term', '公示：{公示名称|空16}', { align: 'left', above: 60, ...KEEP }),
    objectionTable(),
    line('term', '以上异议均已登记、核实并答复反映人。', { above: 60, ...KEEP }),
    ...signTable([
      [{ who: '登记人（签字）：' }, { who: '村民委员会负责人（签字）：' }, { who: '驻村工作队（签字）：' }],
    ]),
    line('gap', '{?现场照片}'),
    part('附：公示现场照片'),
    photos,
    line('gap', '{/}'),
    line('gap', ''),
  ];
}
