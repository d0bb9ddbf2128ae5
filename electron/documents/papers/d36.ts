import { heading, titleBlock } from '../official/blocks.ts';
import { officialTable } from '../official/table.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, KEEP, listOf } from './form.ts';
import { type Block, line } from './layout.ts';
import { rowsTable } from './notice.ts';
import {
  HOUSEHOLD_FIELDS,
  householdTable,
  noticeEnd,
  noticeMark,
  type PostedHousehold,
  PROJECT_FIELDS,
  type ProjectNotice,
  projectTable,
} from './project-notice.ts';

/** Money of one source, 分. */
export interface D36Money extends PaperRecord {
  readonly 资金来源?: string;
  readonly 计划金额?: number;
  readonly 下达文件?: string;
}

/** Data of the notice before a project; missing fields print as blanks. */
export interface D36Record extends PaperRecord, ProjectNotice {
  readonly 建设内容?: string;
  readonly 建设规模?: string;
  /** 分. */
  readonly 计划投资?: number;
  readonly 资金安排?: readonly D36Money[];
  readonly 计划开工日期?: string;
  readonly 计划完工日期?: string;
  readonly 计划受益户数?: number;
  readonly 计划受益人数?: number;
  readonly 绩效目标?: string;
  readonly 受益户名单?: readonly PostedHousehold[];
}

/** Money of one source as it was used, 分. */
export interface D36hMoney extends PaperRecord {
  readonly 资金来源?: string;
  readonly 计划金额?: number;
  readonly 到位金额?: number;
  readonly 支出金额?: number;
  readonly 结余金额?: number;
}

/** A household and what it got, 分. */
export interface D36hHousehold extends PostedHousehold {
  readonly 受益金额?: number;
}

/** What became of a project: the part of the second notice that the first one does not know. */
export interface ProjectOutcome {
  readonly 完成内容?: string;
  readonly 完成规模?: string;
  readonly 实际投资?: number;
  readonly 实际开工日期?: string;
  readonly 实际完工日期?: string;
  readonly 实际受益户数?: number;
  readonly 实际受益人数?: number;
  readonly 差异说明?: string;
  readonly 资金使用?: readonly D36hMoney[];
  readonly 验收日期?: string;
  readonly 验收单位?: string;
  readonly 验收结论?: string;
  readonly 产权归属?: string;
  readonly 管护单位?: string;
  readonly 管护期限?: string;
  readonly 管护措施?: string;
  readonly 受益户名单?: readonly D36hHousehold[];
}

/** Data of the notice after a project: what was announced, what was done, and the difference. */
export interface D36hRecord extends PaperRecord, ProjectNotice, ProjectOutcome {
  readonly 建设内容?: string;
  readonly 建设规模?: string;
  readonly 计划投资?: number;
  readonly 计划开工日期?: string;
  readonly 计划完工日期?: string;
  readonly 计划受益户数?: number;
  readonly 计划受益人数?: number;
  readonly 投资差额?: number;
  readonly 受益户数差额?: number;
  readonly 受益人数差额?: number;
  /** Days that work began or ended later than announced; negative when earlier. */
  readonly 开工差天数?: number;
  readonly 完工差天数?: number;
  readonly 事前公示编号?: string;
}

const PLAN_FIELDS = [
  field('建设内容', 'text', 'project.content'),
  field('建设规模', 'text', 'project.size'),
  field('计划投资', 'money', 'project.budget'),
  field('计划开工日期', 'date', 'project.plannedStart'),
  field('计划完工日期', 'date', 'project.plannedEnd'),
  field('计划受益户数', 'number', 'project.plannedHouseholds'),
  field('计划受益人数', 'number', 'project.plannedPersons'),
] as const;

const BEFORE = [
  '一、项目基本情况',
  '二、资金来源和额度',
  '三、受益情况',
  '四、公示期限和地点',
  '五、监督方式',
] as const;

const SIGNED = { register: 'form', posted: true, copies: ['公示', '存档'], signers: [], seals: ['公示机关'] } as const;

/** What D36 is: a project as it is planned, posted before it begins. */
export const D36: PaperManifest = {
  code: 'D36',
  title: '项目公示（事前）',
  ...SIGNED,
  sections: BEFORE,
  pageLimit: 8,
  fields: [
    ...PROJECT_FIELDS,
    ...PLAN_FIELDS,
    listOf('资金安排', 'project.money', [
      field('资金来源', 'text', 'money.source'),
      field('计划金额', 'money', 'money.planned'),
      field('下达文件', 'text', 'money.document', 'note'),
    ]),
    field('绩效目标', 'text', 'project.aim'),
    listOf('受益户名单', 'project.households', HOUSEHOLD_FIELDS),
  ],
};

const AFTER = [
  '一、完成情况',
  '二、资金使用情况',
  '三、验收结果',
  '四、受益情况',
  '五、后续管护',
  '六、公示期限和地点',
  '七、监督方式',
] as const;

/** What D36H is: the same project done, with the difference to what was announced. */
export const D36H: PaperManifest = {
  code: 'D36H',
  title: '项目公示（事后）',
  ...SIGNED,
  sections: AFTER,
  pageLimit: 8,
  fields: [
    ...PROJECT_FIELDS,
    field('事前公示编号', 'text', 'project.noticeBefore', 'note'),
    ...PLAN_FIELDS,
    field('完成内容', 'text', 'project.done.content'),
    field('完成规模', 'text', 'project.done.size'),
    field('实际投资', 'money', 'project.done.cost'),
    field('投资差额', 'money', 'project.difference.cost'),
    field('实际开工日期', 'date', 'project.done.start'),
    field('开工差天数', 'number', 'project.difference.start'),
    field('实际完工日期', 'date', 'project.done.end'),
    field('完工差天数', 'number', 'project.difference.end'),
    field('实际受益户数', 'number', 'project.done.households'),
    field('受益户数差额', 'number', 'project.difference.households'),
    field('实际受益人数', 'number', 'project.done.persons'),
    field('受益人数差额', 'number', 'project.difference.persons'),
    field('差异说明', 'text', 'project.difference.reason'),
    listOf('资金使用', 'project.spending', [
      field('资金来源', 'text', 'money.source'),
      field('计划金额', 'money', 'money.planned'),
      field('到位金额', 'money', 'money.received'),
      field('支出金额', 'money', 'money.spent'),
      field('结余金额', 'money', 'money.left'),
    ]),
    field('验收日期', 'date', 'project.acceptance.on'),
    field('验收单位', 'text', 'project.acceptance.organ'),
    field('验收结论', 'text', 'project.acceptance.result'),
    listOf('受益户名单', 'project.households', [
      ...HOUSEHOLD_FIELDS,
      field('受益金额', 'money', 'project.share.amount'),
    ]),
    field('产权归属', 'text', 'project.owner'),
    field('管护单位', 'text', 'project.keeper'),
    field('管护期限', 'text', 'project.keepingPeriod'),
    field('管护措施', 'text', 'project.keeping'),
  ],
};

/** The notice before a project: what, where, how much, for whom, how long, whom to tell. */
export function d36Blocks(): Block[] {
  return [
    noticeMark(),
    ...titleBlock(`关于${blank('项目名称', 8)}实施前的公示`),
    line('body', '按照扶贫资金项目公告公示的要求，现将项目有关情况予以公示，接受社会监督。'),
    heading(1, BEFORE[0]),
    projectTable([
      ['项目编号', '{项目编号}', '计划年度', '{?年度}{年度}年{/}'],
      ['建设地点', '{建设地点}'],
      ['建设内容', '{建设内容}'],
      ['建设规模', '{建设规模}'],
      ['实施单位', '{实施单位}'],
      ['开工日期', '{计划开工日期}', '完工日期', '{计划完工日期}'],
      ['绩效目标', '{绩效目标}'],
    ]),
    line('gap', ''),
    heading(1, BEFORE[1]),
    line('body', `项目计划投资${blank('计划投资', 4, '万元')}，资金来源如下：`, KEEP),
    rowsTable('upright', '资金安排', 3, [
      { head: '序号', width: 800, text: '{序号}' },
      { head: '资金来源', width: 3345, text: '{资金来源}' },
      { head: '金额（元）', width: 1900, text: '{计划金额}', align: 'right' },
      { head: '下达文件', width: 2800, text: '{下达文件}' },
    ]),
    line('gap', ''),
    heading(1, BEFORE[2]),
    line('body', `受益对象：${blank('受益对象', 16)}`),
    line('body', `计划受益：${blank('计划受益户数', 3)}户${blank('计划受益人数', 3)}人`),
    line('body', `带动方式：${blank('带动方式', 16)}`),
    ...householdTable([
      { head: '序号', width: 1000, text: '{序号}' },
      { head: '村民小组', width: 2600, text: '{村民小组}' },
      { head: '户主姓名', width: 3445, text: '{户主姓名}' },
      { head: '家庭人口', width: 1800, text: '{家庭人口}' },
    ]),
    ...noticeEnd(BEFORE[3], BEFORE[4]),
  ];
}

function comparison(): Block {
  const row = (label: string, before: string, after: string, difference: string) => [
    { text: label },
    { text: before },
    { text: after },
    { text: difference },
  ];
  const days = (name: string) => `{?${name}}{${name}}天{/}`;
  return officialTable({
    page: 'upright',
    widths: [1700, 2700, 2745, 1700],
    heads: [['项目', '事前公示', '实际完成', '差额'].map((text) => ({ text }))],
    rows: [
      row('建设内容', '{建设内容}', '{完成内容}', '—'),
      row('建设规模', '{建设规模}', '{完成规模}', '—'),
      row('投资（元）', '{计划投资}', '{实际投资}', '{投资差额}'),
      row('开工日期', '{计划开工日期}', '{实际开工日期}', days('开工差天数')),
      row('完工日期', '{计划完工日期}', '{实际完工日期}', days('完工差天数')),
      row('受益户数', '{计划受益户数}', '{实际受益户数}', '{受益户数差额}'),
      row('受益人数', '{计划受益人数}', '{实际受益人数}', '{受益人数差额}'),
    ],
    rowHeight: 560,
  });
}

/** The notice after a project: the announced figures beside the real ones, money, acceptance, keeping. */
export function d36hBlocks(): Block[] {
  return [
    noticeMark(),
    ...titleBlock(`关于${blank('项目名称', 8)}完成情况的公示`),
    line(
      'body',
      `项目（编号：${blank('项目编号', 8)}，${blank('年度', 2)}年度计划，由${blank('实施单位', 8)}在${blank('建设地点', 8)}实施）已经完成{?事前公示编号}（事前公示编号：{事前公示编号}）{/}，现将有关情况予以公示，接受社会监督。`,
    ),
    heading(1, AFTER[0]),
    comparison(),
    line('gap', ''),
    line('body', `差异说明：${blank('差异说明', 18)}。`),
    line('gap', ''),
    heading(1, AFTER[1]),
    rowsTable('upright', '资金使用', 3, [
      { head: '资金来源', width: 2845, text: '{资金来源}' },
      { head: '计划（元）', width: 1500, text: '{计划金额}', align: 'right' },
      { head: '到位（元）', width: 1500, text: '{到位金额}', align: 'right' },
      { head: '支出（元）', width: 1500, text: '{支出金额}', align: 'right' },
      { head: '结余（元）', width: 1500, text: '{结余金额}', align: 'right' },
    ]),
    line('gap', ''),
    heading(1, AFTER[2]),
    line('body', '验收日期：{验收日期|公文}'),
    line('body', `验收单位：${blank('验收单位', 16)}`),
    line('body', `验收结论：${blank('验收结论', 16)}`),
    line('gap', ''),
    heading(1, AFTER[3]),
    line('body', `受益对象：${blank('受益对象', 16)}`),
    line('body', `带动方式：${blank('带动方式', 16)}`),
    ...householdTable([
      { head: '序号', width: 900, text: '{序号}' },
      { head: '村民小组', width: 2200, text: '{村民小组}' },
      { head: '户主姓名', width: 2845, text: '{户主姓名}' },
      { head: '家庭人口', width: 1300, text: '{家庭人口}' },
      { head: '受益（元）', width: 1600, text: '{受益金额}', align: 'right' },
    ]),
    line('gap', ''),
    heading(1, AFTER[4]),
    line('body', `产权归属：${blank('产权归属', 16)}`),
    line('body', `管护单位：${blank('管护单位', 16)}`),
    line('body', `管护期限：${blank('管护期限', 16)}`),
    line('body', `管护措施：${blank('管护措施', 18)}。`),
    ...noticeEnd(AFTER[5], AFTER[6]),
  ];
}

const DAY = 86_400_000;
const minus = (after: number | undefined, before: number | undefined) =>
  after === undefined || before === undefined ? undefined : after - before;
const days = (after: string | undefined, before: string | undefined) =>
  after && before ? (Date.parse(after) - Date.parse(before)) / DAY : undefined;

/** The notice after a project from the one before it: its figures again, the outcome, and every difference. */
export function noticeAfter(before: D36Record, notice: ProjectNotice, outcome: ProjectOutcome): D36hRecord {
  const { 资金安排, 绩效目标, 受益户名单, 编号, ...repeated } = before;
  const differences = {
    投资差额: minus(outcome.实际投资, before.计划投资),
    开工差天数: days(outcome.实际开工日期, before.计划开工日期),
    完工差天数: days(outcome.实际完工日期, before.计划完工日期),
    受益户数差额: minus(outcome.实际受益户数, before.计划受益户数),
    受益人数差额: minus(outcome.实际受益人数, before.计划受益人数),
  };
  const known = Object.fromEntries(Object.entries(differences).filter(([, value]) => value !== undefined));
  return { ...repeated, ...notice, ...outcome, ...known, ...(编号 === undefined ? {} : { 事前公示编号: 编号 }) };
}
