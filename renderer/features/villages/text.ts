const n = (value: number) => value.toLocaleString('zh-CN');

/** Words of villages and control totals. */
export const VILLAGES = {
  title: '村（社区）',
  tabs: { list: '村（社区）名单', totals: '控制数核对' },
  search: '村名、镇名',
  poor: '贫困村',
  poorYes: '贫困村',
  poorNo: '非贫困村',
  town: '镇（街道）',
  village: '村（社区）',
  code: '区划代码',
  kind: '类别',
  mark: '标记',
  poorVillage: '贫困村',
  households: '户数',
  persons: '人数',
  units: '帮扶单位',
  edit: '标记',
  editTitle: (name: string) => `${name}：是否贫困村`,
  isPoor: '认定为相对贫困村',
  notPoor: '不是贫困村',
  status: '认定状态',
  source: '依据（文件名或文号）',
  on: '认定日期',
  summary: (villages: number, poor: number, households: number, persons: number) =>
    `${n(villages)} 个村（社区），其中贫困村 ${n(poor)} 个；${n(households)} 户 ${n(persons)} 人`,
  empty: '还没有镇、村',

  area: '范围',
  parts: (total: { ruralHouseholds: number | null; urbanHouseholds: number | null }) =>
    `农村 ${n(total.ruralHouseholds ?? 0)} 户，城镇 ${n(total.urbanHouseholds ?? 0)} 户`,
  authority: '核定单位',
  control: '控制数',
  archive: '本档',
  difference: '相差',
  add: '添加控制数',
  addTitle: '添加控制数',
  county: '全县',
  areaHint: '不选就是全县',
  totalsHint: '控制数是上级核定给本县（或镇、村）的数，与本档实有数对照。数字不符时只提示，不改数据。',
  background: '上级总数（背景）',
  noTotals: '还没有填控制数',
  noTotalsHint: '请按上级核定文件填写户数、人数、状态和依据。',
  peopleOf: (households: number, persons: number) => `${n(households)} 户 ${n(persons)} 人`,
  differenceText: (households: number, persons: number) =>
    households === 0 && persons === 0 ? '相符' : `${signed(households)} 户，${signed(persons)} 人`,
} as const;

function signed(value: number): string {
  return value > 0 ? `多 ${n(value)}` : value < 0 ? `少 ${n(-value)}` : '0';
}
