import { textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  facts,
  KEEP,
  listOf,
  listTable,
  part,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, cell, grid, line } from './layout.ts';

/** One part of the work, planned and done. */
export interface D38Work extends PaperRecord {
  readonly 建设内容?: string;
  readonly 计划规模?: string;
  readonly 实际完成?: string;
  readonly 质量情况?: string;
}

/** Money of one source, 分. */
export interface D38Money extends PaperRecord {
  readonly 资金来源?: string;
  readonly 计划金额?: number;
  readonly 到位金额?: number;
  readonly 支出金额?: number;
  readonly 结余金额?: number;
}

/** One member of the accepting group. */
export interface D38Inspector extends PaperRecord {
  readonly 姓名?: string;
  readonly 单位?: string;
  readonly 职务?: string;
}

/** Data of the acceptance of a project; missing fields print as blanks. */
export interface D38Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 项目名称?: string;
  readonly 项目编号?: string;
  readonly 项目地点?: string;
  readonly 批复文号?: string;
  readonly 实施单位?: string;
  readonly 施工单位?: string;
  readonly 开工日期?: string;
  readonly 完工日期?: string;
  readonly 受益户数?: number;
  readonly 受益人数?: number;
  readonly 建设内容?: readonly D38Work[];
  readonly 资金情况?: readonly D38Money[];
  readonly 公示情况?: string;
  readonly 管护单位?: string;
  readonly 验收日期?: string;
  readonly 验收意见?: string;
  readonly 合格?: boolean;
  readonly 限期整改?: boolean;
  readonly 不合格?: boolean;
  readonly 整改要求?: string;
  readonly 验收人员?: readonly D38Inspector[];
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
}

const SECTIONS = [
  '一、项目基本情况',
  '二、建设内容完成情况',
  '三、资金使用情况',
  '四、验收意见',
  '五、验收人员',
  '六、签字盖章',
] as const;

/** What D38 is: a project accepted by the village, the town and those who built it. */
export const D38: PaperManifest = {
  code: 'D38',
  title: '项目验收表',
  register: 'form',
  sections: SECTIONS,
  copies: ['村存', '镇存', '县存'],
  signers: ['验收组长', '验收人员'],
  seals: ['实施单位', '村民委员会', '镇人民政府'],
  pageLimit: 6,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('项目名称', 'text', 'project.name', 'identity'),
    field('项目编号', 'text', 'project.code', 'identity'),
    field('项目地点', 'text', 'project.place'),
    field('批复文号', 'text', 'project.approval', 'note'),
    field('实施单位', 'text', 'project.unit'),
    field('施工单位', 'text', 'project.builder'),
    field('开工日期', 'date', 'project.startedOn'),
    field('完工日期', 'date', 'project.finishedOn'),
    field('受益户数', 'number', 'project.households'),
    field('受益人数', 'number', 'project.persons'),
    listOf('建设内容', 'project.works', [
      field('建设内容', 'text', 'work.content'),
      field('计划规模', 'text', 'work.planned'),
      field('实际完成', 'text', 'work.done'),
      field('质量情况', 'text', 'work.quality', 'note'),
    ]),
    listOf('资金情况', 'project.funds', [
      field('资金来源', 'text', 'funds.source'),
      field('计划金额', 'money', 'funds.planned'),
      field('到位金额', 'money', 'funds.arrived'),
      field('支出金额', 'money', 'funds.spent'),
      field('结余金额', 'money', 'funds.left'),
    ]),
    field('公示情况', 'text', 'project.notices', 'note'),
    field('管护单位', 'text', 'project.keeper', 'note'),
    field('验收日期', 'date', 'acceptance.heldOn'),
    field('验收意见', 'text', 'acceptance.opinion'),
    field('合格', 'check', 'acceptance.passed'),
    field('限期整改', 'check', 'acceptance.toMend'),
    field('不合格', 'check', 'acceptance.failed'),
    field('整改要求', 'text', 'acceptance.demands'),
    listOf('验收人员', 'acceptance.inspectors', [
      field('姓名', 'text', 'inspector.name'),
      field('单位', 'text', 'inspector.unit', 'note'),
      field('职务', 'text', 'inspector.post', 'note'),
    ]),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
  ],
};

const INFO = [1150, 3270, 1150, 3275];

const projectTable = (): Block =>
  grid(INFO, [
    facts('项目名称', '{项目名称}', '项目编号', '{项目编号|缩14}'),
    facts('项目地点', '{项目地点}', '批复文号', '{批复文号|缩14}'),
    facts('实施单位', '{实施单位}', '施工单位', '{施工单位}'),
    facts('开工日期', '{开工日期|公文}', '完工日期', '{完工日期|公文}'),
    facts('受益对象', '{受益户数|空3}户{受益人数|空3}人', '管护单位', '{管护单位}'),
    facts('公示情况', ['{公示情况}', 3]),
  ]);

const worksTable = (): Block =>
  listTable('建设内容', 4, [
    { head: '序号', width: 600, text: '{序号}' },
    { head: '建设内容', width: 2645, text: '{建设内容}', style: 'small' },
    { head: '计划规模', width: 1900, text: '{计划规模}', style: 'small' },
    { head: '实际完成', width: 1900, text: '{实际完成}', style: 'small' },
    { head: '质量情况', width: 1800, text: '{质量情况}', style: 'small' },
  ]);

const moneyTable = (): Block =>
  listTable('资金情况', 4, [
    { head: '序号', width: 600, text: '{序号}' },
    { head: '资金来源', width: 2245, text: '{资金来源}', style: 'small' },
    { head: '计划金额（元）', width: 1500, text: '{计划金额|缩}' },
    { head: '到位金额（元）', width: 1500, text: '{到位金额|缩}' },
    { head: '支出金额（元）', width: 1500, text: '{支出金额|缩}' },
    { head: '结余金额（元）', width: 1500, text: '{结余金额|缩}' },
  ]);

const inspectorsTable = (): Block =>
  listTable('验收人员', 5, [
    { head: '序号', width: 600, text: '{序号}' },
    { head: '姓　名', width: 1700, text: '{姓名|缩}' },
    { head: '单　位', width: 2845, text: '{单位}', style: 'small' },
    { head: '职　务', width: 1800, text: '{职务|缩}' },
    { head: '本人签名', width: 1900, text: '' },
  ]);

/** The form: project, work planned and done, money, opinion, who accepted, seals. */
export function d38Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{县名|空4}扶贫项目验收表'),
    line('term', `${blank('镇名', 6)}　${blank('村名', 6)}　验收日期：{验收日期|公文}`, { align: 'left', above: 60 }),
    part(SECTIONS[0]),
    projectTable(),
    part(SECTIONS[1]),
    worksTable(),
    part(SECTIONS[2]),
    moneyTable(),
    part(SECTIONS[3]),
    line('term', `验收意见：${blank('验收意见', 27)}`),
    line('term', '验收结论：{☑合格}合格　　{☑限期整改}基本合格，限期整改　　{☑不合格}不合格'),
    line('term', `整改要求：${blank('整改要求', 27)}`),
    part(SECTIONS[4]),
    inspectorsTable(),
    part(SECTIONS[5]),
    ...signTable([
      [
        { who: '实施单位（盖章）：', name: '{实施单位}', kind: 'seal' },
        { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
        { who: '镇人民政府（盖章）：', name: '{镇政府名称}', kind: 'seal' },
      ],
    ]),
  ];
}

/** One payment to a household, 分. */
export interface D38PaymentRow extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 证件号码?: string;
  readonly 项目?: string;
  readonly 数量?: string;
  readonly 补助标准?: string;
  readonly 金额?: number;
  readonly 账号?: string;
  readonly 备注?: string;
}

/** Data of the list of payments of a project; never posted as it is. */
export interface D38PaymentRecord extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 发放名称?: string;
  readonly 资金来源?: string;
  readonly 依据文件?: string;
  readonly 发放日期?: string;
  readonly 发放户数?: number;
  readonly 发放合计?: number;
  readonly 发放名单?: readonly D38PaymentRow[];
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
}

/** What the list of payments is: who gets what, to which account, with a signature each. */
export const D38F: PaperManifest = {
  code: 'D38F',
  title: '资金发放花名册',
  register: 'form',
  sections: ['发放花名册', '合　　计', '村民委员会', '镇人民政府'],
  copies: ['村存', '镇存', '财政存'],
  signers: ['制表人', '审核人', '户主'],
  seals: ['村民委员会', '镇人民政府'],
  pageLimit: 12,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('发放名称', 'text', 'payment.title', 'identity'),
    field('资金来源', 'text', 'payment.source'),
    field('依据文件', 'text', 'payment.basis', 'note'),
    field('发放日期', 'date', 'payment.paidOn'),
    field('发放户数', 'number', 'payment.households'),
    field('发放合计', 'money', 'payment.total', 'identity'),
    listOf('发放名单', 'payment.rows', [
      field('村民小组', 'text', 'household.groupName'),
      field('户主姓名', 'text', 'household.head.name', 'identity'),
      field('证件号码', 'text', 'household.head.identityNumber', 'identity'),
      field('项目', 'text', 'payment.item'),
      field('数量', 'text', 'payment.quantity'),
      field('补助标准', 'text', 'payment.rate'),
      field('金额', 'money', 'payment.amount', 'identity'),
      field('账号', 'text', 'household.bankAccount', 'identity'),
      field('备注', 'text', 'payment.note', 'note'),
    ]),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
  ],
};

const WIDTH = textWidth('landscape');

/** The list across A4: rows, the sum in figures and capitals, signatures and seals. */
export function d38fBlocks(): Block[] {
  const columns = [
    { head: '序号', width: 560, text: '{序号}' },
    { head: '村民小组', width: 1100, text: '{村民小组|缩}' },
    { head: '户　主', width: 1100, text: '{户主姓名|缩}' },
    { head: '证件号码', width: 2050, text: '{证件号码|缩}' },
    { head: '项　目', width: 1500, text: '{项目}' },
    { head: '数　量', width: 846, text: '{数量|缩}' },
    { head: '补助标准', width: 1100, text: '{补助标准|缩}' },
    { head: '金额（元）', width: 1200, text: '{金额|缩}' },
    { head: '一卡通账号', width: 1500, text: '{账号|缩}' },
    { head: '户主签字', width: 1100, text: '' },
    { head: '备注', width: 700, text: '{备注}' },
  ];
  const sum = {
    cells: [
      cell('head', '合　　计', 3),
      cell('small', '{发放户数|空3}户　人民币（大写）{发放合计|大写|空12}（¥{发放合计|空5}元）', 8),
    ],
    height: 460,
  };
  return [
    recordHead(WIDTH),
    line('title', '{县名|空4}{发放名称|空8}发放花名册'),
    line(
      'small',
      '{镇名|空6}{村名|空6}　资金来源：{资金来源|空8}　发放日期：{发放日期|公文}　{?依据文件}依据：{依据文件}{/}',
      {
        above: 60,
        ...KEEP,
      },
    ),
    line('gap', '', KEEP),
    listTable('发放名单', 10, columns, { width: WIDTH, foot: [sum], rowHeight: 400 }),
    line('term', '以上名单和金额经逐户核对无误，据实发放到户。', { above: 60, ...KEEP }),
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
