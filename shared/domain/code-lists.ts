import type { Code } from './code.ts';
import { OFFICE_LISTS, PAPER_LISTS } from './lists-of-office.ts';
import { HOUSEHOLD_LISTS, PERSON_LISTS } from './lists-of-register.ts';

export type { Code } from './code.ts';

/** Every code list by its name in the field list, in print order. */
export const CODE_LISTS: Readonly<Record<string, readonly Code[]>> = {
  ...HOUSEHOLD_LISTS,
  ...PERSON_LISTS,
  ...OFFICE_LISTS,
  ...PAPER_LISTS,
};

/** The list of that name; throws RangeError when there is none. */
export function codeList(name: string): readonly Code[] {
  const list = Object.hasOwn(CODE_LISTS, name) ? CODE_LISTS[name] : undefined;
  if (!list) throw new RangeError(`no code list ${name}`);
  return list;
}

const inForce = (code: Code, year: number | undefined): boolean =>
  year === undefined || ((code.from ?? year) <= year && year <= (code.to ?? year));

/** Labels of a list in print order, as offered in a year (all of them without one). */
export function labelsOf(list: string, year?: number): string[] {
  return codeList(list)
    .filter((code) => inForce(code, year))
    .map((code) => code.label);
}

const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replaceAll('其它', '其他').toLowerCase();
const spellings = new Map<string, Map<string, string>>();

function spellingsOf(list: string): Map<string, string> {
  let known = spellings.get(list);
  if (!known) {
    known = new Map();
    const entries = codeList(list);
    for (const { label } of entries) known.set(label, label).set(squeeze(label), label);
    for (const code of entries) {
      for (const alias of code.aliases ?? []) if (!known.has(squeeze(alias))) known.set(squeeze(alias), code.label);
    }
    spellings.set(list, known);
  }
  return known;
}

/** The label that a file's or clerk's text stands for, by label, then alias, ignoring spaces and width; else undefined. */
export function findLabel(list: string, text: string): string | undefined {
  const known = spellingsOf(list);
  return known.get(text) ?? known.get(squeeze(text));
}

/** Separator between the labels of a `codes` field. */
export const CODES_SEPARATOR = '、';

/** Several labels as one stored text, in the order of the list, each once. */
export function joinLabels(list: string, labels: readonly string[]): string {
  const chosen = new Set(labels);
  return labelsOf(list)
    .filter((label) => chosen.has(label))
    .join(CODES_SEPARATOR);
}

/** The labels of a stored text of a `codes` field. */
export function splitLabels(stored: string | null): string[] {
  return stored ? stored.split(CODES_SEPARATOR) : [];
}

/** The stored text that a cell with several labels stands for (`、，,;；/|` between them), or the parts not understood. */
export function readLabels(list: string, text: string): { stored: string } | { unknown: string[] } {
  const whole = findLabel(list, text);
  if (whole) return { stored: whole };
  const parts = text.split(/[、，,;；/|\s]+/).filter((part) => part !== '');
  const unknown = parts.filter((part) => findLabel(list, part) === undefined);
  if (unknown.length > 0) return { unknown };
  return {
    stored: joinLabels(
      list,
      parts.map((part) => findLabel(list, part) ?? ''),
    ),
  };
}
