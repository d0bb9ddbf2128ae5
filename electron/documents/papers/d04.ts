import { mm } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field, HEAD_FIELDS, type LetterHead, letterHead, SIGNING_DAY } from './common.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One member of the household as printed; the number is printed with its middle hidden. */
export interface D04Member extends PaperRecord {
  readonly 姓名?: string;
  readonly 与户主关系?: string;
  readonly 性别?: string;
  readonly 年龄?: number;
  readonly 证件号码?: string;
  readonly 健康状况?: string;
  readonly 劳动能力?: string;
  readonly 就学务工?: string;
}

/** Data of a responsibility letter between helper and household; missing fields print as blanks to fill by hand. */
export interface D04Record extends PaperRecord, LetterHead {
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 联系电话?: string;
  /** 镇, 村 and 组 in one line. */
  readonly 住址?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 户属性?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 致贫原因?: string;
  /** 分, of the year before. */
  readonly 上年人均收入?: number;
  readonly 脱贫年度?: string;
  /** Householder first; up to 12 fit on the sheet. */
  readonly 家庭成员?: readonly D04Member[];
  readonly 责任人姓名?: string;
  readonly 责任人单位?: string;
  readonly 责任人职务?: string;
  readonly 责任人电话?: string;
  readonly 结对日期?: string;
  /** The household's word in the profile: 相对贫困户, 重点帮扶对象. */
  readonly 对象称谓?: string;
  /** Exit line in the words of the profile, with its source (R-296 ff.). */
  readonly 退出标准?: string;
  /** 分, aim of the exit year. */
  readonly 目标人均收入?: number;
  readonly 帮扶措施?: string;
  readonly 每年走访次数?: number;
  /** 《帮扶记录卡》 or 一户一档 record, as the profile names it. */
  readonly 记录名称?: string;
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** Set where the pairing goes on after exit (Jiangmen). */
  readonly 退出后条款?: string;
  /** What follows when the helper fails: notice, admonition, recall in the words of the profile. */
  readonly 问责条款?: string;
  readonly 更换天数?: number;
  readonly 份数?: string;
  readonly 份数说明?: string;
  readonly 监督电话?: string;
  /** The town countersigns. */
  readonly 镇鉴证?: boolean;
}

const MEMBER_FIELDS = [
  field('姓名', 'text', 'member.name', 'identity'),
  field('与户主关系', 'text', 'member.relation'),
  field('性别', 'text', 'member.sex', 'note'),
  field('年龄', 'number', 'member.age', 'note'),
  field('证件号码', 'text', 'member.identityNumber', 'identity'),
  field('健康状况', 'text', 'member.health', 'note'),
  field('劳动能力', 'text', 'member.labour', 'note'),
  field('就学务工', 'text', 'member.occupation', 'note'),
];

/** What D04 is: helper and household, three copies, two pages. */
export const D04: PaperManifest = {
  code: 'D04',
  title: '结对帮扶责任书',
  register: 'letter',
  copies: ['户存', '帮扶单位存', '村存'],
  signers: ['帮扶责任人', '户主'],
  seals: ['村民委员会'],
  pageLimit: 2,
  fields: [
    ...HEAD_FIELDS,
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('联系电话', 'text', 'household.phone', 'note'),
    field('住址', 'text', 'household.address'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('户属性', 'text', 'household.kind'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount', 'note'),
    field('致贫原因', 'text', 'household.mainCause'),
    field('上年人均收入', 'money', 'household.incomePerHead', 'note'),
    field('脱贫年度', 'text', 'household.exitYear'),
    { ...field('家庭成员', 'list', 'household.members'), fields: MEMBER_FIELDS },
    field('责任人姓名', 'text', 'helper.name', 'identity'),
    field('责任人单位', 'text', 'helper.unit.name', 'identity'),
    field('责任人职务', 'text', 'helper.post', 'note'),
    field('责任人电话', 'text', 'helper.phone', 'note'),
    field('结对日期', 'date', 'pairing.startsOn'),
    field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
    field('退出标准', 'text', 'profile.exitStandards.person'),
    field('目标人均收入', 'money', 'plan.incomePerHead'),
    field('帮扶措施', 'text', 'plan.measures'),
    field('每年走访次数', 'number', 'profile.frequencies.visits'),
    field('记录名称', 'text', 'profile.terminology.recordCard', 'note'),
    field('起始日期', 'date', 'pairing.startsOn'),
    field('截止日期', 'date', 'profile.helping.endsOn'),
    field('退出后条款', 'text', 'profile.helping.afterExit'),
    field('问责条款', 'text', 'profile.supervision.personal'),
    field('更换天数', 'number', 'profile.helping.replaceWithinDays'),
    field('份数', 'text', 'profile.copies.count', 'note'),
    field('份数说明', 'text', 'profile.copies.holders', 'note'),
    field('监督电话', 'text', 'county.hotline', 'note'),
    field('镇鉴证', 'check', 'profile.copies.townSeal', 'note'),
  ],
};

const INFO = [1050, 1500, 1050, 2350, 1050, 1845];
const ROW = 350;

const info = (...texts: string[]): RowSpec => ({
  cells: texts.map((text, i) => cell(i % 2 === 0 ? 'head' : 'small', text)),
  height: ROW,
});

function householdTable(): Block {
  const address: RowSpec = {
    cells: [
      cell('head', '住　　址'),
      cell('small', '{住址|缩22}', 3),
      cell('head', '户 属 性'),
      cell('small', '{户属性|缩7.6}'),
    ],
    height: ROW,
  };
  return grid(INFO, [
    info('户　　主', '{户主姓名|缩6.5}', '户 编 号', '{户编号|缩10.5}', '联系电话', '{联系电话|缩7.6}'),
    address,
    info('家庭人口', '{家庭人口|空3}人', '劳 动 力', '{劳动力|空3}人', '致贫原因', '{致贫原因|缩7.6}'),
    info('脱贫年度', '{脱贫年度|空3}年', '上年收入', '人均{上年人均收入|整数|空4}元', '结对日期', '{结对日期|缩6.8}'),
  ]);
}

function memberTable(): Block {
  const widths = [505, 1135, 1135, 505, 505, 2100, 985, 985, 990];
  const heads = ['序号', '姓　名', '与户主关系', '性别', '年龄', '证件号码', '健康状况', '劳动能力', '就学务工'];
  const head: RowSpec = { cells: heads.map((text) => cell('head', text)), height: 320, repeats: 'head' };
  const texts = [
    '{#家庭成员|至少6}{序号}',
    '{姓名|缩5}',
    '{与户主关系|缩5}',
    '{性别}',
    '{年龄}',
    '{证件号码|隐去|缩9.9}',
    '{健康状况|缩4.3}',
    '{劳动能力|缩4.3}',
    '{就学务工|缩4.3}{/家庭成员}',
  ];
  const row: RowSpec = { cells: texts.map((text) => cell('smallCentre', text)), height: 320, rule: 'exact' };
  return grid(widths, [head, row], { margin: 40 });
}

function helperTable(): Block {
  const unit: RowSpec = {
    cells: [
      cell('head', '责 任 人'),
      cell('small', '{责任人姓名|缩6.5}'),
      cell('head', '单　　位'),
      cell('small', '{责任人单位|缩24}', 3),
    ],
    height: ROW,
  };
  const post: RowSpec = {
    cells: [
      cell('head', '职　　务'),
      cell('small', '{责任人职务|缩22}', 3),
      cell('head', '联系电话'),
      cell('small', '{责任人电话|缩7.6}'),
    ],
    height: ROW,
  };
  return grid(INFO, [unit, post]);
}

function targetTable(): Block {
  const row = (name: string, text: string): RowSpec => ({
    cells: [cell('head', name), cell('small', text)],
    height: ROW,
  });
  return grid(
    [1050, 7795],
    [
      row('增收目标', '到{脱贫年度|空3}年年底，家庭人均可支配收入达到_{目标人均收入|整数|空6}_元。'),
      row('脱贫标准', '{退出标准}'),
      row('帮扶措施', '{帮扶措施}'),
    ],
  );
}

const HELPER_DUTIES = [
  '1.宣传扶贫政策，掌握乙方家庭情况，有变化及时报村登记。',
  '2.与乙方商定脱贫计划，做到一户一法，明确项目、完成时间和责任人。',
  '3.每年入户走访不少于_{每年走访次数|空2}_次，如实填写{?记录名称}{记录名称}{:否则}帮扶记录{/}，由乙方签字确认。',
  '4.帮助落实产业、就业、教育、医疗、住房和社会保障措施，使有劳动能力的成员至少掌握一门致富技能。',
  '5.督促资金、物资按用途使用，不截留、不挪用，不收受乙方财物。',
  '6.乙方未稳定脱贫，不中止帮扶。{退出后条款}',
];

const HOUSEHOLD_DUTIES = [
  '1.如实提供家庭人口、收入、财产情况，不隐瞒、不虚报，有变化及时告知。',
  '2.自力更生，主动参加生产劳动、技能培训和就业，逐年增加收入。',
  '3.保证适龄子女完成义务教育，不因贫辍学；赡养老人，抚养子女。',
  '4.扶贫资金、物资和贷款专款专用，按期还贷，不变卖扶持的生产资料。',
  '5.配合项目实施、入户走访、核查和验收，在帮扶记录上签字确认。',
  '6.遵纪守法，遵守村规民约，保持住房和环境整洁。',
];

const TERMS = [
  '1.本责任书自_{起始日期|公文}_起，至_{截止日期|公文}_止。',
  '2.甲方因工作变动不能继续帮扶的，由其单位在_{更换天数|空2}_日内另派人员接替，办理交接并重新签订；原责任书存入档案。',
  '3.乙方变更户主或者分户的，由变更后的户主继续履行，并重新签订。',
  '4.甲方不履行责任的，由{?村名}{村名}{:否则}村民委员会{/}报{?镇名}{镇名}{:否则}镇人民政府{/}和甲方单位督促整改。{问责条款}乙方不履行责任的，由甲方和村说明情况、帮助改正。',
  '5.本责任书一式_{份数|空2}_份，{?份数说明}{份数说明}，{/}自双方签字之日起生效。{?监督电话}监督电话：{监督电话}。{/}',
];

const SEAL_SIDE = mm(45);
const KEEP = { keep: 'next' } as const;
const DEPUTY = '代签人（签字）：_　　　　　　　_　与户主关系：_　　　　　_　代签原因：_　　　　　　　　　_';

/** A place to sign or seal: what it is and who at the top, the day to be written below. */
const place = (texts: readonly string[], above: number): CellSpec => ({
  content: [...texts.map((text) => line('small', text, KEEP)), line('smallCentre', SIGNING_DAY, { ...KEEP, above })],
  stand: 'top',
});
const thumb: CellSpec = { content: [line('smallCentre', '（手印）', KEEP)], stand: 'top' };
const covered: CellSpec = { content: [line('small', '', KEEP)], merge: 'on' };
const deputy = (span: number): RowSpec => ({ cells: [{ content: [line('small', DEPUTY, KEEP)], span }], height: 500 });

function signatureTable(): Block {
  const box: RowSpec = {
    cells: [
      place(['甲方（签字）：'], 1700),
      place(['乙方（签字）：'], 1700),
      thumb,
      place(['见证（盖章）：', '{村名}'], 1420),
    ],
    height: SEAL_SIDE,
    rule: 'exact',
  };
  return grid([2440, 2440, 1300, 2665], [box, deputy(4)]);
}

/** Both signatures above each other, so that the seals of village and town have their place side by side. */
function signatureTableWithTown(): Block {
  const half = { height: SEAL_SIDE / 2, rule: 'exact' } as const;
  const seal = (...texts: string[]): CellSpec => ({ ...place(texts, 1420), merge: 'start' });
  const first = { ...place(['甲方（签字）：'], 500), span: 2 };
  return grid(
    [2415, 1100, 2665, 2665],
    [
      { cells: [first, seal('见证（盖章）：', '{村名}'), seal('鉴证（盖章）：', '{镇名}')], ...half },
      { cells: [place(['乙方（签字）：'], 500), thumb, covered, covered], ...half },
      deputy(4),
    ],
  );
}

/** The sheet: front with household, helper and aims; back with the rest of the terms and the signatures. */
export function d04Blocks(): Block[] {
  const terms = (heading: string, items: readonly string[]) => [
    line('termHeading', heading),
    ...items.map((item) => line('term', item)),
  ];
  return [
    letterHead(),
    line('title', '{县名}结对帮扶{责任书名称}'),
    line('term', '{?依据文件}依据{依据文件}，{/}帮扶责任人（以下称甲方）与{对象称谓}户主（以下称乙方）签订本责任书。', {
      above: 80,
    }),
    line('termHeading', '一、双方情况'),
    householdTable(),
    line('gap', ''),
    memberTable(),
    line('gap', ''),
    helperTable(),
    line('termHeading', '二、帮扶目标'),
    targetTable(),
    ...terms('三、甲方责任', HELPER_DUTIES),
    ...terms('四、乙方责任', HOUSEHOLD_DUTIES),
    ...terms('五、期限、变更和监督', TERMS),
    line('term', '以上内容已向乙方逐条宣读，双方确认无误。', KEEP),
    line('gap', '', KEEP),
    line('gap', '{?镇鉴证}'),
    signatureTableWithTown(),
    line('gap', '{:否则}'),
    signatureTable(),
    line('gap', '{/}'),
    line('gap', ''),
  ];
}
