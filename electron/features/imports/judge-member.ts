import { MEMBER_IN, NUMBER_REASON, NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { readNumber } from '../../../shared/domain/identity-number.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import { IMPORT_TEXT } from '../../../shared/text/imports.ts';
import { householdWords, personMark } from '../../../shared/text/register-problems.ts';
import { type Columns, type Draft, insertOp } from './import-types.ts';
import type { JudgeContext } from './judge-register.ts';
import { changesOf, columnsOf, newsOf } from './line-columns.ts';
import type { RegisterFacts, Stored } from './register-facts.ts';
import { type MemberLine, text } from './register-groups.ts';

/** Whom a line means, or why that cannot be told. */
interface FoundPerson {
  id?: string;
  several?: readonly string[];
}

/** The person of a line: by the row it was written from, by number (former ones too), by code, by name in the household. */
export function findPerson(member: MemberLine, householdId: string, facts: RegisterFacts): FoundPerson {
  const row = facts.membershipById.get(text(member.line, 'rowId') ?? '');
  if (row) return { id: String(row['personId']) };
  const bearers = member.core18 ? facts.bearers.get(member.core18) : undefined;
  if (bearers) return bearers.size === 1 ? { id: [...bearers][0]! } : { several: [...bearers] };
  const coded = facts.byPersonCode.get(text(member.line, 'person.nationalCode') ?? '');
  if (coded && facts.persons.get(coded)?.['name'] === member.name) return { id: coded };
  const same = (facts.members.get(householdId) ?? [])
    .map((each) => String(each['personId']))
    .filter((id) => facts.persons.get(id)?.['name'] === member.name);
  if (same.length > 1) return { several: same };
  const former = (facts.ended.get(householdId) ?? []).find(
    (each) => member.number === null && facts.persons.get(String(each['personId']))?.['name'] === member.name,
  );
  const id = same[0] ?? (former && String(former['personId']));
  return id === undefined ? {} : { id };
}

interface Joining {
  householdId: string;
  isNewHousehold: boolean;
  isOlder: boolean;
}

/** Drafts what a member's line stores: person, number, membership, form of the year. */
export function draftMember(
  draft: Draft,
  member: MemberLine,
  joining: Joining,
  facts: RegisterFacts,
  context: JudgeContext,
): void {
  const { line } = draft;
  const values = columnsOf(line, ['person', 'person_number', 'person_year']);
  delete values.person_year['year'];
  const found = findPerson(member, joining.householdId, facts);
  if (found.several) {
    const sentence = IMPORT_TEXT.namesakes(
      member.name,
      found.several.map((id) => mark(id, facts)),
    );
    line.problems.push({ column: 'person.name', sentence, grade: 'error' });
    return;
  }
  if (text(line, 'rowId') && !facts.membershipById.has(text(line, 'rowId') ?? '')) {
    line.problems.push({ column: 'rowId', sentence: IMPORT_TEXT.unknownRow, grade: 'error' });
    return;
  }
  const person = found.id ? facts.persons.get(found.id) : undefined;
  checkMetBefore(member, person ? `${member.year}\n${person.id}` : newcomerKey(member, joining), context);
  if (!person) draftNewPerson(draft, member, joining, values, context);
  else draftKnownPerson(draft, { member, person, joining, values }, facts, context);
}

/** A person without a number is told apart by name within the household. */
const newcomerKey = ({ core18, name }: MemberLine, { householdId }: Joining): string =>
  core18 ?? `${householdId}\n${name}`;

/** Two lines must not stand for one person of a year, nor bring one new person twice. */
function checkMetBefore({ line, year }: MemberLine, key: string, { met }: JudgeContext): void {
  const before = met.get(`person\n${key}`);
  met.set(`person\n${key}`, before ?? { row: line.row, year });
  if (!before || line.problems.some((problem) => problem.grade === 'error')) return;
  const sentence =
    before.year === year ? IMPORT_TEXT.duplicateLine(before.row) : IMPORT_TEXT.otherYearFirst(before.row, before.year);
  line.problems.push({ column: 'person.name', sentence, grade: 'error' });
}

type Values = Record<'person' | 'person_number' | 'person_year', Columns>;

function draftNewPerson(
  draft: Draft,
  member: MemberLine,
  joining: Joining,
  values: Values,
  context: JudgeContext,
): void {
  draft.isNew = true;
  if (joining.isOlder) {
    draft.line.problems.push({ column: '', sentence: IMPORT_TEXT.olderPerson(member.year), grade: 'doubt' });
  }
  const personId = context.newId();
  draft.inserts.push(
    insertOp('person', { ...fromNumber(member, context.today), ...values.person, id: personId, name: member.name }),
    numberRow(personId, member, values.person_number),
    membershipRow(personId, member, joining),
    insertOp('person_year', { ...values.person_year, personId, year: member.year, householdId: joining.householdId }),
  );
}

/** Sex and birth that the number tells, for lines that leave them out. */
function fromNumber({ number }: MemberLine, today: string): Columns {
  if (!number) return {};
  const read = readNumber(number, today);
  return read.problems.length === 0 ? { sex: read.sex ?? null, birthOn: read.birthOn ?? null } : {};
}

function numberRow(personId: string, { number, core18 }: MemberLine, given: Columns) {
  if (!number) {
    const reason = given['reason'] ?? NUMBER_REASON.other;
    return insertOp('person_number', { personId, type: NUMBER_TYPE.none, reason } as never);
  }
  return insertOp('person_number', {
    personId,
    type: (given['type'] as string | undefined) ?? typeOf(number),
    number,
    core18,
  });
}

const typeOf = (number: string): string =>
  number.length >= 20
    ? NUMBER_TYPE.disability
    : number.length === 18 || number.length === 15
      ? NUMBER_TYPE.resident
      : NUMBER_TYPE.other;

function membershipRow(personId: string, { relation }: MemberLine, { householdId, isNewHousehold }: Joining) {
  const inReason = isNewHousehold ? MEMBER_IN.initial : MEMBER_IN.missed;
  return insertOp('membership', { householdId, personId, relation, inReason });
}

interface Known {
  member: MemberLine;
  person: Stored;
  joining: Joining;
  values: Values;
}

function draftKnownPerson(draft: Draft, known: Known, facts: RegisterFacts, context: JudgeContext): void {
  const { member, person, joining, values } = known;
  const { line } = draft;
  const membership = facts.memberOf.get(person.id);
  if (membership && membership['householdId'] !== joining.householdId) {
    const where = placeOfHousehold(String(membership['householdId']), facts, context);
    line.problems.push({ column: 'person_number.number', sentence: IMPORT_TEXT.elsewhere(where), grade: 'error' });
    return;
  }
  if (person['name'] !== member.name) {
    const sentence = IMPORT_TEXT.otherName(String(person['name']), member.name);
    line.problems.push({ column: 'person.name', sentence, grade: 'doubt' });
  }
  draft.changes.push(...changesOf('person', person, { ...values.person, name: member.name }, joining.isOlder));
  if (membership) {
    draft.changes.push(...changesOf('membership', membership, { relation: member.relation }, joining.isOlder));
  } else {
    draft.isNew = true;
    draft.inserts.push(membershipRow(person.id, member, joining));
    const left = facts.ended.get(joining.householdId)?.find((each) => each['personId'] === person.id);
    if (left) {
      const sentence = IMPORT_TEXT.leftBefore(member.name, String(left['toOn']), String(left['outReason'] ?? ''));
      line.problems.push({ column: 'person.name', sentence, grade: 'doubt' });
    }
  }
  draftNumber(draft, known, facts, context);
  if (member.year === 0) return;
  const form = facts.personYears.get(`${person.id}\n${member.year}`);
  if (form) draft.changes.push(...changesOf('person_year', form, values.person_year, false));
  else {
    draft.inserts.push(
      insertOp('person_year', {
        ...values.person_year,
        personId: person.id,
        year: member.year,
        householdId: joining.householdId,
      }),
    );
    draft.news.push(...newsOf('person_year', { year: member.year, ...values.person_year }));
  }
}

/** A number the archive does not have is added; one that contradicts the archive's waits for a person. */
function draftNumber(
  draft: Draft,
  { member, person, joining, values }: Known,
  facts: RegisterFacts,
  context: JudgeContext,
): void {
  const { number, core18 } = member;
  const rows = facts.numbers.get(person.id) ?? [];
  if (!number || joining.isOlder || rows.some((row) => row['number'] === number)) return;
  const inUse = rows.filter((row) => row['validTo'] === null);
  const given = { ...values.person_number };
  const before = inUse.find((row) => row['number'] !== null);
  if (before && before['core18'] !== core18) {
    draft.line.problems.push({
      column: 'person_number.number',
      sentence: IMPORT_TEXT.otherNumber(member.name),
      grade: 'doubt',
    });
    given['reason'] ??= NUMBER_REASON.corrected;
  }
  const ending = inUse.filter((row) => row['core18'] !== core18);
  draft.inserts.push(
    ...ending.map((row) => ['u', 'person_number', row.id, { validTo: context.today }] as const),
    numberRow(person.id, member, given),
  );
  draft.news.push(...newsOf('person_number', { number }));
}

function mark(personId: string, facts: RegisterFacts): string {
  const core = String(facts.numbers.get(personId)?.at(-1)?.['core18'] ?? '');
  const membership = facts.memberOf.get(personId);
  const household = facts.households.get(String(membership?.['householdId'] ?? ''));
  return [
    facts.persons.get(personId)?.['name'],
    personMark((household?.['groupName'] ?? null) as string | null, core.slice(-4) || null),
  ]
    .filter((part) => part)
    .join(' ');
}

function placeOfHousehold(householdId: string, facts: RegisterFacts, context: JudgeContext): string {
  const household = facts.households.get(householdId);
  const village = context.villageNames.get(String(household?.['areaId'] ?? ''));
  const head = facts.members.get(householdId)?.find((each) => each['relation'] === HEAD);
  return householdWords({
    townName: village?.townName ?? null,
    villageName: village?.name ?? null,
    groupName: (household?.['groupName'] ?? null) as string | null,
    headName: (facts.persons.get(String(head?.['personId'] ?? ''))?.['name'] ?? null) as string | null,
  });
}
