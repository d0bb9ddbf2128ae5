import { joinLabels } from '../../../shared/domain/code-lists.ts';
import type { Kin } from './family.ts';
import type { HouseholdFrame } from './frame.ts';
import type { Random } from './random.ts';
import type { Words } from './source.ts';

/** What a member's body and schooling allow, drawn before the household's income. */
export interface Condition {
  kin: Kin;
  birthOn: string;
  health: string[];
  illness: string | null;
  disability: { kind: number; grade: number } | null;
  education: string | null;
  schooling: string | null;
  labour: keyof Words['labour'];
}

/** Draws schooling, health and labour that fit the member's age. */
export function drawCondition(frame: HouseholdFrame, kin: Kin): Condition {
  const { random, words } = frame;
  const age = kin.age;
  const birthOn = birthDate(random, frame.year - age);
  const disability = random.chance(age > 55 ? 0.11 : 0.065) ? drawDisability(random, age) : null;
  const isSerious = random.chance(age < 30 ? 0.008 : 0.045);
  const isChronic = random.chance(age >= 60 ? 0.36 : age >= 40 ? 0.13 : 0.02);
  const health = [
    ...(isChronic ? [words.health.chronic] : []),
    ...(isSerious ? [words.health.serious] : []),
    ...(disability ? [words.health.disabled] : []),
  ];
  const schooling = drawSchooling(random, words, age, disability?.grade === 1);
  return {
    kin,
    birthOn,
    health: health.length > 0 ? health : [words.health.healthy],
    illness: isSerious || isChronic ? random.pick(words.illness) : null,
    disability,
    education: schooling ? null : drawEducation(random, words, age),
    schooling,
    labour: drawLabour(random, {
      age,
      isStudent: schooling !== null,
      isSerious,
      isChronic,
      grade: disability?.grade ?? null,
    }),
  };
}

function birthDate(random: Random, year: number): string {
  const month = random.int(1, 12);
  const day = random.int(1, month === 2 ? 28 : 30);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Kind 1–7 (limbs and mind most often) and grade 1–4. */
function drawDisability(random: Random, age: number): { kind: number; grade: number } {
  const kinds: [number, number][] = [
    [1, 2],
    [2, age > 60 ? 3 : 1],
    [3, 0.5],
    [4, 5],
    [5, age < 60 ? 2.5 : 1],
    [6, 2],
    [7, 0.6],
  ];
  return {
    kind: random.weighted(kinds),
    grade: random.weighted([
      [1, 2],
      [2, 3],
      [3, 3],
      [4, 2],
    ]),
  };
}

function drawSchooling(random: Random, words: Words, age: number, isSeverelyDisabled: boolean): string | null {
  const at = (list: readonly string[], index: number) => list[Math.min(index, list.length - 1)]!;
  const { schooling } = words;
  if (age < 3) return schooling.infant;
  if (age < 6) return random.chance(0.8) ? schooling.nursery : schooling.infant;
  if (isSeverelyDisabled && age < 16) return null;
  if (age < 12) return schooling.primary;
  if (age < 15) return at(schooling.middle, age - 12);
  if (age < 18 && random.chance(0.82)) return at(random.chance(0.5) ? schooling.high : schooling.vocational, age - 15);
  if (age >= 18 && age < 22 && random.chance(0.24))
    return at(random.chance(0.55) ? schooling.college : schooling.bachelor, age - 18);
  return null;
}

function drawEducation(random: Random, words: Words, age: number): string {
  const spread: [string, number, number, number, number][] = [
    // label, under 30, under 50, under 70, older
    [words.education.illiterate, 2, 4, 12, 44],
    [words.education.primary, 14, 34, 52, 46],
    [words.education.middle, 52, 50, 30, 9],
    [words.education.high, 18, 9, 6, 1],
    [words.education.college, 9, 2, 0.3, 0],
    [words.education.bachelor, 5, 1, 0, 0],
  ];
  if (age < 16) return words.education.illiterate;
  const column = age < 30 ? 1 : age < 50 ? 2 : age < 70 ? 3 : 4;
  return random.weighted(spread.map((row) => [row[0], row[column] as number] as const));
}

interface Ability {
  age: number;
  isStudent: boolean;
  isSerious: boolean;
  isChronic: boolean;
  grade: number | null;
}

function drawLabour(random: Random, person: Ability): keyof Words['labour'] {
  if (person.age < 16 || person.isStudent || person.age >= 76) return 'none';
  if (person.grade === 1) return 'lost';
  if (person.isSerious) return random.chance(0.6) ? 'lost' : 'weak';
  if (person.grade === 2) return random.chance(0.5) ? 'lost' : 'weak';
  if (person.age >= 60)
    return random.weighted([
      ['weak', person.age < 68 ? 6 : 3],
      ['none', person.age < 68 ? 3 : 6],
      ['common', person.age < 65 ? 2 : 0.2],
    ]);
  if (person.grade !== null || person.isChronic) return random.chance(0.6) ? 'weak' : 'common';
  return random.weighted([
    ['common', 86],
    ['skilled', 9],
    ['weak', 5],
  ]);
}

/** What a member earns by work in the year: pay per month in 分 and months; null for one who stays at home. */
export interface Job {
  isPublicPost: boolean;
  months: number;
  monthlyPay: number;
}

/** The rows of a member: person, number, membership, this year's form; keys are those of the field list. */
export function memberRows(frame: HouseholdFrame, condition: Condition, job: Job | null) {
  const { words } = frame;
  const { kin, disability } = condition;
  const identity = frame.nextNumber({ sex: kin.sex, birthOn: condition.birthOn });
  const usesCertificate = disability !== null && frame.random.chance(0.7);
  const number = usesCertificate ? identity + String(disability.kind) + String(disability.grade) : identity;
  return {
    relation: words.relation[kin.relation],
    person: {
      name: kin.name,
      sex: words.sex[kin.sex],
      birthOn: condition.birthOn,
      nationalCode: frame.nextMemberCode(),
      ethnicity: kin.ethnicity,
      politicalStatus: politicalStatus(frame, kin),
      phone:
        kin.relation !== 'head' && kin.age >= 18 && kin.age < 60 && frame.random.chance(0.5) ? frame.nextPhone() : null,
    },
    number: {
      type: usesCertificate ? words.numberType.disability : words.numberType.identity,
      number: number as string | null,
      reason: null as string | null,
    },
    year: { ...bodyFields(frame, condition), ...workFields(frame, condition, job), ...welfareFields(frame, condition) },
  };
}
export type DemoMember = ReturnType<typeof memberRows>;

function politicalStatus(frame: HouseholdFrame, kin: Kin): string {
  const { random, words } = frame;
  if (kin.age >= 14 && kin.age <= 24 && random.chance(0.35)) return words.politicalStatus.league;
  return kin.age >= 22 && random.chance(0.035) ? words.politicalStatus.member : words.politicalStatus.mass;
}

function bodyFields(frame: HouseholdFrame, condition: Condition) {
  const { random, words, year } = frame;
  const { disability, kin } = condition;
  return {
    education: condition.education,
    schooling: condition.schooling,
    speaksMandarin: kin.age >= 4 && (kin.age < 60 ? 1 : random.chance(0.45) ? 1 : 0) ? 1 : 0,
    health: joinLabels('health', condition.health),
    illness: condition.illness,
    disabilityKind: disability ? words.disabilityKind[disability.kind - 1]! : null,
    disabilityGrade: disability ? words.disabilityGrade[disability.grade - 1]! : null,
    disabilityCertifiedYear: disability ? year - random.int(0, 6) : null,
    labour: words.labour[condition.labour],
  };
}

function workFields(frame: HouseholdFrame, condition: Condition, job: Job | null) {
  const { random, words } = frame;
  const none = {
    workPlace: null as string | null,
    worksAbroad: null as number | null,
    workMonths: null as number | null,
    workRange: null as string | null,
    workUnit: null as string | null,
    industry: null as string | null,
    jobChannel: null as string | null,
    workMonthlyPay: null as number | null,
    publicPost: null as string | null,
    publicPostMonths: null as number | null,
  };
  if (!job) return none;
  if (job.isPublicPost) return { ...none, publicPost: random.pick(words.publicPost), publicPostMonths: job.months };
  const isNear = condition.kin.age > 50 || random.chance(0.35);
  const range = isNear ? (random.chance(0.6) ? 'town' : 'county') : random.chance(0.92) ? 'province' : 'outside';
  const isFactory = !isNear && random.chance(0.5);
  return {
    ...none,
    worksAbroad: 0,
    workPlace: isNear ? frame.homeAddress : random.weighted(Object.entries(words.workPlace)),
    workMonths: job.months,
    workRange: words.workRange[range],
    workUnit: isFactory ? random.pick(words.workUnit) : null,
    industry: isFactory ? random.pick(words.industry) : null,
    jobChannel: random.pick(words.jobChannel),
    workMonthlyPay: job.monthlyPay,
  };
}

function welfareFields(frame: HouseholdFrame, condition: Condition) {
  const { random } = frame;
  const { kin } = condition;
  const isIll = condition.illness !== null;
  const isAdult = kin.age >= 16 && condition.schooling === null;
  return {
    hasLowIncome: frame.attribute === 'lowIncome' ? 1 : 0,
    isDestitute: frame.attribute === 'destitute' ? 1 : 0,
    hasResidentMedical: 1,
    hasEmployeeMedical: 0,
    hasSeriousIllnessCover: 1,
    hasCommercialMedical: random.chance(0.04) ? 1 : 0,
    hasMedicalAid: isIll && random.chance(0.35) ? 1 : 0,
    hasOtherHealthHelp: isIll && random.chance(0.1) ? 1 : 0,
    hasResidentPension: isAdult ? 1 : 0,
    hasEmployeePension: 0,
  };
}
