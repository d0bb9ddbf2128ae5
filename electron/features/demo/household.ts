import { joinLabels } from '../../../shared/domain/code-lists.ts';
import { drawKin, type Kin } from './family.ts';
import type { HouseholdFrame } from './frame.ts';
import { type Condition, drawCondition, type Job, memberRows } from './person.ts';
import type { Random } from './random.ts';
import type { Words } from './source.ts';

/** What one household is drawn from beside its frame. */
export interface HouseholdPlace {
  nationalCode: string;
  groupName: string;
  hamlet: string | null;
  walkingOrder: number;
  openedOn: string;
  phone: string | null;
  bankAccount: string;
  size: number;
  /** A name planted beside a namesake in the same village, or none. */
  headName: string | null;
}

type Attribute = HouseholdFrame['attribute'];
const ABLE: readonly Condition['labour'][] = ['common', 'skilled', 'weak'];

/** A household with its members and this year's form; keys are those of the field list. */
export function drawHousehold(frame: Omit<HouseholdFrame, 'attribute'>, place: HouseholdPlace) {
  const { random, words, year } = frame;
  const kin = withHeadName(drawKin(frame, place.size), place.headName);
  const base: HouseholdFrame = { ...frame, attribute: 'common' };
  const conditions = kin.map((each) => drawCondition(base, each));
  const attribute = drawAttribute(random, conditions);
  const full = { ...base, attribute };
  const income = drawIncome(random, attribute, conditions);
  return {
    household: {
      nationalCode: place.nationalCode,
      groupName: place.groupName,
      hamlet: place.hamlet,
      walkingOrder: place.walkingOrder,
      address: frame.homeAddress + place.groupName,
      residence: words.residence.rural,
      phone: place.phone,
      bankName: words.bankName,
      bankAccount: place.bankAccount,
      identificationStandard: words.identificationStandard,
      identificationYear: year,
      openedOn: place.openedOn,
    },
    year: {
      attribute: words.attribute[attribute],
      ...drawCauses(full, conditions),
      plannedExitYear:
        year +
        random.weighted([
          [0, 3],
          [1, 4],
          [2, 3],
        ]),
      povertyStatus: words.povertyStatus,
      members: kin.length,
      membersAtStart: kin.length,
      membersAtEnd: kin.length,
      ...drawConditions(full, kin.length),
      ...income.fields,
    },
    members: conditions.map((condition, i) => memberRows(full, condition, income.jobs[i] ?? null)),
  };
}
export type DrawnHousehold = ReturnType<typeof drawHousehold>;

function withHeadName(kin: Kin[], name: string | null): Kin[] {
  return name === null ? kin : kin.map((each, i) => (i === 0 ? { ...each, name } : each));
}

/** Destitute: nobody able and no family; low income: nobody able, or few able among many ill. */
function drawAttribute(random: Random, conditions: readonly Condition[]): Attribute {
  const able = conditions.filter((each) => ABLE.includes(each.labour)).length;
  if (able === 0 && conditions.length === 1 && conditions[0]!.kin.age >= 60)
    return random.chance(0.55) ? 'destitute' : 'lowIncome';
  if (able === 0) return random.chance(0.85) ? 'lowIncome' : 'common';
  return random.chance(able === 1 && conditions.length >= 3 ? 0.32 : 0.16) ? 'lowIncome' : 'common';
}

/** The main cause and up to two others, most likely those the members' conditions suggest. */
function drawCauses(frame: HouseholdFrame, conditions: readonly Condition[]) {
  const { random, words } = frame;
  const count = (test: (each: Condition) => boolean) => conditions.filter(test).length;
  const ill = count((each) => each.illness !== null);
  const disabled = count((each) => each.disability !== null);
  const students = count((each) => each.schooling !== null && each.kin.age >= 6);
  const able = count((each) => ABLE.includes(each.labour));
  const weights: [keyof Words['cause'], number][] = [
    ['illness', ill * 5],
    ['disability', disabled * 4],
    ['school', Math.max(0, students - 1) * 3 + students * 0.6],
    ['disaster', 0.25],
    ['land', 0.5],
    ['skill', able > 0 ? 2.2 : 0.1],
    ['labour', able === 0 ? 7 : 0.8],
    ['capital', able > 0 ? 1.6 : 0.1],
    ['traffic', 0.25],
    ['will', able > 0 ? 0.5 : 0.1],
  ];
  const main = random.weighted(weights);
  const wanted = random.weighted([
    [0, 5],
    [1, 4],
    [2, 1],
  ] as [number, number][]);
  const rest = weights.filter(([cause, weight]) => cause !== main && weight >= 0.5).sort((a, b) => b[1] - a[1]);
  const others = rest.slice(0, wanted).map(([cause]) => words.cause[cause]);
  return {
    mainCause: words.cause[main] as string | null,
    otherCauses: others.length > 0 ? joinLabels('povertyCause', others) : null,
  };
}

/** Land in 0.01 mu, floor in 0.01 m², distance in 10 m. */
function drawConditions(frame: HouseholdFrame, size: number) {
  const { random, words } = frame;
  const farmland = Math.round(Math.max(0, random.around(0.75, 0.7)) * size * 100);
  const isDangerous = random.chance(0.11);
  const hasSafeWater = random.chance(0.9);
  return {
    farmland,
    irrigated: Math.round(farmland * random.next() * 0.8),
    woodland: random.chance(0.6) ? Math.round(random.next() * size * 320) : 0,
    orchard: random.chance(0.15) ? Math.round(random.next() * 200) : 0,
    water: random.chance(0.08) ? Math.round(random.next() * 120) : 0,
    hasProductionPower: random.chance(0.82) ? 1 : 0,
    hasWaterDifficulty: hasSafeWater ? 0 : random.chance(0.4) ? 1 : 0,
    hasSafeWater: hasSafeWater ? 1 : 0,
    waterSource: random.weighted(Object.entries(words.waterSource)),
    hasPower: 1,
    hasBroadcast: random.chance(0.93) ? 1 : 0,
    roadDistance: Math.round(Math.abs(random.around(0.9, 1.6)) * 100),
    roadKind: random.weighted(Object.entries(words.roadKind)),
    houseArea: Math.round(Math.max(18, random.around(26 * Math.sqrt(size), 30)) * 100),
    houseStructure: random.weighted(Object.entries(words.houseStructure)),
    isDangerousHouse: isDangerous ? 1 : 0,
    houseGrade: isDangerous ? (random.chance(0.65) ? words.houseGrade.c : words.houseGrade.d) : null,
    hasToilet: random.chance(0.7) ? 1 : 0,
    fuel: random.weighted(Object.entries(words.fuel)),
    inCooperative: random.chance(0.12) ? 1 : 0,
  };
}

/** Last year's income in 分, its parts adding up; jobs by member, pay and months agreeing with the wages. */
function drawIncome(random: Random, attribute: Attribute, conditions: readonly Condition[]) {
  const size = conditions.length;
  const perHead = Math.round(random.around(attribute === 'common' ? 3150 : 2750, 780));
  const target = Math.max(1100, Math.min(3990, perHead)) * size;
  const pensioners = conditions.filter((each) => each.kin.age >= 60 && each.schooling === null).length;
  const pension = pensioners * 1320;
  const dole = attribute === 'lowIncome' ? Math.min(size * 1560, Math.max(0, target - pension)) : 0;
  const care = attribute === 'destitute' ? Math.max(0, target - pension) : 0;
  const farm = attribute === 'destitute' ? 0 : Math.min(300, 40 * size);
  const workers = conditions.map((each) => ABLE.includes(each.labour) && each.kin.age >= 18 && each.kin.age < 66);
  const hands = workers.filter(Boolean).length;
  const earned = Math.max(0, target - pension - dole - care - farm);
  const wagesWanted = hands > 0 ? earned * (0.45 + random.next() * 0.45) : 0;
  const jobs = shareWages(random, workers, wagesWanted);
  const wages = jobs.reduce((sum, job) => sum + (job ? job.months * job.monthlyPay : 0), 0) / 100;
  const publicPost = jobs.reduce((sum, job) => sum + (job?.isPublicPost ? job.months * job.monthlyPay : 0), 0);
  const net = Math.max(0, Math.round(earned - wages));
  const cost = Math.round(net * (0.25 + random.next() * 0.35));
  const animals = random.chance(0.4) ? Math.round((net + cost) * random.next() * 0.5) : 0;
  const transfer = pension + dole + care + farm;
  const total = Math.round(wages * 100) + (net + transfer) * 100;
  return {
    jobs,
    fields: {
      wages: Math.round(wages * 100),
      wagesMigrant: Math.round(wages * 100) - publicPost,
      wagesPublicPost: publicPost,
      business: (net + cost) * 100,
      businessCrops: (net + cost - animals) * 100,
      businessAnimals: animals * 100,
      property: 0,
      transfer: transfer * 100,
      transferLowIncome: dole * 100,
      transferDestitute: care * 100,
      transferPension: pension * 100,
      transferFarmSubsidy: farm * 100,
      businessCost: cost * 100,
      netIncome: total,
      netIncomePerHead: Math.round(total / size),
    },
  };
}

/** Splits wanted wages (元) over those who can work: months 1–12 at 8–22 元 hundred a month, else nobody works. */
function shareWages(random: Random, workers: readonly boolean[], wanted: number): (Job | null)[] {
  let left = wanted;
  return workers.map((canWork) => {
    if (!canWork || left < 700) return null;
    const isPublicPost = random.chance(0.05);
    const pay = random.int(8, 22) * 100;
    const months = Math.min(12, Math.floor(left / pay));
    if (months < 1) return null;
    left -= months * pay;
    return { isPublicPost, months, monthlyPay: pay * 100 };
  });
}
