import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import {
  blank,
  DEPUTY_LINE,
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

/** One line of the year's income, 分. */
export interface D14Income extends PaperRecord {
  readonly 项目?: string;
  readonly 金额?: number;
  readonly 说明?: string;
}

/** One exit condition of the profile, as found. */
export interface D14Condition extends PaperRecord {
  readonly 条件?: string;
  readonly 标准?: string;
  readonly 实际情况?: string;
  readonly 佐证材料?: string;
  readonly 达标?: boolean;
  readonly 未达标?: boolean;
}

/** Data of the exit check of a household; missing fields print as blanks and empty boxes. */
export interface D14Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 镇政府名称?: string;
  readonly 村委会名称?: string;
  readonly 年度?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 村民小组?: string;
  readonly 户属性?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 致贫原因?: string;
  readonly 帮扶责任人?: string;
  readonly 责任人单位?: string;
  readonly 核实日期?: string;
  readonly 核实人员?: string;
  readonly 收入起始日期?: string;
  readonly 收入截止日期?: string;
  /** Name of the rule set that says which income counts. */
  readonly 收入口径?: string;
  readonly 收入项目?: readonly D14Income[];
  /** 分. */
  readonly 收入合计?: number;
  /** 分. */
  readonly 人均收入?: number;
  /** 分: the line of the year by the profile. */
  readonly 收入标准?: number;
  readonly 标准依据?: string;
  readonly 收入达标?: boolean;
  readonly 收入未达标?: boolean;
  readonly 认定条件?: readonly D14Condition[];
  readonly 户认可?: boolean;
  readonly 户不认可?: boolean;
  readonly 拟退出?: boolean;
  readonly 继续帮扶?: boolean;
  readonly 结论说明?: string;
}

const SECTIONS = [
  '一、基本情况',
  '二、收入认定',
  '三、保障条件认定',
  '四、双方认定',
  '五、核实结论',
  '六、签字盖章',
] as const;

const CHECKED = [
  field('收入达标', 'check', 'exit.income.met'),
  field('收入未达标', 'check', 'exit.income.notMet'),
  field('户认可', 'check', 'exit.household.agrees'),
  field('户不认可', 'check', 'exit.household.disagrees'),
  field('拟退出', 'check', 'exit.proposed'),
  field('继续帮扶', 'check', 'exit.notProposed'),
  field('结论说明', 'text', 'exit.note', 'note'),
];

/** What D14 is: income and conditions checked in the house, recognised by the household and by the cadres. */
export const D14: PaperManifest = {
  code: 'D14',
  title: '脱贫退出双认定表',
  register: 'form',
  sections: SECTIONS,
  copies: ['户存', '村存', '镇存'],
  signers: ['户主', '帮扶责任人', '驻村工作队'],
  seals: ['村民委员会', '镇人民政府'],
  pageLimit: 4,
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('镇政府名称', 'text', 'town.government'),
    field('村委会名称', 'text', 'village.committee'),
    field('年度', 'text', 'exit.year'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('村民小组', 'text', 'household.groupName'),
    field('户属性', 'text', 'household.kind'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount'),
    field('致贫原因', 'text', 'household.mainCause'),
    field('帮扶责任人', 'text', 'helper.name'),
    field('责任人单位', 'text', 'helper.unit.name', 'note'),
    field('核实日期', 'date', 'exit.checkedOn'),
    field('核实人员', 'text', 'exit.checkers', 'note'),
    field('收入起始日期', 'date', 'income.from'),
    field('收入截止日期', 'date', 'income.to'),
    field('收入口径', 'text', 'income.ruleSet'),
    listOf('收入项目', 'income.items', [
      field('项目', 'text', 'income.item'),
      field('金额', 'money', 'income.amount'),
      field('说明', 'text', 'income.note', 'note'),
    ]),
    field('收入合计', 'money', 'income.total'),
    field('人均收入', 'money', 'income.perHead'),
    field('收入标准', 'money', 'profile.exitStandards.income'),
    field('标准依据', 'text', 'profile.exitStandards.person'),
    listOf('认定条件', 'exit.conditions', [
      field('条件', 'text', 'profile.exitStandards.condition'),
      field('标准', 'text', 'profile.exitStandards.measure'),
      field('实际情况', 'text', 'exit.condition.found'),
      field('佐证材料', 'text', 'exit.condition.evidence', 'note'),
      field('达标', 'check', 'exit.condition.met'),
      field('未达标', 'check', 'exit.condition.notMet'),
    ]),
    ...CHECKED,
  ],
};

const INFO = [1050, 1900, 1050, 1900, 1150, 1795];

function householdTable(): Block {
  return grid(INFO, [
    facts('户　　主', '{户主姓名|缩8}', '户 编 号', '{户编号|缩8}', '村民小组', '{村民小组|缩7.5}'),
    facts('户 属 性', '{户属性|缩8}', '家庭人口', '{家庭人口|空3}人', '劳 动 力', '{劳动力|空3}人'),
    facts('致贫原因', '{致贫原因|缩8}', '责 任 人', '{帮扶责任人|缩8}', '单　　位', '{责任人单位|缩7.5}'),
    facts('核实日期', '{核实日期|缩8}', '核实人员', ['{核实人员|缩22}', 3]),
  ]);
}

function incomeTable(): Block {
  const sum = (label: string, text: string) => ({
    cells: [cell('head', label, 2), cell('small', text, 2)],
    height: 420,
  });
  return listTable(
    '收入项目',
    6,
    [
      { head: '序号', width: 600, text: '{序号}' },
      { head: '收入（支出）项目', width: 2900, text: '{项目|缩}' },
      { head: '金额（元）', width: 1745, text: '{金额}' },
      { head: '说　明', width: 3600, text: '{说明}' },
    ],
    {
      foot: [
        sum('合　　计', '{收入合计|空6}元'),
        sum('人均可支配收入', '{人均收入|空6}元（合计除以家庭人口）'),
        sum('当年标准', '{收入标准|空6}元'),
        sum('认定结果', '{☑收入达标}达标　　{☑收入未达标}未达标'),
      ],
    },
  );
}

function conditionTable(): Block {
  return listTable(
    '认定条件',
    6,
    [
      { head: '序号', width: 560, text: '{序号}' },
      { head: '认定条件', width: 1500, text: '{条件}' },
      { head: '认定标准', width: 2185, text: '{标准}', style: 'small' },
      { head: '实际情况', width: 2000, text: '{实际情况}', style: 'small' },
      { head: '佐证材料', width: 1400, text: '{佐证材料}', style: 'small' },
      { head: '是否达标', width: 1200, text: '{☑达标}是 {☑未达标}否' },
    ],
    { rowHeight: 560 },
  );
}

/** The form: the household, income, conditions, both sides' recognition, the proposal, signatures. */
export function d14Blocks(): Block[] {
  return [
    recordHead(),
    line('title', `${blank('县名', 4)}${blank('年度', 2)}年脱贫退出双认定表`),
    line('term', `${blank('镇名', 6)}　${blank('村名', 6)}`, { align: 'left', above: 60 }),
    part(SECTIONS[0]),
    householdTable(),
    part(SECTIONS[1]),
    line('term', '计算期间：{收入起始日期|公文}至{收入截止日期|公文}。{?收入口径}收入口径：{收入口径}。{/}', KEEP),
    line('gap', '{?标准依据}', KEEP),
    line('term', '标准依据：{标准依据}', KEEP),
    line('gap', '{/}', KEEP),
    incomeTable(),
    part(SECTIONS[2]),
    conditionTable(),
    part(SECTIONS[3]),
    line(
      'term',
      '户认定：核实人员已当面逐项核算收入、说明标准。本户对以上收入和条件　{☑户认可}认可　{☑户不认可}不认可。',
    ),
    line('term', '干部认定：帮扶责任人、驻村工作队和村民委员会已入户核实，对以上内容的真实性负责。'),
    part(SECTIONS[4]),
    line('term', `{☑拟退出}符合退出标准，拟按程序退出　　{☑继续帮扶}未达到退出标准，继续帮扶`, KEEP),
    line('term', `说明：${blank('结论说明', 26)}`, KEEP),
    part(SECTIONS[5]),
    ...signTable([
      [
        { who: '户主（签字）：' },
        { who: '（手印）', kind: 'thumb' },
        { who: '帮扶责任人（签字）：' },
        { who: '驻村工作队（签字）：' },
      ],
      [
        { who: '村民委员会（盖章）：', name: '{村委会名称}', kind: 'seal' },
        { who: '镇人民政府（盖章）：', name: '{镇政府名称}', kind: 'seal' },
      ],
    ]),
    line('small', DEPUTY_LINE),
  ];
}
