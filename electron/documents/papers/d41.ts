import { textWidth } from '../page.ts';
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

/** Data of the agreement on a public post; amounts in 分. */
export interface D41Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 用人单位?: string;
  readonly 单位代表?: string;
  readonly 受聘人姓名?: string;
  readonly 性别?: string;
  readonly 证件号码?: string;
  readonly 联系电话?: string;
  readonly 住址?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 依据文件?: string;
  readonly 岗位名称?: string;
  readonly 岗位地点?: string;
  readonly 岗位职责?: string;
  readonly 工作时间?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 试用期?: string;
  readonly 月补贴?: number;
  readonly 资金来源?: string;
  readonly 发放日?: string;
  readonly 保险安排?: string;
  readonly 考勤办法?: string;
  readonly 解除条件?: string;
  readonly 提前通知天数?: number;
  readonly 份数?: string;
  readonly 份数说明?: string;
  readonly 鉴证单位?: string;
}

const SECTIONS = [
  '一、岗位和职责',
  '二、聘用期限',
  '三、补贴和保险',
  '四、考勤和管理',
  '五、双方责任',
  '六、解除和终止',
  '七、附则',
] as const;

/** What D41 is: the agreement on a public post between a unit and a member of a household. */
export const D41: PaperManifest = {
  code: 'D41',
  title: '公益性岗位聘用协议',
  register: 'form',
  sections: SECTIONS,
  copies: ['用人单位存', '本人存', '镇存'],
  signers: ['单位代表', '受聘人'],
  seals: ['用人单位', '鉴证单位'],
  pageLimit: 5,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('用人单位', 'text', 'post.unit', 'identity'),
    field('单位代表', 'text', 'post.unitAgent', 'note'),
    field('受聘人姓名', 'text', 'member.name', 'identity'),
    field('性别', 'text', 'member.sex', 'note'),
    field('证件号码', 'text', 'member.identityNumber', 'identity'),
    field('联系电话', 'text', 'member.phone', 'note'),
    field('住址', 'text', 'household.address'),
    field('户主姓名', 'text', 'household.head.name'),
    field('户编号', 'text', 'household.code'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('岗位名称', 'text', 'post.name', 'identity'),
    field('岗位地点', 'text', 'post.place'),
    field('岗位职责', 'text', 'post.duties'),
    field('工作时间', 'text', 'post.hours'),
    field('起始日期', 'date', 'post.from'),
    field('截止日期', 'date', 'post.to'),
    field('试用期', 'text', 'post.trial', 'note'),
    field('月补贴', 'money', 'post.monthlyPay', 'identity'),
    field('资金来源', 'text', 'post.source'),
    field('发放日', 'text', 'post.payday'),
    field('保险安排', 'text', 'post.insurance'),
    field('考勤办法', 'text', 'post.attendance'),
    field('解除条件', 'text', 'profile.posts.dismissal'),
    field('提前通知天数', 'number', 'profile.posts.noticeDays'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
    field('鉴证单位', 'text', 'town.government'),
  ],
};

const CHAPTERS: readonly (readonly string[])[] = [
  [
    SECTIONS[0],
    `（一）岗位名称。${blank('岗位名称', 10)}，工作地点：${blank('岗位地点', 10)}。`,
    `（二）岗位职责。${blank('岗位职责', 20)}。`,
    `（三）工作时间。${blank('工作时间', 20)}。`,
  ],
  [SECTIONS[1], '自{起始日期|公文}起至{截止日期|公文}止{?试用期}，其中试用期{试用期}{/}。'],
  [
    SECTIONS[2],
    `（一）岗位补贴。每月人民币${blank('月补贴', 5)}元，资金来源：${blank('资金来源', 8)}。`,
    `（二）发放时间。${blank('发放日', 10)}，通过银行账户发给本人。`,
    `（三）保险安排。${blank('保险安排', 16)}。`,
  ],
  [SECTIONS[3], `考勤办法：${blank('考勤办法', 18)}。考勤结果由甲方按月公布，作为发放补贴和续聘的依据。`],
  [
    SECTIONS[4],
    '（一）甲方责任。安排与乙方身体条件相适应的工作，进行岗前和安全教育，提供必要的劳动保护用品，按时足额发放补贴。',
    '（二）乙方责任。服从管理，遵守安全规定，履行岗位职责，本人在岗，不得由他人顶替；家庭情况变化的及时告知。',
  ],
  [
    SECTIONS[5],
    `有下列情形的，可以解除协议：${blank('解除条件', 20)}。一方解除协议的，应当提前${blank('提前通知天数', 2)}日书面通知对方。聘用期满，协议终止。`,
  ],
  [SECTIONS[6], `本协议一式${blank('份数', 2)}份{?份数说明}，{份数说明}{/}，自双方签字盖章之日起生效。`],
];

/** The agreement: parties, seven chapters, places to sign and seal. */
export function d41Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('县名', 4)}公益性岗位聘用协议`),
    line('gap', ''),
    grid(
      [1150, 1800, 1150, 1900, 1150, 1695],
      [
        facts('甲　　方', ['{用人单位}', 3], '代 表 人', '{单位代表|缩7.2}'),
        facts('乙　　方', '{受聘人姓名|缩8}', '性　　别', '{性别}', '联系电话', '{联系电话|缩7.2}'),
        facts('证件号码', ['{证件号码|缩22}', 3], '户　　主', '{户主姓名|缩7.2}'),
        facts('住　　址', ['{住址}', 3], '户 编 号', '{户编号|缩7.2}'),
      ],
    ),
    line('gap', ''),
    line('body', '{?依据文件}根据{依据文件}，{/}甲乙双方就公益性岗位聘用事项协商一致，签订本协议。'),
    ...CHAPTERS.flatMap(([heading, ...texts], i) => [
      line('heading', heading!),
      ...texts.map((text) => line('body', text, i === CHAPTERS.length - 1 ? KEEP : {})),
    ]),
    ...signTable([
      [
        { who: '甲方（盖章）：', name: '{用人单位}', kind: 'seal' },
        { who: '乙方（签字）：' },
        { who: '（手印）', kind: 'thumb' },
        { who: '鉴证单位（盖章）：', name: '{鉴证单位}', kind: 'seal' },
      ],
    ]),
  ];
}

/** One month's pay of a post, 分. */
export interface D41Pay extends PaperRecord {
  readonly 姓名?: string;
  readonly 户主姓名?: string;
  readonly 岗位名称?: string;
  readonly 出勤天数?: number;
  readonly 月补贴?: number;
  readonly 扣减?: number;
  readonly 实发?: number;
  readonly 账号?: string;
  readonly 备注?: string;
}

/** Data of the pay sheet of public posts. */
export interface D41PayRecord extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 用人单位?: string;
  readonly 所属月份?: string;
  readonly 资金来源?: string;
  readonly 发放日期?: string;
  readonly 人数?: number;
  readonly 实发合计?: number;
  readonly 工资名单?: readonly D41Pay[];
  readonly 镇政府名称?: string;
}

/** What the pay sheet is: attendance, pay and signature of each month. */
export const D41F: PaperManifest = {
  code: 'D41F',
  title: '公益性岗位工资表',
  register: 'form',
  sections: ['公益性岗位补贴发放表', '合　　计', '用人单位'],
  copies: ['用人单位存', '镇存'],
  signers: ['制表人', '审核人', '受聘人'],
  seals: ['用人单位', '镇人民政府'],
  pageLimit: 12,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('用人单位', 'text', 'post.unit', 'identity'),
    field('所属月份', 'text', 'pay.month', 'identity'),
    field('资金来源', 'text', 'post.source'),
    field('发放日期', 'date', 'pay.paidOn'),
    field('人数', 'number', 'pay.persons'),
    field('实发合计', 'money', 'pay.total', 'identity'),
    listOf('工资名单', 'pay.rows', [
      field('姓名', 'text', 'member.name', 'identity'),
      field('户主姓名', 'text', 'household.head.name'),
      field('岗位名称', 'text', 'post.name'),
      field('出勤天数', 'number', 'pay.days'),
      field('月补贴', 'money', 'post.monthlyPay'),
      field('扣减', 'money', 'pay.deducted'),
      field('实发', 'money', 'pay.amount', 'identity'),
      field('账号', 'text', 'member.bankAccount', 'identity'),
      field('备注', 'text', 'pay.note', 'note'),
    ]),
    field('镇政府名称', 'text', 'town.government'),
  ],
};

const WIDTH = textWidth('landscape');

/** The pay sheet across A4 with its sum in capitals. */
export function d41fBlocks(): Block[] {
  const columns = [
    { head: '序号', width: 700, text: '{序号}' },
    { head: '姓　名', width: 1300, text: '{姓名|缩}' },
    { head: '户　主', width: 1300, text: '{户主姓名|缩}' },
    { head: '岗　位', width: 1700, text: '{岗位名称}' },
    { head: '出勤（天）', width: 800, text: '{出勤天数}' },
    { head: '月补贴（元）', width: 1250, text: '{月补贴|缩}' },
    { head: '扣减（元）', width: 1050, text: '{扣减|缩}' },
    { head: '实发（元）', width: 1250, text: '{实发|缩}' },
    { head: '账　号', width: 1500, text: '{账号|缩}' },
    { head: '本人签字', width: 1106, text: '' },
    { head: '备注', width: 800, text: '{备注}' },
  ];
  const sum = {
    cells: [
      cell('head', '合　　计', 3),
      cell('small', '{人数|空3}人　人民币（大写）{实发合计|大写|空12}（¥{实发合计|空5}元）', 8),
    ],
    height: 460,
  };
  return [
    recordHead(WIDTH),
    line('title', `${blank('县名', 4)}公益性岗位补贴发放表`),
    line(
      'small',
      '用人单位：{用人单位|空10}　所属月份：{所属月份|空6}　资金来源：{资金来源|空8}　发放日期：{发放日期|公文}',
      {
        above: 60,
        ...KEEP,
      },
    ),
    line('gap', '', KEEP),
    listTable('工资名单', 10, columns, { width: WIDTH, foot: [sum], rowHeight: 380 }),
    line('term', '以上出勤和金额经核对无误，据实发放。', { above: 60, ...KEEP }),
    ...signTable(
      [
        [
          { who: '制表人（签字）：' },
          { who: '审核人（签字）：' },
          { who: '用人单位（盖章）：', name: '{用人单位}', kind: 'seal' },
          { who: '镇人民政府（盖章）：', name: '{镇政府名称}', kind: 'seal' },
        ],
      ],
      WIDTH,
    ),
  ];
}
