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

/** Targets of one group of households: with labour, 低保, 特困, as the profile divides them. */
export interface D02Group extends PaperRecord {
  readonly 类别?: string;
  readonly 户数?: number;
  readonly 人数?: number;
  readonly 帮扶方式?: string;
}

/** Targets of one year of the village. */
export interface D02Target extends PaperRecord {
  readonly 年度?: string;
  readonly 计划户数?: number;
  readonly 计划人数?: number;
  /** 分. */
  readonly 村集体收入?: number;
  readonly 年度任务?: string;
}

/** One household of the annex. */
export interface D02Household extends PaperRecord {
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 人口?: number;
  readonly 户类别?: string;
  readonly 脱贫年度?: string;
  readonly 责任人?: string;
}

/** Data of the letter between town and village. */
export interface D02Record extends PaperRecord, DutyLetter {
  readonly 村名?: string;
  /** Party branch or general branch of the village. */
  readonly 村党组织?: string;
  readonly 村委会名称?: string;
  readonly 村属性?: string;
  readonly 分类目标?: readonly D02Group[];
  readonly 年度目标?: readonly D02Target[];
  /** Days of public notice at identification and exit, as the profile has it. */
  readonly 公示天数?: number;
  readonly 公示地点?: string;
  readonly 核查方法?: string;
  readonly 队长称谓?: string;
  readonly 任务分解?: readonly D02Household[];
  readonly 分解户数?: number;
  readonly 分解人数?: number;
}

/** What D02 is: town and village, duties down to each household, annex by household. */
export const D02: PaperManifest = {
  code: 'D02',
  title: '镇—村责任书',
  register: 'letter',
  copies: ['镇存', '村存', '县扶贫机构存'],
  signers: ['镇党委书记', '镇长', '村党组织书记', '村民委员会主任'],
  seals: ['镇党委', '镇人民政府', '村党组织', '村民委员会'],
  pageLimit: 10,
  sections: [
    '一、依据和责任期限',
    '二、责任体系',
    '三、目标任务',
    '四、乙方（村级）责任',
    '五、甲方（镇级）支持',
    '六、项目资金和集体资产',
    '七、督查考核和奖惩',
    '八、变更和交接',
    '九、附则',
    '附件',
    '到户任务分解表',
  ],
  fields: [
    ...DUTY_FIELDS,
    field('村名', 'text', 'village.name', 'identity'),
    field('村党组织', 'text', 'village.party', 'identity'),
    field('村委会名称', 'text', 'village.committee', 'identity'),
    field('村属性', 'text', 'village.kind'),
    listOf('分类目标', 'village.groups', [
      field('类别', 'text', 'group.name'),
      field('户数', 'number', 'group.households'),
      field('人数', 'number', 'group.persons'),
      field('帮扶方式', 'text', 'group.help'),
    ]),
    listOf('年度目标', 'village.targets', [
      field('年度', 'text', 'target.year'),
      field('计划户数', 'number', 'target.households'),
      field('计划人数', 'number', 'target.persons'),
      field('村集体收入', 'money', 'target.collectiveIncome'),
      field('年度任务', 'text', 'target.task'),
    ]),
    field('公示天数', 'number', 'profile.identification.noticeDays'),
    field('公示地点', 'text', 'profile.identification.noticePlaces', 'note'),
    field('核查方法', 'text', 'profile.identification.looks', 'note'),
    field('队长称谓', 'text', 'profile.terminology.teamLeader', 'note'),
    listOf('任务分解', 'village.households', [
      field('村民小组', 'text', 'household.group'),
      field('户主姓名', 'text', 'household.head.name'),
      field('人口', 'number', 'household.memberCount'),
      field('户类别', 'text', 'household.kind'),
      field('脱贫年度', 'text', 'household.exitYear'),
      field('责任人', 'text', 'helper.name', 'note'),
    ]),
    field('分解户数', 'number', 'village.households.count'),
    field('分解人数', 'number', 'village.households.persons'),
  ],
};

const AFTER_TARGETS: readonly Chapter[] = [
  [
    '四、乙方（村级）责任',
    `（一）主体责任。村党组织书记、村民委员会主任对本村${WORK}工作负责，村“两委”成员包组联户，任务到人。`,
    '（二）申请受理。随时受理农户申请，逐一登记，讲明条件和程序，不得推诿；对没有能力申请的困难户主动上门了解。',
    '（三）入户核查。会同{?队长称谓}{队长称谓}{:否则}驻村工作队{/}逐户上门核查{?核查方法}（{核查方法}）{/}，核清人口、住房、收入、劳动力、就学和健康状况，由农户和核查人员签字确认。',
    '（四）民主评议。按规定召开村民代表会议评议，如实记录到会、表决和意见，不优亲厚友，不预定名单。',
    `（五）公示公开。评议结果在{?公示地点}{公示地点}{:否则}村务公开栏{/}公示，时间不少于_${'{公示天数|空2}'}_天；群众有异议的及时核实答复，无异议的出具意见报甲方。对象名单、项目安排、资金使用长期公开。`,
    '（六）一户一档。按户建立档案，落实专人、专柜保管，手续不全、签字缺失的限期补正；人口和家庭情况变化当月登记上报。',
    '（七）帮扶记录。督促帮扶责任人按时入户，逐次填写{?记录名称}{记录名称}{:否则}帮扶记录{/}，由户主签字，村负责人和{?队长称谓}{队长称谓}{:否则}驻村工作队队长{/}签名确认。',
    '（八）措施到户。{?户规划称谓}落实{户规划称谓}，{/}按计划推进产业、就业、教育、医疗、住房和饮水等措施，适龄儿童少年无因贫失学辍学，住房和饮水安全问题逐户销号。',
    '（九）宣传教育。宣讲政策，推广典型，修订村规民约，引导群众自力更生、勤劳致富，防止等靠要思想。',
    '（十）矛盾化解。定期走访，及时化解因评定、分配等引起的矛盾，重大情况当日报告甲方。',
    '（十一）巩固成果。对已退出的户继续走访，发现返贫风险及时报告和帮扶。{退出后条款}{专项条款}',
  ],
  [
    '五、甲方（镇级）支持',
    '（一）指导审核。明确专人指导乙方开展工作，及时审核乙方上报的材料，对发现的问题一次性告知。',
    '（二）项目资金支持。统筹项目和资金向乙方倾斜，按进度拨付，协调用地、用水、用电等要素。',
    '（三）力量支持。安排镇干部驻点包村，党政主要领导每年到村入户走访不少于_{领导走访次数|空2}_次；协调{?队长称谓}{队长称谓}{:否则}驻村工作队{/}和帮扶单位履行职责。',
    '（四）培训支持。组织村干部学习政策、业务和档案知识，统一表册和口径。',
  ],
  [
    '六、项目资金和集体资产',
    '（一）项目实施。按批准的内容、规模和期限实施，组织群众参与和监督，完工后申请验收。',
    '（二）资金使用。专款专用、日清月结、账目公开。{审批条款}',
    '（三）资产收益。扶贫项目形成的资产登记入账，明确管护责任，收益按规定分配，优先用于帮扶困难群众和村级公益事业。',
    '（四）严肃纪律。不得截留、挪用、虚报冒领，不得向群众摊派收费。',
  ],
  [
    '七、督查考核和奖惩',
    `乙方接受甲方和上级督查考核，如实提供资料，对发现的问题按期整改、逐项销号；考核结果由甲方报${OFFICE}备案。`,
    ...CLAUSES,
  ],
  ['八、变更和交接', ...SUCCESSION],
];

function targetBlocks(): Block[] {
  const groups: Column[] = [
    { head: '对象类别', width: 2600, text: '{类别}' },
    { head: '户　数', width: 1100, text: '{户数}' },
    { head: '人　数', width: 1100, text: '{人数}' },
    { head: '主要帮扶方式', width: 4045, text: '{帮扶方式}', style: 'small' },
  ];
  const years: Column[] = [
    { head: '年　度', width: 1000, text: '{年度}' },
    { head: '计划脱贫户数', width: 1400, text: '{计划户数}' },
    { head: '计划脱贫人数', width: 1400, text: '{计划人数}' },
    { head: '村集体收入（元）', width: 1800, text: '{村集体收入|整数}' },
    { head: '年度任务', width: 3245, text: '{年度任务}', style: 'small' },
  ];
  return [
    ...chapterBlocks([
      '三、目标任务',
      `（一）对象规模。${orLine('村名', 6)}{?村属性}属于{村属性}，{/}建档立卡的${OBJECT}共_{总户数|空3}_户_{总人数|空3}_人，其中有劳动能力的_{劳动力户数|空3}_户_{劳动力人数|空3}_人。`,
    ]),
    line('body', '（二）分类目标。各类对象和帮扶方式如下：', KEEP),
    keptTable('分类目标', 3, groups),
    line('gap', ''),
    line('body', `（三）到户标准。${orLine('户退出标准', 17)}`),
    line(
      'body',
      '（四）保障事项。到责任期满，建档立卡户{?保障事项}{保障事项}{:否则}不愁吃、不愁穿，义务教育、基本医疗、住房安全有保障{/}，饮水安全问题全部解决。',
    ),
    line('body', '{?村退出标准}'),
    line('body', '（五）到村目标。{村退出标准}。{村目标}'),
    line('body', '{:否则}'),
    line('body', `（五）到村目标。${orLine('村目标', 17)}`),
    line('body', '{/}'),
    line('body', '（六）年度任务。各年度任务如下，到户任务见附件。{差额说明}', KEEP),
    keptTable('年度目标', 3, years),
    line('gap', ''),
  ];
}

function annexBlocks(): Block[] {
  const columns: Column[] = [
    { head: '序号', width: 600, text: '{序号}' },
    { head: '村民小组', width: 1800, text: '{村民小组}' },
    { head: '户　主', width: 1545, text: '{户主姓名|缩7}' },
    { head: '人口', width: 600, text: '{人口}' },
    { head: '对象类别', width: 1700, text: '{户类别}' },
    { head: '计划脱贫年度', width: 1000, text: '{脱贫年度}' },
    { head: '帮扶责任人', width: 1600, text: '{责任人|缩7}' },
  ];
  const sum = {
    cells: [
      cell('head', '合　计', 2),
      cell('smallCentre', '{分解户数|空2}户'),
      cell('smallCentre', '{分解人数}'),
      cell('smallCentre', '', 3),
    ],
    height: 420,
  };
  return [
    line('plain', '附件', { page: 'new' }),
    line('title', '{村名}到户任务分解表'),
    line('gap', ''),
    listTable('任务分解', 18, columns, { foot: [sum], pad: 30 }),
    line('gap', ''),
  ];
}

/** The letter: parties, nine chapters, four places to sign and seal, annex by household. */
export function d02Blocks(): Block[] {
  return [
    letterHead(),
    line('title', '{镇名}{责任书名称}'),
    line('subtitle', '（{?层级说明}{层级说明}{:否则}镇—村{/}）'),
    line('gap', ''),
    partyTable('{村党组织}', '{村委会名称}'),
    line('gap', ''),
    line(
      'body',
      `为把${WORK}责任落实到村、到户、到人，{?领导体制}{领导体制}，{/}{?依据文件}根据{依据文件}{:否则}按照上级部署{/}和{县名}的安排，甲乙双方签订本责任书。`,
    ),
    ...chapterBlocks(['一、依据和责任期限', ...BASIS]),
    ...chapterBlocks([
      '二、责任体系',
      `（一）第一责任人。${orLine('第一责任人', 10)}是${WORK}工作第一责任人{?书记层级}，{书记层级}书记一起抓{/}，责任随职务走。`,
      '（二）责任分工。各级责任如下：',
    ]),
    chainTable(),
    line('gap', ''),
    ...targetBlocks(),
    ...AFTER_TARGETS.flatMap(chapterBlocks),
    ...lastChapterBlocks(['九、附则', ...CLOSING]),
    ...partySeals('{村党组织}', '{村委会名称}'),
    ...annexBlocks(),
  ];
}
