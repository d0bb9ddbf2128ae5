import { mm } from '../page.ts';
import type { PaperField, PaperRecord } from '../paper.ts';
import type { StyleId } from '../styles.ts';
import { field, HEAD_FIELDS, type LetterHead, SIGNING_DAY } from './common.ts';
import { type Column, KEEP, listOf } from './form.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One document the letter rests on; the number is empty where none is printed. */
export interface LetterBasis extends PaperRecord {
  readonly 名称?: string;
  readonly 文号?: string;
}

/** One link of the chain of responsibility: level, posts, label and duties in the words of the profile. */
export interface DutyLink extends PaperRecord {
  readonly 层级?: string;
  readonly 责任人?: string;
  readonly 责任称谓?: string;
  readonly 主要职责?: string;
}

/** One clause of supervision: a short name and its sentence. */
export interface DutyClause extends PaperRecord {
  readonly 名称?: string;
  readonly 内容?: string;
}

/** What the letters between two levels have in common; missing fields print as blanks to fill by hand. */
export interface DutyLetter extends LetterHead {
  /** The two levels in the words of the profile, for example 市—镇（街道）. */
  readonly 层级说明?: string;
  readonly 甲方党委?: string;
  readonly 甲方书记?: string;
  readonly 甲方政府?: string;
  readonly 甲方首长?: string;
  /** Post of the head of the government: 市长, 管委会主任, 镇长. */
  readonly 甲方首长职务?: string;
  readonly 乙方书记?: string;
  readonly 乙方首长?: string;
  readonly 乙方首长职务?: string;
  /** What the work is called: 脱贫攻坚, 精准扶贫. */
  readonly 工作名称?: string;
  readonly 依据清单?: readonly LetterBasis[];
  /** The provincial sentence of division of responsibility. */
  readonly 领导体制?: string;
  /** Levels whose secretaries share responsibility. */
  readonly 书记层级?: string;
  readonly 第一责任人?: string;
  readonly 责任链?: readonly DutyLink[];
  readonly 起始日期?: string;
  readonly 截止日期?: string;
  /** Attack and consolidation period, where the profile tells them apart. */
  readonly 阶段说明?: string;
  readonly 镇名?: string;
  readonly 对象称谓?: string;
  readonly 总户数?: number;
  readonly 总人数?: number;
  readonly 劳动力户数?: number;
  readonly 劳动力人数?: number;
  /** Exit line of persons, in the words of the profile. */
  readonly 户退出标准?: string;
  /** Guarantees to be met, in the words of the profile. */
  readonly 保障事项?: string;
  /** Empty where the profile knows no delisting of villages (Jiangmen). */
  readonly 村退出标准?: string;
  readonly 村目标?: string;
  /** Where the sum of the plan is not the number registered. */
  readonly 差额说明?: string;
  /** 一户一策 or 一户一法. */
  readonly 户规划称谓?: string;
  readonly 记录名称?: string;
  readonly 领导走访次数?: number;
  readonly 审批条款?: string;
  /** Other duties that only this profile has, for example entry into its own system. */
  readonly 专项条款?: string;
  readonly 退出后条款?: string;
  readonly 考核条款?: readonly DutyClause[];
  readonly 扶贫机构?: string;
  readonly 份数?: string;
  readonly 份数说明?: string;
}

const BASIS_FIELDS = [
  field('名称', 'text', 'policy.document.title'),
  field('文号', 'text', 'policy.document.number', 'note'),
];

const LINK_FIELDS = [
  field('层级', 'text', 'profile.responsibility.level'),
  field('责任人', 'text', 'profile.responsibility.persons'),
  field('责任称谓', 'text', 'profile.responsibility.label'),
  field('主要职责', 'text', 'profile.responsibility.duties'),
];

const CLAUSE_FIELDS = [
  field('名称', 'text', 'profile.supervision.clause.name'),
  field('内容', 'text', 'profile.supervision.clause.text'),
];

/** Fields of every letter between two levels. */
export const DUTY_FIELDS: readonly PaperField[] = [
  ...HEAD_FIELDS,
  field('层级说明', 'text', 'profile.responsibility.link'),
  field('甲方党委', 'text', 'first.party', 'identity'),
  field('甲方书记', 'text', 'first.secretary.name', 'identity'),
  field('甲方政府', 'text', 'first.government', 'identity'),
  field('甲方首长', 'text', 'first.head.name', 'identity'),
  field('甲方首长职务', 'text', 'first.head.post', 'note'),
  field('乙方书记', 'text', 'second.secretary.name', 'identity'),
  field('乙方首长', 'text', 'second.head.name', 'identity'),
  field('乙方首长职务', 'text', 'second.head.post', 'note'),
  field('工作名称', 'text', 'profile.terminology.work', 'note'),
  listOf('依据清单', 'policy.documents', BASIS_FIELDS),
  field('领导体制', 'text', 'profile.responsibility.system'),
  field('书记层级', 'text', 'profile.responsibility.secretaryLevels'),
  field('第一责任人', 'text', 'profile.responsibility.firstResponsible'),
  listOf('责任链', 'profile.responsibility.labels', LINK_FIELDS),
  field('起始日期', 'date', 'profile.helping.startsOn'),
  field('截止日期', 'date', 'profile.helping.endsOn'),
  field('阶段说明', 'text', 'profile.goal.consolidation'),
  field('镇名', 'text', 'town.name'),
  field('对象称谓', 'text', 'profile.terminology.poorHousehold', 'note'),
  field('总户数', 'number', 'area.households'),
  field('总人数', 'number', 'area.persons'),
  field('劳动力户数', 'number', 'area.labourHouseholds'),
  field('劳动力人数', 'number', 'area.labourPersons'),
  field('户退出标准', 'text', 'profile.exitStandards.person'),
  field('保障事项', 'text', 'profile.exitStandards.checklist'),
  field('村退出标准', 'text', 'profile.exitStandards.village'),
  field('村目标', 'text', 'profile.goal.village'),
  field('差额说明', 'text', 'profile.yearlyTargets.difference', 'note'),
  field('户规划称谓', 'text', 'profile.helping.planName', 'note'),
  field('记录名称', 'text', 'profile.terminology.recordCard', 'note'),
  field('领导走访次数', 'number', 'profile.frequencies.leaderVisits'),
  field('审批条款', 'text', 'profile.approvalChains.clause'),
  field('专项条款', 'text', 'profile.responsibility.special'),
  field('退出后条款', 'text', 'profile.helping.afterExit'),
  listOf('考核条款', 'profile.supervision.clauses', CLAUSE_FIELDS),
  field('扶贫机构', 'text', 'county.office', 'note'),
  field('份数', 'text', 'profile.copies.count', 'note'),
  field('份数说明', 'text', 'profile.copies.holders', 'note'),
];

/** The field, or a line to write on. */
export const orLine = (name: string, length: number): string => `{?${name}}{${name}}{:否则}_${'　'.repeat(length)}_{/}`;

/** A chapter: its heading, then its paragraphs. */
export type Chapter = readonly [heading: string, ...paragraphs: string[]];

/** The blocks of a chapter. */
export function chapterBlocks([heading, ...paragraphs]: Chapter): Block[] {
  return [line('heading', heading), ...paragraphs.map((text) => line('body', text))];
}

/** The last chapter, whose end stays on the page of the signatures. */
export function lastChapterBlocks([heading, ...paragraphs]: Chapter): Block[] {
  const kept = paragraphs.length - 1;
  return [line('heading', heading), ...paragraphs.map((text, i) => line('body', text, i < kept ? {} : KEEP))];
}

/** Name of the county's poverty office, or what such an office is called. */
export const OFFICE = '{?扶贫机构}{扶贫机构}{:否则}县级扶贫机构{/}';

/** Who the work is for, or what such households are called. */
export const OBJECT = '{?对象称谓}{对象称谓}{:否则}帮扶对象{/}';

/** What the work is called. */
export const WORK = '{?工作名称}{工作名称}{:否则}脱贫{/}';

/** The two parties with their leaders, in a table to be filled by hand where the register is silent. */
export function partyTable(secondParty: string, secondGovernment: string): Block {
  const rows: readonly (readonly string[])[] = [
    ['甲　方', '{甲方党委}', '书记', '{甲方书记|缩7}'],
    ['', '{甲方政府}', '{?甲方首长职务}{甲方首长职务}{:否则}主要负责人{/}', '{甲方首长|缩7}'],
    ['乙　方', secondParty, '书记', '{乙方书记|缩7}'],
    ['', secondGovernment, '{?乙方首长职务}{乙方首长职务}{:否则}主要负责人{/}', '{乙方首长|缩7}'],
  ];
  const side = (text: string): CellSpec => ({
    content: [line('cellCentre', text)],
    merge: text === '' ? 'on' : 'start',
  });
  const row = ([first, ...rest]: readonly string[]): RowSpec => ({
    cells: [side(first!), ...rest.map((text, i) => cell(i === 0 ? 'cell' : 'cellCentre', text))],
    height: 520,
  });
  return grid([1000, 4145, 1800, 1900], rows.map(row));
}

/** The chain of responsibility: level, posts, label, duties. */
export function chainTable(): Block {
  const head = ['层级', '责任主体（责任人）', '责任称谓', '主要职责'];
  const texts = ['{#责任链|至少2}{层级}', '{责任人}', '{责任称谓}', '{主要职责}{/责任链}'];
  return grid(
    [1100, 2500, 1700, 3545],
    [
      { cells: head.map((text) => cell('head', text)), height: 460, repeats: 'head' },
      { cells: texts.map((text, i) => cell(i === 3 ? 'small' : 'smallCentre', text)), height: 460 },
    ],
    { pad: 40 },
  );
}

/** A short table with a row for each of a list, at least so many, kept on one page. */
export function keptTable(list: string, atLeast: number, columns: readonly Column[]): Block {
  const texts = columns.map(({ text }) => text);
  texts[0] = `{#${list}|至少${atLeast}}${texts[0]}`;
  texts[texts.length - 1] += `{/${list}}`;
  const kept = (style: StyleId, text: string): CellSpec => ({ content: [line(style, text, KEEP)] });
  return grid(
    columns.map(({ width }) => width),
    [
      { cells: columns.map(({ head }) => kept('head', head)), height: 480, repeats: 'head' },
      { cells: columns.map(({ style }, i) => kept(style ?? 'smallCentre', texts[i]!)), height: 460 },
    ],
    { margin: 40, pad: 40 },
  );
}

/** Supervision and what follows, in the order of the profile. */
export const CLAUSES = [
  '{#考核条款|至少3}',
  `（{序号|汉字}）{?名称}{名称}。{内容}{:否则}_${'　'.repeat(21)}_{/}`,
  '{/考核条款}',
] as const;

/** The basis list of the first chapter, and the period. */
export const BASIS = [
  '（一）依据。本责任书依据下列文件制定：',
  '{#依据清单|至少1}',
  `{序号}.${orLine('名称', 23)}{?文号}（{文号}）{/}`,
  '{/依据清单}',
  '（二）责任期限。自_{起始日期|公文}_起，至_{截止日期|公文}_止。{阶段说明}',
] as const;

/** Change of office-holders and of the letter itself. */
export const SUCCESSION = [
  '（一）人员变动。责任期内，甲乙双方主要负责人变动的，责任由继任者承担；继任者到任后补签本责任书，原责任书存入档案，并办理书面交接。',
  '（二）内容变更。因行政区划调整、任务调整等原因需要变更的，由双方协商一致，签订补充文本；补充文本与本责任书具有同等效力。',
  '（三）交接清单。离任者应当列明已完成和未完成的事项、资金、项目和档案，交接双方签字并由上一级见证，清单随本责任书归档。',
] as const;

/** Rules of higher rank, copies and effect. */
export const CLOSING = [
  '（一）规定衔接。本责任书未尽事宜，按照国家和省、市、县有关规定执行；规定有调整的，从其规定。',
  '（二）档案管理。本责任书及其附件、补充文本和考核结果一并归入综合类档案。',
  '（三）份数和生效。本责任书一式_{份数|空2}_份，{?份数说明}{份数说明}，{/}自双方签字盖章之日起生效。',
] as const;
const SEAL_HEIGHT = mm(47);

function place(side: string, body: string, post: string): CellSpec {
  const above = SEAL_HEIGHT - 4 * 400 - 120;
  return {
    content: [
      line('cell', `${side}（盖章）：`, KEEP),
      line('cell', body, KEEP),
      line('cell', `${post}（签字）：`, KEEP),
      line('cellCentre', SIGNING_DAY, { ...KEEP, above }),
    ],
    stand: 'top',
  };
}

/** Two bodies of each party, each with its leader's signature and the room of a seal; kept with the text before. */
export function partySeals(secondParty: string, secondGovernment: string): Block[] {
  const head = (post: string) => `{?${post}}{${post}}{:否则}主要负责人{/}`;
  const row = (...cells: CellSpec[]): RowSpec => ({ cells, height: SEAL_HEIGHT });
  return [
    line('body', '双方确认以上内容，签字盖章如下：', KEEP),
    line('gap', '', KEEP),
    grid(
      [4422, 4423],
      [
        row(place('甲方', '{甲方党委}', '书记'), place('乙方', secondParty, '书记')),
        row(place('甲方', '{甲方政府}', head('甲方首长职务')), place('乙方', secondGovernment, head('乙方首长职务'))),
      ],
    ),
    line('gap', ''),
  ];
}
