import { annexHead, annexNote, body, each, heading, landscape, titleBlock, when } from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
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
import type { Block } from './layout.ts';

/** One town of the tables; the last row may be the total. Rates in per cent, amounts in 分. */
export interface D27Town extends PaperRecord {
  readonly 镇名?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 有劳力户数?: number;
  readonly 低保户数?: number;
  readonly 特困户数?: number;
  readonly 发生率?: number;
  readonly 任务人数?: number;
  readonly 完成户数?: number;
  readonly 完成人数?: number;
  readonly 返贫人数?: number;
  readonly 措施覆盖率?: number;
  readonly 资金支出率?: number;
}

/** One target of the profile against what was reached. */
export interface D27Target extends PaperRecord {
  readonly 指标?: string;
  readonly 目标?: string;
  readonly 完成?: string;
  readonly 完成率?: number;
  readonly 数据来源?: string;
}

/** One programme of the profile: what was done, for how many. */
export interface D27Programme extends PaperRecord {
  readonly 名称?: string;
  readonly 做法?: string;
  readonly 措施项数?: number;
  readonly 受益户数?: number;
  readonly 受益人数?: number;
  readonly 投入?: number;
}

/** Money by source. */
export interface D27Fund extends PaperRecord {
  readonly 来源?: string;
  readonly 下达?: number;
  readonly 到位?: number;
  readonly 支出?: number;
  readonly 结余?: number;
  readonly 支出率?: number;
}

/** Projects by kind. */
export interface D27Project extends PaperRecord {
  readonly 类别?: string;
  readonly 项目数?: number;
  readonly 完工数?: number;
  readonly 在建数?: number;
  readonly 投资?: number;
  readonly 受益户数?: number;
}

/** Helping bodies by where they come from. */
export interface D27Help extends PaperRecord {
  readonly 类型?: string;
  readonly 单位数?: number;
  readonly 干部数?: number;
  readonly 投入?: number;
  readonly 引进项目数?: number;
}

/** An inspection of the year. */
export interface D27Inspection extends PaperRecord {
  readonly 时间?: string;
  readonly 对象?: string;
  readonly 问题数?: number;
  readonly 整改数?: number;
}

/** One line of next year's plan. */
export interface D27Plan extends PaperRecord {
  readonly 指标?: string;
  readonly 计划数?: string;
  readonly 责任单位?: string;
}

/** Data of the yearly report upward; text and tables come from one snapshot; missing fields print as blanks. */
export interface D27Record extends PaperRecord, IssuedHead {
  readonly 签发人?: string;
  readonly 总户数?: number;
  readonly 总人数?: number;
  readonly 年初人数?: number;
  readonly 完成户数?: number;
  readonly 完成人数?: number;
  readonly 完成率?: number;
  readonly 基本说明?: string;
  readonly 目标说明?: string;
  readonly 下达总额?: number;
  readonly 支出总额?: number;
  readonly 资金说明?: string;
  readonly 项目总数?: number;
  readonly 项目完工数?: number;
  readonly 项目说明?: string;
  /** The city that helps the county, where the profile has one. */
  readonly 对口帮扶方?: string;
  readonly 社会说明?: string;
  readonly 督查次数?: number;
  readonly 考核说明?: string;
  readonly 下年度?: string;
  readonly 分镇?: readonly D27Town[];
  readonly 目标清单?: readonly D27Target[];
  readonly 工程?: readonly D27Programme[];
  readonly 资金?: readonly D27Fund[];
  readonly 项目?: readonly D27Project[];
  readonly 帮扶力量?: readonly D27Help[];
  readonly 督查?: readonly D27Inspection[];
  readonly 存在问题?: readonly { readonly 内容?: string }[];
  readonly 下年计划?: readonly D27Plan[];
}

const SECTIONS = [
  '一、基本情况',
  '二、目标任务完成情况',
  '三、主要做法',
  '四、资金投入和使用情况',
  '五、项目实施情况',
  '六、对口帮扶和社会帮扶情况',
  '七、督查考核情况',
  '八、存在问题和下年度计划',
  '附件',
] as const;

const number = (name: string, source: string) => field(name, 'number', source);
const money = (name: string, source: string) => field(name, 'money', source);
const text = (name: string, source: string) => field(name, 'text', source);

const LISTS = [
  listOf('分镇', 'report.towns', [
    text('镇名', 'town.name'),
    number('户数', 'town.households'),
    number('人数', 'town.persons'),
    number('有劳力户数', 'town.labour'),
    number('低保户数', 'town.allowance'),
    number('特困户数', 'town.support'),
    number('发生率', 'town.incidence'),
    number('任务人数', 'town.target'),
    number('完成户数', 'town.done.households'),
    number('完成人数', 'town.done.persons'),
    number('返贫人数', 'town.relapsed'),
    number('措施覆盖率', 'town.measures.rate'),
    number('资金支出率', 'town.funds.rate'),
  ]),
  listOf('目标清单', 'report.targets', [
    text('指标', 'target.name'),
    text('目标', 'target.wanted'),
    text('完成', 'target.reached'),
    number('完成率', 'target.rate'),
    text('数据来源', 'target.source'),
  ]),
  listOf('工程', 'report.programmes', [
    text('名称', 'programme.name'),
    text('做法', 'programme.text'),
    number('措施项数', 'programme.measures'),
    number('受益户数', 'programme.households'),
    number('受益人数', 'programme.persons'),
    money('投入', 'programme.funds'),
  ]),
  listOf('资金', 'report.funds', [
    text('来源', 'fund.source'),
    money('下达', 'fund.allotted'),
    money('到位', 'fund.arrived'),
    money('支出', 'fund.paid'),
    money('结余', 'fund.left'),
    number('支出率', 'fund.rate'),
  ]),
  listOf('项目', 'report.projects', [
    text('类别', 'project.kind'),
    number('项目数', 'project.count'),
    number('完工数', 'project.finished'),
    number('在建数', 'project.running'),
    money('投资', 'project.funds'),
    number('受益户数', 'project.households'),
  ]),
  listOf('帮扶力量', 'report.helpers', [
    text('类型', 'helper.kind'),
    number('单位数', 'helper.units'),
    number('干部数', 'helper.cadres'),
    money('投入', 'helper.funds'),
    number('引进项目数', 'helper.projects'),
  ]),
  listOf('督查', 'report.inspections', [
    text('时间', 'inspection.time'),
    text('对象', 'inspection.object'),
    number('问题数', 'inspection.findings'),
    number('整改数', 'inspection.mended'),
  ]),
  listOf('存在问题', 'report.problems', [text('内容', 'problem.text')]),
  listOf('下年计划', 'report.plan', [
    text('指标', 'plan.name'),
    text('计划数', 'plan.wanted'),
    text('责任单位', 'plan.body'),
  ]),
];

/** What D27 is: the yearly report upward in eight chapters with their tables. */
export const D27: PaperManifest = {
  code: 'D27',
  title: '年度工作报告',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 80,
  fields: [
    ...ISSUED_FIELDS,
    text('签发人', 'paper.signer'),
    number('总户数', 'report.households'),
    number('总人数', 'report.persons'),
    number('年初人数', 'report.personsBefore'),
    number('完成户数', 'report.done.households'),
    number('完成人数', 'report.done.persons'),
    number('完成率', 'report.done.rate'),
    text('基本说明', 'report.general'),
    text('目标说明', 'report.targetNote'),
    money('下达总额', 'report.allotted'),
    money('支出总额', 'report.paid'),
    text('资金说明', 'report.fundsNote'),
    number('项目总数', 'report.projectCount'),
    number('项目完工数', 'report.projectsFinished'),
    text('项目说明', 'report.projectNote'),
    text('对口帮扶方', 'profile.counterpart'),
    text('社会说明', 'report.societyNote'),
    number('督查次数', 'report.inspectionCount'),
    text('考核说明', 'report.assessmentNote'),
    text('下年度', 'report.nextYear'),
    ...LISTS,
  ],
};

const first = (head: string, text: string, width = 1945) => ({ head, width, text });
const rest = (columns: readonly (readonly [string, string])[], taken = 1945) => evenColumns(8845 - taken, columns);

function results(): Block[] {
  return [
    heading(1, SECTIONS[0]),
    body(
      `截至{资料日期|公文}，{县名|空4}在册${blank('对象称谓', 4)}${blank('总户数', 3)}户${blank('总人数', 3)}人，年初为${blank('年初人数', 3)}人。{基本说明}`,
    ),
    figuresLine(),
    issuedTable('upright', '分镇', 8, [
      first('镇（街道）', '{镇名}'),
      ...rest([
        ['户数', '{户数}'],
        ['人数', '{人数}'],
        ['有劳力户', '{有劳力户数}'],
        ['低保户', '{低保户数}'],
        ['特困户', '{特困户数}'],
        ['发生率（%）', '{发生率}'],
      ]),
    ]),
    heading(1, SECTIONS[1]),
    body(
      `{年度|空2}年共减少${blank('对象称谓', 4)}${blank('完成户数', 3)}户${blank('完成人数', 3)}人，完成年度任务的${blank('完成率', 2)}%。各项目标完成情况如下表。{目标说明}`,
    ),
    figuresLine(),
    issuedTable('upright', '目标清单', 6, [
      { head: '指标', width: 2645, text: '{指标}', align: 'left' },
      { head: '目标', width: 1500, text: '{目标}' },
      { head: '完成', width: 1500, text: '{完成}' },
      { head: '完成率（%）', width: 1400, text: '{完成率}' },
      { head: '数据来源', width: 1800, text: '{数据来源}' },
    ]),
    heading(1, SECTIONS[2]),
    ...each('工程', [body('{?名称}{序号}.{名称}。{做法}{/}')]),
    body('各项工程实施情况如下表。'),
    figuresLine('　单位：元'),
    issuedTable('upright', '工程', 6, [
      first('工程', '{名称}', 2745),
      ...rest(
        [
          ['措施项数', '{措施项数}'],
          ['受益户数', '{受益户数}'],
          ['受益人数', '{受益人数}'],
          ['投入', '{投入|整数}'],
        ],
        2745,
      ),
    ]),
  ];
}

function means(): Block[] {
  return [
    heading(1, SECTIONS[3]),
    body(`全年下达资金${blank('下达总额', 5, '万元')}，支出${blank('支出总额', 5, '万元')}。{资金说明}`),
    figuresLine('　单位：元'),
    issuedTable('upright', '资金', 6, [
      first('资金来源', '{来源}'),
      ...rest([
        ['下达', '{下达|整数}'],
        ['到位', '{到位|整数}'],
        ['支出', '{支出|整数}'],
        ['结余', '{结余|整数}'],
        ['支出率（%）', '{支出率}'],
      ]),
    ]),
    heading(1, SECTIONS[4]),
    body(`全年实施项目${blank('项目总数', 3)}个，已完工${blank('项目完工数', 3)}个。{项目说明}`),
    figuresLine('　单位：元'),
    issuedTable('upright', '项目', 6, [
      first('项目类别', '{类别}'),
      ...rest([
        ['项目数', '{项目数}'],
        ['完工数', '{完工数}'],
        ['在建数', '{在建数}'],
        ['投资', '{投资|整数}'],
        ['受益户数', '{受益户数}'],
      ]),
    ]),
    heading(1, SECTIONS[5]),
    ...when('对口帮扶方', [body('{对口帮扶方}对口帮扶工作按计划推进，帮扶单位、干部和资金落实情况见下表。')]),
    body('帮扶单位、驻村工作队和帮扶责任人投入情况如下表。{社会说明}'),
    figuresLine('　单位：元'),
    issuedTable('upright', '帮扶力量', 5, [
      first('帮扶力量', '{类型}', 2745),
      ...rest(
        [
          ['单位数', '{单位数}'],
          ['干部数', '{干部数}'],
          ['投入', '{投入|整数}'],
          ['引进项目', '{引进项目数}'],
        ],
        2745,
      ),
    ]),
  ];
}

function control(): Block[] {
  return [
    heading(1, SECTIONS[6]),
    body(`全年组织督查${blank('督查次数', 2)}次，发现问题均列入台账逐项整改。{考核说明}`),
    issuedTable('upright', '督查', 4, [
      first('督查时间', '{时间}', 2545),
      { head: '督查对象', width: 3300, text: '{对象}' },
      { head: '问题数', width: 1500, text: '{问题数}' },
      { head: '已整改数', width: 1500, text: '{整改数}' },
    ]),
    heading(1, SECTIONS[7]),
    body('从全年情况看，工作中还存在以下问题和不足，需要在下年度着力解决。'),
    ...each('存在问题', [body('{?内容}{序号}.{内容}{/}')]),
    body(`${blank('下年度', 2)}年主要计划如下表，各项任务已落实责任单位。`),
    issuedTable('upright', '下年计划', 5, [
      { head: '指标', width: 3345, text: '{指标}', align: 'left' },
      { head: '计划数', width: 2500, text: '{计划数}' },
      { head: '责任单位', width: 3000, text: '{责任单位}' },
    ]),
  ];
}

const ANNEX = '{县名|空4}{年度|空2}年{工作称谓|空4}工作分镇（街道）统计表';

function annex(): Block[] {
  const town = { head: '镇（街道）', width: 1656, text: '{镇名}' };
  return landscape([
    ...annexHead(SECTIONS[8], ANNEX),
    figuresLine(),
    issuedTable('landscape', '分镇', 8, [
      town,
      ...evenColumns(11_100, [
        ['户数', '{户数}'],
        ['人数', '{人数}'],
        ['有劳力户', '{有劳力户数}'],
        ['低保户', '{低保户数}'],
        ['特困户', '{特困户数}'],
        ['任务人数', '{任务人数}'],
        ['完成户数', '{完成户数}'],
        ['完成人数', '{完成人数}'],
        ['返贫人数', '{返贫人数}'],
        ['措施率（%）', '{措施覆盖率}'],
        ['支出率（%）', '{资金支出率}'],
      ]),
    ]),
  ]);
}

/** The report upward, its signer in the head: eight chapters, each with its table, and all towns as annex. */
export function d27Blocks(): Block[] {
  return [
    ...issuedHead(['{签发人|空3}']),
    ...titleBlock('关于{县名|空4}{年度|空2}年{工作称谓|空4}工作情况的报告', '{主送|空10}：'),
    body(`{?依据文件}按照{依据文件}关于年度报告的要求，{/}现将{年度|空2}年{工作称谓|空4}工作情况报告如下：`),
    ...results(),
    ...means(),
    ...control(),
    body('特此报告。'),
    ...annexNote([ANNEX]),
    ...issuedEnd(),
    ...annex(),
    ...issuedImprint(),
  ];
}
