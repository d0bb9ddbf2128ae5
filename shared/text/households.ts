/** Headings of the list of households as a workbook. */
export const LIST_TEXT = {
  sheet: '贫困户名单',
  town: '镇（街道）',
  village: '村（社区）',
  group: '组',
  code: '户编号',
  head: '户主',
  number: '户主证件号码',
  members: '家庭人口',
  labour: '劳动力',
  attribute: '户属性',
  cause: '主要致贫原因',
  state: '状态',
  helper: '帮扶责任人',
  unit: '帮扶单位',
  separator: '、',
} as const;
