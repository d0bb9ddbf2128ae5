import { PAGE } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field, letterHead } from './common.ts';
import {
  BASIS,
  type Chapter,
  CLAUSES,
  CLOSING,
  chainTable,
  chapterBlocks,
  DUTY_FIELDS,
  type DutyLetter,
  keptTable,
  lastChapterBlocks,
  OBJECT,
  OFFICE,
  orLine,
  partySeals,
  partyTable,
  SUCCESSION,
  WORK,
} from './duty-letter.ts';
import { type Column, KEEP, listOf, listTable } from './form.ts';
import { type Block, cell, line } from './layout.ts';

/** Targets of one year of the town. */
export interface D01Target extends PaperRecord {
  readonly 年度?: string;
  readonly 计划户数?: number;
  readonly 计划人数?: number;
  readonly 劳动力人数?: number;
  readonly 兜底人数?: number;
  /** Villages to be delisted; not printed where the profile knows none. */
  readonly 出列村数?: number;
}

/** Share of one village in one year. */
export interface D01Share extends PaperRecord {
  readonly 村名?: string;
  readonly 年度?: string;
  readonly 计划户数?: number;
  readonly 计划人数?: number;
  readonly 劳动力人数?: number;
  readonly 兜底人数?: number;
  readonly 备注?: string;
}

/** Data of the letter between county and town. */
export interface D01Record extends PaperRecord, DutyLetter {
  readonly 乙方党委?: string;
  readonly 乙方政府?: string;
  readonly 兜底户数?: number;
  readonly 兜底人数?: number;
  readonly 贫困村名单?: string;
  readonly 村称谓?: string;
  /** 出列; empty where the profile knows no delisting. */
  readonly 村退出称谓?: string;
  readonly 年度目标?: readonly D01Target[];
  readonly 资金条款?: string;
  readonly 村规划称谓?: string;
  readonly 队伍称谓?: string;
  readonly 任务分解?: readonly D01Share[];
  readonly 分解户数?: number;
  readonly 分解人数?: number;
  readonly 分解劳动力人数?: number;
  readonly 分解兜底人数?: number;
}

const TARGET_FIELDS = [
  field('年度', 'text', 'target.year'),
  field('计划户数', 'number', 'target.households'),
  field('计划人数', 'number', 'target.persons'),
  field('劳动力人数', 'number', 'target.labourPersons'),
  field('兜底人数', 'number', 'target.guaranteedPersons'),
];

/** What D01 is: county and town, both with party and government, ten chapters' worth of duties and an annex by village. */
export const D01: PaperManifest = {
  code: 'D01',
  title: '县—镇责任书',
  register: 'letter',
  copies: ['县存', '镇存', '县扶贫机构存'],
  signers: ['县委书记', '县长', '镇党委书记', '镇长'],
  seals: ['县委', '县人民政府', '镇党委', '镇人民政府'],
  pageLimit: 10,
  sections: [
    '一、依据和责任期限',
    '二、责任体系',
    '三、目标任务',
    '四、乙方（镇级）责任',
    '五、甲方（县级）支持',
    '六、资金和项目管理',
    '七、督查考核和奖惩',
    '八、变更和交接',
    '九、附则',
    '附件',
    '年度任务分解表',
  ],
  fields: [
    ...DUTY_FIELDS,
    field('乙方党委', 'text', 'town.party', 'identity'),
    field('乙方政府', 'text', 'town.government', 'identity'),
    field('兜底户数', 'number', 'area.guaranteedHouseholds'),
    field('兜底人数', 'number', 'area.guaranteedPersons'),
    field('贫困村名单', 'text', 'area.poorVillages'),
    field('村称谓', 'text', 'profile.terminology.poorVillage', 'note'),
    field('村退出称谓', 'text', 'profile.terminology.villageExit', 'note'),
    listOf('年度目标', 'area.targets', [...TARGET_FIELDS, field('出列村数', 'number', 'target.villages')]),
    field('资金条款', 'text', 'profile.funds.clause'),
    field('村规划称谓', 'text', 'profile.helping.villagePlanName', 'note'),
    field('队伍称谓', 'text', 'profile.cadres.teamName', 'note'),
    listOf('任务分解', 'area.shares', [
      field('村名', 'text', 'village.name'),
      ...TARGET_FIELDS,
      field('备注', 'text', 'target.remark', 'note'),
    ]),
    field('分解户数', 'number', 'area.shares.households'),
    field('分解人数', 'number', 'area.shares.persons'),
    field('分解劳动力人数', 'number', 'area.shares.labourPersons'),
    field('分解兜底人数', 'number', 'area.shares.guaranteedPersons'),
  ],
};

const TARGETS: Chapter = [
  '三、目标任务',
  `（一）对象规模。${orLine('镇名', 6)}建档立卡的${OBJECT}共_{总户数|空3}_户_{总人数|空3}_人，其中有劳动能力的_{劳动力户数|空3}_户_{劳动力人数|空3}_人，按政策兜底保障的_{兜底户数|空3}_户_{兜底人数|空3}_人。{?贫困村名单}{?村称谓}{村称谓}{:否则}帮扶村{/}：{贫困村名单}。{/}`,
  `（二）到户标准。${orLine('户退出标准', 17)}`,
  '（三）保障事项。到责任期满，全镇建档立卡户{?保障事项}{保障事项}{:否则}不愁吃、不愁穿，义务教育、基本医疗、住房安全有保障{/}，饮水安全问题全部解决，逐项建立台账，解决一项、销号一项。',
];

const AFTER_TARGETS: readonly Chapter[] = [
  [
    '四、乙方（镇级）责任',
    '（一）精准识别和动态管理。严格标准和程序组织申请、核查、评议、公示和审核，应进则进、应退则退，人口自然增减、返贫和新发生情况及时登记上报。',
    '（二）建档立卡和数据质量。一户一档、账实相符，上级反馈的疑点数据按期核实清零，每一处更正留有依据。{专项条款}',
    `（三）结对帮扶。${OBJECT}帮扶责任人覆盖率达到100%，帮扶关系变动的当月调整；责任人按时走访，如实填写{?记录名称}{记录名称}{:否则}帮扶记录{/}。`,
    '（四）帮扶规划和措施。{?户规划称谓}坚持{户规划称谓}，{/}{?村规划称谓}{村规划称谓}，{/}逐户制定帮扶计划，明确项目、标准、责任人和完成时限；产业、就业、教育、医疗、住房、社会保障等措施逐项落实到户到人。',
    '（五）项目落地。按批准的计划组织实施，落实用地、招标、质量和进度责任，完工后及时验收，明确产权和管护责任。',
    '（六）队伍保障。选优配强镇村扶贫干部，确定专人负责日常工作，保障{?队伍称谓}{队伍称谓}{:否则}驻村工作队{/}工作、生活和安全条件，落实考勤和请销假制度。党政主要领导每年带队走访不少于_{领导走访次数|空2}_次，现场解决问题。',
    '（七）党建引领。抓党建促脱贫，整顿软弱涣散村党组织，培养致富带头人，发展集体经济。',
    '（八）宣传引导。宣传政策和典型，扶贫与扶志、扶智相结合，激发内生动力；严禁编造数字、搞形式主义。',
    '（九）信访和舆情。畅通群众反映渠道，来信来访按期办结，重大情况当日报告甲方。',
    '（十）稳定脱贫。对已退出的户继续跟踪走访，巩固收入、就业和住房等成果，发现返贫风险及时帮扶。{退出后条款}',
  ],
  [
    '五、甲方（县级）支持',
    '（一）资金支持。统筹安排财政专项扶贫资金和行业资金，及时下达并监督使用。',
    '（二）项目支持。优先安排基础设施、公共服务和产业项目，简化审批程序，协调用地、用电、用水等要素保障。',
    '（三）部门支持。督促县级各部门落实行业扶贫责任，加强数据共享和比对，解决乙方提出的困难。',
    '（四）业务支持。每年组织政策和业务培训，统一表册和口径，指导建档立卡、资金管理和档案工作。',
    '（五）督导支持。定期听取乙方汇报，跟踪督导，帮助总结经验、纠正偏差，对进度滞后的村和项目会同乙方研究解决办法。',
  ],
  [
    '六、资金和项目管理',
    `（一）资金安排。${orLine('资金条款', 17)}`,
    '（二）使用管理。资金跟着项目走、监管跟着资金走，专款专用、专账核算。{审批条款}',
    '（三）公开透明。项目和资金在实施前、完成后分别公示，接受群众监督；达到规定限额的依法招标或者实行政府采购。',
    '（四）严肃纪律。不得截留、挤占、挪用、虚报冒领、挥霍浪费扶贫资金；发现问题立即纠正，并追究责任。',
  ],
  [
    '七、督查考核和奖惩',
    `乙方接受甲方和上级督查考核，如实提供资料，对发现的问题按期整改、逐项销号；日常调度由${OFFICE}负责。`,
    ...CLAUSES,
  ],
  ['八、变更和交接', ...SUCCESSION],
];

const NUMBER_STYLE = 'smallCentre' as const;

function targetTable(villages: readonly Column[]): Block {
  const columns: Column[] = [
    { head: '年　度', width: 1000, text: '{年度}' },
    { head: '计划脱贫户数', width: 1500, text: '{计划户数}' },
    { head: '计划脱贫人数', width: 1500, text: '{计划人数}' },
    { head: '其中：有劳动能力', width: 1500, text: '{劳动力人数}' },
    { head: '其中：政策兜底', width: 1500, text: '{兜底人数}' },
  ];
  const all = [...columns, ...villages];
  const spare = PAGE.textWidth - all.reduce((sum, { width }) => sum + width, 0);
  return keptTable(
    '年度目标',
    3,
    all.map((column, i) => (i === 0 ? { ...column, width: column.width + spare } : column)),
  );
}

/** With a column of villages only where the profile delists them. */
function targetBlocks(): Block[] {
  const villages: Column = { head: '{村退出称谓}村数', width: 1500, text: '{出列村数}' };
  return [
    line('body', '{?村退出标准}'),
    line('body', '（四）到村目标。{村退出标准}。{村目标}'),
    line('body', '{:否则}'),
    line('body', `（四）到村目标。${orLine('村目标', 17)}`),
    line('body', '{/}'),
    line('body', '（五）年度任务。各年度任务如下表，分村任务见附件。{差额说明}', KEEP),
    line('gap', '{?村退出称谓}', KEEP),
    targetTable([villages]),
    line('gap', '{:否则}', KEEP),
    targetTable([]),
    line('gap', '{/}'),
  ];
}

function annexBlocks(): Block[] {
  const columns: Column[] = [
    { head: '序号', width: 600, text: '{序号}' },
    { head: '村　名', width: 2000, text: '{村名}' },
    { head: '年度', width: 900, text: '{年度}' },
    { head: '计划脱贫户数', width: 1000, text: '{计划户数}' },
    { head: '计划脱贫人数', width: 1000, text: '{计划人数}' },
    { head: '其中：有劳动能力', width: 1000, text: '{劳动力人数}' },
    { head: '其中：政策兜底', width: 1000, text: '{兜底人数}' },
    { head: '备　注', width: 1345, text: '{备注}' },
  ];
  const sum = {
    cells: [
      cell('head', '合　计', 3),
      cell(NUMBER_STYLE, '{分解户数}'),
      cell(NUMBER_STYLE, '{分解人数}'),
      cell(NUMBER_STYLE, '{分解劳动力人数}'),
      cell(NUMBER_STYLE, '{分解兜底人数}'),
      cell(NUMBER_STYLE, ''),
    ],
    height: 420,
  };
  return [
    line('plain', '附件', { page: 'new' }),
    line('title', '{镇名}年度任务分解表'),
    line('gap', ''),
    listTable('任务分解', 12, columns, { foot: [sum], pad: 30 }),
    line('gap', ''),
  ];
}

/** The letter: parties, nine chapters, four places to sign and seal, annex by village. */
export function d01Blocks(): Block[] {
  return [
    letterHead(),
    line('title', '{县名}{责任书名称}'),
    line('subtitle', '（{?层级说明}{层级说明}{:否则}县—镇{/}）'),
    line('gap', ''),
    partyTable('{乙方党委}', '{乙方政府}'),
    line('gap', ''),
    line(
      'body',
      `为落实${WORK}工作责任，{?领导体制}{领导体制}，{/}{?依据文件}根据{依据文件}，{/}甲乙双方签订本责任书。`,
    ),
    ...chapterBlocks(['一、依据和责任期限', ...BASIS]),
    ...chapterBlocks([
      '二、责任体系',
      `（一）第一责任人。${orLine('第一责任人', 10)}是${WORK}工作第一责任人{?书记层级}，{书记层级}书记一起抓{/}，责任随职务走。`,
      '（二）责任分工。各级责任如下：',
    ]),
    chainTable(),
    line('gap', ''),
    ...chapterBlocks(TARGETS),
    ...targetBlocks(),
    ...AFTER_TARGETS.flatMap(chapterBlocks),
    ...lastChapterBlocks(['九、附则', ...CLOSING]),
    ...partySeals('{乙方党委}', '{乙方政府}'),
    ...annexBlocks(),
  ];
}
