import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  DEPUTY_LINE,
  KEEP,
  listOf,
  listTable,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, line } from './layout.ts';

/** One condition that the household has reached. */
export interface D15Condition extends PaperRecord {
  readonly 条件?: string;
  readonly 实际情况?: string;
}

/** One policy that goes on after the exit, and until when. */
export interface D15Policy extends PaperRecord {
  readonly 政策?: string;
  readonly 内容?: string;
  readonly 执行期限?: string;
}

/** Data of the confirmation that a household leaves poverty; missing fields print as blanks. */
export interface D15Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村委会名称?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 村民小组?: string;
  readonly 家庭人口?: number;
  readonly 年度?: string;
  /** 分. */
  readonly 收入合计?: number;
  /** 分. */
  readonly 人均收入?: number;
  /** 分: the line of the year by the profile. */
  readonly 收入标准?: number;
  readonly 标准依据?: string;
  readonly 已达条件?: readonly D15Condition[];
  readonly 延续政策?: readonly D15Policy[];
  /** What goes on after the exit, in the words of the profile. */
  readonly 退出后条款?: string;
  readonly 帮扶责任人?: string;
  readonly 份数?: string;
  readonly 份数说明?: string;
  readonly 监督电话?: string;
}

const SECTIONS = ['一、家庭收入', '二、达到的条件', '三、退出后继续享受的政策', '四、双方确认'] as const;

/** What D15 is: the household confirms income and conditions, and knows which policies go on. */
export const D15: PaperManifest = {
  code: 'D15',
  title: '脱贫确认书',
  register: 'form',
  sections: SECTIONS,
  copies: ['户存', '村存', '镇存'],
  signers: ['户主', '帮扶责任人'],
  seals: ['村民委员会'],
  pageLimit: 4,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村委会名称', 'text', 'village.committee'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('村民小组', 'text', 'household.groupName'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('年度', 'text', 'exit.year'),
    field('收入合计', 'money', 'income.total'),
    field('人均收入', 'money', 'income.perHead'),
    field('收入标准', 'money', 'profile.exitStandards.income'),
    field('标准依据', 'text', 'profile.exitStandards.person'),
    listOf('已达条件', 'exit.conditions', [
      field('条件', 'text', 'profile.exitStandards.condition'),
      field('实际情况', 'text', 'exit.condition.found'),
    ]),
    listOf('延续政策', 'profile.helping.continuedPolicies', [
      field('政策', 'text', 'policy.name'),
      field('内容', 'text', 'policy.content'),
      field('执行期限', 'text', 'policy.until'),
    ]),
    field('退出后条款', 'text', 'profile.helping.afterExit'),
    field('帮扶责任人', 'text', 'helper.name'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
    field('监督电话', 'text', 'county.hotline', 'note'),
  ],
};

const conditions = (): Block =>
  listTable('已达条件', 5, [
    { head: '序号', width: 800, text: '{序号}', style: 'cellCentre' },
    { head: '退出条件', width: 3500, text: '{条件}', style: 'cell' },
    { head: '本户情况', width: 4545, text: '{实际情况}', style: 'cell' },
  ]);

const policies = (): Block =>
  listTable('延续政策', 4, [
    { head: '序号', width: 800, text: '{序号}', style: 'cellCentre' },
    { head: '政策', width: 2200, text: '{政策}', style: 'cell' },
    { head: '享受内容', width: 3645, text: '{内容}', style: 'cell' },
    { head: '执行期限', width: 2200, text: '{执行期限}', style: 'cell' },
  ]);

/** The confirmation: income, conditions, policies that go on, both signatures and the village's seal. */
export function d15Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('县名', 4)}脱贫确认书`),
    line('term', `户编号：${blank('户编号', 10)}`, { align: 'right' }),
    line(
      'body',
      `${blank('镇名', 4)}${blank('村名', 4)}${blank('村民小组', 4)}户主${blank('户主姓名', 5)}，家庭人口${blank('家庭人口', 2)}人。经入户核实、共同核算，现就${blank('年度', 2)}年度脱贫事项确认如下：`,
    ),
    line('heading', SECTIONS[0]),
    line(
      'body',
      `全年家庭可支配收入${blank('收入合计', 5)}元，人均${blank('人均收入', 5)}元；当年标准为人均${blank('收入标准', 5)}元。{?标准依据}标准依据：{标准依据}{/}`,
    ),
    line('heading', SECTIONS[1], KEEP),
    line('gap', '', KEEP),
    conditions(),
    line('gap', ''),
    line('heading', SECTIONS[2], KEEP),
    line('gap', '', KEEP),
    policies(),
    line('gap', ''),
    line('gap', '{?退出后条款}'),
    line('body', '{退出后条款}'),
    line('gap', '{/}'),
    line('heading', SECTIONS[3]),
    line(
      'body',
      '本户对以上收入核算结果和达到的条件认可，同意按程序退出，并继续依靠自身劳动增收。帮扶责任人和村民委员会对所填内容的真实性负责，退出后继续做好政策落实和跟踪走访。',
    ),
    line(
      'body',
      `本确认书一式${blank('份数', 2)}份{?份数说明}，{份数说明}{/}。{?监督电话}监督电话：{监督电话}。{/}`,
      KEEP,
    ),
    ...signTable([
      [
        { who: '户主（签字）：' },
        { who: '（手印）', kind: 'thumb' },
        { who: '帮扶责任人（签字）：', name: '{帮扶责任人}' },
        { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
      ],
    ]),
    line('small', DEPUTY_LINE),
  ];
}
