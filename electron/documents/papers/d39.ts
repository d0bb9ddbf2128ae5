import { textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { APPROVAL_FIELDS, type D35Pair, stepTable } from './d35.ts';
import { facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, cell, grid, line, type RowSpec } from './layout.ts';

/** Data of a household's application for a small loan and its recommendation; amounts in 分. */
export interface D39Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 贷款名称?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 户类型?: string;
  readonly 借款人姓名?: string;
  readonly 与户主关系?: string;
  readonly 证件号码?: string;
  readonly 年龄?: number;
  readonly 联系电话?: string;
  readonly 住址?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 生产项目?: string;
  readonly 项目规模?: string;
  readonly 申请金额?: number;
  readonly 申请期限?: string;
  readonly 预计年收益?: number;
  readonly 还款来源?: string;
  readonly 贷款银行?: string;
  readonly 现有贷款?: number;
  /** Largest amount, longest term, ages and interest paid by the budget, in the words of the rule. */
  readonly 贷款规定?: string;
  /** What the loan must not be used for, in the words of the rule. */
  readonly 禁止用途?: string;
  readonly 申请日期?: string;
  readonly 审核环节?: readonly D35Pair[];
}

/** What D39 is: application and recommendation of a small loan, with the opinions of the chain. */
export const D39: PaperManifest = {
  code: 'D39',
  title: '小额信贷申请推荐表',
  register: 'form',
  sections: ['一、借款人', '二、贷款申请', '三、借款人承诺', '四、推荐和审核意见'],
  copies: ['村存', '镇存', '银行存'],
  signers: ['借款人', '各级经办人', '各级负责人'],
  seals: ['各级审核单位'],
  pageLimit: 4,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('贷款名称', 'text', 'profile.loan.name', 'note'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('户类型', 'text', 'household.kind'),
    field('借款人姓名', 'text', 'borrower.name', 'identity'),
    field('与户主关系', 'text', 'borrower.relation'),
    field('证件号码', 'text', 'borrower.identityNumber', 'identity'),
    field('年龄', 'number', 'borrower.age'),
    field('联系电话', 'text', 'borrower.phone', 'note'),
    field('住址', 'text', 'household.address'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount'),
    field('生产项目', 'text', 'loan.use'),
    field('项目规模', 'text', 'loan.scale'),
    field('申请金额', 'money', 'loan.amount', 'identity'),
    field('申请期限', 'text', 'loan.term'),
    field('预计年收益', 'money', 'loan.expectedProfit', 'note'),
    field('还款来源', 'text', 'loan.repayment', 'note'),
    field('贷款银行', 'text', 'loan.bank'),
    field('现有贷款', 'money', 'loan.outstanding'),
    field('贷款规定', 'text', 'profile.loan.rule', 'note'),
    field('禁止用途', 'text', 'profile.loan.forbidden', 'note'),
    field('申请日期', 'date', 'loan.requestedOn'),
    listOf('审核环节', 'profile.loan.steps', APPROVAL_FIELDS),
  ],
};

const WIDTHS = [1150, 1800, 1150, 1900, 1150, 1695];

const borrowerTable = (): Block =>
  grid(WIDTHS, [
    facts('借 款 人', '{借款人姓名|缩8}', '关　　系', '{与户主关系|缩8}', '年　　龄', '{年龄|空2}周岁'),
    facts('证件号码', ['{证件号码|缩22}', 3], '联系电话', '{联系电话|缩7.2}'),
    facts('户　　主', '{户主姓名|缩8}', '户 编 号', '{户编号|缩8}', '户 类 型', '{户类型|缩7.2}'),
    facts('住　　址', ['{住址}', 3], '人口/劳力', '{家庭人口|空2}人/{劳动力|空2}人'),
  ]);

const loanTable = (): Block =>
  grid(WIDTHS, [
    facts('生产项目', ['{生产项目}', 3], '项目规模', '{项目规模|缩7.2}'),
    facts('申请金额', ['人民币（大写）{申请金额|大写|空14}（¥{申请金额|空5}元）', 5]),
    facts('申请期限', '{申请期限|缩8}', '年 收 益', '预计{预计年收益|空3}元', '现有贷款', '{现有贷款|空2}元'),
    facts('贷款银行', ['{贷款银行}', 5]),
    facts('还款来源', ['{还款来源}', 5]),
  ]);

/** The sheet: borrower, loan, promise with signature, then a box for each step of the chain. */
export function d39Blocks(): Block[] {
  const headings = D39.sections ?? [];
  return [
    recordHead(),
    line('title', '{县名|空4}{?贷款名称}{贷款名称}{:否则}小额信贷{/}申请推荐表'),
    line('termHeading', headings[0]!),
    borrowerTable(),
    line('termHeading', headings[1]!, { above: 100 }),
    loanTable(),
    line('termHeading', headings[2]!, { above: 100 }),
    line('gap', '{?贷款规定}'),
    line('term', '贷款规定：{贷款规定}'),
    line('gap', '{/}'),
    line(
      'term',
      '本人自愿申请贷款，所填内容真实。贷款用于所列生产项目，由本户借、本户用、本户还{?禁止用途}，不用于{禁止用途}{/}；按期还本，接受村、镇和银行对贷款使用的检查。',
      KEEP,
    ),
    ...signTable([[{ who: '借款人（签字）：' }, { who: '（手印）', kind: 'thumb' }, { who: '户主（签字）：' }]]),
    line('term', '申请日期：{申请日期|公文}'),
    line('termHeading', headings[3]!, { above: 100 }),
    line('gap', '', KEEP),
    stepTable('审核环节'),
    line('gap', ''),
  ];
}

/** One loan in the ledger; amounts in 分. */
export interface D39Loan extends PaperRecord {
  readonly 镇村?: string;
  readonly 户主?: string;
  readonly 证件号码?: string;
  readonly 户类型?: string;
  readonly 银行?: string;
  readonly 合同号?: string;
  readonly 金额?: number;
  readonly 放款日?: string;
  readonly 到期日?: string;
  /** Rate of the loan and share of it paid by the budget, as text. */
  readonly 利率?: string;
  readonly 贴息率?: string;
  readonly 用途?: string;
  readonly 已还本金?: number;
  readonly 结欠?: number;
  readonly 逾期天数?: number;
  /** 续贷, 展期, 风险补偿. */
  readonly 处置?: string;
  readonly 备注?: string;
}

/** Data of the ledger of small loans of an area. */
export interface D39LedgerRecord extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 范围?: string;
  readonly 贷款名称?: string;
  readonly 笔数?: number;
  readonly 贷款合计?: number;
  readonly 结欠合计?: number;
  readonly 逾期笔数?: number;
  readonly 贷款?: readonly D39Loan[];
}

/** What the ledger is: all loans of an area across A4, two facts to a cell where they belong together. */
export const D39F: PaperManifest = {
  code: 'D39F',
  title: '小额信贷台账',
  register: 'form',
  sections: ['台账', '合　　计', '填表人', '审核人'],
  copies: ['镇存', '县存'],
  signers: ['填表人', '审核人'],
  seals: [],
  pageLimit: 20,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('范围', 'text', 'ledger.scope'),
    field('贷款名称', 'text', 'profile.loan.name', 'note'),
    field('笔数', 'number', 'ledger.count'),
    field('贷款合计', 'money', 'ledger.total'),
    field('结欠合计', 'money', 'ledger.outstanding'),
    field('逾期笔数', 'number', 'ledger.overdue'),
    listOf('贷款', 'loans', [
      field('镇村', 'text', 'loan.place'),
      field('户主', 'text', 'household.head.name', 'identity'),
      field('证件号码', 'text', 'household.head.identityNumber', 'identity'),
      field('户类型', 'text', 'household.kind'),
      field('银行', 'text', 'loan.bank'),
      field('合同号', 'text', 'loan.contract', 'identity'),
      field('金额', 'money', 'loan.amount', 'identity'),
      field('放款日', 'date', 'loan.paidOn'),
      field('到期日', 'date', 'loan.dueOn'),
      field('利率', 'text', 'loan.rate'),
      field('贴息率', 'text', 'loan.subsidy'),
      field('用途', 'text', 'loan.use'),
      field('已还本金', 'money', 'loan.repaid'),
      field('结欠', 'money', 'loan.left'),
      field('逾期天数', 'number', 'loan.daysOverdue'),
      field('处置', 'text', 'loan.treatment', 'note'),
      field('备注', 'text', 'loan.note', 'note'),
    ]),
  ],
};

const WIDTH = textWidth('landscape');
const LEDGER: readonly (readonly [string, string, number])[] = [
  ['户主|证件号码', '{户主|缩9.5}|{证件号码|缩9.5}', 1820],
  ['镇、村|户类型', '{镇村|缩6.6}|{户类型|缩6.6}', 1300],
  ['银行|合同号', '{银行|缩7.4}|{合同号|缩7.4}', 1440],
  ['贷款金额（元）', '{金额|缩5.8}', 1150],
  ['放款日|到期日', '{放款日|缩5.8}|{到期日|缩5.8}', 1300],
  ['利率|贴息率', '{利率|缩3.8}|{贴息率|缩3.8}', 800],
  ['用途（产业）', '{用途}', 1100],
  ['已还本金|结欠（元）', '{已还本金|缩5.8}|{结欠|缩5.8}', 1150],
  ['逾期天数', '{逾期天数}', 600],
  ['续贷展期|风险补偿', '{处置}', 900],
];

function ledgerTable(): Block {
  const stacked = (style: 'head' | 'smallCentre', text: string) => ({
    content: text.split('|').map((part) => line(style, part, { size: 18 })),
  });
  const split = (text: string) => ({
    content: (text.match(/\{[^}]*\}/g) ?? []).map((part) => line('smallCentre', part, { size: 18 })),
  });
  const rest = WIDTH - 496 - LEDGER.reduce((sum, [, , width]) => sum + width, 0);
  const head: RowSpec = {
    cells: [stacked('head', '序号'), ...LEDGER.map(([text]) => stacked('head', text)), stacked('head', '备注')],
    height: 560,
    repeats: 'head',
  };
  const row: RowSpec = {
    cells: [
      { content: [line('smallCentre', '{#贷款|至少8}{序号}', { size: 18 })] },
      ...LEDGER.map(([, text]) => split(text)),
      { content: [line('smallCentre', '{备注}{/贷款}', { size: 18 })] },
    ],
    height: 560,
  };
  const sum: RowSpec = {
    cells: [
      cell('head', '合　　计', 2),
      cell('small', '共{笔数|空3}笔，贷款{贷款合计|空5}元，结欠{结欠合计|空5}元；逾期{逾期笔数|空3}笔', 10),
    ],
    height: 460,
  };
  return grid([496, ...LEDGER.map(([, , width]) => width), rest], [head, row, sum], { width: WIDTH, margin: 40 });
}

/** The ledger with its sums and signatures. */
export function d39fBlocks(): Block[] {
  return [
    recordHead(WIDTH),
    line('title', '{县名|空4}{?贷款名称}{贷款名称}{:否则}小额信贷{/}台账'),
    line('small', '范围：{范围|空12}', { above: 60, ...KEEP }),
    line('gap', '', KEEP),
    ledgerTable(),
    line('term', '以上台账与银行放款、还款记录核对一致。', { above: 60, ...KEEP }),
    ...signTable(
      [[{ who: '填表人（签字）：' }, { who: '审核人（签字）：' }, { who: '贷款银行经办人（签字）：' }]],
      WIDTH,
    ),
  ];
}
