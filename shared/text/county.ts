/** Words of the county set-up that are stored or answered. */
export const SET_UP_TEXT = {
  batch: (name: string) => `新建${name}档案库`,
} as const;

/** Words of control totals. */
export const COUNTY_TEXT = {
  total: '控制数',
  partsDiffer: '农村与城镇之和不等于合计',
} as const;
