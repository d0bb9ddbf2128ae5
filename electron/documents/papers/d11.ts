import { mm } from '../page.ts';
import type { PaperManifest, PaperRecord } from '../paper.ts';
import { field, SIGNING_DAY } from './common.ts';
import { facts, KEEP, listOf, RECORD_FIELDS, type RecordHead, recordHead } from './form.ts';
import { type Block, type CellSpec, cell, grid, line, type RowSpec } from './layout.ts';

/** One measure of the plan, as the cover sums it up. */
export interface D11Plan extends PaperRecord {
  readonly 措施类别?: string;
  readonly 内容?: string;
  /** 分. */
  readonly 预计增收?: number;
  readonly 完成时限?: string;
}

/** One visit or help, as recorded. */
export interface D11Entry extends PaperRecord {
  /** Place in the card, counted through all pages. */
  readonly 次序?: number;
  readonly 日期?: string;
  readonly 帮扶人?: string;
  readonly 地点?: string;
  readonly 内容?: string;
  /** 分. */
  readonly 资金?: number;
  readonly 物资折款?: number;
  readonly 解决问题?: string;
}

/** One sheet of the card: ten entries at most. */
export interface D11Page extends PaperRecord {
  readonly 记录?: readonly D11Entry[];
}

/** Data of a help record card, cover and pages; missing fields and rows print as blanks to fill by hand. */
export interface D11Record extends PaperRecord, RecordHead {
  readonly 县名?: string;
  /** Name of the card in the profile, without brackets. */
  readonly 卡名?: string;
  readonly 年度?: string;
  readonly 户主姓名?: string;
  readonly 户编号?: string;
  readonly 住址?: string;
  readonly 家庭人口?: number;
  readonly 劳动力?: number;
  readonly 致贫原因?: string;
  readonly 脱贫年度?: string;
  readonly 责任人姓名?: string;
  readonly 责任人单位?: string;
  readonly 责任人职务?: string;
  readonly 责任人电话?: string;
  readonly 结对日期?: string;
  readonly 每年走访次数?: number;
  readonly 计划?: readonly D11Plan[];
  /** Who confirms, as the profile says: 贫困村负责人 and 驻村工作队队长. */
  readonly 村确认人?: string;
  readonly 队确认人?: string;
  readonly 记录页?: readonly D11Page[];
  readonly 记录页数?: number;
}

/** What D11 is: twin cards of household and helper, every page confirmed by village and team leader. */
export const D11: PaperManifest = {
  code: 'D11',
  title: '帮扶记录卡',
  register: 'form',
  copies: ['户存', '干部存'],
  signers: ['户主', '贫困村负责人', '驻村工作队队长'],
  seals: [],
  pageLimit: 20,
  sections: ['一、家庭情况', '二、帮扶责任人', '三、帮扶计划摘要', '四、填写说明', '帮扶记录'],
  fields: [
    ...RECORD_FIELDS,
    field('县名', 'text', 'county.name'),
    field('卡名', 'text', 'profile.terminology.recordCard', 'note'),
    field('年度', 'text', 'card.year', 'note'),
    field('户主姓名', 'text', 'household.head.name', 'identity'),
    field('户编号', 'text', 'household.code', 'identity'),
    field('住址', 'text', 'household.address'),
    field('家庭人口', 'number', 'household.memberCount'),
    field('劳动力', 'number', 'household.labourCount', 'note'),
    field('致贫原因', 'text', 'household.mainCause'),
    field('脱贫年度', 'text', 'household.exitYear'),
    field('责任人姓名', 'text', 'helper.name', 'identity'),
    field('责任人单位', 'text', 'helper.unit.name', 'identity'),
    field('责任人职务', 'text', 'helper.post', 'note'),
    field('责任人电话', 'text', 'helper.phone', 'note'),
    field('结对日期', 'date', 'pairing.startsOn'),
    field('每年走访次数', 'number', 'profile.frequencies.visits'),
    listOf('计划', 'plan.measures', [
      field('措施类别', 'text', 'measure.group'),
      field('内容', 'text', 'measure.content'),
      field('预计增收', 'money', 'measure.gain'),
      field('完成时限', 'text', 'measure.dueOn'),
    ]),
    field('村确认人', 'text', 'profile.identification.cardSignatures.1', 'note'),
    field('队确认人', 'text', 'profile.identification.cardSignatures.2', 'note'),
    listOf('记录页', 'visits.pages', [
      listOf('记录', 'visits', [
        field('次序', 'number', 'visit.number', 'note'),
        field('日期', 'date', 'visit.date'),
        field('帮扶人', 'text', 'visit.visitor'),
        field('地点', 'text', 'visit.place', 'note'),
        field('内容', 'text', 'visit.content'),
        field('资金', 'money', 'visit.money'),
        field('物资折款', 'money', 'visit.goods'),
        field('解决问题', 'text', 'visit.result'),
      ]),
    ]),
    field('记录页数', 'number', 'visits.pageCount', 'note'),
  ],
};

const VILLAGE = '{?村确认人}{村确认人}{:否则}村负责人{/}';
const TEAM = '{?队确认人}{队确认人}{:否则}驻村工作队队长{/}';

const NOTES = [
  '1.本卡一式两份，户和帮扶干部各存一份，两份记录内容一致；每次走访帮扶后当场填写，不得事后补造。',
  `2.帮扶责任人每年入户走访不少于${'_{每年走访次数|空2}_'}次。内容写明宣传、项目、资金、物资、就业、就学、就医等具体事项，资金和物资写明数额。`,
  '3.每次记录由户主签字；户主不能签字的，由共同生活的成年家庭成员代签并注明关系。',
  `4.每页由${VILLAGE}和${TEAM}签名确认，录入电脑，作为检查考核的依据。`,
];

function householdTable(): Block {
  return grid(
    [1200, 1750, 1200, 2300, 1200, 1195],
    [
      facts('户　　主', '{户主姓名|缩7.4}', '户 编 号', '{户编号|缩9.8}', '家庭人口', '{家庭人口|空2}人'),
      facts('住　　址', ['{住址|缩24}', 3], '劳 动 力', '{劳动力|空2}人'),
      facts('致贫原因', ['{致贫原因|缩24}', 3], '脱贫年度', '{脱贫年度|空2}年'),
    ],
  );
}

function helperTable(): Block {
  return grid(
    [1200, 1750, 1200, 2300, 1000, 1395],
    [
      facts('责 任 人', '{责任人姓名|缩7.4}', '单　　位', '{责任人单位|缩10}', '职　务', '{责任人职务|缩5.6}'),
      facts('联系电话', '{责任人电话|缩7.4}', '结对日期', ['{结对日期|公文}', 3]),
    ],
  );
}

function planTable(): Block {
  const heads = ['序号', '措施类别', '内　容', '预计增收（元）', '完成时限'];
  const texts = ['{#计划|至少5}{序号}', '{措施类别}', '{内容}', '{预计增收|整数}', '{完成时限}{/计划}'];
  return grid(
    [560, 1500, 3985, 1400, 1400],
    [
      { cells: heads.map((text) => cell('head', text)), height: 420, repeats: 'head' },
      { cells: texts.map((text, i) => cell(i === 2 ? 'small' : 'smallCentre', text)), height: 460 },
    ],
    { margin: 40, pad: 20 },
  );
}

const ENTRY_HEIGHT = mm(16);

function entryTable(): Block {
  const heads = [
    '次',
    '日　期',
    '帮扶人',
    '地　点',
    '走访帮扶内容',
    '资金（元）',
    '物资折款（元）',
    '解决问题和成效',
    '户主签字',
  ];
  const texts = [
    '{#记录|至少10}{次序}',
    '{日期}',
    '{帮扶人|缩3.6}',
    '{地点|缩10}',
    '{内容|缩26}',
    '{资金|整数|缩3}',
    '{物资折款|整数|缩3}',
    '{解决问题|缩13}',
    '{/记录}',
  ];
  const left = new Set([4, 7]);
  const kept = (text: string, i: number): CellSpec => ({
    content: [line(left.has(i) ? 'small' : 'smallCentre', text)],
  });
  const head: RowSpec = { cells: heads.map((text) => cell('head', text)), height: 520, repeats: 'head' };
  return grid(
    [460, 1300, 860, 860, 1945, 720, 720, 1060, 920],
    [head, { cells: texts.map(kept), height: ENTRY_HEIGHT }],
    {
      margin: 30,
      pad: 15,
    },
  );
}

function confirmTable(): Block {
  const place = (who: string): CellSpec => ({
    content: [line('small', `${who}（签名）：`), line('smallCentre', SIGNING_DAY, { above: 320 })],
    stand: 'top',
  });
  return grid([4422, 4423], [{ cells: [place(VILLAGE), place(TEAM)], height: mm(17) }]);
}

/** The card: cover with household, helper, plan and rules; then pages of ten entries, each confirmed. */
export function d11Blocks(): Block[] {
  return [
    recordHead(),
    line('title', '{?卡名}{卡名}{:否则}帮扶记录卡{/}'),
    line('subtitle', '{县名}{?年度}{年度}年度{/}{?份别}（{份别}）{/}'),
    line('termHeading', '一、家庭情况', { above: 120 }),
    householdTable(),
    line('termHeading', '二、帮扶责任人', { above: 120 }),
    helperTable(),
    line('termHeading', '三、帮扶计划摘要', { above: 120 }),
    planTable(),
    line('termHeading', '四、填写说明', { above: 120 }),
    ...NOTES.map((text) => line('term', text)),
    line('gap', '{#记录页|至少2}'),
    line('termHeading', '帮扶记录（第{序号}页，共_{记录页数|空2}_页）', { page: 'new' }),
    line(
      'small',
      '户主：{户主姓名|空5}　　户编号：{户编号|空8}　　帮扶责任人：{责任人姓名|空5}　　{?份别}（{份别}）{/}',
      KEEP,
    ),
    line('gap', '', KEEP),
    entryTable(),
    line('gap', ''),
    confirmTable(),
    line('gap', '{/记录页}'),
    line('gap', ''),
  ];
}
