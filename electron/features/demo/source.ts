import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/app-error.ts';
import { shortVillageName, type TownWithVillages } from '../../../shared/domain/division.ts';
import { assembleZone, countyTree, findCounty, listZones } from '../county/divisions.ts';

const T = z.string();
const List = z.array(T).min(1);
const Weights = z.record(T, z.number());
const labels = <K extends string>(...keys: K[]) =>
  z.object(Object.fromEntries(keys.map((k) => [k, T])) as Record<K, z.ZodString>);

const Words = z.object({
  surnames: Weights,
  minoritySurnames: Weights,
  givenMaleOld: T,
  givenFemaleOld: T,
  givenMale: T,
  givenFemale: T,
  rareGiven: List,
  longNames: z.array(z.object({ name: T, sex: T, ethnicity: T })),
  ethnicity: z.object({ majority: T, local: List }),
  sex: labels('male', 'female'),
  relation: labels(
    'head',
    'spouse',
    'son',
    'daughter',
    'daughterInLaw',
    'grandson',
    'granddaughter',
    'father',
    'mother',
    'fatherInLaw',
    'motherInLaw',
    'sibling',
    'grandmother',
    'other',
  ),
  numberType: labels('identity', 'disability', 'none'),
  noNumberReason: T,
  education: labels('illiterate', 'primary', 'middle', 'high', 'college', 'bachelor'),
  schooling: z.object({
    infant: T,
    nursery: T,
    primary: T,
    middle: List,
    high: List,
    vocational: List,
    college: List,
    bachelor: List,
  }),
  health: labels('healthy', 'chronic', 'serious', 'disabled'),
  illness: List,
  disabilityKind: List,
  disabilityGrade: List,
  labour: labels('common', 'skilled', 'weak', 'lost', 'none'),
  politicalStatus: labels('member', 'league', 'mass'),
  workPlace: Weights,
  workUnit: List,
  workRange: labels('town', 'county', 'province', 'outside'),
  industry: List,
  jobChannel: List,
  publicPost: List,
  attribute: labels('common', 'lowIncome', 'destitute'),
  povertyStatus: T,
  cause: labels('illness', 'disability', 'school', 'disaster', 'land', 'skill', 'labour', 'capital', 'traffic', 'will'),
  identificationStandard: T,
  residence: labels('rural', 'urban'),
  roadKind: Weights,
  fuel: Weights,
  houseStructure: Weights,
  waterSource: Weights,
  houseGrade: labels('c', 'd'),
  bankName: T,
  incomeRuleSet: T,
  groups: List,
  hamlets: List,
  yes: T,
  no: T,
  unitFirst: List,
  unitSecond: List,
  unitMark: T,
  teamName: T,
  groupName: T,
  townCommittee: T,
  streetCommittee: T,
  townGovernment: T,
  streetGovernment: T,
  villageCommittee: T,
  postTitle: z.object({
    ...labels(
      'unitHead',
      'unitLiaison',
      'partySecretary',
      'streetSecretary',
      'mayor',
      'director',
      'villageSecretary',
      'villageHead',
      'teamLeader',
      'firstSecretary',
      'leaderAndSecretary',
      'groupLeader',
      'countySecretary',
      'countyHead',
    ).shape,
    staff: List,
  }),
  qualification: List,
  source: labels('poorInvented', 'poorNamed', 'divisions', 'allocation'),
  mark: T,
  exportSheet: T,
  exportTitle: List,
  exportAreas: z.object({ province: T, prefecture: z.record(T, T) }),
  batchTitle: T,
  exportHeadings: List.length(47),
  oldSpellings: z.record(T, T),
  flaws: z.record(T, T),
});
/** Names, labels and sentences of the demo county; `{place}` is filled by the generator. */
export type Words = z.infer<typeof Words>;

const Plan = z.object({
  profileId: T,
  name: T,
  levelWord: T,
  code: T,
  /** Code of a county without one of its own. */
  localCode: T.nullable(),
  officeName: T,
  sealingBodies: List,
  year: z.int(),
  controlStatus: T,
  controlAuthority: T,
  controlSource: T,
  households: z.int(),
  persons: z.int(),
  openedOn: T,
  helpFrom: T,
  namedPoor: List.nullable(),
  poorAllocation: z.array(
    z.object({ affiliation: T, prefix: T, villages: z.int(), isTeamLeaderFirstSecretary: z.boolean() }),
  ),
  otherUnits: z.array(z.object({ affiliation: T, prefix: T, units: z.int() })),
  neighbourCodes: List,
});
/** How large a demo county is and who helps it; the figures are those of its policy profile. */
export type Plan = z.infer<typeof Plan>;

/** All a demo county is made from. */
export interface DemoSource {
  words: Words;
  plan: Plan;
  towns: TownWithVillages[];
}

/** Words, plan and real divisions of a profile's demo county; `profileUnknown` where no plan is shipped. */
export function loadDemoSource(resources: string, profileId: string): DemoSource {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(resources, 'demo', file), 'utf8'));
  const plan = z
    .object({ plans: z.array(Plan) })
    .parse(json('plans.json'))
    .plans.find((p) => p.profileId === profileId);
  if (!plan) throw new AppError('profileUnknown', { profile: profileId });
  return { words: Words.parse(json('words.json')), plan, towns: townsOfPlan(resources, plan) };
}

function townsOfPlan(resources: string, plan: Plan): TownWithVillages[] {
  const zone = listZones(resources).find((each) => each.profile === plan.profileId);
  return zone ? assembleZone(resources, zone) : countyTree(resources, findCounty(resources, plan.code).code);
}

/** A village's name as people write it. */
export const writtenName = shortVillageName;

/** A sentence with its `{places}` filled. */
export function fill(sentence: string, places: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');
}
