import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  facts,
  KEEP,
  listOf,
  listTable,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** Aims of one year. */
export interface D23Target extends PaperRecord {
  readonly 年度?: string;
  readonly 脱贫户数?: number;
  readonly 脱贫人数?: number;
  /** 分. */
  readonly 人均可支配收入?: number;
  /** 分. */
  readonly 村集体收入?: number;
  readonly 其他目标?: string;
}

/** A cause of poverty and how many households have it. */
export interface D23Cause extends PaperRecord {
  readonly 致贫原因?: string;
  readonly 户数?: number;
  readonly 人数?: number;
}

/** A group of measures: the programme's name and what the village does in it. */
export interface D23Measure extends PaperRecord {
  readonly 工程?: string;
  readonly 措施?: string;
}

/** One project; money in 分. */
export interface D23Project extends PaperRecord {
  readonly 项目名称?: string;
  readonly 建设内容?: string;
  readonly 投资?: number;
  readonly 受益户数?: number;
  readonly 起止时间?: string;
  readonly 责任单位?: string;
}

/** Money of one source by use, 分. */
export interface D23Funds extends PaperRecord {
  readonly 资金来源?: string;
  readonly 金额?: number;
  readonly 用途?: string;
}

/** One step of the schedule. */
export interface D23Step extends PaperRecord {
  readonly 时间?: string;
  readonly 工作内容?: string;
  readonly 责任人?: string;
}

/** Data of the plan of a village: for some years, or for one. */
export interface D23Record extends PaperRecord, RecordHead {
  /** Set for the plan of one year, else the plan of the whole period. */
  readonly 年度计划?: boolean;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
  readonly 帮扶单位?: string;
  readonly 队长姓名?: string;
  readonly 期限?: string;
  readonly 依据文件?: string;
  readonly 村称谓?: string;
  readonly 对象称谓?: string;
  readonly 自然村数?: number;
  readonly 总户数?: number;
  readonly 总人口?: number;
  readonly 劳动力人数?: number;
  readonly 耕地面积?: number;
  readonly 林地面积?: number;
  readonly 村人均收入?: number;
  readonly 上年集体收入?: number;
  readonly 主导产业?: string;
  readonly 基础设施?: string;
  readonly 公共服务?: string;
  readonly 贫困户数?: number;
  readonly 贫困人数?: number;
  readonly 有劳动力户数?: number;
  readonly 兜底户数?: number;
  readonly 村情分析?: string;
  readonly 致贫原因分析?: readonly D23Cause[];
  /** Exit lines of households and village, in the words of the profile. */
  readonly 户退出标准?: string;
  readonly 村退出标准?: string;
  readonly 年度目标?: readonly D23Target[];
  readonly 主要措施?: readonly D23Measure[];
  readonly 项目?: readonly D23Project[];
  readonly 项目合计?: number;
  readonly 资金?: readonly D23Funds[];
  readonly 资金合计?: number;
  readonly 进度安排?: readonly D23Step[];
  readonly 组织领导?: string;
  readonly 公示安排?: string;
  readonly 制定日期?: string;
}

const SECTIONS = [
  '一、村情概况',
  '二、贫困状况和致贫原因',
  '三、目标任务',
  '四、主要措施',
  '五、项目安排',
  '六、资金安排',
  '七、进度安排',
  '八、组织保障和责任',
] as const;

/** What D23 is: the village's plan, of the period or of a year, with projects, money and who answers. */
export const D23: PaperManifest = {
  code: 'D23',
  title: '村级扶贫规划（年度计划）',
  register: 'form',
  sections: SECTIONS,
  copies: ['村存', '帮扶单位存', '镇存', '县存'],
  signers: ['村党组织书记', '驻村工作队队长'],
  seals: ['村民委员会', '帮扶单位', '镇人民政府'],
  pageLimit: 16,
  fields: [
    ...RECORD_FIELDS,
    field('年度计划', 'check', 'plan.isYearly', 'identity'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name', 'identity'),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
    field('帮扶单位', 'text', 'village.helpingUnit'),
    field('队长姓名', 'text', 'village.teamLeader'),
    field('期限', 'text', 'plan.period', 'identity'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('村称谓', 'text', 'profile.terminology.poorVillage', 'note'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('自然村数', 'number', 'village.hamlets'),
    field('总户数', 'number', 'village.households'),
    field('总人口', 'number', 'village.persons'),
    field('劳动力人数', 'number', 'village.labour'),
    field('耕地面积', 'area', 'village.farmland'),
    field('林地面积', 'area', 'village.woodland'),
    field('村人均收入', 'money', 'village.incomePerHead'),
    field('上年集体收入', 'money', 'village.collectiveIncome'),
    field('主导产业', 'text', 'village.industry', 'note'),
    field('基础设施', 'text', 'village.infrastructure', 'note'),
    field('公共服务', 'text', 'village.services', 'note'),
    field('贫困户数', 'number', 'village.poorHouseholds'),
    field('贫困人数', 'number', 'village.poorPersons'),
    field('有劳动力户数', 'number', 'village.householdsWithLabour'),
    field('兜底户数', 'number', 'village.guaranteedHouseholds'),
    field('村情分析', 'text', 'plan.analysis', 'note'),
    listOf('致贫原因分析', 'village.causes', [
      field('致贫原因', 'text', 'cause.name'),
      field('户数', 'number', 'cause.households'),
      field('人数', 'number', 'cause.persons'),
    ]),
    field('户退出标准', 'text', 'profile.exitStandards.person'),
    field('村退出标准', 'text', 'profile.exitStandards.village'),
    listOf('年度目标', 'plan.targets', [
      field('年度', 'text', 'target.year'),
      field('脱贫户数', 'number', 'target.households'),
      field('脱贫人数', 'number', 'target.persons'),
      field('人均可支配收入', 'money', 'target.incomePerHead'),
      field('村集体收入', 'money', 'target.collectiveIncome'),
      field('其他目标', 'text', 'target.other', 'note'),
    ]),
    listOf('主要措施', 'plan.measures', [
      field('工程', 'text', 'profile.programmes.name'),
      field('措施', 'text', 'measure.text'),
    ]),
    listOf('项目', 'plan.projects', [
      field('项目名称', 'text', 'project.name'),
      field('建设内容', 'text', 'project.content'),
      field('投资', 'money', 'project.cost'),
      field('受益户数', 'number', 'project.households'),
      field('起止时间', 'text', 'project.period'),
      field('责任单位', 'text', 'project.unit'),
    ]),
    field('项目合计', 'money', 'plan.projectTotal'),
    listOf('资金', 'plan.funds', [
      field('资金来源', 'text', 'funds.source'),
      field('金额', 'money', 'funds.amount'),
      field('用途', 'text', 'funds.use'),
    ]),
    field('资金合计', 'money', 'plan.fundsTotal'),
    listOf('进度安排', 'plan.schedule', [
      field('时间', 'text', 'step.time'),
      field('工作内容', 'text', 'step.content'),
      field('责任人', 'text', 'step.responsible'),
    ]),
    field('组织领导', 'text', 'plan.leadership', 'note'),
    field('公示安排', 'text', 'plan.notice', 'note'),
    field('制定日期', 'date', 'plan.madeOn', 'note'),
  ],
};

function villageTable(): Block {
  return grid(
    [1500, 1450, 1500, 1450, 1500, 1445],
    [
      facts('自然村（个）', '{自然村数}', '总户数（户）', '{总户数}', '总人口（人）', '{总人口}'),
      facts('劳动力（人）', '{劳动力人数}', '耕地（亩）', '{耕地面积}', '林地（亩）', '{林地面积}'),
      facts('人均收入（元）', '{村人均收入}', '集体收入（元）', '{上年集体收入}', '主导产业', '{主导产业}'),
      facts('基础设施', ['{基础设施}', 5]),
      facts('公共服务', ['{公共服务}', 5]),
    ],
  );
}

const causesTable = (): Block =>
  listTable('致贫原因分析', 6, [
    { head: '序号', width: 1000, text: '{序号}' },
    { head: '主要致贫原因', width: 4045, text: '{致贫原因}' },
    { head: '户数', width: 1900, text: '{户数}' },
    { head: '人数', width: 1900, text: '{人数}' },
  ]);

const targetsTable = (): Block =>
  listTable('年度目标', 3, [
    { head: '年度', width: 800, text: '{年度}' },
    { head: '脱贫户数', width: 1000, text: '{脱贫户数}' },
    { head: '脱贫人数', width: 1000, text: '{脱贫人数}' },
    { head: '人均可支配收入（元）', width: 1500, text: '{人均可支配收入|缩}' },
    { head: '村集体收入（元）', width: 1500, text: '{村集体收入|缩}' },
    { head: '其他目标', width: 3045, text: '{其他目标}', style: 'small' },
  ]);

const sum = (columns: number, text: string) => ({
  cells: [cell('head', '合　　计', 2), cell('small', text, columns - 2)],
  height: 420,
});

const projectsTable = (): Block =>
  listTable(
    '项目',
    6,
    [
      { head: '序号', width: 560, text: '{序号}' },
      { head: '项目名称', width: 1800, text: '{项目名称}', style: 'small' },
      { head: '建设内容和规模', width: 2185, text: '{建设内容}', style: 'small' },
      { head: '投资（元）', width: 1300, text: '{投资|缩}' },
      { head: '受益户数', width: 700, text: '{受益户数}' },
      { head: '起止时间', width: 1100, text: '{起止时间}' },
      { head: '责任单位', width: 1200, text: '{责任单位}' },
    ],
    { foot: [sum(7, '{项目合计|空6}元')] },
  );

const fundsTable = (): Block =>
  listTable(
    '资金',
    5,
    [
      { head: '序号', width: 800, text: '{序号}' },
      { head: '资金来源', width: 2600, text: '{资金来源}', style: 'small' },
      { head: '金额（元）', width: 1800, text: '{金额|缩}' },
      { head: '用　途', width: 3645, text: '{用途}', style: 'small' },
    ],
    { foot: [sum(4, '{资金合计|空6}元')] },
  );

const scheduleTable = (): Block =>
  listTable('进度安排', 5, [
    { head: '序号', width: 800, text: '{序号}' },
    { head: '时　间', width: 1900, text: '{时间}' },
    { head: '工作内容', width: 4345, text: '{工作内容}', style: 'small' },
    { head: '责任人', width: 1800, text: '{责任人|缩}' },
  ]);

const beforeTable = (text: string): Block[] => [line('heading', text, KEEP), line('gap', '', KEEP)];

/** The plan: eight chapters with their tables, then those who answer for it and the opinions. */
export function d23Blocks(): Block[] {
  return [
    recordHead(),
    line(
      'title',
      `${blank('镇名', 3)}${blank('村名', 4)}${blank('期限', 4)}{?年度计划}精准扶贫年度实施计划{:否则}精准扶贫规划{/}`,
    ),
    line('plain', ''),
    line(
      'body',
      `{?依据文件}根据{依据文件}，{/}${blank('村名', 4)}（{?村称谓}{村称谓}，{/}帮扶单位：${blank('帮扶单位', 8)}）在入户调查和村民代表会议讨论的基础上，制定本{?年度计划}计划{:否则}规划{/}。`,
    ),
    ...beforeTable(SECTIONS[0]),
    villageTable(),
    line('gap', ''),
    line('heading', SECTIONS[1]),
    line(
      'body',
      `全村有${blank('对象称谓', 5)}${blank('贫困户数', 2)}户${blank('贫困人数', 2)}人，其中有劳动能力${blank('有劳动力户数', 2)}户，保障兜底${blank('兜底户数', 2)}户。${blank('村情分析', 20)}`,
    ),
    line('gap', '', KEEP),
    causesTable(),
    line('gap', ''),
    line('heading', SECTIONS[2]),
    line('body', `（一）户退出标准。${blank('户退出标准', 20)}`),
    line('gap', '{?村退出标准}'),
    line('body', '（二）村退出标准。{村退出标准}'),
    line('gap', '{/}'),
    line('gap', '', KEEP),
    targetsTable(),
    line('gap', ''),
    line('heading', SECTIONS[3]),
    line('gap', '{#主要措施|至少3}'),
    line('body', `（{序号|汉字}）${blank('工程', 6)}。${blank('措施', 30)}`),
    line('gap', '{/主要措施}'),
    ...beforeTable(SECTIONS[4]),
    projectsTable(),
    line('gap', ''),
    ...beforeTable(SECTIONS[5]),
    fundsTable(),
    line('gap', ''),
    ...beforeTable(SECTIONS[6]),
    scheduleTable(),
    line('gap', ''),
    line('heading', SECTIONS[7]),
    line('body', `（一）组织领导。${blank('组织领导', 20)}`),
    line(
      'body',
      `（二）工作责任。村党组织书记和村民委员会主任负责组织实施，驻村工作队队长${blank('队长姓名', 4)}负责协调推进，帮扶单位负责项目、资金和技术支持，项目资金按规定审批，实施情况按月登记。`,
    ),
    line('body', `（三）公开监督。${blank('公示安排', 16)}制定日期：{制定日期|公文}。`, KEEP),
    ...signTable([
      [{ who: '村党组织书记（签字）：' }, { who: '驻村工作队队长（签字）：', name: '{队长姓名}' }],
      [
        { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
        { who: '帮扶单位（盖章）：', name: '{帮扶单位}', kind: 'seal' },
        { who: '镇人民政府意见（盖章）：', name: '{镇政府名称}', kind: 'seal' },
      ],
    ]),
  ];
}
