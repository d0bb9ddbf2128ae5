import { labelsOf } from '../../../shared/domain/code-lists.ts';
import type { Field, Table } from '../../../shared/domain/fields/field.ts';
import { HOUSEHOLD, MEMBERSHIP } from '../../../shared/domain/fields/household.ts';
import { HOUSEHOLD_YEAR } from '../../../shared/domain/fields/household-year.ts';
import { PERSON, PERSON_NUMBER } from '../../../shared/domain/fields/person.ts';
import { PERSON_YEAR } from '../../../shared/domain/fields/person-year.ts';
import { textWidth } from '../page.ts';
import type { FieldType, FieldWeight, PaperField, PaperManifest, PaperRecord, PaperValue } from '../paper.ts';
import { field } from './common.ts';
import {
  type Column,
  facts,
  listOf,
  listTable,
  part,
  RECORD_FIELDS,
  type RecordHead,
  recordHead,
  signTable,
} from './form.ts';
import { type Block, grid, line } from './layout.ts';

/** A row of the register by the keys of the field list; flags are 1 or 0, money 分, areas 0.01, distances 10 m. */
export type RegisterRow = Readonly<Record<string, string | number | null | undefined>>;

/** What the form is printed from: rows of the register as they stand in the year. */
export interface D17Source extends RecordHead {
  readonly 省名?: string;
  readonly 市名?: string;
  readonly 县名?: string;
  readonly 镇名?: string;
  readonly 村名?: string;
  readonly 年度?: string;
  readonly 填表人?: string;
  readonly 填表日期?: string;
  readonly household: RegisterRow;
  readonly householdYear: RegisterRow;
  readonly members: readonly {
    readonly person: RegisterRow;
    readonly number: RegisterRow;
    readonly membership: RegisterRow;
    readonly personYear: RegisterRow;
  }[];
}

const PAPER_TYPE: Readonly<Partial<Record<Field['type'], FieldType>>> = {
  date: 'date',
  year: 'number',
  integer: 'number',
  money: 'money',
  land: 'area',
  floor: 'area',
  distance: 'area',
};
const IDENTITY = new Set(['nationalCode', 'name', 'number', 'relation']);

const between = (table: Table, first: string, last: string): Field[] => {
  const keys = table.fields.map(({ key }) => key);
  return table.fields.slice(keys.indexOf(first), keys.indexOf(last) + 1);
};
const pick = (table: Table, ...keys: string[]): Field[] => table.fields.filter(({ key }) => keys.includes(key));

const paperField =
  (table: Table) =>
  (each: Field): PaperField => {
    const weight: FieldWeight = IDENTITY.has(each.key) ? 'identity' : 'material';
    return field(each.label, PAPER_TYPE[each.type] ?? 'text', `${table.name}.${each.key}`, weight);
  };

const BASIC = [
  ...pick(HOUSEHOLD, 'nationalCode', 'hamlet', 'groupName', 'address', 'residence', 'phone', 'bankName', 'bankAccount'),
  ...between(HOUSEHOLD, 'identificationStandard', 'latitude'),
];
const STATUS = between(HOUSEHOLD_YEAR, 'attribute', 'needs');
const CONDITIONS = between(HOUSEHOLD_YEAR, 'farmland', 'mutualFundPaid');
const INCOME = between(HOUSEHOLD_YEAR, 'incomeFrom', 'selfPaidMedical');
const MONITORING = between(HOUSEHOLD_YEAR, 'monitorCategory', 'hasDevelopmentHelp');
const YEARLY = [...STATUS, ...CONDITIONS, ...INCOME, ...MONITORING];

const OF_PERSON = pick(PERSON, 'name', 'sex', 'birthOn', 'nationalCode', 'ethnicity', 'politicalStatus', 'phone');
const OF_NUMBER = pick(PERSON_NUMBER, 'type', 'number');
const OF_MEMBERSHIP = pick(MEMBERSHIP, 'relation');
const SCHOOL_AND_HEALTH = between(PERSON_YEAR, 'education', 'isSoldier');
const WORK = between(PERSON_YEAR, 'workPlace', 'unemployedReason');
const WELFARE = between(PERSON_YEAR, 'hasLowIncome', 'isOrphaned');
const OF_YEAR = [...pick(PERSON_YEAR, 'memberStatus'), ...SCHOOL_AND_HEALTH, ...WORK, ...WELFARE];

const SECTIONS = [
  '一、基本情况',
  '二、家庭成员',
  '三、生产生活条件',
  '四、收入和支出',
  '五、监测和风险',
  '填表说明',
] as const;

/** What D17 is: the yearly sheet of a household, its fields those of the field list. */
export const D17: PaperManifest = {
  code: 'D17',
  title: '信息采集表',
  register: 'form',
  sections: SECTIONS,
  copies: ['村存'],
  signers: ['户主', '填表人'],
  seals: [],
  pageLimit: 14,
  fields: [
    ...RECORD_FIELDS,
    field('省名', 'text', 'province.name'),
    field('市名', 'text', 'prefecture.name'),
    field('县名', 'text', 'county.name'),
    field('镇名', 'text', 'town.name'),
    field('村名', 'text', 'village.name'),
    field('年度', 'text', 'household_year.year', 'identity'),
    field('填表人', 'text', 'survey.filledBy', 'note'),
    field('填表日期', 'date', 'survey.filledOn', 'note'),
    ...BASIC.map(paperField(HOUSEHOLD)),
    ...YEARLY.map(paperField(HOUSEHOLD_YEAR)),
    listOf('家庭成员', 'household.members', [
      ...OF_PERSON.map(paperField(PERSON)),
      ...OF_NUMBER.map(paperField(PERSON_NUMBER)),
      ...OF_MEMBERSHIP.map(paperField(MEMBERSHIP)),
      ...OF_YEAR.map(paperField(PERSON_YEAR)),
    ]),
  ],
};

const isHaving = ({ label }: Field): boolean => label.startsWith('有无');

function paperValue(each: Field, value: string | number | null | undefined): PaperValue {
  if (value === null || value === undefined) return undefined;
  if (each.type === 'flag') return isHaving(each) ? (value ? '有' : '无') : value ? '是' : '否';
  return PAPER_TYPE[each.type] ? value : String(value);
}

const valuesOf = (fields: readonly Field[], row: RegisterRow): PaperRecord =>
  Object.fromEntries(fields.map((each) => [each.label, paperValue(each, row[each.key])]));

/** The record of the form from rows of the register, each field under its label. */
export function d17Record(source: D17Source): PaperRecord {
  const { household, householdYear, members, ...head } = source;
  return {
    ...head,
    ...valuesOf(BASIC, household),
    ...valuesOf(YEARLY, householdYear),
    家庭成员: members.map(({ person, number, membership, personYear }) => ({
      ...valuesOf(OF_PERSON, person),
      ...valuesOf(OF_NUMBER, number),
      ...valuesOf(OF_MEMBERSHIP, membership),
      ...valuesOf(OF_YEAR, personYear),
    })),
  };
}

const WIDTH = textWidth('landscape');
const LABEL = 1700;
const PAIRS = 4;
const VALUE = WIDTH / PAIRS - LABEL;

const labelled = ({ label, unit }: Field): string => (unit === undefined ? label : `${label}（${unit}）`);

const NARROW = new Set(['nationalCode', 'phone', 'bankAccount', 'monitorPhone']);

/** The value of a field, or its two boxes where it asks yes or no. */
function valueText(each: Field): string {
  if (NARROW.has(each.key) || each.type === 'date') return `{${each.label}|缩6.4}`;
  if (each.type !== 'flag') return `{${each.label}}`;
  return `{?${each.label}}{${each.label}}{:否则}${isHaving(each) ? '☐有 ☐无' : '☐是 ☐否'}{/}`;
}

/** Labels and values, four pairs a row. */
function pairTable(fields: readonly Field[]): Block {
  const rows = Array.from({ length: Math.ceil(fields.length / PAIRS) }, (_, i) => {
    const own = fields.slice(i * PAIRS, (i + 1) * PAIRS);
    const texts = own.flatMap((each): (string | [string, number])[] => [labelled(each), valueText(each)]);
    const left = 2 * (PAIRS - own.length);
    if (left > 0) texts[texts.length - 1] = [texts.at(-1) as string, 1 + left];
    return { ...facts(...texts), height: 400 };
  });
  const widths = Array.from({ length: PAIRS }, () => [LABEL, VALUE]).flat();
  return grid(widths, rows, { width: WIDTH });
}

const WEIGHTS: Readonly<Record<string, number>> = {
  number: 2100,
  name: 1100,
  birthOn: 1350,
  phone: 1250,
  nationalCode: 1500,
};
const weightOf = (each: Field): number => WEIGHTS[each.key] ?? (each.type === 'flag' ? 800 : 1000);

/** Members with some of their fields, each table beginning with the name. */
function memberTable(fields: readonly Field[]): Block {
  const name = OF_PERSON[0]!;
  const own = [name, ...fields.filter((each) => each !== name)];
  const room = WIDTH - 560;
  const sum = own.reduce((total, each) => total + weightOf(each), 0);
  const columns: Column[] = own.map((each) => {
    const fits = each === name || WEIGHTS[each.key] !== undefined;
    const width = Math.floor((room * weightOf(each)) / sum);
    return { head: labelled(each), width, text: fits ? `{${each.label}|缩}` : `{${each.label}}` };
  });
  const used = columns.reduce((total, { width }) => total + width, 0);
  const number: Column = { head: '序号', width: WIDTH - used, text: '{序号}' };
  return listTable('家庭成员', 8, [number, ...columns], { width: WIDTH, rowHeight: 420, size: 18 });
}

const MOST_LABELS = 30;

/** The choices of the code lists, for filling in by hand. */
function notes(): Block[] {
  const coded = [...BASIC, ...YEARLY, ...OF_NUMBER, ...OF_MEMBERSHIP, ...OF_YEAR].filter(({ list }) => list);
  const byList = new Map(coded.map((each) => [each.list!, each]));
  const choices = [...byList.values()].filter(({ list }) => labelsOf(list!).length <= MOST_LABELS);
  return choices.map((each) => line('small', `${each.label}：${labelsOf(each.list!).join('、')}。`));
}

/** The sheet: the household, its members in four tables, conditions, income, monitoring, signatures, choices. */
export function d17Blocks(): Block[] {
  const members = [
    [...OF_PERSON, ...OF_NUMBER, ...OF_MEMBERSHIP, ...pick(PERSON_YEAR, 'memberStatus')],
    SCHOOL_AND_HEALTH,
    WORK,
    WELFARE,
  ];
  return [
    recordHead(WIDTH),
    line('title', '{年度|空4}年度农户信息采集表'),
    line('small', '{省名|空6}{市名|空6}{县名|空6}{镇名|空6}{村名|空6}', { above: 60 }),
    part(SECTIONS[0]),
    pairTable([...BASIC, ...STATUS]),
    part(SECTIONS[1]),
    ...members.flatMap((fields) => [memberTable(fields), line('gap', '')]),
    part(SECTIONS[2]),
    pairTable(CONDITIONS),
    part(SECTIONS[3]),
    pairTable(INCOME),
    part(SECTIONS[4]),
    pairTable(MONITORING),
    line('term', '以上信息经本户核对无误。　填表人：{填表人|空6}　填表日期：{填表日期|公文}', {
      above: 60,
      keep: 'next',
    }),
    ...signTable(
      [
        [
          { who: '户主（签字）：' },
          { who: '（手印）', kind: 'thumb' },
          { who: '填表人（签字）：' },
          { who: '审核人（签字）：' },
        ],
      ],
      WIDTH,
    ),
    part(SECTIONS[5]),
    ...notes(),
  ];
}
