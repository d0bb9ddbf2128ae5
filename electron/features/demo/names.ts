import type { Random } from './random.ts';
import type { Words } from './source.ts';

export type Sex = 'male' | 'female';
/** A family's name and people: the surname all its lines carry, and their ethnicity. */
export interface Family {
  surname: string;
  ethnicity: string;
}

/** A surname with its ethnicity; one family in thirty belongs to a local minority. */
export function drawFamily(random: Random, words: Words): Family {
  if (random.chance(1 / 30))
    return {
      surname: random.weighted(Object.entries(words.minoritySurnames)),
      ethnicity: random.pick(words.ethnicity.local),
    };
  return { surname: drawSurname(random, words), ethnicity: words.ethnicity.majority };
}

/** A common surname, by frequency. */
export function drawSurname(random: Random, words: Words): string {
  return random.weighted(Object.entries(words.surnames));
}

/** A given name fitting sex and birth year: one or two characters, one in seventy with a rare character. */
export function drawGivenName(random: Random, words: Words, person: { sex: Sex; birthYear: number }): string {
  if (random.chance(1 / 70)) return random.pick(words.rareGiven);
  const isOld = person.birthYear < 1965;
  const male = isOld ? words.givenMaleOld : words.givenMale;
  const female = isOld ? words.givenFemaleOld : words.givenFemale;
  const characters = [...(person.sex === 'male' ? male : female)];
  const first = random.pick(characters);
  return random.chance(isOld ? 0.12 : 0.3) ? first : first + random.pick(characters);
}
