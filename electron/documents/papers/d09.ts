import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { DEPUTY_LINE, facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, cell, grid, line, type RowSpec } from './layout.ts';

/** Wages of one member. */
export interface D09Wage extends PaperRecord {
  readonly 姓名?: string;
  readonly 工种?: string;
  readonly 务工地点?: string;
  readonly 月数?: number;
  /** 分. */
  readonly 月收入?: number;
  readonly 年收入?: number;
}

/** One crop, herd or trade. */
export interface D09Business extends PaperRecord {
  readonly 品种?: string;
  readonly 规模?: string;
  readonly 产量?: string;
  readonly 单价?: string;
  /** 分. */
  readonly 收入?: number;
  readonly 支出?: number;
  readonly 净收入?: number;
}

/** Property income, a deduction or an item that does not count. */
export interface D09Item extends PaperRecord {
  readonly 项目?: string;
  readonly 说明?: string;
  /** 分. */
  readonly 金额?: number;
}

/** One transfer: rate, persons, months, sum. */
export interface D09Transfer extends PaperRecord {
  readonly 项目?: string;
  readonly 标准?: string;
  readonly 人数?: number;
  readonly 月数?: number;
  /** 分. */
  readonly 金额?: number;
}

/** One line of the rule set's sum: letter, what it is, how it is made, amount. */
export interface D09Line extends PaperRecord {
  readonly 代号?: string;
  readonly 项目?: string;
  readonly 算式?: string;
  /** Where the line counts persons. */
  readonly 人数?: number;
  /** 分. */
  readonly 金额?: number;
}

/** One income line the household is compared with. */
export interface D09Standard extends PaperRecord {
  readonly 名称?: string;
  /** 分. */
  readonly 金额?: number;
  readonly 出处?: string;
  readonly 达到?: boolean;
  readonly 未达到?: boolean;
}

/** Data of the income account of a household; missing fields print as blanks to fill by hand. */
export interface D09Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 年度?: string;
  readonly 期间开始?: string;
  readonly 期间结束?: string;
  /** Name and version of the rule set used. */
  readonly 规则名称?: string;
  readonly 收入口径?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 住址?: string;
  readonly 家庭人口?: number;
  readonly 工资性?: readonly D09Wage[];
  readonly 经营性?: readonly D09Business[];
  readonly 财产性?: readonly D09Item[];
  readonly 转移性?: readonly D09Transfer[];
  readonly 扣减支出?: readonly D09Item[];
  readonly 汇总?: readonly D09Line[];
  readonly 人均收入?: number;
  readonly 上年人均收入?: number;
  readonly 增减额?: number;
  readonly 不计入?: readonly D09Item[];
  readonly 收入线?: readonly D09Standard[];
}

const ITEM = [
  field('项目', 'text', 'income.item'),
  field('说明', 'text', 'income.note', 'note'),
  field('金额', 'money', 'income.amount'),
];

/** What D09 is: the account of a household's income under a named rule set, signed by four. */
export const D09: PaperManifest = {
  code: 'D09',
  title: '收入测算表',
  register: 'form',
  copies: ['户存', '村存'],
  signers: ['户主', '帮扶责任人', '村党组织书记', '第一书记'],
  seals: [],
  pageLimit: 3,
  sections: [
    '一、工资性收入',
    '二、生产经营性收入',
    '三、财产性收入',
    '四、转移性收入',
    '五、扣减支出',
    '六、汇总',
    '七、不计入收入的项目',
    '八、与标准比较',
  ],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('年度', 'text', 'income.year'),
    field('期间开始', 'date', 'income.from'),
    field('期间结束', 'date', 'income.to'),
    field('规则名称', 'text', 'income.ruleSet'),
    field('收入口径', 'text', 'income.measure'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('住址', 'text', 'household.address'),
    field('家庭人口', 'number', 'household.memberCount'),
    listOf('工资性', 'income.wages', [
      field('姓名', 'text', 'member.name'),
      field('工种', 'text', 'member.job', 'note'),
      field('务工地点', 'text', 'member.workPlace', 'note'),
      field('月数', 'number', 'member.workMonths'),
      field('月收入', 'money', 'member.monthlyWage'),
      field('年收入', 'money', 'member.wages'),
    ]),
    listOf('经营性', 'income.business', [
      field('品种', 'text', 'business.kind'),
      field('规模', 'text', 'business.size'),
      field('产量', 'text', 'business.yield', 'note'),
      field('单价', 'text', 'business.price', 'note'),
      field('收入', 'money', 'business.income'),
      field('支出', 'money', 'business.costs'),
      field('净收入', 'money', 'business.net'),
    ]),
    listOf('财产性', 'income.property', ITEM),
    listOf('转移性', 'income.transfers', [
      field('项目', 'text', 'transfer.name'),
      field('标准', 'text', 'transfer.rate', 'note'),
      field('人数', 'number', 'transfer.persons'),
      field('月数', 'number', 'transfer.months'),
      field('金额', 'money', 'transfer.amount'),
    ]),
    listOf('扣减支出', 'income.deductions', ITEM),
    listOf('汇总', 'income.sum', [
      field('代号', 'text', 'income.sum.letter', 'note'),
      field('项目', 'text', 'income.sum.name'),
      field('算式', 'text', 'income.sum.formula', 'note'),
      field('人数', 'number', 'income.sum.persons'),
      field('金额', 'money', 'income.sum.amount'),
    ]),
    field('人均收入', 'money', 'income.perHead'),
    field('上年人均收入', 'money', 'income.perHeadBefore'),
    field('增减额', 'money', 'income.change'),
    listOf('不计入', 'income.excluded', ITEM),
    listOf('收入线', 'profile.exitStandards', [
      field('名称', 'text', 'standard.name'),
      field('金额', 'money', 'standard.amount'),
      field('出处', 'text', 'standard.source', 'note'),
      field('达到', 'check', 'standard.isMet'),
      field('未达到', 'check', 'standard.isNotMet'),
    ]),
  ],
};

/** A column: heading, width in twips, text; sums of money stand at the right. */
type Spec = readonly [head: string, width: number, text: string, style?: 'small' | 'smallCentre' | 'mark'];

const NUMBER: Spec = ['序号', 560, '{序号}'];

/** A list with at least so many rows to write in. */
function table(list: string, atLeast: number, specs: readonly Spec[]): Block {
  const head: RowSpec = { cells: specs.map(([text]) => cell('head', text)), height: 380, repeats: 'head' };
  const last = specs.length - 1;
  const row: RowSpec = {
    cells: specs.map(([, , text, style], i) =>
      cell(
        style ?? 'smallCentre',
        `${i === 0 ? `{#${list}|至少${atLeast}}` : ''}${text}${i === last ? `{/${list}}` : ''}`,
      ),
    ),
    height: 380,
  };
  return grid(
    specs.map(([, width]) => width),
    [head, row],
    { margin: 57, pad: 25 },
  );
}

const part = (text: string): Block => line('termHeading', text, { above: 60 });

function headTable(): Block {
  return grid(
    [1200, 1750, 1200, 2300, 1100, 1295],
    [
      facts('户　　主', '{户主姓名|缩7.4}', '户 编 号', '{户编号|缩9.8}', '家庭人口', '{家庭人口|空2}人'),
      facts('住　　址', ['{住址|缩24}', 3], '年　　度', '{年度|空2}年'),
      facts('计算期间', ['{期间开始|公文}至{期间结束|公文}', 3], '口　　径', '{收入口径|缩5.4}'),
      facts('计算规则', ['{规则名称|缩35}', 5]),
    ],
  );
}

const items = (list: string, atLeast: number, note: string): Block =>
  table(list, atLeast, [
    NUMBER,
    ['项　目', 2700, '{项目}', 'small'],
    [note, 3985, '{说明}', 'small'],
    ['金额（元）', 1600, '{金额}', 'mark'],
  ]);

function sumTable(): Block {
  return table('汇总', 6, [
    ['代号', 900, '{代号}'],
    ['项　目', 3345, '{项目}', 'small'],
    ['算　式', 2900, '{算式}'],
    ['金额（元）', 1700, '{?人数}{人数}人{/}{金额}', 'mark'],
  ]);
}

function compareTable(): Block {
  return grid(
    [1640, 1400, 1640, 1400, 1400, 1365],
    [facts('本年人均（元）', '{人均收入}', '上年人均（元）', '{上年人均收入}', '增减（元）', '{增减额}')],
  );
}

function standardTable(): Block {
  return table('收入线', 2, [
    NUMBER,
    ['标　准', 3200, '{名称}', 'small'],
    ['金额（元）', 1300, '{金额|整数}', 'mark'],
    ['出　处', 1885, '{出处}', 'small'],
    ['比较结果', 1900, '{☑达到}达到　{☑未达到}未达到'],
  ]);
}

/** The account: four kinds of income, deductions, sum by the rule set, what does not count, comparison, four signatures. */
export function d09Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{县名}家庭收入测算表'),
    line('gap', ''),
    headTable(),
    part('一、工资性收入'),
    table('工资性', 2, [
      NUMBER,
      ['姓　名', 1600, '{姓名|缩6.8}'],
      ['工　种', 1400, '{工种}'],
      ['务工地点', 1885, '{务工地点}'],
      ['月数', 600, '{月数}'],
      ['月收入（元）', 1400, '{月收入}', 'mark'],
      ['年收入（元）', 1400, '{年收入}', 'mark'],
    ]),
    part('二、生产经营性收入'),
    table('经营性', 3, [
      NUMBER,
      ['品　种', 1385, '{品种}'],
      ['规　模', 1100, '{规模}'],
      ['产　量', 1100, '{产量}'],
      ['单　价', 1100, '{单价}'],
      ['收入（元）', 1200, '{收入}', 'mark'],
      ['支出（元）', 1200, '{支出}', 'mark'],
      ['净额（元）', 1200, '{净收入}', 'mark'],
    ]),
    part('三、财产性收入'),
    items('财产性', 2, '说　明'),
    part('四、转移性收入'),
    table('转移性', 3, [
      NUMBER,
      ['项　目', 2785, '{项目}', 'small'],
      ['标　准', 2300, '{标准}'],
      ['人数', 800, '{人数}'],
      ['月数', 800, '{月数}'],
      ['金额（元）', 1600, '{金额}', 'mark'],
    ]),
    part('五、扣减支出'),
    items('扣减支出', 2, '说　明'),
    part('六、汇总'),
    sumTable(),
    line('gap', ''),
    compareTable(),
    part('七、不计入收入的项目'),
    items('不计入', 2, '不计入的原因'),
    part('八、与标准比较'),
    standardTable(),
    line('small', '以上收入由户主与帮扶责任人逐项核对，双方认可。', { ...KEEP, above: 80 }),
    ...signTable([
      [{ who: '户主（签字）：' }, { who: '（手印）', kind: 'thumb' }, { who: '帮扶责任人（签字）：' }],
      [{ who: '村党组织书记（签字）：' }, { who: '第一书记（签字）：' }],
    ]),
    line('small', DEPUTY_LINE),
  ];
}
