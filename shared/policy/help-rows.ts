import { type FactRow, group, list, ownFact } from './fact-row.ts';
import {
  copiesOf,
  fundSharing,
  helpCounts,
  helpPeriod,
  leaderVisitsPerYear,
  loadLimits,
  microcredit,
  pairingCoverage,
  pairingEndRule,
  responsibilityLetter,
} from './helping.ts';
import { type FactOrigin, type PolicyView, resolveFact, type Sourced, sourced } from './view.ts';

/** Responsibility letters and copies. */
export function letterRows(view: PolicyView): FactRow[] {
  const row = group(view, '责任书');
  const letter = responsibilityLetter(view);
  return [
    row('responsibility.letter_name', '名称', letter.title, letter.title.value),
    row('responsibility.levels', '签订层级', letter.levels, list(letter.levels.value)),
    row('responsibility.secretary_levels', '书记层级', letter.secretaryLevels, list(letter.secretaryLevels.value)),
    row('responsibility.first_responsible', '第一责任人', letter.firstResponsible, list(letter.firstResponsible.value)),
    ...letter.labels.map((label) =>
      row('responsibility.labels', `${label.value.level}的责任`, label, label.value.label ?? list(label.value.duties)),
    ),
    ...Object.keys(view.defaults.copies).map((paper) => {
      const copies = copiesOf(view, paper);
      return row(`settings.copies.${paper}`, `${paper} 份数`, copies, list(copies.value));
    }),
  ];
}

const END_RULES = { atExit: '不脱贫不脱钩', afterHelpPeriod: '退出后帮扶期内结对不改', notStated: null };

/** Help period, coverage, visits, counts, leaders and load. */
export function helpingRows(view: PolicyView): FactRow[] {
  const row = group(view, '结对帮扶');
  const period = helpPeriod(view);
  const visits = leaderVisitsPerYear(view);
  const end = pairingEndRule(view);
  const counts = helpCounts(view);
  const teams = counts.townTeams;
  return [
    row('document.plan_period', '帮扶期', period, `${period.value.startsOn} 至 ${period.value.endsOn}`),
    ...pairingCoverage(view).passages.map((each) => row('helping.coverage', '结对范围', each, each.value.text)),
    row('helping.rules', '结对终止', end, END_RULES[end.value]),
    ...(visits ? [row('frequencies', '党政主要领导走访', visits, visitText(visits))] : []),
    ...counts.allocation.map((each) =>
      row('helping.village_allocation', each.value.source, each, `${each.value.villages}个${each.value.villageKind}`),
    ),
    ...counts.units.map((each) => row('helping.unit_counts', each.value.unit, each, `${each.value.count}个`)),
    row('helping.town_teams', teams.value.name ?? '驻镇工作组', teams, teamText(teams.value)),
    ...leaderRows(view),
    ...loadLimits(view).map((each) =>
      row('settings.load_limits', `结对上限（${each.value.helperKind}）`, each, `每人至多${each.value.households}户`),
    ),
  ];
}

function visitText({ value, quote }: Sourced<number | null>): string {
  return value === null ? `未写明次数：${quote ?? '经常'}` : `每年至少${value}次`;
}

function teamText({ count, text }: { count: number | null; text: string | null }): string | null {
  return count === null ? text : `${count}个`;
}

function leaderRows(view: PolicyView): FactRow[] {
  const row = group(view, '结对帮扶');
  return view.profile.helping.leader_links.map((link) =>
    row('helping.leader_links', `${link.leader}挂钩`, ownFact(view, link), link.links),
  );
}

/** Money and small loans. */
export function moneyRows(view: PolicyView): FactRow[] {
  const row = group(view, '资金与信贷');
  const { per_capita: perCapita, base } = view.profile.funds;
  const own = <F extends FactOrigin>(fact: F) => ownFact(view, fact);
  const count = resolveFact(view, 'funds.base_count', (profile) => profile.funds.base_count);
  const total = resolveFact(view, 'funds.total', (profile) => profile.funds.total);
  const sharing = fundSharing(view);
  const loan = microcredit(view);
  const parts = sharing.value.parts.map((part) => `${part.party}${part.share ?? ''}`).join('、');
  const { maxAmountFen: amount, maxYears } = loan.value;
  return [
    row('funds.per_capita', '投入标准', own(perCapita), perCapita.value_as_printed ?? `人均${perCapita.value}元`),
    row('funds.base', '资金对象', own(base), base.value),
    row(
      'funds.base_count',
      '资金基数',
      sourced(count, null),
      count.fact.value === null ? null : `${count.fact.value}人`,
    ),
    row('funds.total', '总投入', sourced(total, null), total.fact.value_as_printed ?? null),
    ...(view.profile.funds.gap
      ? [row('funds.gap', '资金缺口', own(view.profile.funds.gap), `${view.profile.funds.gap.value}元`)]
      : []),
    row('funds.sharing', '分担', sharing, sharing.value.ratio ? `${parts}（${sharing.value.ratio}）` : parts),
    row('loans.microcredit', '小额信贷', loan, loanText(loan.value.kind, amount, maxYears)),
  ];
}

function loanText(kind: string, amountFen: number | null, years: number | null): string {
  const amount = amountFen === null ? '额度未写明' : `${amountFen / 100}元以下`;
  return `${kind}：${amount}，${years === null ? '期限未写明' : `${years}年以内`}`;
}

/** Resident teams and supervision. */
export function otherRows(view: PolicyView): FactRow[] {
  const row = group(view, '队伍与督查');
  const term = resolveFact(view, 'cadres.term_years', (profile) => profile.cadres.term_years);
  const allowance = resolveFact(view, 'cadres.allowance', (profile) => profile.cadres.allowance);
  const duty = resolveFact(view, 'responsibility.duty_list', (profile) => profile.responsibility.duty_list);
  const survey = resolveFact(
    view,
    'supervision.satisfaction_survey',
    (profile) => profile.supervision.satisfaction_survey,
  );
  const { bulletin, interview } = view.profile.supervision;
  const own = <F extends FactOrigin>(fact: F) => ownFact(view, fact);
  return [
    row('cadres.term_years', '驻村任期', sourced(term, null), term.fact.value === null ? null : `${term.fact.value}年`),
    row('cadres.allowance', '驻村补贴', sourced(allowance, null), allowance.fact.value),
    row('responsibility.duty_list', '责任清单', sourced(duty, null), duty.fact.value),
    row('supervision.satisfaction_survey', '满意度调查', sourced(survey, null), survey.fact.value ? '开展' : null),
    row(
      'supervision.bulletin',
      '通报范围',
      own(bulletin),
      `${bulletin.scope}：${bulletin.object}，${bulletin.follow_up}`,
    ),
    row('supervision.interview', '约谈', own(interview), `${interview.trigger}的${interview.object}`),
  ];
}
