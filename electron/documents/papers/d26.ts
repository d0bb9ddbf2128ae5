import { annexHead, annexNote, body, each, heading, landscape, titleBlock, when } from '../official/blocks.ts';
import { mm } from '../page.ts';
import type { PaperImage, PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import {
  evenColumns,
  figuresLine,
  ISSUED_FIELDS,
  type IssuedHead,
  issuedEnd,
  issuedHead,
  issuedImprint,
  issuedTable,
} from './issued.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** Figures of one town; the last row is the county's total, without ranks. Amounts in 分, rates in per cent. */
export interface D26Town extends PaperRecord {
  readonly 镇名?: string;
  readonly 任务户数?: number;
  readonly 任务人数?: number;
  readonly 本季完成人数?: number;
  readonly 累计完成户数?: number;
  readonly 累计完成人数?: number;
  readonly 任务完成率?: number;
  readonly 减贫排名?: string;
  readonly 下达资金?: number;
  readonly 支出资金?: number;
  readonly 支出率?: number;
  readonly 项目数?: number;
  readonly 完工项目数?: number;
  readonly 资金排名?: string;
  readonly 结对户数?: number;
  readonly 走访户次?: number;
  readonly 措施覆盖率?: number;
  readonly 记录更新率?: number;
  readonly 驻村出勤率?: number;
  readonly 帮扶排名?: string;
  readonly 疑点数?: number;
  readonly 已整改数?: number;
  readonly 整改率?: number;
  readonly 数据排名?: string;
}

/** One problem: whom it concerns, what it is, by when it is put right. */
export interface D26Problem extends PaperRecord {
  readonly 责任单位?: string;
  readonly 问题?: string;
  readonly 整改期限?: string;
}

/** Data of the quarterly bulletin; text, tables and chart come from one snapshot; missing fields print as blanks. */
export interface D26Record extends PaperRecord, IssuedHead {
  readonly 季度?: string;
  readonly 总户数?: number;
  readonly 总人数?: number;
  readonly 年度任务户数?: number;
  readonly 年度任务人数?: number;
  readonly 完成户数?: number;
  readonly 完成人数?: number;
  readonly 完成率?: number;
  readonly 总体说明?: string;
  readonly 减贫说明?: string;
  /** Progress by town, 140 × 70 mm. */
  readonly 进度图?: PaperImage;
  readonly 下达总额?: number;
  readonly 支出总额?: number;
  readonly 总支出率?: number;
  readonly 资金说明?: string;
  readonly 走访总户次?: number;
  readonly 总更新率?: number;
  readonly 帮扶说明?: string;
  readonly 疑点总数?: number;
  readonly 整改总数?: number;
  readonly 数据说明?: string;
  readonly 表扬单位?: string;
  readonly 问题说明?: string;
  readonly 问题清单?: readonly D26Problem[];
  readonly 要求?: readonly { readonly 内容?: string }[];
  /** The profile's words on slow progress: 在全市进行通报，限期整改. */
  readonly 通报规定?: string;
  /** The profile's words on interviews of leaders. */
  readonly 约谈规定?: string;
  /** The rule on accountability in force. */
  readonly 问责依据?: string;
  readonly 分镇?: readonly D26Town[];
}

const SECTIONS = [
  '一、总体情况',
  '二、减贫任务进展',
  '三、资金和项目进展',
  '四、帮扶责任落实',
  '五、数据质量',
  '六、存在问题',
  '七、下一步工作要求',
  '附件',
] as const;

const TOWN_FIELDS = [
  field('镇名', 'text', 'town.name'),
  field('任务户数', 'number', 'town.target.households'),
  field('任务人数', 'number', 'town.target.persons'),
  field('本季完成人数', 'number', 'town.done.quarterPersons'),
  field('累计完成户数', 'number', 'town.done.households'),
  field('累计完成人数', 'number', 'town.done.persons'),
  field('任务完成率', 'number', 'town.done.rate'),
  field('减贫排名', 'text', 'town.done.rank'),
  field('下达资金', 'money', 'town.funds.allotted'),
  field('支出资金', 'money', 'town.funds.paid'),
  field('支出率', 'number', 'town.funds.rate'),
  field('项目数', 'number', 'town.projects.count'),
  field('完工项目数', 'number', 'town.projects.finished'),
  field('资金排名', 'text', 'town.funds.rank'),
  field('结对户数', 'number', 'town.pairing.households'),
  field('走访户次', 'number', 'town.visits.count'),
  field('措施覆盖率', 'number', 'town.measures.rate'),
  field('记录更新率', 'number', 'town.records.rate'),
  field('驻村出勤率', 'number', 'town.attendance.rate'),
  field('帮扶排名', 'text', 'town.pairing.rank'),
  field('疑点数', 'number', 'town.anomalies.count'),
  field('已整改数', 'number', 'town.anomalies.mended'),
  field('整改率', 'number', 'town.anomalies.rate'),
  field('数据排名', 'text', 'town.anomalies.rank'),
];

/** What D26 is: the quarterly bulletin to towns and units, by town with ranks. */
export const D26: PaperManifest = {
  code: 'D26',
  title: '季度工作通报',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '抄送', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 60,
  fields: [
    ...ISSUED_FIELDS,
    field('季度', 'text', 'bulletin.quarter', 'identity'),
    field('总户数', 'number', 'bulletin.households'),
    field('总人数', 'number', 'bulletin.persons'),
    field('年度任务户数', 'number', 'bulletin.target.households'),
    field('年度任务人数', 'number', 'bulletin.target.persons'),
    field('完成户数', 'number', 'bulletin.done.households'),
    field('完成人数', 'number', 'bulletin.done.persons'),
    field('完成率', 'number', 'bulletin.done.rate'),
    field('总体说明', 'text', 'bulletin.general', 'note'),
    field('减贫说明', 'text', 'bulletin.reductionNote', 'note'),
    field('进度图', 'image', 'bulletin.chart', 'note'),
    field('下达总额', 'money', 'bulletin.funds.allotted'),
    field('支出总额', 'money', 'bulletin.funds.paid'),
    field('总支出率', 'number', 'bulletin.funds.rate'),
    field('资金说明', 'text', 'bulletin.fundsNote', 'note'),
    field('走访总户次', 'number', 'bulletin.visits'),
    field('总更新率', 'number', 'bulletin.records.rate'),
    field('帮扶说明', 'text', 'bulletin.helpNote', 'note'),
    field('疑点总数', 'number', 'bulletin.anomalies'),
    field('整改总数', 'number', 'bulletin.mended'),
    field('数据说明', 'text', 'bulletin.dataNote', 'note'),
    field('表扬单位', 'text', 'bulletin.praised', 'note'),
    field('问题说明', 'text', 'bulletin.problemNote', 'note'),
    listOf('问题清单', 'bulletin.problems', [
      field('责任单位', 'text', 'problem.body', 'identity'),
      field('问题', 'text', 'problem.text'),
      field('整改期限', 'date', 'problem.due'),
    ]),
    listOf('要求', 'bulletin.requirements', [field('内容', 'text', 'requirement.text', 'note')]),
    field('通报规定', 'text', 'profile.supervision.bulletin', 'note'),
    field('约谈规定', 'text', 'profile.supervision.interview', 'note'),
    field('问责依据', 'text', 'profile.supervision.accountability', 'note'),
    listOf('分镇', 'bulletin.towns', TOWN_FIELDS),
  ],
};

const TOWN_WIDTH = 1315;

/** A table by town on the upright page; columns share what the town's name leaves. */
function townTable(columns: readonly (readonly [string, string])[]): Block[] {
  const town = { head: '镇（街道）', width: TOWN_WIDTH, text: '{镇名}' };
  return [figuresLine(), issuedTable('upright', '分镇', 8, [town, ...evenColumns(8845 - TOWN_WIDTH, columns)])];
}

/** The chart in a row as high as it is, so that the pages after it are counted right. */
const chart = (): Block[] =>
  when('进度图', [
    line('smallCentre', '分镇（街道）年度任务完成情况', { keep: 'next' }),
    grid([8845], [{ cells: [cell('smallCentre', '{%进度图|140}')], height: mm(73) }], { lines: 'none' }),
    line('gap', ''),
  ]);

function progress(): Block[] {
  return [
    heading(1, SECTIONS[0]),
    body(
      `截至{资料日期|公文}，{县名|空4}在册${blank('对象称谓', 4)}${blank('总户数', 3)}户${blank('总人数', 3)}人。{年度|空2}年计划减贫${blank('年度任务户数', 3)}户${blank('年度任务人数', 3)}人，至第${blank('季度', 1)}季度末累计完成${blank('完成户数', 3)}户${blank('完成人数', 3)}人，完成率${blank('完成率', 2)}%。`,
    ),
    ...when('总体说明', [body('{总体说明}')]),
    heading(1, SECTIONS[1]),
    body(`各镇（街道）年度减贫任务完成及排名情况如下。{减贫说明}`),
    ...townTable([
      ['任务户数', '{任务户数}'],
      ['任务人数', '{任务人数}'],
      ['本季完成人数', '{本季完成人数}'],
      ['累计完成户数', '{累计完成户数}'],
      ['累计完成人数', '{累计完成人数}'],
      ['完成率（%）', '{任务完成率}'],
      ['排名', '{减贫排名}'],
    ]),
    ...chart(),
    heading(1, SECTIONS[2]),
    body(
      `全年下达资金${blank('下达总额', 5, '万元')}，已支出${blank('支出总额', 5, '万元')}，支出率${blank('总支出率', 2)}%。{资金说明}`,
    ),
    ...townTable([
      ['下达资金（元）', '{下达资金|整数}'],
      ['支出资金（元）', '{支出资金|整数}'],
      ['支出率（%）', '{支出率}'],
      ['项目数', '{项目数}'],
      ['完工数', '{完工项目数}'],
      ['排名', '{资金排名}'],
    ]),
  ];
}

function duties(): Block[] {
  return [
    heading(1, SECTIONS[3]),
    body(`本季度帮扶责任人共走访${blank('走访总户次', 3)}户次，帮扶记录更新率${blank('总更新率', 2)}%。{帮扶说明}`),
    ...townTable([
      ['结对户数', '{结对户数}'],
      ['走访户次', '{走访户次}'],
      ['措施覆盖率（%）', '{措施覆盖率}'],
      ['记录更新率（%）', '{记录更新率}'],
      ['驻村出勤率（%）', '{驻村出勤率}'],
      ['排名', '{帮扶排名}'],
    ]),
    heading(1, SECTIONS[4]),
    body(`建档立卡数据共发现疑点${blank('疑点总数', 3)}条，已整改${blank('整改总数', 3)}条。{数据说明}`),
    ...townTable([
      ['疑点数', '{疑点数}'],
      ['已整改数', '{已整改数}'],
      ['整改率（%）', '{整改率}'],
      ['排名', '{数据排名}'],
    ]),
  ];
}

function demands(): Block[] {
  return [
    heading(1, SECTIONS[5]),
    ...when('表扬单位', [body('{表扬单位}推进有力、成效明显，予以通报表扬。')]),
    body('当前工作中存在的主要问题如下，有关单位应当对照问题逐项整改，并按期报送整改结果。{问题说明}'),
    issuedTable('upright', '问题清单', 5, [
      { head: '序号', width: 745, text: '{序号}' },
      { head: '责任单位', width: 2100, text: '{责任单位}' },
      { head: '问题', width: 3700, text: '{问题}', align: 'left' },
      { head: '整改期限', width: 2300, text: '{整改期限}' },
    ]),
    heading(1, SECTIONS[6]),
    body(
      '各镇（街道）、各帮扶单位应当对照年度任务查找差距，逐村逐户落实帮扶责任和措施，加快项目实施和资金支出，及时更新档案数据，确保完成年度目标。',
    ),
    ...each('要求', [body('{内容}')]),
    ...when('通报规定', [body('对工作进展缓慢的单位和个人，{通报规定}。')]),
    ...when('约谈规定', [body('{约谈规定}。')]),
    ...when('问责依据', [body('对履行职责不力的，按照{问责依据}追究责任。')]),
  ];
}

const ANNEX = '{年度|空2}年第{季度|空1}季度主要指标分镇（街道）汇总表';

/** All figures of the text in one table across, from the same rows. */
function annex(): Block[] {
  const columns = [
    ['任务户数', '{任务户数}'],
    ['任务人数', '{任务人数}'],
    ['完成户数', '{累计完成户数}'],
    ['完成人数', '{累计完成人数}'],
    ['完成率（%）', '{任务完成率}'],
    ['资金支出率（%）', '{支出率}'],
    ['项目数', '{项目数}'],
    ['措施覆盖率（%）', '{措施覆盖率}'],
    ['记录更新率（%）', '{记录更新率}'],
    ['疑点数', '{疑点数}'],
    ['整改率（%）', '{整改率}'],
  ] as const;
  const town = { head: '镇（街道）', width: 1756, text: '{镇名}' };
  return landscape([
    ...annexHead(SECTIONS[7], ANNEX),
    figuresLine(),
    issuedTable('landscape', '分镇', 8, [town, ...evenColumns(11_000, columns)]),
  ]);
}

/** The bulletin in seven chapters, its tables by town with ranks, and all figures as annex. */
export function d26Blocks(): Block[] {
  return [
    ...issuedHead(),
    ...titleBlock('关于{年度|空2}年第\u2060{季度|空1}\u2060季度{工作称谓|空4}工作情况的通报', '{主送|空10}：'),
    body(
      `{?依据文件}按照{依据文件}关于定期通报的要求，{/}现将{县名|空4}{年度|空2}年第${blank('季度', 1)}季度工作情况通报如下：`,
    ),
    ...progress(),
    ...duties(),
    ...demands(),
    ...annexNote([ANNEX]),
    ...issuedEnd(),
    ...annex(),
    ...issuedImprint(),
  ];
}
