import { annexHead, annexNote, body, heading, landscape, titleBlock, when } from '../official/blocks.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { blank, listOf } from './form.ts';
import {
  figuresLine,
  type IssuedHead,
  issuedEnd,
  issuedFields,
  issuedHead,
  issuedImprint,
  issuedTable,
} from './issued.ts';
import type { Block } from './layout.ts';
import { CONTACT_FIELDS, type Contact } from './notice.ts';

/** One project of the plan; amounts in 分; the last row may be the total. */
export interface D37Project extends PaperRecord {
  readonly 项目名称?: string;
  readonly 建设地点?: string;
  readonly 建设内容?: string;
  readonly 资金合计?: number;
  readonly 上级资金?: number;
  readonly 对口资金?: number;
  readonly 本级资金?: number;
  readonly 单位资金?: number;
  readonly 社会资金?: number;
  readonly 责任单位?: string;
  readonly 进度安排?: string;
  readonly 绩效目标?: string;
}

/** Money planned by source, for the text. */
export interface D37Source extends PaperRecord {
  readonly 来源?: string;
  readonly 金额?: number;
  readonly 项目数?: number;
}

/** Data of the year's plan of funds and projects, filed with the leading group; missing fields print as blanks. */
export interface D37Record extends PaperRecord, Omit<IssuedHead, '对象称谓'>, Contact {
  readonly 签发人?: string;
  readonly 备案机关?: string;
  /** The profile's words on filing the plan. */
  readonly 备案规定?: string;
  readonly 项目总数?: number;
  readonly 资金总额?: number;
  readonly 受益户数?: number;
  readonly 受益人数?: number;
  readonly 安排原则?: string;
  readonly 资金来源?: readonly D37Source[];
  readonly 项目清单?: readonly D37Project[];
}

const SECTIONS = ['一、安排原则', '二、资金安排', '三、项目管理', '附件'] as const;

/** What D37 is: the year's funds by project, source, duty and aim, filed with the leading group. */
export const D37: PaperManifest = {
  code: 'D37',
  title: '年度资金项目安排计划',
  register: 'document',
  sections: SECTIONS,
  copies: ['备案机关存', '财政存', '县存'],
  signers: ['签发人'],
  seals: ['县级扶贫机构'],
  pageLimit: 60,
  fields: [
    ...issuedFields('对象称谓'),
    ...CONTACT_FIELDS,
    field('签发人', 'text', 'paper.signer'),
    field('备案机关', 'text', 'plan.filedWith'),
    field('备案规定', 'text', 'profile.funds.filing', 'note'),
    field('项目总数', 'number', 'plan.projects'),
    field('资金总额', 'money', 'plan.funds'),
    field('受益户数', 'number', 'plan.households'),
    field('受益人数', 'number', 'plan.persons'),
    field('安排原则', 'text', 'plan.principles', 'note'),
    listOf('资金来源', 'plan.sources', [
      field('来源', 'text', 'source.name', 'identity'),
      field('金额', 'money', 'source.amount'),
      field('项目数', 'number', 'source.projects'),
    ]),
    listOf('项目清单', 'plan.rows', [
      field('项目名称', 'text', 'project.name', 'identity'),
      field('建设地点', 'text', 'project.place'),
      field('建设内容', 'text', 'project.content'),
      field('资金合计', 'money', 'project.funds'),
      field('上级资金', 'money', 'project.funds.upper'),
      field('对口资金', 'money', 'project.funds.counterpart'),
      field('本级资金', 'money', 'project.funds.county'),
      field('单位资金', 'money', 'project.funds.unit'),
      field('社会资金', 'money', 'project.funds.society'),
      field('责任单位', 'text', 'project.body'),
      field('进度安排', 'text', 'project.schedule'),
      field('绩效目标', 'text', 'project.aim'),
    ]),
  ],
};

const ANNEX = '{县名|空4}{年度|空2}年{工作称谓|空4}资金项目安排计划表';

function annex(): Block[] {
  const amount = (head: string, name: string) => ({ head, width: 880, text: `{${name}|整数|缩3.1}` });
  return landscape([
    ...annexHead(SECTIONS[3], ANNEX),
    figuresLine('　资金单位：元'),
    issuedTable('landscape', '项目清单', 8, [
      { head: '序号', width: 600, text: '{序号}' },
      { head: '项目名称', width: 1356, text: '{项目名称}', align: 'left' },
      { head: '地点', width: 1080, text: '{建设地点}' },
      { head: '建设内容', width: 1220, text: '{建设内容}', align: 'left' },
      amount('合计', '资金合计'),
      amount('上级', '上级资金'),
      amount('对口', '对口资金'),
      amount('本级', '本级资金'),
      amount('单位', '单位资金'),
      amount('社会', '社会资金'),
      { head: '责任单位', width: 1080, text: '{责任单位}' },
      { head: '进度', width: 900, text: '{进度安排}' },
      { head: '绩效目标', width: 1240, text: '{绩效目标}', align: 'left' },
    ]),
  ]);
}

/** The plan filed upward: principles, money by source, how projects are run; the projects in a table across. */
export function d37Blocks(): Block[] {
  return [
    ...issuedHead(['{签发人|空3}']),
    ...titleBlock('关于报送{县名|空4}{年度|空2}年资金项目安排计划的报告', '{主送|空10}：'),
    body(
      `{?依据文件}根据{依据文件}，{/}{?备案规定}{备案规定}。{/}现将{县名|空4}{年度|空2}年{工作称谓|空4}资金项目安排计划报送${blank('备案机关', 8)}备案。`,
    ),
    heading(1, SECTIONS[0]),
    body(
      '资金跟着项目走、项目跟着规划走，优先安排到村到户、带动增收、补齐短板的项目。项目从项目库中择优选取，未入库、未论证、未公示的不予安排。',
    ),
    ...when('安排原则', [body('{安排原则}')]),
    heading(1, SECTIONS[1]),
    body(
      `计划安排项目${blank('项目总数', 3)}个，资金${blank('资金总额', 6, '万元')}，预计受益${blank('受益户数', 3)}户${blank('受益人数', 3)}人。资金按来源安排如下表。`,
    ),
    issuedTable('upright', '资金来源', 5, [
      { head: '资金来源', width: 4145, text: '{来源}' },
      { head: '金额（元）', width: 3000, text: '{金额}' },
      { head: '项目数', width: 1700, text: '{项目数}' },
    ]),
    heading(1, SECTIONS[2]),
    body(
      '各责任单位应当按计划组织实施，严格执行公告公示、招投标、验收和绩效评价制度，专款专用。确需调整项目或者改变资金用途的，按程序重新报批并备案。',
    ),
    body(`联系人：${blank('联系人', 5)}，联系电话：${blank('联系电话', 7)}。`),
    ...annexNote([ANNEX]),
    ...issuedEnd(),
    ...annex(),
    ...issuedImprint(),
  ];
}
