import { textWidth } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One measure of the plan. */
export interface D10Measure extends PaperRecord {
  /** Group of the year's list of measures. */
  readonly 措施类别?: string;
  readonly 项目内容?: string;
  readonly 规模标准?: string;
  /** 分, by source. */
  readonly 财政资金?: number;
  readonly 单位资金?: number;
  readonly 社会资金?: number;
  readonly 自筹资金?: number;
  readonly 预计增收?: number;
  readonly 责任单位?: string;
  readonly 责任人?: string;
  readonly 起止时间?: string;
  readonly 一季度?: string;
  readonly 二季度?: string;
  readonly 三季度?: string;
  readonly 四季度?: string;
  readonly 结果?: string;
}

/** Data of the plan of a household; missing fields print as blanks to fill by hand. */
export interface D10Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  /** 一户一策, 一户一法. */
  readonly 规划称谓?: string;
  readonly 年度?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 住址?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 致贫原因?: string;
  readonly 帮扶需求?: string;
  readonly 脱贫年度?: string;
  readonly 收入口径?: string;
  /** 分. */
  readonly 上年人均收入?: number;
  readonly 目标人均收入?: number;
  readonly 退出标准?: string;
  readonly 责任人姓名?: string;
  readonly 责任人单位?: string;
  readonly 责任人电话?: string;
  readonly 措施?: readonly D10Measure[];
  readonly 财政合计?: number;
  readonly 单位合计?: number;
  readonly 社会合计?: number;
  readonly 自筹合计?: number;
  readonly 增收合计?: number;
  readonly 村委会名称?: string;
  readonly 镇政府名称?: string;
}

/** What D10 is: one household's plan on landscape sheets, confirmed by household and helper, sealed by village and town. */
export const D10: PaperManifest = {
  code: 'D10',
  title: '帮扶计划表',
  register: 'form',
  copies: ['户存', '责任人存', '村存'],
  signers: ['户主', '帮扶责任人'],
  seals: ['村民委员会', '镇人民政府'],
  pageLimit: 4,
  sections: ['一、家庭情况和目标', '二、帮扶措施', '三、确认和审核'],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('规划称谓', 'text', 'profile.helping.planName', 'note'),
    field('年度', 'text', 'plan.year'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('住址', 'text', 'household.address'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount', 'note'),
    field('致贫原因', 'text', 'household.mainCause'),
    field('帮扶需求', 'text', 'household.needs'),
    field('脱贫年度', 'text', 'household.exitYear'),
    field('收入口径', 'text', 'profile.exitStandards.measure', 'note'),
    field('上年人均收入', 'money', 'household.incomePerHead', 'note'),
    field('目标人均收入', 'money', 'plan.incomePerHead'),
    field('退出标准', 'text', 'profile.exitStandards.person'),
    field('责任人姓名', 'text', 'helper.name', 'identity'),
    field('责任人单位', 'text', 'helper.unit.name'),
    field('责任人电话', 'text', 'helper.phone', 'note'),
    listOf('措施', 'plan.measures', [
      field('措施类别', 'text', 'measure.group'),
      field('项目内容', 'text', 'measure.content'),
      field('规模标准', 'text', 'measure.size'),
      field('财政资金', 'money', 'measure.publicFunds'),
      field('单位资金', 'money', 'measure.unitFunds'),
      field('社会资金', 'money', 'measure.socialFunds'),
      field('自筹资金', 'money', 'measure.ownFunds'),
      field('预计增收', 'money', 'measure.gain'),
      field('责任单位', 'text', 'measure.unit'),
      field('责任人', 'text', 'measure.person'),
      field('起止时间', 'text', 'measure.period'),
      field('一季度', 'text', 'measure.quarter1', 'note'),
      field('二季度', 'text', 'measure.quarter2', 'note'),
      field('三季度', 'text', 'measure.quarter3', 'note'),
      field('四季度', 'text', 'measure.quarter4', 'note'),
      field('结果', 'text', 'measure.result', 'note'),
    ]),
    field('财政合计', 'money', 'plan.publicFunds'),
    field('单位合计', 'money', 'plan.unitFunds'),
    field('社会合计', 'money', 'plan.socialFunds'),
    field('自筹合计', 'money', 'plan.ownFunds'),
    field('增收合计', 'money', 'plan.gain'),
    field('村委会名称', 'text', 'village.committee'),
    field('镇政府名称', 'text', 'town.government'),
  ],
};

const WIDTH = textWidth('landscape');

function headTable(): Block {
  return grid(
    [1300, 2200, 1200, 2300, 1200, 1700, 1300, 1556],
    [
      facts(
        '户　　主',
        '{户主姓名|缩9.6}',
        '户 编 号',
        '{户编号|缩10}',
        '家庭人口',
        '{家庭人口|空3}人',
        '劳 动 力',
        '{劳动力|空3}人',
      ),
      facts('住　　址', ['{住址|缩26}', 3], '致贫原因', ['{致贫原因|缩20}', 3]),
      facts(
        '帮扶需求',
        ['{帮扶需求|缩26}', 3],
        '脱贫年度',
        '{脱贫年度|空3}年',
        '上年收入',
        '人均{上年人均收入|整数|空3}元',
      ),
      facts(
        '目标收入',
        '人均{目标人均收入|整数|空4}元',
        '责 任 人',
        '{责任人姓名|缩10}',
        '联系电话',
        '{责任人电话|缩7}',
        '单　　位',
        '{责任人单位|缩6.6}',
      ),
      facts('退出标准', ['{退出标准}', 7]),
    ],
    { width: WIDTH, pad: 15 },
  );
}

const COLUMNS = [1050, 1950, 1100, 760, 760, 760, 760, 1000, 1400, 1100, 380, 380, 380, 380, 596] as const;

const ON: CellSpec = { content: [line('head', '')], merge: 'on' };
const start = (text: string): CellSpec => ({ content: [line('head', text)], merge: 'start' });

function measureHead(): RowSpec[] {
  const single = ['措施类别', '项目内容', '规模标准'];
  const after = ['预计增收（元）', '责任单位和责任人', '起止时间'];
  const first: RowSpec = {
    cells: [
      ...single.map(start),
      cell('head', '资金来源（元）', 4),
      ...after.map(start),
      cell('head', '季度完成情况', 4),
      start('结果'),
    ],
    height: 360,
    repeats: 'head',
  };
  const texts = ['财政', '单位', '社会', '自筹'];
  const second: RowSpec = {
    cells: [
      ON,
      ON,
      ON,
      ...texts.map((text) => cell('head', text)),
      ON,
      ON,
      ON,
      ...['一', '二', '三', '四'].map((text) => cell('head', text)),
      ON,
    ],
    height: 340,
    repeats: 'head',
  };
  return [first, second];
}

const kept = (style: 'head' | 'smallCentre', text: string, span = 1): CellSpec => ({
  content: [line(style, text, KEEP)],
  span,
});

/** The measures, and their sum in a row that stays with the signatures. */
function measureTable(): Block {
  const money = (name: string) => cell('smallCentre', `{${name}|整数|缩3.2}`);
  const row: RowSpec = {
    cells: [
      cell('smallCentre', '{#措施|至少6}{措施类别}'),
      cell('small', '{项目内容}'),
      cell('smallCentre', '{规模标准}'),
      ...['财政资金', '单位资金', '社会资金', '自筹资金'].map(money),
      cell('smallCentre', '{预计增收|整数|缩4.2}'),
      { content: [line('smallCentre', '{责任单位}'), line('smallCentre', '{责任人|缩6}')] },
      cell('smallCentre', '{起止时间}'),
      ...['一季度', '二季度', '三季度', '四季度'].map((name) => cell('smallCentre', `{${name}}`)),
      cell('smallCentre', '{结果}{/措施}'),
    ],
    height: 560,
  };
  const sum: RowSpec = {
    cells: [
      kept('head', '合　计', 3),
      ...['财政合计', '单位合计', '社会合计', '自筹合计'].map((name) => kept('smallCentre', `{${name}|整数|缩3.2}`)),
      kept('smallCentre', '{增收合计|整数|缩4.2}'),
      kept('smallCentre', '', 7),
    ],
    height: 420,
  };
  const frame = { width: WIDTH, margin: 30, pad: 15 };
  return grid(COLUMNS, [...measureHead(), row, sum], frame);
}

/** The plan: household and aim, measures with money and quarters, four places to sign and seal. */
export function d10Blocks(): Block[] {
  return [
    recordHead(WIDTH),
    line('title', '{县名}{?年度}{年度}年{/}{?规划称谓}{规划称谓}{/}帮扶计划表'),
    line('termHeading', '一、家庭情况和目标{?收入口径}（收入按{收入口径}计算）{/}', { above: 40 }),
    headTable(),
    line('termHeading', '二、帮扶措施', { above: 80 }),
    measureTable(),
    line('termHeading', '三、确认和审核', { above: 80, ...KEEP }),
    line('small', '本计划由帮扶责任人与户主商定，户主同意；计划调整的，重新填写并注明原因。', KEEP),
    ...signTable(
      [
        [
          { who: '户主（签字）：' },
          { who: '（手印）', kind: 'thumb' },
          { who: '帮扶责任人（签字）：' },
          { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
          { who: '镇级审核（盖章）：', name: '{镇政府名称}', kind: 'seal' },
        ],
      ],
      WIDTH,
    ),
  ];
}
