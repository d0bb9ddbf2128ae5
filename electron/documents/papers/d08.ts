import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field } from './common.ts';
import { DEPUTY_LINE, facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead, signTable } from './form.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One member of the household that is checked. */
export interface D08Member extends PaperRecord {
  readonly 姓名?: string;
  readonly 与户主关系?: string;
  readonly 性别?: string;
  readonly 年龄?: number;
  readonly 文化在校?: string;
  readonly 健康状况?: string;
  readonly 劳动能力?: string;
  readonly 务工情况?: string;
}

/** One pupil of the household. */
export interface D08Pupil extends PaperRecord {
  readonly 姓名?: string;
  readonly 学段?: string;
  readonly 学校?: string;
  /** 分 a year. */
  readonly 费用?: number;
  readonly 失学?: boolean;
}

/** One condition of the profile: priority, entry or exclusion; ticked where it is met. */
export interface D08Condition extends PaperRecord {
  readonly 符合?: boolean;
  readonly 内容?: string;
  readonly 说明?: string;
}

/** Data of the check of a household; missing fields print as blanks to fill by hand, lists of conditions as the profile has them. */
export interface D08Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  /** 四看, where the profile has it: it stands in the title and before the four blocks. */
  readonly 核查方法?: string;
  readonly 看房?: string;
  readonly 看粮?: string;
  readonly 看劳力?: string;
  readonly 看读书郎?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 村民小组?: string;
  readonly 户主姓名?: string;
  readonly 证件号码?: string;
  readonly 联系电话?: string;
  readonly 核查日期?: string;
  readonly 核查人?: string;
  readonly 家庭成员?: readonly D08Member[];
  readonly 住房面积?: string;
  readonly 房屋结构?: string;
  readonly 房屋等级?: string;
  readonly 建成年份?: string;
  readonly 近年新建?: boolean;
  readonly 未新建?: boolean;
  /** Years that count as recent, as the profile has it. */
  readonly 新建年限?: number;
  readonly 新建面积?: string;
  readonly 政府资助?: boolean;
  readonly 无政府资助?: boolean;
  readonly 有商品房?: boolean;
  readonly 无商品房?: boolean;
  /** 0.01 亩. */
  readonly 耕地面积?: number;
  readonly 林地面积?: number;
  readonly 水面面积?: number;
  readonly 种植品种?: string;
  readonly 存栏情况?: string;
  readonly 口粮情况?: string;
  readonly 劳动力数?: number;
  readonly 技能情况?: string;
  readonly 务工月数?: number;
  readonly 病残人数?: number;
  readonly 在校生?: readonly D08Pupil[];
  readonly 收入口径?: string;
  /** 分, by the four kinds. */
  readonly 工资性收入?: number;
  readonly 经营性收入?: number;
  readonly 财产性收入?: number;
  readonly 转移性收入?: number;
  readonly 家庭支出?: number;
  readonly 人均收入?: number;
  readonly 家庭资产?: string;
  readonly 优先条件?: readonly D08Condition[];
  readonly 准入条件?: readonly D08Condition[];
  readonly 不准入条件?: readonly D08Condition[];
  readonly 优先标题?: string;
  readonly 准入标题?: string;
  readonly 不准入标题?: string;
  readonly 结论符合?: boolean;
  readonly 结论不符合?: boolean;
  readonly 结论复核?: boolean;
  readonly 结论理由?: string;
}

const CONDITION = [
  field('符合', 'check', 'condition.isMet'),
  field('内容', 'text', 'profile.identification.condition'),
  field('说明', 'text', 'condition.note', 'note'),
];

/** What D08 is: the check of a household at its door, two pages, signed by household, village and surveyors. */
export const D08: PaperManifest = {
  code: 'D08',
  title: '入户核查表',
  register: 'form',
  copies: ['村存', '镇存'],
  signers: ['农户', '村委干部', '调查人员'],
  seals: [],
  pageLimit: 3,
  sections: ['一、基本信息', '二、家庭成员', '三、实地核查', '四、家庭收支', '核查结论', '签名确认'],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('核查方法', 'text', 'profile.identification.looks', 'note'),
    field('看房', 'text', 'profile.identification.looks.1', 'note'),
    field('看粮', 'text', 'profile.identification.looks.2', 'note'),
    field('看劳力', 'text', 'profile.identification.looks.3', 'note'),
    field('看读书郎', 'text', 'profile.identification.looks.4', 'note'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('村民小组', 'text', 'household.group'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('证件号码', 'text', 'household.head.identityNumber', 'identity'),
    field('联系电话', 'text', 'household.phone', 'note'),
    field('核查日期', 'date', 'check.date'),
    field('核查人', 'text', 'check.surveyors'),
    listOf('家庭成员', 'household.members', [
      field('姓名', 'text', 'member.name', 'identity'),
      field('与户主关系', 'text', 'member.relation'),
      field('性别', 'text', 'member.sex', 'note'),
      field('年龄', 'number', 'member.age', 'note'),
      field('文化在校', 'text', 'member.education', 'note'),
      field('健康状况', 'text', 'member.health', 'note'),
      field('劳动能力', 'text', 'member.labour', 'note'),
      field('务工情况', 'text', 'member.work', 'note'),
    ]),
    field('住房面积', 'text', 'household.houseArea'),
    field('房屋结构', 'text', 'household.houseStructure'),
    field('房屋等级', 'text', 'household.houseGrade'),
    field('建成年份', 'text', 'household.builtYear'),
    field('近年新建', 'check', 'check.isNewHouse'),
    field('未新建', 'check', 'check.isNoNewHouse'),
    field('新建年限', 'number', 'profile.identification.housingExclusion.years'),
    field('新建面积', 'text', 'check.newHouseArea'),
    field('政府资助', 'check', 'check.isSubsidised'),
    field('无政府资助', 'check', 'check.isNotSubsidised'),
    field('有商品房', 'check', 'check.hasTownFlat'),
    field('无商品房', 'check', 'check.hasNoTownFlat'),
    field('耕地面积', 'area', 'household.arable'),
    field('林地面积', 'area', 'household.forest'),
    field('水面面积', 'area', 'household.water'),
    field('种植品种', 'text', 'check.crops'),
    field('存栏情况', 'text', 'check.livestock'),
    field('口粮情况', 'text', 'check.grain'),
    field('劳动力数', 'number', 'household.labourCount'),
    field('技能情况', 'text', 'household.skills'),
    field('务工月数', 'number', 'household.workMonths'),
    field('病残人数', 'number', 'household.sickCount'),
    listOf('在校生', 'household.pupils', [
      field('姓名', 'text', 'member.name'),
      field('学段', 'text', 'member.schooling'),
      field('学校', 'text', 'member.school'),
      field('费用', 'money', 'member.schoolCosts'),
      field('失学', 'check', 'member.isOutOfSchool'),
    ]),
    field('收入口径', 'text', 'profile.scope.measure'),
    field('工资性收入', 'money', 'income.wages'),
    field('经营性收入', 'money', 'income.business'),
    field('财产性收入', 'money', 'income.property'),
    field('转移性收入', 'money', 'income.transfers'),
    field('家庭支出', 'money', 'income.costs'),
    field('人均收入', 'money', 'income.perHead'),
    field('家庭资产', 'text', 'check.assets'),
    listOf('优先条件', 'profile.identification.priorities', CONDITION),
    listOf('准入条件', 'profile.identification.entries', CONDITION),
    listOf('不准入条件', 'profile.identification.exclusions', CONDITION),
    field('优先标题', 'text', 'profile.identification.priorities.name', 'note'),
    field('准入标题', 'text', 'profile.identification.entries.name', 'note'),
    field('不准入标题', 'text', 'profile.identification.exclusions.name', 'note'),
    field('结论符合', 'check', 'check.isMet'),
    field('结论不符合', 'check', 'check.isNotMet'),
    field('结论复核', 'check', 'check.isOpen'),
    field('结论理由', 'text', 'check.reason'),
  ],
};

const SIX = [1100, 1600, 1100, 2200, 1100, 1745] as const;
const TIGHT = 430;

const tight = (row: RowSpec): RowSpec => ({ ...row, height: TIGHT });

/** A row of labels and values that stays with the next one. */
function keptFacts(...texts: readonly (string | readonly [string, number])[]): RowSpec {
  const cells = texts.map((entry, i): CellSpec => {
    const [text, span] = typeof entry === 'string' ? ([entry, 1] as const) : entry;
    return { content: [line(i % 2 === 0 ? 'head' : 'small', text, KEEP)], span };
  });
  return { cells, height: TIGHT };
}

const part = (text: string): Block => line('termHeading', text, { above: 60 });

function headTable(): Block {
  return grid(SIX, [
    tight(facts('镇（街）', '{镇名|缩6.4}', '村（居）', '{村名|缩9}', '村民小组', '{村民小组|缩7.2}')),
    tight(facts('户　　主', '{户主姓名|缩6.4}', '证件号码', '{证件号码|隐去|缩9.4}', '联系电话', '{联系电话|缩7.2}')),
    tight(facts('核查日期', '{核查日期|缩6.2}', '核 查 人', ['{核查人|缩22}', 3])),
  ]);
}

function memberTable(): Block {
  const heads = ['序号', '姓　名', '与户主关系', '性别', '年龄', '文化或在校', '健康状况', '劳动能力', '务工情况'];
  const texts = [
    '{#家庭成员|至少8}{序号}',
    '{姓名|缩6}',
    '{与户主关系|缩5}',
    '{性别}',
    '{年龄}',
    '{文化在校|缩4.8}',
    '{健康状况|缩4.8}',
    '{劳动能力|缩4.8}',
    '{务工情况|缩4.8}{/家庭成员}',
  ];
  const head: RowSpec = { cells: heads.map((text) => cell('head', text)), height: 360, repeats: 'head' };
  const row: RowSpec = { cells: texts.map((text) => cell('smallCentre', text)), height: 400 };
  return grid([540, 1375, 1210, 540, 540, 1160, 1160, 1160, 1160], [head, row], { margin: 20 });
}

/** The name of a look where the profile has it, else what the block is about. */
const look = (name: string, else_: string): CellSpec => ({
  content: [line('head', `{?${name}}{${name}}{:否则}${else_}{/}`)],
  merge: 'start',
});
const ON: CellSpec = { content: [line('head', '')], merge: 'on' };

function lookTable(): Block {
  const row = (first: CellSpec, ...texts: readonly (string | readonly [string, number])[]): RowSpec => ({
    cells: [first, ...facts(...texts).cells],
    height: TIGHT,
  });
  return grid(
    [1000, 1010, 1605, 1010, 1605, 1010, 1605],
    [
      row(look('看房', '住房'), '面　积', '{住房面积|缩6}', '结　构', '{房屋结构|缩6}', '等　级', '{房屋等级|缩6}'),
      row(ON, '建成年份', '{建成年份|缩6}', '近年新建', [
        '{?新建年限}近{新建年限}年内新建：{/}{☑近年新建}是　{☑未新建}否　新建面积：{新建面积|空5}',
        3,
      ]),
      row(ON, '政府资助', '{☑政府资助}是　{☑无政府资助}否', '商 品 房', [
        '在城镇购买商品房：{☑有商品房}有　{☑无商品房}无',
        3,
      ]),
      row(
        look('看粮', '生产'),
        '耕　地',
        '{耕地面积|空4}亩',
        '林　地',
        '{林地面积|空4}亩',
        '水　面',
        '{水面面积|空4}亩',
      ),
      row(ON, '种　植', '{种植品种|缩6}', '存　栏', '{存栏情况|缩6}', '口　粮', '{口粮情况|缩6}'),
      row(
        look('看劳力', '劳动力'),
        '劳动力',
        '{劳动力数|空2}人',
        '务　工',
        '合计{务工月数|空2}个月',
        '病　残',
        '{病残人数|空2}人',
      ),
      row(ON, '技　能', ['{技能情况|缩31}', 5]),
    ],
    { margin: 40 },
  );
}

function pupilTable(): Block {
  const heads = ['{?看读书郎}{看读书郎}{:否则}就学{/}', '姓　名', '学段（年级）', '学　校', '年费用/元', '失学辍学'];
  const texts = ['{#在校生|至少2}{序号}', '{姓名|缩6}', '{学段|缩7}', '{学校|缩13}', '{费用|整数}', '{☑失学}{/在校生}'];
  const head: RowSpec = { cells: heads.map((text) => cell('head', text)), height: 360, repeats: 'head' };
  const row: RowSpec = { cells: texts.map((text) => cell('smallCentre', text)), height: 400 };
  return grid([1500, 1300, 1500, 2545, 1050, 950], [head, row], { margin: 40 });
}

function incomeTable(): Block {
  const yuan = (name: string) => `{${name}|整数|空5}元`;
  return grid(
    SIX,
    [
      keptFacts('工 资 性', yuan('工资性收入'), '经 营 性', yuan('经营性收入'), '财 产 性', yuan('财产性收入')),
      keptFacts('转 移 性', yuan('转移性收入'), '生产支出', yuan('家庭支出'), '人均收入', yuan('人均收入')),
      tight(facts('家庭资产', ['{家庭资产|缩36}', 5])),
    ],
    { margin: 40 },
  );
}

/** Conditions of one kind with a box each; printed where the profile has them. */
function conditionTable(list: string, title: string, fallback: string): Block[] {
  const head: RowSpec = {
    cells: [cell('head', '勾选'), cell('head', `{?${title}}{${title}}{:否则}${fallback}{/}`), cell('head', '说　明')],
    height: 320,
    repeats: 'head',
  };
  const row: RowSpec = {
    cells: [
      cell('smallCentre', `{#${list}}{☑符合}`),
      cell('small', '{序号}.{内容}'),
      cell('small', `{说明}{/${list}}`),
    ],
    height: 300,
  };
  return [
    line('gap', `{?${list}}`),
    grid([640, 6405, 1800], [head, row], { margin: 40, pad: 12 }),
    line('gap', ''),
    line('gap', '{/}'),
  ];
}

/** The form: who lives there, four looks, income, conditions of the profile, verdict, three signatures. */
export function d08Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{县名}入户核查表'),
    line('smallCentre', '{?核查方法}（{核查方法}）{/}'),
    part('一、基本信息'),
    headTable(),
    part('二、家庭成员'),
    memberTable(),
    part('三、实地核查'),
    lookTable(),
    line('gap', ''),
    pupilTable(),
    part('四、家庭收支{?收入口径}（人均按{收入口径}计算）{/}'),
    incomeTable(),
    line('gap', ''),
    ...conditionTable('优先条件', '优先标题', '优先条件'),
    ...conditionTable('准入条件', '准入标题', '准入条件'),
    ...conditionTable('不准入条件', '不准入标题', '不准入条件'),
    grid(
      [1150, 7695],
      [
        {
          cells: [
            { content: [line('head', '核查结论', KEEP)] },
            {
              content: [
                line('small', '{☑结论符合}符合　　{☑结论不符合}不符合　　{☑结论复核}需复核', KEEP),
                line('small', '理由：{结论理由}', KEEP),
              ],
            },
          ],
          height: 850,
        },
      ],
      { pad: 30 },
    ),
    line('small', '签名确认：以上情况经入户核查，与实际相符。', { ...KEEP, above: 60 }),
    ...signTable([
      [
        { who: '农户（签字）：' },
        { who: '（手印）', kind: 'thumb' },
        { who: '村委干部（签字）：' },
        { who: '调查人员（签字）：' },
      ],
    ]),
    line('small', DEPUTY_LINE),
  ];
}
