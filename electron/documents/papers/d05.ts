import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { orLine } from './duty-letter.ts';
import { facts, KEEP, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, grid, line } from './layout.ts';

/** Data of the commitment of a team leader or first secretary; missing fields print as blanks to fill by hand. */
export interface D05Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  /** Post in the words of the profile: 驻村工作队队长兼第一书记, 村党支部第一书记. */
  readonly 职务称谓?: string;
  readonly 依据文件?: string;
  readonly 工作名称?: string;
  readonly 承诺人?: string;
  readonly 性别?: string;
  readonly 政治面貌?: string;
  readonly 派出单位?: string;
  readonly 单位职务?: string;
  readonly 联系电话?: string;
  readonly 镇党委?: string;
  readonly 派驻村?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  readonly 对象称谓?: string;
  readonly 每月驻村天数?: number;
  readonly 请假审批?: string;
  readonly 村规划称谓?: string;
  readonly 户规划称谓?: string;
  readonly 记录名称?: string;
  readonly 审批条款?: string;
  /** Recall of cadres, where the profile knows it. */
  readonly 召回条款?: string;
  /** What a good record earns, where the profile says so. */
  readonly 激励条款?: string;
  readonly 监督电话?: string;
  readonly 份数?: string;
  readonly 份数说明?: string;
}

/** What D05 is: one person's commitment, with the opinions of the sending unit and the town party committee. */
export const D05: PaperManifest = {
  code: 'D05',
  title: '驻村干部承诺书',
  register: 'letter',
  copies: ['本人存', '派出单位存', '镇存', '村存'],
  signers: ['承诺人'],
  seals: ['派出单位', '镇党委'],
  pageLimit: 2,
  sections: ['一、身份和任期', '二、承诺事项', '三、考勤和请假', '四、监督和召回', '五、签字和意见'],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('职务称谓', 'text', 'profile.terminology.teamLeader'),
    field('依据文件', 'text', 'profile.document.citation', 'note'),
    field('工作名称', 'text', 'profile.terminology.work', 'note'),
    field('承诺人', 'text', 'official.name', 'identity'),
    field('性别', 'text', 'official.sex', 'note'),
    field('政治面貌', 'text', 'official.politicalStatus', 'note'),
    field('派出单位', 'text', 'official.unit.name', 'identity'),
    field('单位职务', 'text', 'official.post', 'note'),
    field('联系电话', 'text', 'official.phone', 'note'),
    field('镇党委', 'text', 'town.party'),
    field('派驻村', 'text', 'village.name', 'identity'),
    field('起始日期', 'date', 'posting.startsOn'),
    field('截止日期', 'date', 'posting.endsOn'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('每月驻村天数', 'number', 'profile.cadres.daysPerMonth'),
    field('请假审批', 'text', 'profile.cadres.leave', 'note'),
    field('村规划称谓', 'text', 'profile.helping.villagePlanName', 'note'),
    field('户规划称谓', 'text', 'profile.helping.planName', 'note'),
    field('记录名称', 'text', 'profile.terminology.recordCard', 'note'),
    field('审批条款', 'text', 'profile.approvalChains.clause'),
    field('召回条款', 'text', 'profile.supervision.recall'),
    field('激励条款', 'text', 'profile.cadres.promotion'),
    field('监督电话', 'text', 'county.hotline', 'note'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
  ],
};

const OBJECT = '{?对象称谓}{对象称谓}{:否则}帮扶对象{/}';
const WORK = '{?工作名称}{工作名称}{:否则}脱贫{/}';

const PROMISES = [
  '（一）吃住在村，全身心投入。任期内与原单位工作脱钩，每月驻村不少于_{每月驻村天数|空2}_天，走遍每一户，熟悉每一户情况。',
  `（二）抓好党建促脱贫。协助建强村党组织，落实组织生活制度，培养后备干部和致富带头人，团结带领群众做好${WORK}工作。`,
  '（三）精准识别。会同村“两委”逐户核查，如实填报，不漏一户、不错一人，情况变化及时更新。',
  `（四）制定规划。{?村规划称谓}按照{村规划称谓}{?户规划称谓}、{户规划称谓}{/}的要求，{/}摸清村情民情，尊重群众意愿，制定年度计划并推动落实。`,
  `（五）落实帮扶。推动产业、就业、教育、医疗、住房等措施到户到人，帮助${OBJECT}解决实际困难，如实填写{?记录名称}{记录名称}{:否则}帮扶记录{/}。`,
  '（六）管好资金项目。严格按规定用途和程序使用资金，项目公开透明，经得起检查和审计。{审批条款}',
  '（七）密切联系群众。宣传政策，听取意见，化解矛盾，扶贫先扶志，不替群众包办。',
  '（八）廉洁自律。遵守中央八项规定精神和群众纪律，不收受财物，不报销应由个人负担的费用，不优亲厚友。',
];

const RULES = [
  [
    '三、考勤和请假',
    '按日签到、如实记录工作纪实。离村办事提前报告；请假由{?请假审批}{请假审批}{:否则}镇党委和派出单位{/}批准，期满按时返岗。',
  ],
  [
    '四、监督和召回',
    '自觉接受派出单位、镇党委和群众监督，本承诺在村务公开栏公开。{?监督电话}监督电话：{监督电话}。{/}违反承诺的，接受批评教育和组织处理。{召回条款}{激励条款}',
  ],
] as const;

function personTable(): Block {
  return grid(
    [1200, 1750, 1200, 1750, 1200, 1745],
    [
      facts('承 诺 人', '{承诺人|缩7.6}', '性　　别', '{性别}', '政治面貌', '{政治面貌}'),
      facts('派出单位', ['{派出单位|缩21}', 3], '单位职务', '{单位职务|缩7.6}'),
      facts('派驻镇村', ['{派驻村|缩21}', 3], '联系电话', '{联系电话|缩7.6}'),
      facts('村内职务', ['{职务称谓|缩36}', 5]),
      facts('任　　期', ['{起始日期|公文}至{截止日期|公文}', 5]),
    ],
  );
}

/** The commitment: who and how long, eight promises, attendance, supervision, three places to sign and seal. */
export function d05Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{县名}'),
    line('title', '{?职务称谓}{职务称谓}{:否则}驻村干部{/}承诺书'),
    line('gap', ''),
    line(
      'term',
      `{?依据文件}根据{依据文件}，{/}本人${orLine('承诺人', 5)}受组织选派到${orLine('派驻村', 6)}驻村开展${WORK}工作，现作出以下承诺。`,
    ),
    line('termHeading', '一、身份和任期'),
    personTable(),
    line('gap', ''),
    line('termHeading', '二、承诺事项'),
    ...PROMISES.map((text) => line('term', text)),
    ...RULES.flatMap(([heading, text]) => [line('termHeading', heading), line('term', text)]),
    line('termHeading', '五、签字和意见'),
    line('term', '本承诺书一式_{份数|空2}_份，{?份数说明}{份数说明}，{/}自签字之日起生效。', KEEP),
    ...signTable([
      [
        { who: '承诺人（签字）：' },
        { who: '派出单位意见（盖章）：', name: '{派出单位}', kind: 'seal' },
        { who: '镇党委意见（盖章）：', name: '{镇党委}', kind: 'seal' },
      ],
    ]),
  ];
}
