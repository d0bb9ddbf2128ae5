import { drawFamily, drawGivenName, drawSurname, type Family, type Sex } from './names.ts';
import type { Random } from './random.ts';
import type { Words } from './source.ts';

/** Relation to the head, in the generator's own keys. */
export type Relation = Exclude<keyof Words['relation'], 'other'>;
/** One member before schooling, health and work are drawn. */
export interface Kin {
  relation: Relation;
  sex: Sex;
  /** Full years at the end of the data year. */
  age: number;
  name: string;
  ethnicity: string;
}

interface Frame {
  random: Random;
  words: Words;
  year: number;
}

/** A household of exactly `size` people, head first, spouse second, whose ages and sexes fit their relations. */
export function drawKin(frame: Frame, size: number): Kin[] {
  const { random, words } = frame;
  const family = drawFamily(random, words);
  const head = named(frame, family, { relation: 'head', sex: headSex(random, size), age: headAge(random, size) });
  const kin = [head];
  if (size > 1 && random.chance(size === 2 ? 0.5 : 0.78)) kin.push(spouseOf(frame, head));
  while (kin.length < size) kin.push(nextMember(frame, family, kin));
  return kin;
}

function headSex(random: Random, size: number): Sex {
  return random.chance(size === 1 ? 0.7 : 0.86) ? 'male' : 'female';
}

function headAge(random: Random, size: number): number {
  if (size === 1) return random.chance(0.68) ? random.int(60, 91) : random.int(24, 59);
  if (size === 2) return random.chance(0.55) ? random.int(58, 86) : random.int(30, 57);
  return Math.round(Math.min(78, Math.max(27, random.around(49, 20))));
}

function spouseOf(frame: Frame, head: Kin): Kin {
  const { random, words } = frame;
  const sex = head.sex === 'male' ? 'female' : 'male';
  const age = Math.max(22, head.age + (sex === 'female' ? -random.int(-2, 7) : random.int(-2, 7)));
  if (random.chance(1 / 250)) {
    const long = words.longNames.filter((each) => (each.sex === words.sex.female) === (sex === 'female'));
    const chosen = long.length > 0 ? random.pick(long) : undefined;
    if (chosen) return { relation: 'spouse', sex, age, name: chosen.name, ethnicity: chosen.ethnicity };
  }
  const own = { surname: drawSurname(random, words), ethnicity: words.ethnicity.majority };
  return named(frame, own, { relation: 'spouse', sex, age });
}

function named(frame: Frame, family: Family, kin: Omit<Kin, 'name' | 'ethnicity'>): Kin {
  const person = { sex: kin.sex, birthYear: frame.year - kin.age };
  return {
    ...kin,
    name: family.surname + drawGivenName(frame.random, frame.words, person),
    ethnicity: family.ethnicity,
  };
}

/** One more member: a child, a parent, a son's wife, a grandchild or a brother or sister, whichever fits. */
function nextMember(frame: Frame, family: Family, kin: readonly Kin[]): Kin {
  const { random } = frame;
  const head = kin[0]!;
  const makers: [() => Kin, number][] = [[() => childOf(frame, family, kin), childWeight(head, kin)]];
  const missing = (['father', 'mother'] as const).filter((parent) => !kin.some((each) => parentKind(each) === parent));
  if (head.age <= 68 && missing.length > 0)
    makers.push([() => parentOf(frame, family, head, random.pick(missing)), head.age < 60 ? 1.4 : 0.4]);
  const son = kin.find((each) => each.relation === 'son' && each.age >= 23);
  const sonsWife = kin.find((each) => each.relation === 'daughterInLaw');
  if (son && !sonsWife) makers.push([() => sonsWifeOf(frame, son), 1.5]);
  if (son && sonsWife) makers.push([() => grandchildOf(frame, son, sonsWife), 3]);
  makers.push([() => siblingOf(frame, family, head), 0.08]);
  return random.weighted(makers)();
}

function childWeight(head: Kin, kin: readonly Kin[]): number {
  const children = kin.filter((each) => each.relation === 'son' || each.relation === 'daughter').length;
  if (head.age < 22) return 0.01;
  return Math.max(0.15, (head.age < 62 ? 4 : 1.6) - children * 0.7);
}

function childOf(frame: Frame, family: Family, kin: readonly Kin[]): Kin {
  const { random, words } = frame;
  const head = kin[0]!;
  const spouse = kin.find((each) => each.relation === 'spouse');
  const mother = head.sex === 'female' ? head : spouse;
  const eldest = Math.min(head.age - 21, mother ? mother.age - 20 : 99, 52);
  const youngest = Math.max(0, mother ? mother.age - 42 : 0, head.age - 48);
  const age = random.int(Math.min(youngest, Math.max(0, eldest)), Math.max(0, eldest));
  const sex: Sex = random.chance(0.54) ? 'male' : 'female';
  const father = head.sex === 'male' ? family.surname : spouse ? surnameOf(spouse.name, words) : family.surname;
  return named(frame, { ...family, surname: father }, { relation: sex === 'male' ? 'son' : 'daughter', sex, age });
}

function parentKind(kin: Kin): 'father' | 'mother' | undefined {
  if (kin.relation === 'father' || kin.relation === 'fatherInLaw') return 'father';
  return kin.relation === 'mother' || kin.relation === 'motherInLaw' ? 'mother' : undefined;
}

/** The father or mother of the head; a woman who heads a household lives with her husband's parents. */
function parentOf(frame: Frame, family: Family, head: Kin, parent: 'father' | 'mother'): Kin {
  const { random, words } = frame;
  const isFather = parent === 'father';
  const age = Math.min(98, head.age + random.int(20, isFather ? 34 : 30));
  const surname = isFather && head.sex === 'male' ? family.surname : drawSurname(random, words);
  const inLaw = head.sex === 'female';
  const relation = isFather ? (inLaw ? 'fatherInLaw' : 'father') : inLaw ? 'motherInLaw' : 'mother';
  return named(frame, { ...family, surname }, { relation, sex: isFather ? 'male' : 'female', age });
}

function sonsWifeOf(frame: Frame, son: Kin): Kin {
  const own = { surname: drawSurname(frame.random, frame.words), ethnicity: frame.words.ethnicity.majority };
  return named(frame, own, {
    relation: 'daughterInLaw',
    sex: 'female',
    age: Math.max(20, son.age - frame.random.int(-1, 5)),
  });
}

function grandchildOf(frame: Frame, son: Kin, mother: Kin): Kin {
  const age = frame.random.int(0, Math.max(0, Math.min(son.age, mother.age) - 20));
  const sex: Sex = frame.random.chance(0.54) ? 'male' : 'female';
  const family = { surname: surnameOf(son.name, frame.words), ethnicity: son.ethnicity };
  return named(frame, family, { relation: sex === 'male' ? 'grandson' : 'granddaughter', sex, age });
}

function siblingOf(frame: Frame, family: Family, head: Kin): Kin {
  const sex: Sex = frame.random.chance(0.8) ? 'male' : 'female';
  const age = Math.max(16, head.age + frame.random.int(-9, 9));
  return named(frame, family, { relation: 'sibling', sex, age });
}

function surnameOf(name: string, words: Words): string {
  if (name.includes('·')) return drawableSurname(words);
  const double = name.slice(0, 2);
  return Object.hasOwn(words.surnames, double) ? double : name.charAt(0);
}

function drawableSurname(words: Words): string {
  return Object.keys(words.surnames)[0]!;
}
