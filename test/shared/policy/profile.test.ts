import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAIRING_KIND, PAPER_HOLDER } from '../../../shared/domain/codes.ts';
import { PolicyDefaults, PolicyProfile } from '../../../shared/policy/profile.ts';
import { profileProblem } from '../../../shared/policy/profile-problem.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const folder = join(import.meta.dirname, '../../../resources/policy');
const read = (id: string): JsonObject => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));

/** Facts and digest of each profile as counted from the one file the four were split from. */
const SOURCE = [
  ['guangdong-2016', 230, '922e75ae3b76e2b779e86b4174a1fc8b07ef4993412a705132927c95be7160af'],
  ['jiangmen-2016', 269, 'd1ff211fcf9bb65ce338ea247f0107a1b7a29a62e0690544656b3100afb20dfa'],
  ['nanxiong-2016', 299, '04789dac661f168dc58f7af96642b1631cac536768bc2783a296c89262c5676d'],
  ['zhanjiang-etdz-2016', 396, '50316c938a141d39653363184e75d18a64d30e6090e70224f31c1d4f0bbb10b1'],
] as const;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with sorted keys, so that only the facts count. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`;
}

/** Objects that name a section. */
function countFacts(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countFacts(each), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countFacts(each), 'ref' in value ? 1 : 0);
}

/** The profile without what was added beside the source (about.json lists it). */
function withoutAdditions(profile: JsonObject): JsonObject {
  const { schema: _s, kind: _k, version: _v, valid: _l, ...rest } = structuredClone(profile);
  if (isObject(rest['inherits_from'])) delete rest['inherits_from']['except'];
  if (isObject(rest['helping'])) delete rest['helping']['coverage'];
  for (const anomaly of rest['anomalies'] as JsonObject[]) {
    delete anomaly['fields'];
    delete anomaly['text'];
  }
  return rest;
}

describe('the shipped profiles', () => {
  test.each(SOURCE)('%s fits the shape', (id) => {
    const result = PolicyProfile.safeParse(read(id));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  test.each(SOURCE)('%s holds all %i facts of the source, unchanged', (id, facts, digest) => {
    const source = withoutAdditions(read(id));
    expect(countFacts(source)).toBe(facts);
    expect(createHash('sha256').update(canonical(source)).digest('hex')).toBe(digest);
  });

  test.each(SOURCE)('%s says of every inconsistency in Chinese what it is and where it shows', (id) => {
    const profile = PolicyProfile.parse(read(id));
    for (const anomaly of profile.anomalies ?? []) {
      expect(anomaly.text, anomaly.id).toMatch(/\p{Script=Han}.*。$/u);
      expect(anomaly.fields?.length, anomaly.id).toBeGreaterThan(0);
      for (const field of anomaly.fields ?? []) {
        const found = field.split('.').reduce<Json>((at, key) => (isObject(at) ? (at[key] ?? null) : null), read(id));
        expect(found !== null || field === 'document.doc_number', `${anomaly.id} ${field}`).toBe(true);
      }
    }
  });

  test('the legend explains every basis and comparator', () => {
    const about = read('about');
    expect(Object.keys(about['basis'] as JsonObject)).toEqual(
      expect.arrayContaining(['stated', 'derived', 'reconstructed', 'damaged', 'inherited', 'not_stated']),
    );
    expect(Object.keys(about['comparators'] as JsonObject)).toEqual(['lt', 'le', 'ge', 'gt', 'eq', 'approx']);
  });

  test('the defaults use the archive’s words for keepers of copies and kinds of pairing', () => {
    const defaults = PolicyDefaults.parse(read('defaults'));
    const keepers = Object.values(defaults.copies).flat();
    expect(Object.values(PAPER_HOLDER)).toEqual(expect.arrayContaining(keepers));
    expect(defaults.load_limits.map((limit) => limit.helper_kind)).toEqual(Object.values(PAIRING_KIND));
  });
});

describe('the shape', () => {
  const problemOf = (change: (profile: JsonObject) => void) => {
    const profile = read('nanxiong-2016');
    change(profile);
    const result = PolicyProfile.safeParse(profile, { reportInput: true });
    return result.success ? undefined : profileProblem(result.error);
  };
  const section = (profile: JsonObject, name: string) => profile[name] as JsonObject;

  test('a wrong type is told at its key', () => {
    const problem = problemOf((profile) => {
      ((section(profile, 'scope')['household_lines'] as JsonObject[])[0] as JsonObject)['amount'] = '四千';
    });
    expect(problem).toEqual({ place: 'scope.household_lines[0].amount', problem: '应为数字' });
  });

  test('a missing key is told as missing', () => {
    const problem = problemOf((profile) => {
      delete section(section(profile, 'registered'), 'persons')['ref'];
    });
    expect(problem).toEqual({ place: 'registered.persons.ref', problem: '缺少这一项，应为文字' });
  });

  test('a key nobody knows is named', () => {
    const problem = problemOf((profile) => {
      section(profile, 'terminology')['target_persn'] = '贫困人口';
    });
    expect(problem).toEqual({ place: 'terminology.target_persn', problem: '没有这样的项，请核对拼写' });
  });

  test('a problem inside a fact that may also be an empty list is told at its own key', () => {
    const problem = problemOf((profile) => {
      section(section(profile, 'villages'), 'recognition_chain')['value'] = [1];
    });
    expect(problem).toEqual({ place: 'villages.recognition_chain.value[0]', problem: '应为文字' });
  });

  test('an unknown comparator lists the known ones, a wrong day shows how a day is written', () => {
    const comparator = problemOf((profile) => {
      ((section(profile, 'scope')['household_lines'] as JsonObject[])[0] as JsonObject)['comparator'] = '<';
    });
    expect(comparator?.problem).toBe('应为 lt、le、ge、gt、eq、approx 之一');
    const day = problemOf((profile) => {
      section(profile, 'document')['issued_on'] = '2016年10月10日';
    });
    expect(day).toEqual({ place: 'document.issued_on', problem: '日期应写成 2016-12-31' });
  });

  test('an unknown kind of profile is told at kind, a missing section at its name', () => {
    const kind = problemOf((profile) => {
      profile['kind'] = 'other';
    });
    expect(kind?.place).toBe('kind');
    expect(problemOf((profile) => void delete profile['funds'])).toEqual({
      place: 'funds',
      problem: '缺少这一项，应为对象 {…}',
    });
  });

  test('a profile of monitoring after 2020 may bring only the sections it needs and its own rules', () => {
    const { schema, version, jurisdiction, document, terminology, anomalies } = read('guangdong-2016');
    const monitoring = {
      ...{ schema, version, document, terminology, anomalies },
      profile_id: 'monitoring-2021',
      kind: 'monitoring',
      valid: { from: '2021-01-01', to: null },
      jurisdiction: { ...(jurisdiction as JsonObject), name: '全国', level: '国家' },
      inherits_from: null,
      monitoring: { categories: ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'], notice_days: 5 },
    };
    expect(PolicyProfile.safeParse(monitoring).error?.issues ?? []).toEqual([]);
  });
});
