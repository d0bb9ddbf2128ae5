import { type FactRow, group, list, ownFact } from './fact-row.ts';
import { policyDocument, terminology, unitNames } from './naming.ts';
import type { ReliefProfile } from './profile.ts';
import { controlTotals, exitLines, yearlyPlan } from './standards.ts';
import { type FactOrigin, type PolicyView, resolveFact, sourced } from './view.ts';

/** Document, names of levels and terms. */
export function identityRows(view: PolicyView): FactRow[] {
  const row = group(view, '文件与称谓');
  const paper = policyDocument(view);
  const terms = terminology(view);
  const names = unitNames(view);
  const { county, town, village, prefecture } = names.value;
  const levels = [prefecture, county, town, village].filter((each) => each !== null).join(' / ');
  return [
    row('document.text_quality', '文件名称', paper, paper.value.title),
    row('document.doc_number', '文号', paper, paper.value.number),
    row('document.issuers', '发文机关', paper, paper.value.issuers.join('、')),
    row('document.issued_on', '成文日期', paper, paper.value.issuedOn),
    row('jurisdiction.unit_names', '各级名称', names, levels),
    ...(view.profile.jurisdiction.post_names
      ? [row('jurisdiction.post_names', '县级机构与职务', names, postText(names.value))]
      : []),
    row('terminology.target_person', '对象称谓', terms.targetPerson, terms.targetPerson.value),
    row('terminology.target_household', '户的称谓', terms.targetHousehold, terms.targetHousehold.value),
    row('terminology.target_village', '村的称谓', terms.targetVillage, terms.targetVillage.value),
    row('terminology.person_exit', '人的退出称谓', terms.personExit, terms.personExit.value),
    row('terminology.village_exit', '村的退出称谓', terms.villageExit, terms.villageExit.value),
    row('terminology.poverty_office', '主管机构', terms.povertyOffice, terms.povertyOffice.value),
  ];
}

function postText(names: ReturnType<typeof unitNames>['value']): string {
  const posts = [
    names.countyParty,
    names.countyGovernment,
    names.countyPartySecretary,
    names.countyHead,
    names.townHead,
  ];
  return posts.filter((each) => each !== null).join('、');
}

/** Goal, lines and exit standards. */
export function standardRows(view: PolicyView): FactRow[] {
  const row = group(view, '标准');
  const own = <F extends FactOrigin>(fact: F) => ownFact(view, fact);
  const slogan = resolveFact(view, 'goal.slogan', (profile) => profile.goal.slogan);
  const test = resolveFact(view, 'scope.village_test', (profile) => profile.scope.village_test);
  return [
    row('goal.slogan', '目标', sourced(slogan, null), slogan.fact.value),
    row('goal.elements', '目标内容', own(view.profile.goal.elements), list(view.profile.goal.elements.value)),
    ...view.profile.scope.household_lines.map((line) =>
      row('scope.household_lines', lineLabel(line), own(line), lineText(line)),
    ),
    row(
      'scope.village_test',
      '贫困村标准',
      sourced(test, null),
      test.fact.conditions ? (test.fact.quote ?? null) : null,
    ),
    ...exitLines(view).map((line) => {
      const isPerson = line.value.subject === 'person';
      const path = isPerson ? 'exit_standards.persons' : 'exit_standards.villages';
      return row(path, `${isPerson ? '脱贫' : '出列'}标准（${line.value.appliesTo}）`, line, line.value.text);
    }),
    row(
      'exit_standards.no_labour',
      '无劳动能力的',
      own(view.profile.exit_standards.no_labour),
      view.profile.exit_standards.no_labour.value,
    ),
  ];
}

type PrintedLine = ReliefProfile['scope']['household_lines'][number];

function lineLabel(line: PrintedLine): string {
  return Array.isArray(line.areas) ? `贫困户标准（${line.areas.join('、')}农村）` : '贫困户标准';
}

function lineText(line: PrintedLine): string {
  const prices = line.price_basis ?? '价格基准未写明';
  const year = line.income_year === null ? '' : `，按${line.income_year}年收入`;
  return `${line.measure}低于${line.amount}元（${prices}${year}）`;
}

/** Control totals, yearly plan and totals of higher levels. */
export function totalRows(view: PolicyView): FactRow[] {
  const totals = controlTotals(view);
  const plan = yearlyPlan(view);
  const labels = {
    households: '户数',
    persons: '人数',
    villages: '村数',
    poorVillages: '贫困村数',
    nonPoorVillages: '其他村数',
  };
  const paths = {
    households: 'registered.households',
    persons: 'registered.persons',
    villages: 'villages.total',
    poorVillages: 'villages.poor',
    nonPoorVillages: 'villages.non_poor',
  };
  const rows = (name: string, all: typeof totals.own) =>
    all.map((total) => {
      const { subject, residence, count, unit, status } = total.value;
      const label = `${residence === '全部' ? '' : residence}${labels[subject]}`;
      // A total of the parent stands under no field of this profile, so no anomaly of this document belongs to it.
      const path = total.level === 'own' ? paths[subject] : `parent.${paths[subject]}`;
      const row = group(view, name)(path, label, total, `${count}${unit}${status ? `（${status}）` : ''}`);
      return total.level === 'own' ? row : { ...row, originName: '上级文件，仅供参考' };
    });
  return [
    ...rows('控制总数', totals.own),
    group(view, '年度计划')('yearly_targets', '年度脱贫计划', plan, planText(plan.value)),
    ...rows('背景总数（不作本县控制数）', totals.background),
  ];
}

function planText(plan: ReturnType<typeof yearlyPlan>['value']): string {
  const rows = plan.rows.map((row) =>
    row.persons === null
      ? `${row.year}年累计${row.cumulativePercent}%`
      : `${row.year}年${row.persons}人${row.percentAsPrinted ? `（${row.percentAsPrinted}）` : ''}`,
  );
  if (plan.sum === null || plan.registered === null) return rows.join('；');
  const check = plan.difference === 0 ? '相符' : `相差${plan.difference}人`;
  return `${rows.join('；')}；合计${plan.sum}人，登记${plan.registered}人，${check}`;
}
