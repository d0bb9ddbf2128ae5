import {
  annexNote,
  body,
  heading,
  letterHead,
  letterImprint,
  sealedSignature,
  titleBlock,
  when,
} from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, KEEP, listOf } from './form.ts';
import { type Block, line } from './layout.ts';
import {
  BASIS_FIELDS,
  type Basis,
  CONTACT_FIELDS,
  type Contact,
  contactNote,
  OFFICIAL_FIELDS,
  type OfficialHead,
  rowsTable,
} from './notice.ts';

/** One thing that supervision found. */
export interface D31Finding extends PaperRecord {
  readonly 督查日期?: string;
  readonly 督查方式?: string;
  readonly 发现问题?: string;
  readonly 整改情况?: string;
}

/** One year of a cadre in the village. */
export interface VillageYear extends PaperRecord {
  readonly 年度?: string;
  readonly 应驻村天数?: number;
  readonly 实际驻村天数?: number;
  readonly 考核等次?: string;
}

/** A cadre in a village, as letters to the unit that sent him name him. */
export interface VillageCadre {
  readonly 姓名?: string;
  readonly 派出单位?: string;
  readonly 原任职务?: string;
  readonly 驻村职务?: string;
  readonly 驻村地点?: string;
  readonly 驻村起始日期?: string;
  readonly 驻村年度?: readonly VillageYear[];
}

/** Fields of a cadre in a village. */
export const CADRE_FIELDS = [
  field('姓名', 'text', 'cadre.name', 'identity'),
  field('派出单位', 'text', 'cadre.sendingUnit', 'identity'),
  field('原任职务', 'text', 'cadre.formerPost'),
  field('驻村职务', 'text', 'cadre.villagePost'),
  field('驻村地点', 'text', 'cadre.village'),
  field('驻村起始日期', 'date', 'cadre.since'),
  listOf('驻村年度', 'cadre.years', [
    field('年度', 'text', 'year.name'),
    field('应驻村天数', 'number', 'year.dueDays'),
    field('实际驻村天数', 'number', 'year.days'),
    field('考核等次', 'text', 'year.grade'),
  ]),
];

/** The table of years: days due and spent, grade. */
export function yearsTable(): Block {
  return rowsTable('upright', '驻村年度', 3, [
    { head: '年度', width: 1845, text: '{年度}' },
    { head: '应驻村天数', width: 2300, text: '{应驻村天数}' },
    { head: '实际驻村天数', width: 2400, text: '{实际驻村天数}' },
    { head: '考核等次', width: 2300, text: '{考核等次}' },
  ]);
}

/** Data of the letter that proposes to recall a cadre; missing fields print as blanks. */
export interface D31Record extends PaperRecord, OfficialHead, Contact, VillageCadre {
  readonly 督查清单?: readonly D31Finding[];
  readonly 问题次数?: number;
  /** The rule of the profile that allows a recall; the paragraph does not print without it. */
  readonly 召回规定?: string;
  readonly 依据清单?: readonly Basis[];
  readonly 工作称谓?: string;
  readonly 回复期限?: string;
  readonly 到岗期限?: string;
  readonly 附件清单?: readonly { readonly 附件名?: string }[];
}

const SECTIONS = ['一、基本情况', '二、督查发现的问题', '三、依据', '四、建议'] as const;

/** What D31 is: the letter to the unit that sent a cadre, proposing to recall and replace him. */
export const D31: PaperManifest = {
  code: 'D31',
  title: '召回建议函',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '存档'],
  signers: [],
  seals: ['发文机关'],
  pageLimit: 12,
  fields: [
    ...OFFICIAL_FIELDS,
    ...CADRE_FIELDS,
    field('问题次数', 'number', 'cadre.findingCount'),
    listOf('督查清单', 'cadre.findings', [
      field('督查日期', 'date', 'finding.on'),
      field('督查方式', 'text', 'finding.way', 'note'),
      field('发现问题', 'text', 'finding.problem'),
      field('整改情况', 'text', 'finding.mended'),
    ]),
    field('召回规定', 'text', 'profile.supervision.recall'),
    listOf('依据清单', 'policy.documents', BASIS_FIELDS),
    field('工作称谓', 'text', 'profile.terminology.work', 'note'),
    field('回复期限', 'date', 'letter.answerUntil'),
    field('到岗期限', 'date', 'letter.successorUntil'),
    listOf('附件清单', 'letter.annexes', [field('附件名', 'text', 'annex.name', 'note')]),
    ...CONTACT_FIELDS,
  ],
};

/** The letter: who, what was found, by which rule, what is asked. */
export function d31Blocks(): Block[] {
  return [
    ...letterHead('{发文机关|空8}', '{文号|空8}'),
    ...titleBlock(`关于建议召回${blank('姓名', 4)}同志的函`, `${blank('主送', 10)}：`),
    body(
      `贵单位选派的${blank('姓名', 4)}同志在驻村期间，经督查多次发现问题且未按要求整改。为保证${'{?工作称谓}{工作称谓}{:否则}帮扶{/}'}工作质量，现就有关事项函商如下。`,
    ),
    heading(1, SECTIONS[0]),
    body(
      `${blank('姓名', 4)}同志，原任${blank('派出单位', 8)}${blank('原任职务', 6)}，{驻村起始日期|公文}起任${blank('驻村地点', 8)}${blank('驻村职务', 6)}。历年驻村和考核情况如下：`,
    ),
    line('gap', '', KEEP),
    yearsTable(),
    line('gap', ''),
    heading(1, SECTIONS[1]),
    line('body', `督查共发现问题${blank('问题次数', 2)}次，具体如下：`, KEEP),
    line('gap', '', KEEP),
    rowsTable('upright', '督查清单', 4, [
      { head: '序号', width: 700, text: '{序号}' },
      { head: '督查日期', width: 2050, text: '{督查日期}' },
      { head: '方式', width: 1145, text: '{督查方式}' },
      { head: '发现的问题', width: 2850, text: '{发现问题}', align: 'left' },
      { head: '整改情况', width: 2100, text: '{整改情况}', align: 'left' },
    ]),
    line('gap', ''),
    heading(1, SECTIONS[2]),
    ...when('召回规定', [body('{召回规定}')]),
    body('有关规定见下列文件：'),
    line('plain', '{#依据清单|至少1}'),
    body(`{序号}.${blank('名称', 20)}{?文号}（{文号}）{/}`),
    line('plain', '{/依据清单}'),
    heading(1, SECTIONS[3]),
    body(`（一）召回。建议贵单位召回${blank('姓名', 4)}同志，按照干部管理权限作出处理。`),
    body(
      '（二）另行选派。请贵单位另行选派政治素质好、工作能力强、身体健康的干部接任，新任人员于{到岗期限|公文}前到岗。',
    ),
    body(
      '（三）工作衔接。新任人员到岗前，请督促原驻村干部继续履行职责；到岗后，双方在镇人民政府见证下交接帮扶台账、档案、资金项目和未了事项，填写交接清单，结对帮扶责任同时变更，驻村工作不断档。',
    ),
    body('（四）回复。请将研究结果于{回复期限|公文}前函复我单位。'),
    body('专此函达，请予支持。'),
    ...annexNote({ list: '附件清单', name: '附件名' }),
    ...sealedSignature('{发文机关|空8}', '{成文日期|公文}'),
    contactNote(),
    ...when('抄送', letterImprint('{抄送}')),
  ];
}
