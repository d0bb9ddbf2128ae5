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

/** Data of an agreement on income from assets bought with poverty money; amounts in 分. */
export interface D40Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  /** The village's collective that holds the shares of the households. */
  readonly 甲方名称?: string;
  readonly 甲方代表?: string;
  /** The firm or cooperative that runs the assets. */
  readonly 乙方名称?: string;
  readonly 乙方代表?: string;
  readonly 乙方信用代码?: string;
  readonly 鉴证单位?: string;
  readonly 依据文件?: string;
  readonly 项目名称?: string;
  readonly 项目编号?: string;
  readonly 资金来源?: string;
  readonly 投入金额?: number;
  readonly 资产名称?: string;
  readonly 资产说明?: string;
  readonly 受益户数?: number;
  readonly 受益人数?: number;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** Rate or sum of the yearly income, in words. */
  readonly 收益方式?: string;
  readonly 年收益?: number;
  readonly 支付时间?: string;
  readonly 分配办法?: string;
  readonly 担保方式?: string;
  readonly 到期处置?: string;
  readonly 违约责任?: string;
  readonly 争议解决?: string;
  readonly 份数?: string;
  readonly 份数说明?: string;
}

const SECTIONS = [
  '一、投入和资产',
  '二、合作期限',
  '三、收益和支付',
  '四、收益分配',
  '五、双方责任',
  '六、风险防控',
  '七、到期处置和违约责任',
  '八、附则',
] as const;

/** What D40 is: the agreement that puts assets to use and sends its income to the households. */
export const D40: PaperManifest = {
  code: 'D40',
  title: '资产收益协议',
  register: 'form',
  sections: SECTIONS,
  copies: ['甲方存', '乙方存', '镇存'],
  signers: ['甲方代表', '乙方代表'],
  seals: ['甲方', '乙方', '鉴证单位'],
  pageLimit: 6,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('甲方名称', 'text', 'agreement.holder', 'identity'),
    field('甲方代表', 'text', 'agreement.holderAgent', 'identity'),
    field('乙方名称', 'text', 'agreement.operator', 'identity'),
    field('乙方代表', 'text', 'agreement.operatorAgent', 'identity'),
    field('乙方信用代码', 'text', 'agreement.operatorCode', 'identity'),
    field('鉴证单位', 'text', 'town.government'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('项目名称', 'text', 'project.name'),
    field('项目编号', 'text', 'project.code', 'note'),
    field('资金来源', 'text', 'agreement.source'),
    field('投入金额', 'money', 'agreement.amount', 'identity'),
    field('资产名称', 'text', 'asset.name'),
    field('资产说明', 'text', 'asset.description'),
    field('受益户数', 'number', 'agreement.households'),
    field('受益人数', 'number', 'agreement.persons'),
    field('起始日期', 'date', 'agreement.from'),
    field('截止日期', 'date', 'agreement.to'),
    field('收益方式', 'text', 'agreement.incomeRule'),
    field('年收益', 'money', 'agreement.yearlyIncome'),
    field('支付时间', 'text', 'agreement.payday'),
    field('分配办法', 'text', 'profile.dividends.rule'),
    field('担保方式', 'text', 'agreement.security'),
    field('到期处置', 'text', 'agreement.ending'),
    field('违约责任', 'text', 'agreement.breach'),
    field('争议解决', 'text', 'agreement.disputes', 'note'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
  ],
};

const CHAPTERS: readonly (readonly string[])[] = [
  [
    SECTIONS[0],
    `（一）投入。甲方以${blank('资金来源', 6)}人民币${blank('投入金额', 5)}元（大写：${blank('投入金额', 10, '大写')}），投入${blank('项目名称', 8)}{?项目编号}（{项目编号}）{/}。`,
    `（二）资产。形成的资产为${blank('资产名称', 8)}，${blank('资产说明', 14)}。资产所有权归甲方，收益权归受益农户，共${blank('受益户数', 3)}户${blank('受益人数', 3)}人，名单由甲方按年确认并公示。`,
  ],
  [SECTIONS[1], '自{起始日期|公文}起至{截止日期|公文}止。期满需要继续合作的，另行签订协议。'],
  [
    SECTIONS[2],
    `（一）收益方式。${blank('收益方式', 20)}。`,
    `（二）收益金额。乙方每年向甲方支付收益人民币${blank('年收益', 6)}元。`,
    `（三）支付时间。${blank('支付时间', 14)}，转入甲方专用账户。`,
  ],
  [
    SECTIONS[3],
    `收益由甲方按以下办法分配：${blank('分配办法', 20)}。分配方案经村民会议或者村民代表会议讨论通过，公示无异议后发放到户；受益农户退出或者变动的，按年度调整。`,
  ],
  [
    SECTIONS[4],
    '（一）甲方责任。按约定投入资金，监督资产使用，及时分配收益，公开收支情况。',
    '（二）乙方责任。依法经营，维护资产完整，按时足额支付收益，优先吸纳受益农户务工，每年向甲方提供资产和经营情况报告，接受检查和审计。',
  ],
  [
    SECTIONS[5],
    `乙方以${blank('担保方式', 14)}提供保障。未经甲方和鉴证单位书面同意，乙方不得将资产转让、抵押或者改变用途。`,
  ],
  [
    SECTIONS[6],
    `（一）到期处置。${blank('到期处置', 20)}。`,
    `（二）违约责任。${blank('违约责任', 20)}。`,
    `（三）争议解决。协商不成的，${blank('争议解决', 14)}。`,
  ],
  [SECTIONS[7], `本协议一式${blank('份数', 2)}份{?份数说明}，{份数说明}{/}，自各方签字盖章之日起生效。`],
];

/** The agreement: eight chapters, three places to sign and seal. */
export function d40Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('县名', 4)}资产收益扶贫协议`),
    line('plain', ''),
    line('plain', `甲方：${blank('甲方名称', 14)}　代表人：${blank('甲方代表', 5)}`),
    line('plain', `乙方：${blank('乙方名称', 14)}　代表人：${blank('乙方代表', 5)}`),
    line('plain', `统一社会信用代码：${blank('乙方信用代码', 12)}`),
    line('body', '{?依据文件}根据{依据文件}，{/}双方就扶贫资产收益合作事项协商一致，签订本协议。'),
    ...CHAPTERS.flatMap(([heading, ...texts], i) => [
      line('heading', heading!),
      ...texts.map((text) => line('body', text, i === CHAPTERS.length - 1 ? KEEP : {})),
    ]),
    ...signTable([
      [
        { who: '甲方（签字、盖章）：', name: '{甲方名称}', kind: 'seal' },
        { who: '乙方（签字、盖章）：', name: '{乙方名称}', kind: 'seal' },
        { who: '鉴证单位（盖章）：', name: '{鉴证单位}', kind: 'seal' },
      ],
    ]),
  ];
}

/** One household's share, 分. */
export interface D40Share extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 家庭人口?: number;
  readonly 份额?: string;
  readonly 金额?: number;
  readonly 账号?: string;
  readonly 备注?: string;
}

/** Data of the payment of a year's income from assets. */
export interface D40PaymentRecord extends PaperRecord, RecordHead {
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 年度?: string;
  readonly 项目名称?: string;
  readonly 经营单位?: string;
  readonly 收益总额?: number;
  readonly 分配标准?: string;
  readonly 公示情况?: string;
  readonly 发放日期?: string;
  readonly 发放户数?: number;
  readonly 发放合计?: number;
  readonly 发放名单?: readonly D40Share[];
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
}

/** What the payment list is: each household's share of the year's income, signed for. */
export const D40F: PaperManifest = {
  code: 'D40F',
  title: '资产收益分红发放表',
  register: 'form',
  sections: ['分红发放表', '项目名称', '合　　计', '村民委员会'],
  copies: ['村存', '镇存'],
  signers: ['制表人', '审核人', '户主'],
  seals: ['村民委员会', '镇人民政府'],
  pageLimit: 12,
  fields: [
    ...RECORD_FIELDS,
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('年度', 'text', 'payment.year', 'identity'),
    field('项目名称', 'text', 'project.name', 'identity'),
    field('经营单位', 'text', 'agreement.operator'),
    field('收益总额', 'money', 'agreement.incomeOfYear'),
    field('分配标准', 'text', 'payment.rate'),
    field('公示情况', 'text', 'payment.notice', 'note'),
    field('发放日期', 'date', 'payment.paidOn'),
    field('发放户数', 'number', 'payment.households'),
    field('发放合计', 'money', 'payment.total', 'identity'),
    listOf('发放名单', 'payment.rows', [
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('家庭人口', 'number', 'household.memberCount'),
      field('份额', 'text', 'payment.share'),
      field('金额', 'money', 'payment.amount', 'identity'),
      field('账号', 'text', 'household.bankAccount', 'identity'),
      field('备注', 'text', 'payment.note', 'note'),
    ]),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
  ],
};

const WIDTH = textWidth('landscape');

/** The list across A4 with its sum in capitals. */
export function d40fBlocks(): Block[] {
  const info = [1400, 2852, 1400, 2852, 1400, 2852];
  const columns = [
    { head: '序号', width: 700, text: '{序号}' },
    { head: '村民小组', width: 1700, text: '{村民小组|缩}' },
    { head: '户　主', width: 1800, text: '{户主姓名|缩}' },
    { head: '人口', width: 700, text: '{家庭人口}' },
    { head: '份　额', width: 1500, text: '{份额|缩}' },
    { head: '分红金额（元）', width: 1600, text: '{金额|缩}' },
    { head: '一卡通账号', width: 2000, text: '{账号|缩}' },
    { head: '户主签字', width: 1556, text: '' },
    { head: '备注', width: 1200, text: '{备注}' },
  ];
  const sum = {
    cells: [
      cell('head', '合　　计', 3),
      cell('small', '{发放户数|空3}户　人民币（大写）{发放合计|大写|空12}（¥{发放合计|空5}元）', 6),
    ],
    height: 460,
  };
  return [
    recordHead(WIDTH),
    line('title', `${blank('村名', 4)}${blank('年度', 3)}年资产收益分红发放表`),
    line('gap', ''),
    grid(
      info,
      [
        facts('项目名称', '{项目名称}', '经营单位', '{经营单位}', '收益总额', '{收益总额|空5}元'),
        facts('分配标准', '{分配标准}', '公示情况', '{公示情况}', '发放日期', '{发放日期|公文}'),
      ].map((row) => ({ ...row, height: 400 })),
      { width: WIDTH },
    ),
    line('gap', '', KEEP),
    listTable('发放名单', 8, columns, { width: WIDTH, foot: [sum], rowHeight: 400 }),
    line('term', `以上分红经公示无异议，由${blank('镇名', 4)}${blank('村名', 4)}逐户发放。`, { above: 60, ...KEEP }),
    ...signTable(
      [
        [
          { who: '制表人（签字）：' },
          { who: '审核人（签字）：' },
          { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
          { who: '镇人民政府（盖章）：', name: '{镇政府名称}', kind: 'seal' },
        ],
      ],
      WIDTH,
    ),
  ];
}
