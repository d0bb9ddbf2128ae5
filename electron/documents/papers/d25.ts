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
import { type Block, line } from './layout.ts';
import { CONTACT_FIELDS, type Contact } from './notice.ts';

/** A stage of the work: what is done, from when to when, by whom. */
export interface D25Stage extends PaperRecord {
  readonly 阶段?: string;
  readonly 起止时间?: string;
  readonly 工作内容?: string;
  readonly 责任单位?: string;
}

/** One town's share of the year's task, or its households to be reviewed; the last row may be the total. */
export interface D25Town extends PaperRecord {
  readonly 镇名?: string;
  readonly 村数?: number;
  readonly 在册户数?: number;
  readonly 在册人数?: number;
  readonly 任务户数?: number;
  readonly 任务人数?: number;
  readonly 退出村数?: number;
  readonly 帮扶单位数?: number;
  readonly 退出核查户数?: number;
  readonly 新识别核查户数?: number;
  readonly 返贫核查户数?: number;
  readonly 人口变动核查数?: number;
  readonly 疑点核实数?: number;
  readonly 完成期限?: string;
}

/** Data of the notice that divides a year's task or orders the yearly review; missing fields print as blanks. */
export interface D25Record extends PaperRecord, IssuedHead, Contact {
  /** The yearly review of households (动态管理); otherwise the division of the task. */
  readonly 动态管理?: boolean;
  readonly 年度任务户数?: number;
  readonly 年度任务人数?: number;
  /** The profile's word for a village that leaves the list (出列); without it villages do not print. */
  readonly 村退出称谓?: string;
  readonly 年度任务村数?: number;
  readonly 计算期间?: string;
  /** What the household must reach, in the profile's words. */
  readonly 退出标准?: string;
  readonly 识别标准?: string;
  /** The profile's order of steps. */
  readonly 退出程序?: string;
  readonly 识别程序?: string;
  readonly 公示天数?: number;
  readonly 工作内容?: readonly { readonly 内容?: string }[];
  readonly 进度安排?: readonly D25Stage[];
  readonly 工作要求?: readonly { readonly 内容?: string }[];
  readonly 报送期限?: string;
  readonly 报送单位?: string;
  readonly 分镇?: readonly D25Town[];
}

const SECTIONS = ['一、工作任务', '二、工作内容和标准', '三、进度安排', '四、工作要求', '附件'] as const;

/** What D25 is: the notice that divides the year's task by town, or orders the yearly review of households. */
export const D25: PaperManifest = {
  code: 'D25',
  title: '任务分解和动态管理通知',
  register: 'document',
  sections: SECTIONS,
  copies: ['主送', '抄送', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 40,
  fields: [
    ...ISSUED_FIELDS,
    ...CONTACT_FIELDS,
    field('动态管理', 'check', 'notice.isReview', 'identity'),
    field('年度任务户数', 'number', 'plan.households'),
    field('年度任务人数', 'number', 'plan.persons'),
    field('村退出称谓', 'text', 'profile.terminology.villageExit', 'note'),
    field('年度任务村数', 'number', 'plan.villages'),
    field('计算期间', 'text', 'profile.income.period'),
    field('退出标准', 'text', 'profile.exit.persons'),
    field('识别标准', 'text', 'profile.identification.standard'),
    field('退出程序', 'text', 'profile.chain.exit'),
    field('识别程序', 'text', 'profile.chain.identification'),
    field('公示天数', 'number', 'profile.notice.days'),
    listOf('工作内容', 'notice.work', [field('内容', 'text', 'work.text')]),
    listOf('进度安排', 'notice.stages', [
      field('阶段', 'text', 'stage.name'),
      field('起止时间', 'text', 'stage.time'),
      field('工作内容', 'text', 'stage.text'),
      field('责任单位', 'text', 'stage.body'),
    ]),
    listOf('工作要求', 'notice.requirements', [field('内容', 'text', 'requirement.text')]),
    field('报送期限', 'date', 'notice.reportDue'),
    field('报送单位', 'text', 'notice.reportTo', 'note'),
    listOf('分镇', 'notice.towns', [
      field('镇名', 'text', 'town.name', 'identity'),
      field('村数', 'number', 'town.villages'),
      field('在册户数', 'number', 'town.households'),
      field('在册人数', 'number', 'town.persons'),
      field('任务户数', 'number', 'town.task.households'),
      field('任务人数', 'number', 'town.task.persons'),
      field('退出村数', 'number', 'town.task.villages'),
      field('帮扶单位数', 'number', 'town.units'),
      field('退出核查户数', 'number', 'town.review.exits'),
      field('新识别核查户数', 'number', 'town.review.admissions'),
      field('返贫核查户数', 'number', 'town.review.relapses'),
      field('人口变动核查数', 'number', 'town.review.members'),
      field('疑点核实数', 'number', 'town.review.anomalies'),
      field('完成期限', 'date', 'town.due'),
    ]),
  ],
};

/** Texts of the review where it is one, else those of the division. */
function either(review: readonly Block[], division: readonly Block[]): Block[] {
  return [line('plain', '{?动态管理}'), ...review, line('plain', '{:否则}'), ...division, line('plain', '{/}')];
}

const ANNEX = '{县名|空4}{年度|空2}年{?动态管理}{对象称谓|空4}动态管理核查任务表{:否则}{工作称谓|空4}任务分解表{/}';

function task(): Block[] {
  const review = [
    body(
      `对截至{资料日期|公文}在册的${blank('对象称谓', 4)}逐户核查，符合退出标准的按程序退出，符合识别标准的按程序纳入，退出后又返贫的重新纳入，家庭成员增减和基础信息变化的如实更新，做到应纳尽纳、应退尽退、数据准确。`,
    ),
  ];
  const division = [
    body(
      `{年度|空2}年，{县名|空4}计划减少${blank('对象称谓', 4)}${blank('年度任务户数', 3)}户${blank('年度任务人数', 3)}人{?村退出称谓}，${blank('年度任务村数', 2)}个村{村退出称谓}{/}。各镇（街道）任务见附件，应当分解到村、落实到户、责任到人。`,
    ),
  ];
  return [heading(1, SECTIONS[0]), ...either(review, division)];
}

function contents(): Block[] {
  return [
    heading(1, SECTIONS[1]),
    heading(2, '（一）退出标准和程序'),
    body(`退出标准：${blank('退出标准', 20)}`),
    body(`退出程序：${blank('退出程序', 20)}`),
    heading(2, '（二）识别标准和程序'),
    body(`识别标准：${blank('识别标准', 20)}`),
    body(`识别程序：${blank('识别程序', 20)}`),
    heading(2, '（三）核算和公示'),
    body(
      `家庭收入以${blank('计算期间', 8)}为计算期间，由农户、帮扶责任人和村共同核算并签字确认。名单公示不少于${blank('公示天数', 2)}天，公示期间的异议逐件登记、核实、答复。`,
    ),
    ...when('工作内容', [heading(2, '（四）其他工作内容'), ...each('工作内容', [body('{内容}')])]),
  ];
}

function schedule(): Block[] {
  return [
    heading(1, SECTIONS[2]),
    issuedTable('upright', '进度安排', 4, [
      { head: '阶段', width: 1400, text: '{阶段}' },
      { head: '起止时间', width: 2000, text: '{起止时间}' },
      { head: '工作内容', width: 3445, text: '{工作内容}', align: 'left' },
      { head: '责任单位', width: 2000, text: '{责任单位}' },
    ]),
  ];
}

function demands(): Block[] {
  return [
    heading(1, SECTIONS[3]),
    body(
      '各镇（街道）对本辖区工作负总责，主要负责同志亲自部署，村“两委”、驻村工作队和帮扶责任人具体落实。严禁弄虚作假、优亲厚友，严禁虚报数字、突击减贫。',
    ),
    body('核查、评议、公示、审核的各类表册应当当时填写、当事人签字、及时归档，并与系统数据保持一致。'),
    ...each('工作要求', [body('{内容}')]),
    body(`请于{报送期限|公文}前，将工作情况报送${blank('报送单位', 10)}。`),
  ];
}

function annex(): Block[] {
  const town = [
    { head: '序号', width: 656, text: '{序号}' },
    { head: '镇（街道）', width: 1700, text: '{镇名}' },
  ];
  const rest = 12_756 - 656 - 1700 - 2300;
  const due = { head: '完成期限', width: 2300, text: '{完成期限}' };
  const common = [
    ['村数', '{村数}'],
    ['在册户数', '{在册户数}'],
    ['在册人数', '{在册人数}'],
  ] as const;
  const review = evenColumns(rest, [
    ...common,
    ['退出核查（户）', '{退出核查户数}'],
    ['新识别核查（户）', '{新识别核查户数}'],
    ['返贫核查（户）', '{返贫核查户数}'],
    ['人口变动（人）', '{人口变动核查数}'],
    ['疑点核实（条）', '{疑点核实数}'],
  ]);
  const division = evenColumns(rest, [
    ...common,
    ['任务户数', '{任务户数}'],
    ['任务人数', '{任务人数}'],
    ['退出村数', '{退出村数}'],
    ['帮扶单位', '{帮扶单位数}'],
  ]);
  return landscape([
    ...annexHead(SECTIONS[4], ANNEX),
    figuresLine(),
    line('gap', '{?动态管理}'),
    issuedTable('landscape', '分镇', 8, [...town, ...review, due]),
    line('gap', '{:否则}'),
    issuedTable('landscape', '分镇', 8, [...town, ...division, due]),
    line('gap', '{/}'),
  ]);
}

/** The notice: task, contents and standards, stages, demands; the task by town as annex. */
export function d25Blocks(): Block[] {
  return [
    ...issuedHead(),
    ...titleBlock(
      '{?动态管理}关于做好{年度|空2}年{对象称谓|空4}动态管理工作的通知{:否则}关于分解下达{年度|空2}年{工作称谓|空4}任务的通知{/}',
      '{主送|空10}：',
    ),
    body(
      `{?依据文件}根据{依据文件}，{/}现将{?动态管理}{年度|空2}年动态管理工作{:否则}{年度|空2}年任务分解{/}有关事项通知如下：`,
    ),
    ...task(),
    ...contents(),
    ...schedule(),
    ...demands(),
    body(`联系人：${blank('联系人', 5)}，联系电话：${blank('联系电话', 7)}。`),
    ...annexNote([ANNEX]),
    ...issuedEnd(),
    ...annex(),
    ...issuedImprint(),
  ];
}
