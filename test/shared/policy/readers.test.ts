import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assembleZone, countyTree, listZones } from '../../../electron/features/county/divisions.ts';
import { loadProfile } from '../../../electron/features/county/policy.ts';
import { countDivisions } from '../../../shared/domain/division.ts';
import {
  copiesOf,
  fundSharing,
  helpCounts,
  helpPeriod,
  leaderVisitsPerYear,
  loadLimits,
  microcredit,
  pairingCoverage,
  pairingDueBy,
  pairingEndRule,
  responsibilityLetter,
} from '../../../shared/policy/helping.ts';
import { policyDocument, terminology, unitNames } from '../../../shared/policy/naming.ts';
import { anomalyLine, profileFacts } from '../../../shared/policy/profile-facts.ts';
import {
  controlTotals,
  exitLines,
  jiangmenSubAreas,
  povertyLineFor,
  yearlyPlan,
} from '../../../shared/policy/standards.ts';
import { levelOf, type PolicyView, resolveFact } from '../../../shared/policy/view.ts';

const resources = join(import.meta.dirname, '../../../resources');
const guangdong = loadProfile(resources, 'guangdong-2016');
const jiangmen = loadProfile(resources, 'jiangmen-2016');
const nanxiong = loadProfile(resources, 'nanxiong-2016');
const zhanjiang = loadProfile(resources, 'zhanjiang-etdz-2016');
const all = [guangdong, jiangmen, nanxiong, zhanjiang];

function lineOf(view: PolicyView, household: Parameters<typeof povertyLineFor>[1]) {
  const answer = povertyLineFor(view, household);
  if (answer.kind === 'none') throw new Error(answer.reason);
  return answer.line;
}

describe('poverty lines', () => {
  test('[R-001] the line of the province is 4000 元 in prices of 2014, strictly below', () => {
    const line = lineOf(guangdong, { residence: 'rural', year: 2016 });
    expect(line).toMatchObject({ ref: '一.2', basis: 'stated', profileId: 'guangdong-2016', level: 'own' });
    expect(line.value).toMatchObject({ amountFen: 400_000, comparator: 'lt', priceYear: 2014, incomeYear: null });
    expect(line.quote).toContain('低于4000元(2014年不变价)');
  });

  test.each([
    ['台山市', 'rural', 504_000, 'three_cities_rural'],
    ['开平市', 'rural', 504_000, 'three_cities_rural'],
    ['恩平市', 'rural', 504_000, 'three_cities_rural'],
    ['台山市', 'urban', 660_000, 'general'],
    ['恩平市', 'urban', 660_000, 'general'],
    ['新会区', 'rural', 660_000, 'general'],
    ['鹤山市', 'rural', 660_000, 'general'],
    ['蓬江区', 'urban', 660_000, 'general'],
  ] as const)('[R-002] in %s a %s household is measured with %i 分', (subArea, residence, amountFen, id) => {
    expect(lineOf(jiangmen, { subArea, residence, year: 2015 }).value).toMatchObject({ amountFen, id });
  });

  test('[R-002] Jiangmen’s line needs one of its seven 市、区', () => {
    const asked = { residence: 'rural', year: 2015 } as const;
    expect(povertyLineFor(jiangmen, asked)).toEqual({ kind: 'none', reason: 'subAreaRequired' });
    expect(povertyLineFor(jiangmen, { ...asked, subArea: '南雄市' })).toEqual({
      kind: 'none',
      reason: 'subAreaUnknown',
    });
    const areas = jiangmenSubAreas(jiangmen);
    expect(areas.map((area) => area.name)).toEqual([
      '蓬江区',
      '江海区',
      '新会区',
      '台山市',
      '开平市',
      '鹤山市',
      '恩平市',
    ]);
    expect(areas.filter((area) => area.ruralLineFen === 504_000).map((area) => area.name)).toEqual([
      '台山市',
      '开平市',
      '恩平市',
    ]);
    expect(areas.filter((area) => area.levelWord === '区')).toHaveLength(3);
    expect(jiangmenSubAreas(nanxiong)).toEqual([]);
  });

  test('a rural line does not cover urban households', () => {
    expect(povertyLineFor(nanxiong, { residence: 'urban', year: 2015 })).toEqual({
      kind: 'none',
      reason: 'residenceNotCovered',
    });
  });

  test('[R-003] a line in constant prices warns of the missing deflator, one without price basis says so', () => {
    const cautions = (view: PolicyView, year: number) => lineOf(view, { residence: 'rural', year }).value.cautions;
    expect(cautions(zhanjiang, 2016)).toEqual(['deflatorNeeded']);
    expect(cautions(zhanjiang, 2014)).toEqual([]);
    expect(cautions(nanxiong, 2015)).toEqual(['priceBasisNotStated']);
  });

  test('[R-004] incomes of another year than the cut-off are flagged', () => {
    expect(lineOf(nanxiong, { residence: 'rural', year: 2016 }).value.cautions).toContain('otherIncomeYear');
  });
});

describe('totals', () => {
  const printed = (view: PolicyView) =>
    controlTotals(view).own.map(({ value }) => [value.subject, value.count, value.status]);

  test('[R-009] [R-011] a county’s own totals carry status and source', () => {
    expect(printed(nanxiong)).toEqual([
      ['households', 6289, '审核认定'],
      ['persons', 15_888, '审核认定'],
      ['villages', 208, null],
      ['poorVillages', 68, '审核认定'],
      ['nonPoorVillages', 140, null],
    ]);
    expect(printed(zhanjiang)).toEqual([
      ['households', 1671, '初步认定'],
      ['persons', 3578, '初步认定'],
      ['villages', 35, null],
      ['poorVillages', 3, null],
      ['nonPoorVillages', 32, null],
    ]);
    for (const total of controlTotals(nanxiong).own) expect(total.ref).not.toBe('');
  });

  test('[R-009] totals of a province or prefecture are background only', () => {
    expect(controlTotals(guangdong).own).toEqual([]);
    expect(controlTotals(jiangmen).own).toEqual([]);
    expect(controlTotals(guangdong).background.map(({ value }) => value.count)).toContain(1_765_000);
    for (const total of controlTotals(nanxiong).background) expect(total.profileId).toBe('guangdong-2016');
  });

  test('[R-010] Jiangmen’s rural and urban parts add to its totals', () => {
    const { background } = controlTotals(jiangmen);
    const of = (subject: string, residence: string) =>
      background.find(
        ({ value, profileId }) =>
          profileId === 'jiangmen-2016' && value.subject === subject && value.residence === residence,
      )?.value.count ?? Number.NaN;
    expect(of('households', '农村') + of('households', '城镇')).toBe(of('households', '全部'));
    expect(of('persons', '农村') + of('persons', '城镇')).toBe(of('persons', '全部'));
    expect(background.find(({ value }) => value.residence === '城镇')?.value.status).toBe('政府确认');
  });

  test('[R-008] the printed numbers of villages agree with the shipped divisions', () => {
    const villagesOf = (view: PolicyView) =>
      controlTotals(view).own.find(({ value }) => value.subject === 'villages')?.value.count;
    const inNanxiong = countDivisions(countyTree(resources, '440282'));
    expect(inNanxiong.villages).toBe(villagesOf(nanxiong));
    expect(inNanxiong.towns).toBe(helpCounts(nanxiong).townTeams.value.count);
    const zone = listZones(resources).find((each) => each.profile === zhanjiang.profile.profile_id);
    if (!zone) throw new Error('no zone');
    const towns = assembleZone(resources, zone);
    expect(countDivisions(towns).villages).toBe(villagesOf(zhanjiang));
    for (const poor of zhanjiang.profile.villages.named_poor_villages) {
      const town = towns.find((each) => each.name === poor.town);
      expect(town?.villages.map((village) => village.name.replace('委会', ''))).toContain(poor.village);
    }
  });

  test('the sum of Nanxiong’s plan stands 200 above the registered persons and is not mended', () => {
    expect(yearlyPlan(nanxiong).value).toMatchObject({ sum: 16_088, registered: 15_888, difference: 200 });
    expect(yearlyPlan(jiangmen).value).toMatchObject({ sum: 16_659, difference: 0 });
    expect(yearlyPlan(zhanjiang).value).toMatchObject({ sum: null, difference: null });
  });
});

describe('inheritance', () => {
  test('[R-500] what a local profile leaves open comes from the province and says so', () => {
    expect(microcredit(zhanjiang)).toMatchObject({
      value: { kind: '小额贷款担保和贴息', maxAmountFen: 5_000_000, maxYears: 3 },
      ref: '三.14',
      profileId: 'guangdong-2016',
      level: 'inherited',
    });
    expect(microcredit(guangdong)).toMatchObject({ level: 'own' });
    const term = resolveFact(zhanjiang, 'cadres.term_years', (profile) => profile.cadres.term_years);
    expect(term).toMatchObject({ level: 'inherited', fact: { value: 3 } });
  });

  test('[R-500] Nanxiong’s payers take the shares 6:3:1 of the province, the zone keeps its own', () => {
    expect(fundSharing(nanxiong)).toMatchObject({
      level: 'inherited',
      value: {
        ratio: '6:3:1',
        parts: [
          { party: '省', share: 6 },
          { party: '对口帮扶市（东莞市）', share: 3 },
          { party: '韶关市级财政', share: 1 },
        ],
      },
    });
    expect(fundSharing(zhanjiang)).toMatchObject({ level: 'own', ref: '四(一)1' });
    expect(fundSharing(zhanjiang).value.parts.map((part) => part.share)).toEqual([6, 3, 0.5, 0.5]);
  });

  test('[R-500] a stated local value wins, and what `except` closes is never lent', () => {
    const term = resolveFact(nanxiong, 'cadres.term_years', (profile) => profile.cadres.term_years);
    expect(term).toMatchObject({ level: 'own', profileId: 'nanxiong-2016' });
    const test = resolveFact(jiangmen, 'scope.village_test', (profile) => profile.scope.village_test);
    expect(test.level).toBe('own');
    const villages = resolveFact(jiangmen, 'villages.poor', (profile) => profile.villages.poor);
    expect(villages.fact.value).toBeNull();
    const income = resolveFact(
      zhanjiang,
      'exit_standards.implied_reference_income',
      (profile) => profile.exit_standards.implied_reference_income,
    );
    expect(income).toMatchObject({ level: 'own', fact: { value: null } });
  });

  test('[R-500] Zhanjiang never shows 7365 or 9820', () => {
    const shown = JSON.stringify([
      profileFacts(zhanjiang),
      exitLines(zhanjiang),
      controlTotals(zhanjiang),
      yearlyPlan(zhanjiang),
      responsibilityLetter(zhanjiang),
      helpCounts(zhanjiang),
      pairingCoverage(zhanjiang),
      fundSharing(zhanjiang),
      microcredit(zhanjiang),
    ]);
    expect(shown.match(/7365|9820|736500|982000|16366/g) ?? []).toEqual([]);
    expect(exitLines(zhanjiang).map((line) => line.value.absoluteFen)).toEqual([null, null]);
    expect(exitLines(nanxiong).map((line) => line.value.absoluteFen)).toEqual([736_500, 982_000]);
    expect(exitLines(nanxiong).every((line) => line.value.isApproximate)).toBe(true);
  });

  test('every exit line is told in the document’s words with its section', () => {
    for (const view of all) {
      for (const line of exitLines(view)) {
        expect(line.value.text).toContain(`${line.value.percent}%`);
        expect(line.ref).toMatch(/^一/);
      }
    }
    expect(exitLines(jiangmen).map((line) => line.value.subject)).toEqual(['person', 'person']);
  });
});

describe('words', () => {
  test('[R-042] every term comes from the profile', () => {
    expect(all.map((view) => terminology(view).targetPerson.value)).toEqual([
      '相对贫困人口',
      '重点帮扶对象',
      '相对贫困人口',
      '贫困人口',
    ]);
    expect(terminology(jiangmen).targetVillage.value).toContain('老区');
    expect(terminology(jiangmen).villageExit.value).toBeNull();
    expect(terminology(zhanjiang).povertyOffice).toMatchObject({ value: '区扶贫办', ref: '二(一)' });
  });

  test('[R-499] levels and posts are called as the profile calls them', () => {
    expect(all.map((view) => unitNames(view).value.town)).toEqual([
      '乡镇（街道）',
      '镇（街）',
      '镇（街道）',
      '（街）镇',
    ]);
    expect(unitNames(zhanjiang).value).toMatchObject({
      county: '区',
      countyGovernment: '管委会',
      countyHead: '管委主任',
    });
    expect(unitNames(nanxiong).value).toMatchObject({ prefecture: null, county: '市', countyHead: null });
    expect(all.map((view) => levelOf(view.profile))).toEqual(['province', 'prefecture', 'county', 'county']);
  });

  test('[R-498] issuers and number come from the document; Nanxiong’s has no number', () => {
    expect(policyDocument(nanxiong).value).toMatchObject({ number: null, issuers: ['中共南雄市委', '南雄市人民政府'] });
    expect(policyDocument(zhanjiang).value.number).toBe('湛开办〔2016〕163号');
  });
});

describe('letters and pairing', () => {
  test('[R-296] [R-299] letters bear the profile’s name and labels', () => {
    expect(all.map((view) => responsibilityLetter(view).title.value)).toEqual([
      '脱贫攻坚责任书',
      '扶贫责任书',
      '脱贫攻坚责任书',
      '脱贫攻坚责任书',
    ]);
    expect(responsibilityLetter(nanxiong).levels).toMatchObject({ value: ['市', '镇', '村'], ref: '三(一)¶1' });
    expect(responsibilityLetter(guangdong).labels.map((label) => label.value.label)).toEqual([
      '负总责',
      '抓落实',
      '主体责任',
      null,
    ]);
  });

  test('[R-300] one post may bear two labels', () => {
    const towns = responsibilityLetter(zhanjiang).labels.filter((label) => label.value.persons.length === 2);
    const labels = towns.map((label) => label.value.label);
    expect(labels).toEqual(expect.arrayContaining(['第一责任人；主体责任', '具体责任人；属地落实责任']));
  });

  test('copies are a default that the office may change, with its own source', () => {
    expect(copiesOf(nanxiong, 'D04')).toEqual({
      value: ['户存', '单位存', '村存'],
      basis: 'default',
      ref: null,
      profileId: 'nanxiong-2016',
      level: 'own',
    });
    expect(copiesOf(nanxiong, 'D03').value).toEqual(['单位存', '村存', '镇存', '县存']);
    const settings = { copies: { ref: '市扶贫办通知', papers: { D04: ['户存', '单位存'] } } };
    const edited: PolicyView = { ...nanxiong, profile: { ...nanxiong.profile, settings } };
    expect(copiesOf(edited, 'D04')).toMatchObject({ value: ['户存', '单位存'], ref: '市扶贫办通知', basis: 'stated' });
    expect(copiesOf(edited, 'D03').basis).toBe('default');
  });

  test('load limits are a default, because no document states one', () => {
    for (const view of all)
      for (const limit of loadLimits(view)) expect(limit).toMatchObject({ basis: 'default', ref: null });
    expect(loadLimits(nanxiong)[0]?.value).toEqual({ helperKind: '干部帮扶', households: 5 });
  });

  test('the help period is the plan period', () => {
    for (const view of all) {
      expect(helpPeriod(view).value).toEqual({ startsOn: '2016-01-01', endsOn: '2018-12-31' });
    }
  });

  test('[R-087] leaders visit twice a year, in the zone 经常 without a number', () => {
    expect(all.map((view) => leaderVisitsPerYear(view)?.value)).toEqual([2, 2, 2, null]);
    expect(leaderVisitsPerYear(zhanjiang)).toMatchObject({ level: 'own', ref: '五(一)3' });
  });

  test('[R-081] [R-103] whose pairing is due is told by section', () => {
    expect(all.map((view) => pairingCoverage(view).widest?.value.rule)).toEqual([
      'every_household',
      'every_target_household',
      'every_household',
      'every_household',
    ]);
    const due = (view: PolicyView, isAbleBodied: boolean, inPoorVillage: boolean, isTarget = true) =>
      pairingDueBy(view, { isAbleBodied, inPoorVillage, isTarget }).map((passage) => passage.ref);
    expect(due(nanxiong, true, true)).toEqual(['二(九)', '三(一)¶2']);
    expect(due(nanxiong, false, true)).toEqual(['三(一)¶2']);
    expect(due(nanxiong, false, false)).toEqual(['二(九)', '三(一)¶2']);
    expect(due(jiangmen, true, false, false)).toEqual([]);
    expect(due(zhanjiang, true, false)).toEqual(['二(二)']);
  });

  test('[R-084] a pairing may end at exit, in Jiangmen only after the help period', () => {
    expect(all.map((view) => pairingEndRule(view).value)).toEqual(['atExit', 'afterHelpPeriod', 'atExit', 'notStated']);
    expect(pairingEndRule(zhanjiang)).toMatchObject({ basis: 'not_stated', ref: null });
  });

  test('[R-077] [R-078] [R-079] villages by source of help, units and groups are as printed', () => {
    const { allocation, units, townTeams } = helpCounts(nanxiong);
    expect(allocation.map(({ value }) => value.villages)).toEqual([12, 47, 9, 140]);
    expect(units.map(({ value }) => value.count)).toEqual([104, 7]);
    expect(townTeams.value).toMatchObject({ name: '驻镇帮扶工作组', count: 18 });
    expect(helpCounts(zhanjiang).allocation.map(({ value }) => value.villages)).toEqual([3, 32]);
    expect(helpCounts(zhanjiang).townTeams.value.count).toBeNull();
  });
});

describe('what a profile fixes', () => {
  const rowsWith = (view: PolicyView, anomaly: string) =>
    profileFacts(view).filter((fact) => fact.anomalies.some((each) => each.id === anomaly));

  test('every row has a text and a section, or says that it is a default or not stated', () => {
    for (const view of all) {
      for (const fact of profileFacts(view)) {
        expect(fact.text, fact.label).not.toBe('');
        if (fact.ref === '') expect(['default', 'notStated'], fact.label).toContain(fact.origin);
        if (fact.origin === 'inherited') expect(fact.profileId).toBe('guangdong-2016');
      }
    }
  });

  test('no inconsistency of a document is hidden', () => {
    for (const view of all) {
      const shown = new Set(profileFacts(view).flatMap((fact) => fact.anomalies.map((anomaly) => anomaly.id)));
      expect([...shown].sort()).toEqual(view.profile.anomalies.map((anomaly) => anomaly.id).sort());
    }
  });

  test('X-20 and X-21 stand at Nanxiong’s yearly plan, X-31 at its lines, X-50 at the zone’s totals', () => {
    expect(rowsWith(nanxiong, 'X-20').map((fact) => fact.label)).toEqual(['人数', '年度脱贫计划']);
    expect(rowsWith(nanxiong, 'X-21').map((fact) => fact.label)).toEqual(['年度脱贫计划']);
    expect(rowsWith(nanxiong, 'X-20')[1]?.text).toContain('合计16088人，登记15888人，相差200人');
    expect(rowsWith(nanxiong, 'X-31').map((fact) => fact.label)).toEqual(['贫困户标准', '贫困村标准']);
    expect(rowsWith(zhanjiang, 'X-50').map((fact) => fact.text)).toEqual(['1671户（初步认定）', '3578人（初步认定）']);
    expect(anomalyLine(rowsWith(zhanjiang, 'X-50')[0]?.anomalies ?? [])).toMatch(/^X-50 .*初步认定/);
    expect(anomalyLine([])).toBeNull();
  });

  test('[R-500] the origin of a lent value names the document it is lent from', () => {
    const loan = profileFacts(nanxiong).find((fact) => fact.label === '小额信贷');
    expect(loan).toMatchObject({ origin: 'inherited', originName: '沿用广东文件', ref: '三.14' });
    const number = profileFacts(nanxiong).find((fact) => fact.label === '文号');
    expect(number).toMatchObject({ origin: 'notStated', text: '文件未写明' });
  });
});
