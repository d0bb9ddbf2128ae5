import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, facts, KEEP, listOf, listTable, RECORD_FIELDS, type RecordHead, recordHead } from './form.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** One member on the page of members. */
export interface D13Member extends PaperRecord {
  readonly 姓名?: string;
  readonly 与户主关系?: string;
  readonly 性别?: string;
  readonly 出生日期?: string;
  /** Certificate number as the booklet asks for it; holders of a disability certificate have that number. */
  readonly 证件号码?: string;
  /** School and grade for those in school, else education. */
  readonly 文化程度?: string;
  readonly 健康状况?: string;
  readonly 劳动能力?: string;
  readonly 务工情况?: string;
}

/** One helper with days from and to: the booklet keeps the earlier lines. */
export interface D13Helper extends PaperRecord {
  readonly 姓名?: string;
  readonly 单位?: string;
  readonly 职务?: string;
  readonly 电话?: string;
  readonly 起始日期?: string;
  readonly 结束日期?: string;
}

/** One project of the household's plan. */
export interface D13Plan extends PaperRecord {
  readonly 年度?: string;
  readonly 项目名称?: string;
  readonly 规模?: string;
  readonly 扶持资金?: number;
  readonly 完成时限?: string;
  readonly 责任人?: string;
}

/** One measure carried out. */
export interface D13Measure extends PaperRecord {
  readonly 日期?: string;
  readonly 项目内容?: string;
  readonly 帮扶单位?: string;
  readonly 金额?: number;
}

/** Measures of one group of the year's list. */
export interface D13Group extends PaperRecord {
  readonly 类别?: string;
  readonly 措施?: readonly D13Measure[];
}

/** Income and effect of a year, signed by the householder. */
export interface D13Effect extends PaperRecord {
  readonly 年度?: string;
  readonly 工资性收入?: number;
  readonly 经营净收入?: number;
  readonly 财产性收入?: number;
  readonly 转移性收入?: number;
  readonly 人均收入?: number;
  readonly 成效?: string;
}

/** Pages that are not to be printed, so that one changed page can be replaced. */
export interface D13Pages {
  readonly 不印封面?: boolean;
  readonly 不印基本情况?: boolean;
  readonly 不印家庭成员?: boolean;
  readonly 不印责任人?: boolean;
  readonly 不印帮扶计划?: boolean;
  readonly 不印帮扶措施?: boolean;
  readonly 不印帮扶成效?: boolean;
}

/** Data of the handbook of a household; missing fields print as blanks. */
export interface D13Record extends PaperRecord, RecordHead, D13Pages {
  readonly 省名?: string;
  readonly 市名?: string;
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村民小组?: string;
  readonly 手册名称?: string;
  readonly 制发单位?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 联系电话?: string;
  readonly 户属性?: string;
  readonly 识别年度?: string;
  readonly 计划脱贫年度?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 主要致贫原因?: string;
  readonly 其他致贫原因?: string;
  readonly 耕地面积?: number;
  readonly 林地面积?: number;
  readonly 住房面积?: number;
  /** Written after the area. */
  readonly 危房等级?: string;
  readonly 饮水情况?: string;
  readonly 用电情况?: string;
  readonly 入户路?: string;
  readonly 上年人均收入?: number;
  readonly 家庭成员?: readonly D13Member[];
  readonly 帮扶责任人?: readonly D13Helper[];
  readonly 帮扶计划?: readonly D13Plan[];
  readonly 措施类别?: readonly D13Group[];
  readonly 帮扶成效?: readonly D13Effect[];
}

const PAGES = [
  '不印封面',
  '不印基本情况',
  '不印家庭成员',
  '不印责任人',
  '不印帮扶计划',
  '不印帮扶措施',
  '不印帮扶成效',
] as const;
const SECTIONS = ['家庭基本情况', '家庭成员', '帮扶责任人', '脱贫措施及项目规划', '帮扶措施落实', '帮扶成效'] as const;

const HOUSEHOLD_FIELDS = [
  field('省名', 'text', 'province.name', 'note'),
  field('市名', 'text', 'prefecture.name', 'note'),
  field('县名', 'text', 'county.name'),
  field('镇名', 'text', 'town.name'),
  field('村名', 'text', 'village.name'),
  field('村民小组', 'text', 'household.groupName'),
  field('手册名称', 'text', 'profile.terminology.handbook', 'note'),
  field('制发单位', 'text', 'county.office', 'note'),
  field('户主姓名', 'text', 'household.head.name', 'identity'),
  field('户编号', 'text', 'household.code', 'identity'),
  field('联系电话', 'text', 'household.phone', 'note'),
  field('户属性', 'text', 'household.kind'),
  field('识别年度', 'text', 'household.identificationYear'),
  field('计划脱贫年度', 'text', 'household.plannedExitYear'),
  field('家庭人口', 'number', 'household.memberCount'),
  field('劳动力', 'number', 'household.labourCount'),
  field('主要致贫原因', 'text', 'household.mainCause'),
  field('其他致贫原因', 'text', 'household.otherCauses'),
  field('耕地面积', 'area', 'household.farmland'),
  field('林地面积', 'area', 'household.woodland'),
  field('住房面积', 'area', 'household.houseArea'),
  field('危房等级', 'text', 'household.houseGrade'),
  field('饮水情况', 'text', 'household.water'),
  field('用电情况', 'text', 'household.power'),
  field('入户路', 'text', 'household.roadKind'),
  field('上年人均收入', 'money', 'household.incomePerHead'),
];

const LISTS = [
  listOf('家庭成员', 'household.members', [
    field('姓名', 'text', 'member.name', 'identity'),
    field('与户主关系', 'text', 'member.relation'),
    field('性别', 'text', 'member.sex', 'note'),
    field('出生日期', 'date', 'member.birthOn', 'identity'),
    field('证件号码', 'text', 'member.identityNumber', 'identity'),
    field('文化程度', 'text', 'member.education', 'note'),
    field('健康状况', 'text', 'member.health', 'note'),
    field('劳动能力', 'text', 'member.labour'),
    field('务工情况', 'text', 'member.work', 'note'),
  ]),
  listOf('帮扶责任人', 'pairings', [
    field('姓名', 'text', 'helper.name', 'identity'),
    field('单位', 'text', 'helper.unit.name'),
    field('职务', 'text', 'helper.post', 'note'),
    field('电话', 'text', 'helper.phone', 'note'),
    field('起始日期', 'date', 'pairing.startsOn'),
    field('结束日期', 'date', 'pairing.endsOn'),
  ]),
  listOf('帮扶计划', 'plan.projects', [
    field('年度', 'text', 'plan.year'),
    field('项目名称', 'text', 'plan.project'),
    field('规模', 'text', 'plan.scale'),
    field('扶持资金', 'money', 'plan.funds'),
    field('完成时限', 'text', 'plan.due'),
    field('责任人', 'text', 'plan.responsible', 'note'),
  ]),
  listOf('措施类别', 'profile.measureGroups', [
    field('类别', 'text', 'measureGroup.name', 'note'),
    listOf('措施', 'measures', [
      field('日期', 'date', 'measure.doneOn'),
      field('项目内容', 'text', 'measure.content'),
      field('帮扶单位', 'text', 'measure.unit'),
      field('金额', 'money', 'measure.amount'),
    ]),
  ]),
  listOf('帮扶成效', 'effects', [
    field('年度', 'text', 'effect.year'),
    field('工资性收入', 'money', 'effect.wages'),
    field('经营净收入', 'money', 'effect.business'),
    field('财产性收入', 'money', 'effect.property'),
    field('转移性收入', 'money', 'effect.transfer'),
    field('人均收入', 'money', 'effect.incomePerHead'),
    field('成效', 'text', 'effect.text', 'note'),
  ]),
];

/** What D13 is: the handbook, page by page, so that a changed page is exchanged by itself. */
export const D13: PaperManifest = {
  code: 'D13',
  title: '扶贫手册',
  register: 'form',
  sections: SECTIONS,
  copies: ['户存', '村存'],
  signers: ['户主', '帮扶责任人'],
  seals: ['村民委员会'],
  pageLimit: 16,
  fields: [
    ...RECORD_FIELDS,
    ...PAGES.map((name, i) => field(name, 'check', `pages.without${i}`, 'note')),
    ...HOUSEHOLD_FIELDS,
    ...LISTS,
  ],
};

/** A page by itself: left out when marked, begins a sheet side, says whose it is and which. */
function page(mark: string, title: string, number: string, blocks: readonly Block[]): Block[] {
  return [
    line('gap', `{?${mark}}`),
    line('gap', '{:否则}'),
    line('gap', '', { page: 'new' }),
    recordHead(),
    line('title', title),
    line('small', `户主：{户主姓名|空6}　户编号：{户编号|空9}　　第${number}页`, { above: 60, ...KEEP }),
    line('gap', '', KEEP),
    ...blocks,
    line('gap', ''),
    line('gap', '{/}'),
  ];
}

function cover(): Block[] {
  const row = (label: string, text: string) => ({ cells: [cell('cell', label), cell('cell', text)], height: 640 });
  return [
    line('gap', '{?不印封面}'),
    line('gap', '{:否则}'),
    recordHead(),
    line('title', '{?手册名称}{手册名称}{:否则}扶贫手册{/}', { above: 2600 }),
    line('plain', ''),
    line('plain', ''),
    grid(
      [2400, 6445],
      [
        row('行政区划', '{省名}{市名}{县名}{镇名}{村名}{村民小组}'),
        row('户主姓名', '{户主姓名}'),
        row('户 编 号', '{户编号}'),
        row('建档年度', '{识别年度}'),
        row('制发单位', '{制发单位}'),
      ],
    ),
    line('gap', ''),
    line('gap', '{/}'),
  ];
}

const INFO = [1400, 1550, 1400, 1550, 1400, 1545];

function householdPage(): Block[] {
  return [
    grid(
      INFO,
      [
        facts('户主姓名', '{户主姓名|缩6.5}', '联系电话', '{联系电话|缩6.5}', '户属性', '{户属性|缩6.5}'),
        facts('识别年度', '{识别年度}', '计划脱贫年度', '{计划脱贫年度}', '村民小组', '{村民小组|缩6.5}'),
        facts('家庭人口（人）', '{家庭人口}', '劳动力（人）', '{劳动力}', '上年人均收入', '{上年人均收入|空2}元'),
        facts('主要致贫原因', ['{主要致贫原因}', 2 + 1], '其他致贫原因', '{其他致贫原因|缩6.5}'),
        facts('耕地面积（亩）', '{耕地面积}', '林地面积（亩）', '{林地面积}', '入户路', '{入户路|缩6.5}'),
        facts(
          '住房及等级',
          ['{住房面积|空3}平方米{?危房等级}（{危房等级}）{/}', 2 + 1],
          '饮水情况',
          '{饮水情况|缩6.5}',
        ),
        facts('用电情况', ['{用电情况}', 5]),
      ].map((row) => ({ ...row, height: 620 })),
    ),
  ];
}

const membersTable = (): Block =>
  listTable(
    '家庭成员',
    12,
    [
      { head: '序号', width: 480, text: '{序号}' },
      { head: '姓　名', width: 1050, text: '{姓名|缩}' },
      { head: '与户主关系', width: 860, text: '{与户主关系|缩}' },
      { head: '性别', width: 460, text: '{性别}' },
      { head: '出生日期', width: 1150, text: '{出生日期|缩}' },
      { head: '证件号码', width: 1800, text: '{证件号码|缩}' },
      { head: '文化程度（就读学校、年级）', width: 1045, text: '{文化程度}' },
      { head: '健康状况', width: 700, text: '{健康状况}' },
      { head: '劳动能力', width: 700, text: '{劳动能力}' },
      { head: '务工情况', width: 600, text: '{务工情况}' },
    ],
    { rowHeight: 600, size: 18, spare: 'kept' },
  );

const helpersTable = (): Block =>
  listTable(
    '帮扶责任人',
    8,
    [
      { head: '序号', width: 560, text: '{序号}' },
      { head: '姓　名', width: 1200, text: '{姓名|缩}' },
      { head: '单　位', width: 1685, text: '{单位}', style: 'small' },
      { head: '职　务', width: 1200, text: '{职务|缩}' },
      { head: '联系电话', width: 1400, text: '{电话|缩}' },
      { head: '帮扶起始', width: 1400, text: '{起始日期|缩}' },
      { head: '帮扶结束', width: 1400, text: '{结束日期|缩}' },
    ],
    { rowHeight: 600, spare: 'kept' },
  );

const planTable = (): Block =>
  listTable(
    '帮扶计划',
    10,
    [
      { head: '年度', width: 700, text: '{年度}' },
      { head: '项目名称', width: 2545, text: '{项目名称}', style: 'small' },
      { head: '规　模', width: 1500, text: '{规模}' },
      { head: '扶持资金额度（元）', width: 1500, text: '{扶持资金}' },
      { head: '完成时限', width: 1400, text: '{完成时限|缩}' },
      { head: '责任人', width: 1200, text: '{责任人|缩}' },
    ],
    { rowHeight: 600, spare: 'kept' },
  );

/** Groups one after the other in one table: the group, its measures, each signed by the householder. */
function measuresTable(): Block {
  const mark = (tag: string) => ({ cells: [cell('gap', tag, 5)], height: 20 });
  const heads = ['日　期', '项目内容', '帮扶（投入）单位', '金额（元）', '户主签字'];
  const texts = ['{#措施|至少3}{日期|缩6.6}', '{项目内容}', '{帮扶单位}', '{金额}', '{/措施}'];
  return grid(
    [1500, 2895, 1900, 1250, 1300],
    [
      { cells: heads.map((text) => cell('head', text)), height: 400, repeats: 'head' },
      mark('{#措施类别|至少6}'),
      { cells: [cell('head', `类别：${blank('类别', 8)}`, 5, { align: 'left' })], height: 380 },
      { cells: texts.map((text, i) => cell(i === 1 || i === 2 ? 'small' : 'smallCentre', text)), height: 420 },
      mark('{/措施类别}'),
    ],
  );
}

const effectsTable = (): Block =>
  listTable(
    '帮扶成效',
    6,
    [
      { head: '年度', width: 620, text: '{年度}' },
      { head: '工资性收入（元）', width: 1000, text: '{工资性收入|缩}' },
      { head: '经营净收入（元）', width: 1000, text: '{经营净收入|缩}' },
      { head: '财产性收入（元）', width: 1000, text: '{财产性收入|缩}' },
      { head: '转移性收入（元）', width: 1000, text: '{转移性收入|缩}' },
      { head: '人均收入（元）', width: 1000, text: '{人均收入|缩}' },
      { head: '帮扶成效', width: 1825, text: '{成效}', style: 'small' },
      { head: '户主签字及日期', width: 1400, text: '' },
    ],
    { rowHeight: 900, spare: 'kept' },
  );

/** Cover and six pages. */
export function d13Blocks(): Block[] {
  const remark = (text: string) => line('small', text, { above: 60 });
  return [
    ...cover(),
    ...page('不印基本情况', SECTIONS[0], '一', householdPage()),
    ...page('不印家庭成员', SECTIONS[1], '二', [membersTable()]),
    ...page('不印责任人', SECTIONS[2], '三', [helpersTable(), remark('责任人变动的，保留原记录，另起一行填写。')]),
    ...page('不印帮扶计划', SECTIONS[3], '四', [
      planTable(),
      remark('户主（签字）：　　　　　　　帮扶责任人（签字）：　　　　　　　　　　年　　月　　日'),
    ]),
    ...page('不印帮扶措施', SECTIONS[4], '五', [measuresTable()]),
    ...page('不印帮扶成效', SECTIONS[5], '六', [effectsTable(), remark('收入为家庭全年实际数，由户主核对后签字。')]),
    line('gap', ''),
  ];
}
