import { APPROVAL_STATUS } from './codes.ts';

/** Words for the county level: the same level carries different names. */
export const LEVEL_WORDS = ['县', '市', '区', '开发区', '自治县', '旗'] as const;
/** Status of a control total: a preliminary figure is printed with its status. */
export const CONTROL_STATUSES = Object.values(APPROVAL_STATUS);
/** State of a household in the archive, derived from its dates and its year's form. */
export const HOUSEHOLD_STATES = ['在档', '已脱贫', '已销户'] as const;
