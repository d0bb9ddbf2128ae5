import type { PairingWhy } from '../domain/pairing.ts';
import type { PairingEndProblem } from '../domain/pairing-end.ts';

/** What a reason may name. */
export interface WhyFacts {
  unit: string;
  helper: string;
  /** Households of the helper with this one. */
  load: number;
  limit: number;
}

const WHY: Record<PairingWhy, (facts: WhyFacts) => string> = {
  kept: () => '保留原结对',
  sameVillage: ({ unit, load, limit }) => `${unit}挂钩本村，本人已帮扶本村农户，共${load}户，上限${limit}户`,
  sameUnit: ({ unit, load, limit }) => `${unit}挂钩本村，本人共${load}户，上限${limit}户`,
  townGroup: ({ unit, load, limit }) =>
    `本村没有可用的挂钩单位，由驻镇帮扶工作组的${unit}帮扶，本人共${load}户，上限${limit}户`,
  noUnit: () => '本村没有挂钩单位，请先登记',
  noOfficial: ({ unit }) => `${unit}没有登记干部，请先登记`,
  limitReached: ({ unit }) => `${unit}的干部都已达到结对户数上限，请增加干部或调整上限`,
  chosen: () => '人工选定',
  left: () => '人工留空',
};

/** Why a helper is proposed, or none, in one sentence. */
export function whySentence(why: PairingWhy, facts: WhyFacts): string {
  return WHY[why](facts);
}

const END: Record<PairingEndProblem, string> = {
  endsBeforeItBegan: '结束日期早于开始日期',
  inFuture: '结束日期晚于今天',
  noReplacement: '人员调整须选定接替的责任人',
  needlessReplacement: '只有人员调整才选接替的责任人',
  notExited: '该户还没有脱贫，不脱贫不脱钩',
  withinHelpPeriod: '帮扶期内结对帮扶不改',
  notClosed: '该户还没有销户',
  leavesUncovered: '结束后该户没有帮扶责任人，请办理人员调整',
};

/** Why a pairing may not end so. */
export function endProblemSentence(problem: PairingEndProblem): string {
  return END[problem];
}

/** Words of pairings that are stored or answered. */
export const PAIRING_TEXT = {
  table: '结对',
  batch: '批量结对',
  inFuture: '开始日期晚于今天',
  sameHelper: '接替的人就是原来的责任人',
  firstTaken: (name: string) => `已有第一帮扶责任人${name}，请办理人员调整`,
  noTenure: '所选责任人当天没有任职单位',
  noCoverage: '文件没有写明结对范围，按全部在册户计算',
  notStated: '文件未写明',
  ownDocument: '本级文件',
} as const;
