import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import { householdProblems, type MemberFacts } from '../../../shared/domain/household.ts';
import { personProblems } from '../../../shared/domain/member.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import { IMPORT_TEXT, rowPlace } from '../../../shared/text/imports.ts';
import { householdWords, personMark, registerSentence } from '../../../shared/text/register-problems.ts';
import type { Draft, Group, Line, Op } from './import-types.ts';
import { insertOp } from './import-types.ts';
import { draftMember, findPerson } from './judge-member.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { RegisterFacts, Stored } from './register-facts.ts';
import type { HouseholdLines, MemberLine } from './register-groups.ts';

/** What judging needs beside the lines and the facts. */
export interface JudgeContext {
  today: string;
  newId(): string;
  villageNames: ReadonlyMap<string, { name: string; townName: string }>;
  nextGroup(): number;
  /** Households and people that lines of the file stand for, with the line: none may come in twice. */
  met: Map<string, { row: number; year: number }>;
}

/** The household of lines: known, new, or not to be told. */
interface Found {
  id: string;
  household: Stored | undefined;
}

/** Judges the lines of one household against the archive. */
export function judgeHousehold(lines: HouseholdLines, facts: RegisterFacts, context: JudgeContext): Draft[] {
  const found = findHousehold(lines, facts, context);
  const group: Group = { id: context.nextGroup(), ops: [] };
  const place = placeOf(lines, found.household, context);
  checkPlace(lines, found.household, context);
  const older = olderThan(lines, found, facts);
  if (!found.household) checkMetBefore(lines, context);
  if (found.household && typeof found.household['closedOn'] === 'string') {
    tellAll(lines, IMPORT_TEXT.closed(found.household['closedOn']), 'error');
  }
  const drafts = lines.members.map((member): Draft => {
    const draft: Draft = {
      line: member.line,
      subject: subjectOf(member, lines),
      place,
      inserts: [],
      changes: [],
      news: [],
      isNew: false,
      group,
    };
    checkPerson(member, context.today);
    draftMember(
      draft,
      member,
      { householdId: found.id, isNewHousehold: !found.household, isOlder: older !== undefined },
      facts,
      context,
    );
    return draft;
  });
  const leading = drafts.find(({ line }) => line.values.get('membership.relation') === HEAD) ?? drafts[0];
  if (leading) draftHousehold(leading, lines, found, facts, older !== undefined, group.ops);
  checkMembers(lines, found, facts, context.today);
  if (older !== undefined) tellAll(lines, IMPORT_TEXT.olderYear(lines.year, older), 'note');
  return drafts;
}

/** A new household stands in the file under one year; its other years wait until it is on record. */
function checkMetBefore(lines: HouseholdLines, context: JudgeContext): void {
  const [first] = lines.members;
  const key = lines.code ?? lines.headCore ?? (lines.headName ? `${lines.villageId}\n${lines.headName}` : null);
  if (!first || key === null) return;
  const before = context.met.get(`household\n${key}`);
  if (before) tellAll(lines, IMPORT_TEXT.otherYearFirst(before.row, before.year), 'error');
  else context.met.set(`household\n${key}`, { row: first.line.row, year: lines.year });
}

function findHousehold(lines: HouseholdLines, facts: RegisterFacts, context: JudgeContext): Found {
  const byRow = lines.members
    .map(({ line }) => facts.membershipById.get(String(line.values.get('rowId') ?? '')))
    .find(Boolean);
  const coded = lines.code ? (facts.byCode.get(lines.code) ?? []) : [];
  if (coded.length > 1)
    tellAll(lines, IMPORT_TEXT.householdSeveral(coded.map((id) => marks(id, facts, context))), 'error');
  const headed = [...(facts.bearers.get(lines.headCore ?? '') ?? [])].map((id) => facts.memberOf.get(id)).find(Boolean);
  const named =
    coded[0] === undefined && lines.code === null && lines.headCore === null
      ? headsNamed(lines, facts, context)
      : undefined;
  const id = coded[0] ?? named ?? (byRow ?? headed)?.['householdId'];
  const household = typeof id === 'string' ? facts.households.get(id) : undefined;
  const known = household?.['nationalCode'];
  if (household && coded[0] === undefined && lines.code !== null && typeof known === 'string' && known !== lines.code) {
    tellAll(lines, IMPORT_TEXT.otherCode(known), 'error');
  }
  return { id: household?.id ?? context.newId(), household };
}

/** Households of the village whose head has the name; several are named and never chosen from. */
function headsNamed(lines: HouseholdLines, facts: RegisterFacts, context: JudgeContext): string | undefined {
  if (!lines.headName || !lines.villageId) return undefined;
  const ids = facts.byHead.get(`${lines.villageId}\n${lines.headName}`) ?? [];
  if (ids.length > 1) {
    tellAll(
      lines,
      IMPORT_TEXT.namesakes(
        lines.headName,
        ids.map((id) => marks(id, facts, context)),
      ),
      'error',
    );
    return undefined;
  }
  return ids[0];
}

function marks(householdId: string, facts: RegisterFacts, context: JudgeContext): string {
  const household = facts.households.get(householdId);
  const head = facts.members.get(householdId)?.find((member) => member['relation'] === HEAD);
  const person = head && facts.persons.get(String(head['personId']));
  const core = String(facts.numbers.get(person?.id ?? '')?.at(-1)?.['core18'] ?? '');
  const village = context.villageNames.get(String(household?.['areaId'] ?? ''));
  const words = householdWords({
    townName: village?.townName ?? null,
    villageName: village?.name ?? null,
    groupName: (household?.['groupName'] ?? null) as string | null,
    headName: (person?.['name'] ?? null) as string | null,
  });
  return `${words} ${personMark(null, core.slice(-4) || null)}`.trim();
}

function placeOf(lines: HouseholdLines, household: Stored | undefined, context: JudgeContext): string {
  const known = context.villageNames.get(String(household?.['areaId'] ?? ''));
  return rowPlace(lines.townName || known?.townName, lines.villageName || known?.name);
}

function checkPlace(lines: HouseholdLines, household: Stored | undefined, context: JudgeContext): void {
  if (!household) {
    const isSaid = lines.members.some(({ line }) => line.problems.some((problem) => problem.column === 'village'));
    if (lines.villageId === null && !isSaid) tellAll(lines, IMPORT_TEXT.noVillage, 'error');
    if (lines.villageId === null && isSaid) {
      const [said] = lines.members.flatMap(({ line }) =>
        line.problems.filter((problem) => problem.column === 'village'),
      );
      for (const { line } of lines.members)
        if (!line.problems.some((p) => p.column === 'village')) line.problems.push(said!);
    }
  } else if (lines.villageId !== null && lines.villageId !== household['areaId']) {
    const known = context.villageNames.get(String(household['areaId']));
    tellAll(
      lines,
      IMPORT_TEXT.otherPlace(rowPlace(known?.townName, known?.name), rowPlace(lines.townName, lines.villageName)),
      'doubt',
    );
  }
}

/** The archive's latest year when the lines are older than it. */
function olderThan(lines: HouseholdLines, found: Found, facts: RegisterFacts): number | undefined {
  const latest = found.household && facts.latestYear.get(found.household.id);
  return latest !== undefined && lines.year !== 0 && lines.year < latest ? latest : undefined;
}

/** What a line's own data break; only errors keep it out, the rest shows as doubts of the register. */
function checkPerson({ line, name, number }: MemberLine, today: string): void {
  const value = (key: string) => (line.values.get(key) ?? null) as string | null;
  const { person_year: year } = columnsOf(line, ['person_year']);
  const person = {
    name,
    number,
    numberType: value('person_number.type'),
    sex: value('person.sex'),
    birthOn: value('person.birthOn'),
    phone: null,
    year,
  };
  for (const problem of name === '' ? [] : personProblems(person, today)) {
    if (problem.grade === 'error') {
      line.problems.push({ column: problem.field ?? '', sentence: registerSentence(problem), grade: 'error' });
    }
  }
}

/** One head, one spouse, relations that fit: over the file's members and those the file leaves out. */
function checkMembers(lines: HouseholdLines, found: Found, facts: RegisterFacts, today: string): void {
  // Lines that will not go in say nothing about a household that stands without them.
  const counting = found.household ? lines.members.filter((member) => !hasError(member.line)) : lines.members;
  const meant = new Set(counting.map((member) => findPerson(member, found.id, facts).id).filter(Boolean));
  const absent = (facts.members.get(found.id) ?? []).filter((member) => !meant.has(String(member['personId'])));
  const members: MemberFacts[] = [
    ...counting.map((member) => memberFacts(member, findPerson(member, found.id, facts).id, facts)),
    ...absent.map((member) => memberFacts(undefined, String(member['personId']), facts)),
  ];
  for (const problem of householdProblems(members, today)) {
    if (problem.grade !== 'error') continue;
    const own = counting.filter((member) => member.name === problem.name);
    if (problem.rule === 'Q205' || problem.rule === 'Q206') {
      for (const { line } of own)
        line.problems.push({ column: 'relation', sentence: registerSentence(problem), grade: 'error' });
    } else tellAll(lines, registerSentence(problem), 'doubt');
  }
  const isHeadWrong = lines.members.some(({ line, relation }) => relation === HEAD && hasError(line));
  if (isHeadWrong && !found.household) {
    for (const { line } of lines.members) {
      if (!hasError(line)) line.problems.push({ column: '', sentence: IMPORT_TEXT.headRowWrong, grade: 'doubt' });
    }
  }
}

function memberFacts(member: MemberLine | undefined, personId: string | undefined, facts: RegisterFacts): MemberFacts {
  const person = facts.persons.get(personId ?? '');
  const membership = facts.memberOf.get(personId ?? '');
  const known = (row: Stored | undefined, key: string) => (row?.[key] ?? null) as string | null;
  const said = (key: string) => (member?.line.values.get(key) ?? null) as string | null;
  return {
    name: member?.name ?? known(person, 'name') ?? '',
    relation: member?.relation ?? known(membership, 'relation'),
    sex: said('person.sex') ?? known(person, 'sex'),
    birthOn: said('person.birthOn') ?? known(person, 'birthOn'),
  };
}

/** The household's own row and its form of the year, taken from the head's line, else from the first that says it. */
function draftHousehold(
  draft: Draft,
  lines: HouseholdLines,
  found: Found,
  facts: RegisterFacts,
  isOlder: boolean,
  ops: Op[],
): void {
  const values = householdValues(lines, draft.line);
  const { household, household_year: form } = values;
  if (!found.household) {
    draft.isNew = true;
    if (lines.villageId === null) return;
    ops.push(insertOp('household', { ...household, id: found.id, areaId: lines.villageId }));
  } else {
    draft.changes.push(...changesOf('household', found.household, moved(household, lines, isOlder), isOlder));
  }
  if (lines.year === 0) return;
  const known = facts.householdYears.get(`${found.id}\n${lines.year}`);
  if (known) draft.changes.push(...changesOf('household_year', known, form, false));
  else {
    const areaId = lines.villageId ?? found.household?.['areaId'] ?? null;
    const groupName = household['groupName'] ?? found.household?.['groupName'] ?? null;
    const insert = insertOp('household_year', {
      householdId: found.id,
      year: lines.year,
      areaId,
      groupName,
      ...form,
    } as never);
    if (found.household) draft.inserts.push(insert);
    else ops.push(insert);
    if (found.household) draft.news.push(...newsOf('household_year', { year: lines.year, ...form }));
  }
}

const moved = (household: Record<string, StoredValue>, lines: HouseholdLines, isOlder: boolean) =>
  lines.villageId === null || isOlder ? household : { ...household, areaId: lines.villageId };

function householdValues(lines: HouseholdLines, leading: Line) {
  const tables = columnsOf(leading, ['household', 'household_year']);
  for (const { line } of lines.members) {
    if (line === leading) continue;
    const other = columnsOf(line, ['household', 'household_year']);
    for (const table of ['household', 'household_year'] as const) {
      for (const [column, value] of Object.entries(other[table])) tables[table][column] ??= value;
    }
  }
  return tables;
}

const NOWHERE = { townName: null, villageName: null, groupName: null };
const subjectOf = (member: MemberLine, lines: HouseholdLines): string =>
  [
    member.name,
    personMark(null, member.core18?.slice(-4) ?? null),
    lines.headName && lines.headName !== member.name ? householdWords({ ...NOWHERE, headName: lines.headName }) : '',
  ]
    .filter((part) => part)
    .join(' ');

function tellAll(lines: HouseholdLines, sentence: string, grade: 'error' | 'doubt' | 'note'): void {
  for (const { line } of lines.members) line.problems.push({ column: '', sentence, grade });
}

const hasError = (line: Line): boolean => line.problems.some((problem) => problem.grade === 'error');
