import { core18Of } from '../../../shared/domain/identity-number.ts';
import { importColumns } from '../../../shared/domain/import-columns.ts';
import { normaliseName } from '../../../shared/domain/names.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import type { VillageFinder, VillageMatch } from '../../../shared/domain/village-match.ts';
import { IMPORT_TEXT, rowPlace } from '../../../shared/text/imports.ts';
import { VILLAGE_SENTENCES } from '../../../shared/text/register-problems.ts';
import type { Line } from './import-types.ts';

/** A line with what it is found by. */
export interface MemberLine {
  line: Line;
  name: string;
  number: string | null;
  core18: string | null;
  relation: string | null;
  year: number;
}

/** Lines of one household of one year, in the order of the file. */
export interface HouseholdLines {
  code: string | null;
  year: number;
  headName: string | null;
  headCore: string | null;
  villageId: string | null;
  villageName: string;
  townName: string;
  members: MemberLine[];
}

const VILLAGE_COLUMN = 'village';

/** Puts lines together as households: by code, else by the head's number, else by village and head's name. */
export function householdGroups(
  lines: readonly Line[],
  defaultYear: number | null,
  findVillage: VillageFinder,
): HouseholdLines[] {
  const groups = new Map<string, HouseholdLines>();
  for (const line of lines) {
    const member = memberOf(line, defaultYear);
    const match = villageOf(line, findVillage);
    const village = match && 'found' in match ? match.found : undefined;
    const isHead = member.relation === HEAD;
    const headName = text(line, 'headName') ?? (isHead ? member.name : null);
    const headNumber = text(line, 'headNumber');
    const headCore = headNumber ? (core18Of(headNumber) ?? null) : isHead ? member.core18 : null;
    const code = text(line, 'household.nationalCode');
    const place = village?.id ?? text(line, 'village') ?? '';
    const key = code ?? text(line, 'rowHousehold') ?? headCore ?? (headName ? `${place}\n${headName}` : null);
    if (key === null) {
      line.problems.push({ column: '', sentence: IMPORT_TEXT.noHousehold, grade: 'error' });
    }
    const groupKey = `${member.year}\n${key ?? `line ${line.rowId}`}`;
    let group = groups.get(groupKey);
    if (!group) {
      const year = member.year;
      group = {
        code,
        year,
        headName: null,
        headCore: null,
        villageId: null,
        villageName: '',
        townName: '',
        members: [],
      };
      groups.set(groupKey, group);
    }
    group.headName ??= headName;
    group.headCore ??= headCore;
    if (village && group.villageId === null) {
      Object.assign(group, { villageId: village.id, villageName: village.name, townName: village.townName });
    }
    if (village && village.id !== group.villageId) tellDifferent(line, VILLAGE_COLUMN);
    group.members.push(member);
  }
  for (const group of groups.values()) checkHeads(group);
  return [...groups.values()];
}

/** Lines of one household that name another head than its head's own line are for a person to look at. */
function checkHeads({ members }: HouseholdLines): void {
  const head = members.find((member) => member.relation === HEAD);
  if (!head) return;
  for (const { line } of members) {
    const core = core18Of(text(line, 'headNumber') ?? '');
    const name = text(line, 'headName');
    if (core !== undefined && head.core18 !== null && core !== head.core18) tellDifferent(line, 'headNumber');
    else if (name !== null && normaliseName(name) !== head.name) tellDifferent(line, 'headName');
  }
}

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  importColumns('nationalExport').map(({ key, heading }) => [key, heading]),
);

function tellDifferent(line: Line, column: string): void {
  line.problems.push({ column, sentence: IMPORT_TEXT.differentInHousehold(LABELS[column] ?? column), grade: 'doubt' });
}

function memberOf(line: Line, defaultYear: number | null): MemberLine {
  const name = text(line, 'person.name') ?? '';
  if (name === '') line.problems.push({ column: '', sentence: IMPORT_TEXT.noName, grade: 'error' });
  const year = (line.values.get('person_year.year') as number | undefined) ?? defaultYear;
  if (year === null) line.problems.push({ column: '', sentence: IMPORT_TEXT.noYear, grade: 'error' });
  const number = text(line, 'person_number.number');
  return {
    line,
    name,
    number,
    core18: number ? (core18Of(number) ?? null) : null,
    relation: text(line, 'membership.relation'),
    year: year ?? 0,
  };
}

/** The village a line names; an unknown or ambiguous one is an error of the line with its candidates. */
function villageOf(line: Line, findVillage: VillageFinder): VillageMatch | undefined {
  const village = text(line, 'village');
  const code = text(line, 'villageCode');
  if (village === null && code === null) return undefined;
  const town = text(line, 'town') ?? '';
  const match = findVillage({ town, village: village ?? '', ...(code ? { code } : {}) });
  if ('candidates' in match) {
    const named = rowPlace(town, village ?? code);
    const names = match.candidates.map((each) => rowPlace(each.townName, each.name));
    const sentence = names.length === 0 ? VILLAGE_SENTENCES.unknown(named) : VILLAGE_SENTENCES.candidates(named, names);
    line.problems.push({ column: VILLAGE_COLUMN, sentence, grade: 'error' });
  }
  return match;
}

/** A line's text value, or null. */
export function text(line: Line, key: string): string | null {
  const value = line.values.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Marks every line whose number stands in the file more than once in its year. */
export function markDuplicates(groups: readonly HouseholdLines[]): void {
  const seen = new Map<string, MemberLine>();
  for (const group of groups) {
    for (const member of group.members) {
      if (!member.core18) continue;
      const key = `${group.year}\n${member.core18}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, member);
        continue;
      }
      tellTwice(member.line, first.line);
      tellTwice(first.line, member.line);
    }
  }
}

function tellTwice(line: Line, other: Line): void {
  const sheet = other.sheet === line.sheet ? '' : other.sheet;
  line.problems.push({
    column: 'person_number.number',
    sentence: IMPORT_TEXT.twiceInFile(other.row, sheet),
    grade: 'error',
  });
}
