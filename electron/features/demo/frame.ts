import type { Sex } from './names.ts';
import type { Random } from './random.ts';
import type { Words } from './source.ts';

/** What the rows of one household are drawn with. */
export interface HouseholdFrame {
  random: Random;
  words: Words;
  year: number;
  attribute: keyof Words['attribute'];
  /** Where those work who stay near home. */
  homeAddress: string;
  nextNumber(person: { sex: Sex; birthOn: string }): string;
  nextPhone(): string;
  nextMemberCode(): string;
}
