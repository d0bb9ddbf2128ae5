import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type County, generateCounty } from '../../../../electron/features/demo/county.ts';
import { nationalExportRows } from '../../../../electron/features/demo/export-rows.ts';
import { type DemoSource, loadDemoSource } from '../../../../electron/features/demo/source.ts';
import { codeList } from '../../../../shared/domain/code-lists.ts';
import { TABLES } from '../../../../shared/domain/fields/index.ts';
import { readNumber } from '../../../../shared/domain/identity-number.ts';
import { root } from '../../../support/sources.ts';

const resources = path.join(root, 'resources');
const count = <T>(list: readonly T[], test: (each: T) => boolean) => list.filter(test).length;

/** Labels of a drawn row that are not in the code list of their field. */
function unknownLabels(table: string, row: Record<string, unknown>): string[] {
  const fields = TABLES.find((each) => each.name === table)?.fields ?? [];
  return Object.entries(row).flatMap(([key, value]) => {
    const field = fields.find((each) => each.key === key);
    if (!field) return [`${table}.${key}`];
    if (!field.list || typeof value !== 'string') return [];
    const labels = codeList(field.list).map(({ label }) => label);
    const parts = field.type === 'codes' ? value.split('、') : [value];
    return parts.filter((part) => !labels.includes(part)).map((part) => `${table}.${key}=${part}`);
  });
}

describe('the demo county Nanxiong', () => {
  let source: DemoSource;
  let county: County;
  beforeAll(() => {
    source = loadDemoSource(resources, 'nanxiong-2016');
    county = generateCounty(source, { seed: 1 });
  });

  it('has the 18 real towns and 208 village committees, 68 of them poor, none named by the document', () => {
    expect(county.towns).toHaveLength(18);
    expect(county.villages).toHaveLength(208);
    expect(count(county.villages, (village) => village.isPoor)).toBe(68);
    expect(source.words.source.poorInvented).toContain('演示');
  });

  it('has exactly 6,289 households and 15,888 people', () => {
    expect(county.households).toHaveLength(6289);
    expect(county.households.reduce((sum, household) => sum + household.members.length, 0)).toBe(15888);
  });

  it('is the same county for the same seed and another one for another seed', () => {
    expect(generateCounty(source, { seed: 1 })).toEqual(county);
    const other = generateCounty(source, { seed: 2, households: 300 });
    expect(other.households[0]!.members[0]).not.toEqual(county.households[0]!.members[0]);
  });

  it('[R-077] has 12, 47 and 9 villages by source of help and 104 + 7 units in 18 town groups', () => {
    const helping = county.links.filter((link) => link.kind === '帮扶单位');
    const bySource = (affiliation: string) =>
      count(
        helping,
        (link) =>
          link.village !== null &&
          county.villages[link.village]!.isPoor &&
          county.bodies[link.body]!.affiliation === affiliation,
      );
    expect([bySource('省直'), bySource('对口帮扶市'), bySource('市直')]).toEqual([12, 47, 9]);
    const units = county.members.map(([, unit]) => county.bodies[unit]!);
    expect(count(units, (unit) => unit.affiliation === '县直')).toBe(104);
    expect(count(units, (unit) => unit.affiliation === '市直')).toBe(7);
    expect(new Set(county.members.map(([group]) => group)).size).toBe(18);
    expect(new Set(helping.map((link) => link.village)).size).toBe(208);
    expect(county.bodies.filter((body) => body.isHelpingUnit).every((body) => body.name.endsWith('（示例）'))).toBe(
      true,
    );
  });

  it('pairs every household with a first helper of a unit of its village, nobody above five', () => {
    const open = county.pairings.filter((pairing) => pairing.isFirst && pairing.toOn === null);
    expect(new Set(open.map((pairing) => pairing.household)).size).toBe(6289);
    expect(open).toHaveLength(6289);
    const loads = Map.groupBy(open, (pairing) => pairing.official);
    expect(Math.max(...[...loads.values()].map((list) => list.length))).toBeLessThanOrEqual(5);
    const linked = new Set(
      county.links.filter((link) => link.village !== null).map((link) => `${link.body}/${link.village}`),
    );
    expect(
      open.every((pairing) => linked.has(`${pairing.body}/${county.households[pairing.household]!.village}`)),
    ).toBe(true);
    expect(count(county.pairings, (pairing) => pairing.replaces !== null)).toBeGreaterThan(100);
  });

  it('uses labels of the field list only', () => {
    const wrong = new Set<string>();
    for (const household of county.households.slice(0, 1500)) {
      for (const each of unknownLabels('household', household.household)) wrong.add(each);
      for (const each of unknownLabels('household_year', household.year)) wrong.add(each);
      for (const member of household.members) {
        const rows = {
          person: member.person,
          person_number: member.number,
          person_year: member.year,
          membership: { relation: member.relation },
        };
        for (const [table, row] of Object.entries(rows)) for (const each of unknownLabels(table, row)) wrong.add(each);
      }
    }
    for (const body of county.bodies)
      for (const each of unknownLabels('body', { kind: body.kind, affiliation: body.affiliation })) wrong.add(each);
    for (const { name, sex, politicalStatus, qualification } of county.officials)
      for (const each of unknownLabels('person', { name, sex, politicalStatus, qualification })) wrong.add(each);
    expect([...wrong]).toEqual([]);
  });

  it('gives every person a number that is valid, different, and agrees with sex and birth', () => {
    const seen = new Set<string>();
    for (const member of county.households.flatMap((household) => household.members)) {
      const read = readNumber(member.number.number!, '2016-12-31');
      expect(read.problems).toEqual([]);
      expect([read.birthOn, read.sex]).toEqual([member.person.birthOn, member.person.sex]);
      seen.add(read.core18!);
    }
    expect(seen.size).toBe(15888);
  });

  it('has one head in every household, spouses of the other sex, parents older than their children', () => {
    for (const household of county.households) {
      const of = (relation: string) => household.members.filter((member) => member.relation === relation);
      const [head] = of('户主');
      expect(of('户主')).toHaveLength(1);
      for (const spouse of of('配偶')) expect(spouse.person.sex).not.toBe(head!.person.sex);
      for (const child of [...of('之子'), ...of('之女')])
        expect(
          Number(child.person.birthOn.slice(0, 4)) - Number(head!.person.birthOn.slice(0, 4)),
        ).toBeGreaterThanOrEqual(18);
      for (const parent of [...of('之父'), ...of('之母')])
        expect(
          Number(head!.person.birthOn.slice(0, 4)) - Number(parent.person.birthOn.slice(0, 4)),
        ).toBeGreaterThanOrEqual(18);
    }
  });

  it('is believable: many old people and small households, a third or so able to work, all below the line of 4,000 元', () => {
    const members = county.households.flatMap((household) => household.members);
    const age = (birthOn: string) => 2016 - Number(birthOn.slice(0, 4));
    const share = (test: (member: (typeof members)[number]) => boolean) => count(members, test) / members.length;
    expect(share((member) => age(member.person.birthOn) >= 60)).toBeGreaterThan(0.25);
    expect(share((member) => age(member.person.birthOn) < 16)).toBeGreaterThan(0.1);
    expect(share((member) => /普通|技能|弱/.test(member.year.labour))).toBeGreaterThan(0.35);
    expect(share((member) => member.year.health === '健康')).toBeGreaterThan(0.5);
    for (const { year, members: own } of county.households) {
      expect(year.netIncome).toBe(year.wages + year.business + year.property + year.transfer - year.businessCost);
      expect(year.netIncomePerHead).toBe(Math.round(year.netIncome / own.length));
      expect(year.netIncomePerHead).toBeLessThan(400_000);
    }
  });

  it('plants namesakes within a village, rare characters, long names and a household of twelve', () => {
    const namesakes = new Set<string>();
    for (const [, list] of Map.groupBy(county.households, (household) => household.village)) {
      const names = list.map((household) => household.members[0]!.person.name);
      for (const name of names.filter((each, i) => names.indexOf(each) !== i)) namesakes.add(name);
    }
    expect(namesakes.size).toBeGreaterThan(10);
    const names = county.households.flatMap((household) => household.members.map((member) => member.person.name));
    expect(count(names, (name) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBeGreaterThan(3);
    expect(count(names, (name) => name.includes('·'))).toBeGreaterThan(5);
    expect(Math.max(...county.households.map((household) => household.members.length))).toBe(12);
    expect(count(county.villages, (village) => village.name === '大坪村')).toBe(2);
  });

  it('writes the national export: two titles, header in row 3, 47 columns, one row a person', () => {
    const rows = nationalExportRows(county, source.words);
    expect(rows).toHaveLength(3 + 15888);
    expect(rows[2]).toHaveLength(47);
    expect(rows[2]!.slice(0, 8)).toEqual(['省', '市', '县', '乡', '村', '户编号', '人口编号', '姓名']);
    expect(rows.slice(3).every((row) => row.length === 47)).toBe(true);
  });
});

describe('other demo counties', () => {
  it('the Zhanjiang zone has 35 villages with the three named poor ones, 1,671 households and 3,578 people', () => {
    const county = generateCounty(loadDemoSource(resources, 'zhanjiang-etdz-2016'), { seed: 1 });
    expect(county.villages).toHaveLength(35);
    expect(
      county.villages
        .filter((village) => village.isPoor)
        .map((village) => village.name)
        .sort(),
    ).toEqual(['调文村', '西湾村', '龙湾村'].sort());
    expect(county.households).toHaveLength(1671);
    expect(county.households.reduce((sum, household) => sum + household.members.length, 0)).toBe(3578);
  });

  it('can be scaled, and small ones keep every household paired', () => {
    const county = generateCounty(loadDemoSource(resources, 'nanxiong-2016'), { seed: 3, households: 500 });
    expect(county.households).toHaveLength(500);
    expect(
      new Set(county.pairings.filter((pairing) => pairing.toOn === null).map((pairing) => pairing.household)).size,
    ).toBe(500);
  });

  it('plants a known list of defects on demand and names each', () => {
    const source = loadDemoSource(resources, 'nanxiong-2016');
    const county = generateCounty(source, { seed: 1, flaws: true });
    const clean = generateCounty(source, { seed: 1 });
    const kinds = Map.groupBy(county.flaws, (flaw) => flaw.kind);
    expect([...kinds.keys()].sort()).toEqual(
      [
        'badCheckDigit',
        'noCause',
        'noHead',
        'noHelper',
        'noNumber',
        'oldSpelling',
        'overloadedHelper',
        'personTwice',
        'secondHead',
        'sexMismatch',
        'sharedPhone',
      ].sort(),
    );
    expect(county.flaws.every((flaw) => flaw.sentence.length > 5 && !/[{}]/.test(flaw.sentence))).toBe(true);
    const touched = new Set(county.flaws.map((flaw) => flaw.household));
    const bad = county.households.flatMap((household, i) =>
      household.members.some((m) => m.number.number && readNumber(m.number.number, '2016-12-31').problems.length > 0)
        ? [i]
        : [],
    );
    expect(bad.every((i) => touched.has(i))).toBe(true);
    expect(bad).toHaveLength(kinds.get('badCheckDigit')!.length);
    expect(clean.flaws).toEqual([]);
    expect(county.exportSpellings.size).toBe(kinds.get('oldSpelling')!.length);
  });
});
