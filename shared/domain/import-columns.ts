import type { Field } from './fields/field.ts';
import { fieldOf, tableOf } from './fields/index.ts';
import { PERSON_EXPORT } from './fields/person-export.ts';
import { HOUSEHOLD_FORM, MEMBER_FORM } from './register-form.ts';

/** One column that a workbook may bring: what it is called, how its text is read, and where the value goes. */
export interface ImportColumn {
  /** 'person.name' for stored values, else what it looks up: 'town', 'village', 'headName' … */
  key: string;
  heading: string;
  aliases: readonly string[];
  field: Field;
  /** Part of the program's own workbook of its kind. */
  isWritten?: true;
  isHidden?: true;
}

/** What a workbook is about; the same words as the contract's. */
export type ImportTopic = 'nationalExport' | 'households' | 'villages' | 'units' | 'officials' | 'pairings';

/** The hidden columns that tell which row a line was and how it stood when it was written. */
export const ROW_ID = 'rowId';
export const LAST_ENTRY = 'lastEntry';

const words = (key: string, heading: string, ...aliases: string[]): ImportColumn => ({
  key,
  heading,
  aliases,
  field: { key, label: heading, type: 'text' },
});
const written = (column: ImportColumn): ImportColumn => ({ ...column, isWritten: true });

/** A stored field as a column, under another heading where the bare label would be ambiguous. */
function stored(table: string, key: string, heading?: string): ImportColumn {
  const field = fieldOf(table, key);
  if (!field) throw new RangeError(`no field ${table}.${key}`);
  const aliases = [...(heading ? [field.label] : []), ...(field.aliases ?? [])];
  return { key: `${table}.${key}`, heading: heading ?? field.label, aliases, field };
}

const TOWN = words('town', '镇（街）', '乡', '乡镇', '镇', '乡（镇）', '街道', '镇街', '所属镇');
const VILLAGE = words('village', '村（社区）', '村', '行政村', '村名', '村委会', '村（居）委会');
const VILLAGE_CODE = words('villageCode', '村区划代码', '村代码', '行政村代码', '区划代码');
const HEAD_NAME = words('headName', '户主姓名', '户主');
const HEAD_NUMBER: ImportColumn = {
  ...words('headNumber', '户主证件号码', '户主身份证号', '户主身份证号码'),
  field: { key: 'headNumber', label: '户主证件号码', type: 'text', masking: 'number' },
};
const COUNTY = words('county', '县', '县（市、区）', '区县', '区（县）');
const HIDDEN: ImportColumn[] = [
  { ...words(ROW_ID, '行标识（请勿改动）'), isWritten: true, isHidden: true },
  { ...words(LAST_ENTRY, '导出时记录（请勿改动）'), isWritten: true, isHidden: true },
];

const HEADINGS: Readonly<Record<string, string>> = {
  'person.phone': '成员联系电话',
  'household.phone': '户联系电话',
  'household.bankName': '户开户银行',
  'household.bankAccount': '户银行账号',
  'person.note': '成员备注',
  'household.note': '户备注',
};

function register(): ImportColumn[] {
  const forms = [...MEMBER_FORM, ...HOUSEHOLD_FORM].map(({ table, column }) =>
    stored(table, column, HEADINGS[`${table}.${column}`]),
  );
  return [stored('membership', 'relation'), stored('person_year', 'year'), ...forms];
}

const OWN_HOUSEHOLD_KEYS =
  'nationalCode hamlet groupName walkingOrder address residence phone identificationStandard identificationYear note'
    .split(' ')
    .map((key) => `household.${key}`);
const OWN_YEAR_KEYS =
  'attribute mainCause otherCauses plannedExitYear povertyStatus exitYear farmland irrigated woodland orchard water hasPower hasSafeWater hasWaterDifficulty roadKind roadDistance houseArea houseStructure isDangerousHouse houseGrade hasToilet fuel inCooperative wages business property transfer businessCost netIncome netIncomePerHead disposableIncomePerHead'
    .split(' ')
    .map((key) => `household_year.${key}`);
const NEVER_WRITTEN = new Set([
  'person.bankName',
  'person.bankAccount',
  'person.medicalCardNumber',
  'person_number.reason',
]);

/** The 47 columns first, then every other field of the register that an export may carry. */
function nationalColumns(): ImportColumn[] {
  const all = register();
  const known = new Map(all.map((column) => [column.key, column]));
  const listed = PERSON_EXPORT.flatMap(({ heading, target, looksUp }): ImportColumn[] => {
    if (!target) return looksUp === undefined ? [] : lookUp(looksUp, heading);
    if (target.field.key === 'areaId') return [VILLAGE];
    const column = known.get(`${target.table}.${target.field.key}`) ?? stored(target.table, target.field.key);
    return [{ ...column, heading, aliases: [column.heading, ...column.aliases] }];
  });
  const seen = new Set(listed.map((column) => column.key));
  return [...listed, VILLAGE_CODE, ...all.filter((column) => !seen.has(column.key))];
}

function lookUp(kind: string, heading: string): ImportColumn[] {
  switch (kind) {
    case 'town':
      return [TOWN];
    case 'county':
      return [COUNTY];
    case 'headName':
      return [HEAD_NAME];
    case 'headNumber':
      return [HEAD_NUMBER];
    default:
      return [words(kind, heading)];
  }
}

function householdColumns(): ImportColumn[] {
  const own = new Set([...OWN_HOUSEHOLD_KEYS, ...OWN_YEAR_KEYS]);
  const all = register().map((column): ImportColumn => {
    const isMember =
      /^(person|person_number|person_year|membership)\./.test(column.key) && !NEVER_WRITTEN.has(column.key);
    return isMember || own.has(column.key) ? written(column) : column;
  });
  const place = [TOWN, VILLAGE].map(written);
  const code = all.filter((column) => column.key === 'household.nationalCode' || column.key === 'household.groupName');
  const who = ['person.name', 'membership.relation', 'person_number.number', 'person_number.type'];
  const first = who.flatMap((key) => all.filter((column) => column.key === key));
  const used = new Set([...code, ...first]);
  return [
    ...place,
    ...code,
    ...first,
    ...all.filter((column) => !used.has(column)),
    VILLAGE_CODE,
    HEAD_NAME,
    HEAD_NUMBER,
    ...HIDDEN,
  ];
}

const VILLAGE_ADMIN = new Set(['areaId', 'year', 'note']);

function villageColumns(): ImportColumn[] {
  const facts = tableOf('village_year')
    .fields.filter((field) => !VILLAGE_ADMIN.has(field.key))
    .map((field) => written(stored('village_year', field.key)));
  return [
    ...[TOWN, VILLAGE, VILLAGE_CODE].map(written),
    written(stored('area_name', 'spellings')),
    written({
      ...words('isPoor', '是否相对贫困村', '是否贫困村', '贫困村'),
      field: { key: 'isPoor', label: '是否相对贫困村', type: 'flag' },
    }),
    written(stored('area_mark', 'authority')),
    written(stored('area_mark', 'approvedOn')),
    written(stored('village_year', 'year')),
    ...facts,
    ...HIDDEN,
  ];
}

const unitColumns = (): ImportColumn[] => [
  ...['name', 'shortName', 'kind', 'affiliation', 'level', 'phone', 'address', 'creditCode', 'helperLimit', 'note'].map(
    (key) => written(stored('body', key, key === 'phone' ? '单位联系电话' : undefined)),
  ),
  written(words('villages', '挂钩村（镇/村，多个用顿号分开）', '挂钩村', '帮扶村', '对口村', '挂钩贫困村')),
  ...HIDDEN,
];

const officialColumns = (): ImportColumn[] => [
  written(stored('person', 'name')),
  written(words('unit', '单位名称', '派出单位', '工作单位', '帮扶单位', '单位')),
  written(words('post', '职务', '单位职务', '派出单位职务')),
  written(stored('tenure', 'grade')),
  written(stored('person', 'sex')),
  written(stored('person', 'politicalStatus')),
  written(stored('person', 'qualification')),
  written(stored('person', 'phone')),
  written(stored('person_number', 'number')),
  written(stored('tenure', 'fromOn')),
  written(stored('tenure', 'toOn')),
  ...HIDDEN,
];

const pairingColumns = (): ImportColumn[] => [
  ...[TOWN, VILLAGE].map(written),
  written(stored('household', 'nationalCode')),
  ...[HEAD_NAME, HEAD_NUMBER].map(written),
  written(words('official', '帮扶责任人', '帮扶责任人姓名', '帮扶干部', '责任人', '帮扶人')),
  written(words('unit', '帮扶单位', '单位名称', '帮扶单位名称', '工作单位')),
  written({
    ...words('officialPhone', '帮扶责任人电话', '责任人电话', '联系电话'),
    field: { key: 'officialPhone', label: '帮扶责任人电话', type: 'text', masking: 'phone' },
  }),
  ...['rank', 'kind', 'duty', 'fromOn', 'toOn', 'endReason'].map((key) => written(stored('pairing', key))),
  ...HIDDEN,
];

const MAKERS: Record<ImportTopic, () => ImportColumn[]> = {
  nationalExport: nationalColumns,
  households: householdColumns,
  villages: villageColumns,
  units: unitColumns,
  officials: officialColumns,
  pairings: pairingColumns,
};
const made = new Map<ImportTopic, readonly ImportColumn[]>();

/** Every column that a workbook of a kind may bring, the usual ones first. */
export function importColumns(topic: ImportTopic): readonly ImportColumn[] {
  const known = made.get(topic) ?? MAKERS[topic]();
  made.set(topic, known);
  return known;
}
