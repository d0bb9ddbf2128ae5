import { mm } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field, HEAD_FIELDS, type LetterHead, letterHead, SIGNING_DAY } from './common.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** Targets of one year of the village. */
export interface D03Target extends PaperRecord {
  readonly 年度?: string;
  readonly 脱贫户数?: number;
  readonly 脱贫人数?: number;
  /** 分. */
  readonly 人均可支配收入?: number;
  /** 分. */
  readonly 村集体收入?: number;
  readonly 年度任务?: string;
}

/** One clause of supervision: a short name and its sentence. */
export interface D03Clause extends PaperRecord {
  readonly 名称?: string;
  readonly 内容?: string;
}

/** Data of a responsibility letter between helping unit and village; missing fields print as blanks to fill by hand. */
export interface D03Record extends PaperRecord, LetterHead {
  readonly 单位名称?: string;
  readonly 村名?: string;
  /** Village committee as it seals. */
  readonly 村委会名称?: string;
  readonly 镇名?: string;
  readonly 镇政府名称?: string;
  /** The village's word in the profile: 相对贫困村, 面上非贫困村, 老区重点帮扶村. */
  readonly 村称谓?: string;
  readonly 对象称谓?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 总户数?: number;
  readonly 总人数?: number;
  readonly 劳动力户数?: number;
  readonly 劳动力人数?: number;
  readonly 兜底户数?: number;
  readonly 兜底人数?: number;
  readonly 年度目标?: readonly D03Target[];
  /** Exit line of households and of the village, in the words of the profile. */
  readonly 户退出标准?: string;
  /** Empty where the profile knows no delisting of villages (Jiangmen). */
  readonly 村退出标准?: string;
  readonly 村目标?: string;
  readonly 队长姓名?: string;
  readonly 队长职务?: string;
  readonly 队长电话?: string;
  /** 驻村工作队队长兼第一书记, 后备干部 …, as the profile has it. */
  readonly 队长称谓?: string;
  readonly 联络员姓名?: string;
  readonly 联络员电话?: string;
  readonly 驻村年限?: string;
  readonly 每月驻村天数?: number;
  readonly 领导走访次数?: number;
  readonly 责任人走访次数?: number;
  readonly 记录名称?: string;
  /** Investment per head and its sources. */
  readonly 资金条款?: string;
  /** Chain of approval of money. */
  readonly 审批条款?: string;
  /** Inspection, circular, admonition, recall, accountability, reward: what the profile has, in its order. */
  readonly 考核条款?: readonly D03Clause[];
  readonly 退出后条款?: string;
  readonly 扶贫机构?: string;
  readonly 更换天数?: number;
  readonly 份数?: string;
  readonly 份数说明?: string;
}

const TARGET_FIELDS = [
  field('年度', 'text', 'target.year'),
  field('脱贫户数', 'number', 'target.households'),
  field('脱贫人数', 'number', 'target.persons'),
  field('人均可支配收入', 'money', 'target.incomePerHead'),
  field('村集体收入', 'money', 'target.collectiveIncome'),
  field('年度任务', 'text', 'target.task'),
];

const CLAUSE_FIELDS = [
  field('名称', 'text', 'profile.supervision.clause.name'),
  field('内容', 'text', 'profile.supervision.clause.text'),
];

/** What D03 is: helping unit and village with the town as witness, four copies. */
export const D03: PaperManifest = {
  code: 'D03',
  title: '定点帮扶责任书',
  register: 'letter',
  copies: ['帮扶单位存', '村存', '镇存', '县扶贫机构存'],
  signers: ['帮扶单位主要负责人', '村党组织书记', '镇主要负责人'],
  seals: ['帮扶单位', '村民委员会', '镇人民政府'],
  pageLimit: 6,
  fields: [
    ...HEAD_FIELDS,
    field('单位名称', 'text', 'unit.name', 'identity'),
    field('村名', 'text', 'village.name', 'identity'),
    field('村委会名称', 'text', 'village.committee', 'identity'),
    field('镇名', 'text', 'town.name'),
    field('镇政府名称', 'text', 'town.government'),
    field('村称谓', 'text', 'profile.terminology.poorVillage', 'note'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('起始日期', 'date', 'profile.helping.startsOn'),
    field('截止日期', 'date', 'profile.helping.endsOn'),
    field('总户数', 'number', 'village.households'),
    field('总人数', 'number', 'village.persons'),
    field('劳动力户数', 'number', 'village.labourHouseholds'),
    field('劳动力人数', 'number', 'village.labourPersons'),
    field('兜底户数', 'number', 'village.guaranteedHouseholds'),
    field('兜底人数', 'number', 'village.guaranteedPersons'),
    { ...field('年度目标', 'list', 'village.targets'), fields: TARGET_FIELDS },
    field('户退出标准', 'text', 'profile.exitStandards.person'),
    field('村退出标准', 'text', 'profile.exitStandards.village'),
    field('村目标', 'text', 'profile.goal.village'),
    field('队长姓名', 'text', 'team.leader.name', 'identity'),
    field('队长职务', 'text', 'team.leader.post', 'note'),
    field('队长电话', 'text', 'team.leader.phone', 'note'),
    field('队长称谓', 'text', 'profile.terminology.teamLeader', 'note'),
    field('联络员姓名', 'text', 'unit.liaison.name', 'note'),
    field('联络员电话', 'text', 'unit.liaison.phone', 'note'),
    field('驻村年限', 'text', 'profile.cadres.term'),
    field('每月驻村天数', 'number', 'profile.cadres.daysPerMonth'),
    field('领导走访次数', 'number', 'profile.frequencies.leaderVisits'),
    field('责任人走访次数', 'number', 'profile.frequencies.visits'),
    field('记录名称', 'text', 'profile.terminology.recordCard', 'note'),
    field('资金条款', 'text', 'profile.funds.clause'),
    field('审批条款', 'text', 'profile.approvalChains.clause'),
    { ...field('考核条款', 'list', 'profile.supervision.clauses'), fields: CLAUSE_FIELDS },
    field('退出后条款', 'text', 'profile.helping.afterExit'),
    field('扶贫机构', 'text', 'county.office', 'note'),
    field('更换天数', 'number', 'profile.helping.replaceWithinDays'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
  ],
};

type Chapter = readonly [heading: string, ...paragraphs: string[]];

const BEFORE_TARGETS: readonly Chapter[] = [
  [
    '一、责任期限',
    '本责任书的责任期限自_{起始日期|公文}_起，至_{截止日期|公文}_止。责任期内，甲方对乙方实行定点、定人、定责帮扶，帮扶对象未稳定脱贫，帮扶关系不解除。{退出后条款}',
  ],
  [
    '二、帮扶目标',
    '（一）对象基数。乙方现有建档立卡{对象称谓}_{总户数|空3}_户_{总人数|空3}_人，其中有劳动能力的_{劳动力户数|空3}_户_{劳动力人数|空3}_人，由社会保障政策兜底的_{兜底户数|空3}_户_{兜底人数|空3}_人。基数以动态管理后的建档立卡数据为准。',
    '（二）到户目标。到责任期满，{户退出标准|空12}，稳定实现不愁吃、不愁穿，义务教育、基本医疗和住房安全有保障，不落一户、不落一人。',
    '{?村退出标准}',
    '（三）到村目标。到责任期满，{村退出标准}，按程序出列。{村目标}',
    '{:否则}',
    '（三）到村目标。{村目标|空12}',
    '{/}',
    '（四）年度任务。各年度任务如下：',
  ],
];

const AFTER_TARGETS: readonly Chapter[] = [
  [
    '三、甲方（帮扶单位）责任',
    '（一）加强组织领导。把帮扶工作列入重要议事日程，主要负责人负总责，每年带队到村走访不少于_{领导走访次数|空2}_次，听取意见，现场解决问题。',
    '（二）选派驻村干部。选派_{队长姓名|空4}_（职务：_{队长职务|空5}_，联系电话：_{队长电话|空6}_）任{?队长称谓}{队长称谓}{:否则}驻村工作队队长{/}，{?驻村年限}驻村时间为{驻村年限}，{/}{?每月驻村天数}每月驻村不少于{每月驻村天数}天，{/}保障其工作、生活和安全条件。指定_{联络员姓名|空4}_（联系电话：_{联络员电话|空6}_）为联络员。',
    '（三）制定帮扶规划。按照一村一策、一户一法的要求，会同乙方在调查摸底的基础上制定责任期总体规划、年度实施计划和到户增收计划，明确项目、资金、责任人和完成时限。',
    '（四）落实结对帮扶。对有劳动能力的{对象称谓}逐户确定帮扶责任人，责任人每年入户走访不少于_{责任人走访次数|空2}_次，如实填写{?记录名称}{记录名称}{:否则}帮扶记录{/}。',
    '（五）推进项目实施。发挥行业和资源优势，因地制宜发展产业，组织技能培训和劳务对接，落实教育、医疗、住房、社会保障等政策，改善村内道路、饮水、环境等生产生活条件。',
    '（六）抓好党建促脱贫。协助加强乙方党组织建设，培养致富带头人，完善村务管理制度，培育稳定的集体收入来源。',
  ],
  [
    '四、乙方（村）责任',
    '（一）履行主体责任。村党组织书记、村民委员会主任对本村脱贫工作负责，做好对象识别、动态管理和建档立卡工作，数据真实、准确、完整，做到一户一档。',
    '（二）配合帮扶工作。为驻村工作队提供必要的办公和食宿条件，主动反映情况和需求，落实项目用地、劳力和管护，协调解决矛盾纠纷。',
    '（三）坚持民主公开。对象名单、项目安排、资金使用等重要事项按规定民主评议、公示公告，接受群众监督。',
    '（四）激发内生动力。宣传扶贫政策，引导{对象称谓}自力更生、参加生产和培训，防止等靠要思想，保证适龄儿童少年接受义务教育。',
    '（五）管好扶贫成果。建立项目资产台账，明确产权和管护责任，收益按规定分配使用。',
  ],
  [
    '五、鉴证方（镇）责任',
    '{镇政府名称|空8}负责统筹协调本责任书的履行，指导甲乙双方制定规划和实施项目，审核对象进出、资金使用和项目验收材料，及时协调解决困难，并定期向{?扶贫机构}{扶贫机构}{:否则}县级扶贫机构{/}报告进展情况。',
  ],
  [
    '六、资金和项目管理',
    '（一）资金投入。{资金条款|空12}',
    '（二）专款专用。资金跟着项目走，监管跟着资金走，按规定用途和程序使用。{审批条款}',
    '（三）公开规范。达到规定限额的项目依法招标或者实行政府采购；项目实施前后在村内公示，完工后及时组织验收和结算，资料存档备查。',
    '（四）严肃纪律。任何单位和个人不得截留、挪用、虚报冒领、挥霍浪费扶贫资金，不得用于政绩工程、面子工程。',
  ],
  [
    '七、督查考核和奖惩',
    '甲乙双方和鉴证方接受上级督查考核，如实提供资料，对发现的问题按期整改、逐项销号。',
    '{#考核条款}',
    '（{序号|汉字}）{名称}。{内容}',
    '{/考核条款}',
  ],
  [
    '八、变更和交接',
    '（一）人员变动。责任期内，甲乙双方主要负责人变动的，由继任者继续履行本责任书，不再另行签订；驻村干部、联络员变动的，甲方应当在_{更换天数|空2}_日内明确接替人员，办理书面交接，并报{?扶贫机构}{扶贫机构}{:否则}县级扶贫机构{/}备案。',
    '（二）内容变更。因行政区划调整、帮扶关系调整等原因确需变更本责任书的，由甲乙双方和鉴证方协商一致，签订补充文本；补充文本与本责任书具有同等效力。',
  ],
  [
    '九、附则',
    '（一）规定衔接。本责任书未尽事宜，按照国家和省、市、县有关规定执行；规定有调整的，从其规定。',
    '（二）份数和生效。本责任书一式_{份数|空2}_份，{?份数说明}{份数说明}，{/}自签字盖章之日起生效。',
  ],
];

function targetTable(): Block {
  const widths = [860, 1080, 1080, 1700, 1600, 2525];
  const head = ['年度', '脱贫户数', '脱贫人数', '人均可支配收入（元）', '村集体收入（元）', '年度任务'];
  const texts = ['{#年度目标|至少3}{年度}', '{脱贫户数}', '{脱贫人数}', '{人均可支配收入|整数}', '{村集体收入|整数}'];
  const rows: RowSpec[] = [
    { cells: head.map((text) => cell('head', text)), height: 500, repeats: 'head' },
    {
      cells: [...texts.map((text) => cell('cellCentre', text)), cell('cell', '{年度任务}{/年度目标}')],
      height: 500,
    },
  ];
  return grid(widths, rows);
}

const KEEP = { keep: 'next' } as const;
const SEAL_SIDE = mm(48);

/** A place to sign and seal, as high as a seal, with the day to be written at its foot. */
function place(post: string): CellSpec {
  const content = [
    line('cell', `${post}（签字）：`, { ...KEEP, above: 120 }),
    line('cellCentre', SIGNING_DAY, { ...KEEP, above: 1300 }),
  ];
  return { content, stand: 'top' };
}

function signatureTable(): Block {
  const party = ([what, name]: readonly [string, string]): CellSpec => ({
    content: [line('cell', what, KEEP), line('cell', name, KEEP)],
    stand: 'top',
  });
  const parties = [
    ['甲方（盖章）：', '{单位名称}'],
    ['乙方（盖章）：', '{村委会名称}'],
    ['鉴证方（盖章）：', '{镇政府名称}'],
  ] as const;
  const places = ['主要负责人', '村党组织书记', '主要负责人'];
  return grid(
    [2948, 2948, 2949],
    [
      { cells: parties.map(party), height: 500 },
      { cells: places.map(place), height: SEAL_SIDE, rule: 'exact' },
    ],
  );
}

function chapterBlocks([heading, ...paragraphs]: Chapter): Block[] {
  return [line('heading', heading), ...paragraphs.map((text) => line('body', text))];
}

/** The letter: parties, nine chapters with the table of yearly targets, three places to sign and seal. */
export function d03Blocks(): Block[] {
  return [
    letterHead(),
    line('title', '{县名}{责任书名称}'),
    line('subtitle', '（帮扶单位—村）'),
    line('plain', ''),
    line('plain', '甲方（帮扶单位）：{单位名称|空10}'),
    line('plain', '乙方（{?村称谓}{村称谓}{:否则}帮扶村{/}）：{镇名}{村名|空10}'),
    line('plain', '鉴证方：{镇政府名称|空10}'),
    line(
      'body',
      '为落实精准扶贫、精准脱贫责任，{?依据文件}根据{依据文件}，{/}甲乙双方在鉴证方的见证下，就定点帮扶工作签订本责任书。',
    ),
    ...BEFORE_TARGETS.flatMap(chapterBlocks),
    targetTable(),
    line('gap', ''),
    ...AFTER_TARGETS.flatMap(chapterBlocks),
    line('body', '各方确认以上内容，签字盖章如下：', KEEP),
    line('gap', '', KEEP),
    signatureTable(),
    line('gap', ''),
  ];
}
