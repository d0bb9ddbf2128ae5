import type { Sex } from './codes.ts';

/** One entry of a code list: the label is the key and what is stored. */
export interface Code {
  label: string;
  /** First and last year in which the label is offered. */
  from?: number;
  to?: number;
  /** Other spellings and national keys that files bring. */
  aliases?: readonly string[];
  /** Code of the national standard, where the source is sure. */
  standard?: string;
  /** The sex a relation presupposes. */
  sex?: Sex;
}

/** Entries that are nothing but their labels. */
export const plain = (...labels: string[]): Code[] => labels.map((label) => ({ label }));
/** Entries of a group of labels that rules branch on. */
export const all = (group: Record<string, string>): Code[] => plain(...Object.values(group));
