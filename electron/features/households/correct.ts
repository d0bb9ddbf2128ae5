import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import type { ChangeKind } from '../../../shared/contract/shapes.ts';
import { MEMBER_IN, MEMBER_OUT, NUMBER_REASON, NUMBER_TYPE } from '../../../shared/domain/codes.ts';
import { householdFormProblems, householdProblems } from '../../../shared/domain/household.ts';
import { core18Of } from '../../../shared/domain/identity-number.ts';
import { personProblems } from '../../../shared/domain/member.ts';
import { byKey, HOUSEHOLD_FORM, MEMBER_FORM } from '../../../shared/domain/register-form.ts';
import { CHANGE_REASON, REGISTER_NOTICES } from '../../../shared/text/register-problems.ts';
import type { CommandContext, Read } from '../../core/types.ts';
import { type Columns, sortForm } from './form-values.ts';
import { accept, knownBearers, type NoticeLine } from './judge.ts';
import { findMembership, findPerson, householdForm, numbersInUse, personForm } from './member-repository.ts';
import { checkCode, checkDate, codeOf, openHousehold, presentMembers } from './register.ts';
import { numberType, storePersonForm } from './store-member.ts';

type Input<Name extends keyof typeof contract> = ParsedOf<(typeof contract)[Name]>;
const HOUSEHOLD_FIELDS = byKey(HOUSEHOLD_FORM);
const MEMBER_FIELDS = byKey(MEMBER_FORM);

/** The reason that history keeps of a correction: kind, day of the change, words. */
function noteOf(change: ChangeKind, today: string): { reason: string } {
  if (change.kind === 'entryError') return { reason: CHANGE_REASON.entryError(change.reason) };
  checkDate(change.on, today);
  return { reason: CHANGE_REASON.factChanged(change.on, change.reason) };
}

/** Changes a household's lasting facts and its form of a year. */
export function correctHousehold(
  context: CommandContext,
  input: Input<'households.correct'>,
): { notices: NoticeLine[] } {
  const { read, write } = context;
  const note = noteOf(input.change, context.today());
  const household = openHousehold(read, input.id);
  const values = sortForm(HOUSEHOLD_FIELDS, input.values);
  checkCode(read, values.household?.['nationalCode'], household.id);
  const form = householdForm(read, household.id, input.year);
  const notices = accept(householdFormProblems({ ...form, ...values.household_year }), 'householdRejected');
  if (values.household) write.update('household', household.id, values.household, note);
  if (form && values.household_year) write.update('household_year', form.id, values.household_year, note);
  else if (values.household_year) {
    const { areaId, groupName } = household;
    const row = { householdId: household.id, year: input.year, areaId, groupName, ...values.household_year };
    write.insert('household_year', row, note);
  }
  return { notices };
}

/** Changes a member: his person, number, relation and form of a year; numbers and relations are dated, never overwritten. */
export function correctMember(
  context: CommandContext,
  input: Input<'households.correctMember'>,
): { notices: NoticeLine[] } {
  const { read, write } = context;
  const today = context.today();
  const { change, year } = input;
  const note = noteOf(change, today);
  const membership = findMembership(read, input.membershipId);
  if (!membership) throw new AppError('memberNotFound');
  openHousehold(read, membership.householdId);
  const person = findPerson(read, membership.personId);
  if (!person) throw new AppError('memberNotFound');
  const values = sortForm(MEMBER_FIELDS, input.values);
  const form = personForm(read, person.id, year);
  const inUse = numbersInUse(read, [person.id])[0];
  const number = (values.person_number?.['number'] ?? inUse?.number ?? null) as string | null;
  const after = { ...person, ...values.person };
  const relation = input.relation === undefined ? membership.relation : codeOf('relation', input.relation);
  if (relation !== membership.relation && change.kind === 'factChanged') checkRelationDate(membership, change.on);
  const others = presentMembers(read, membership.householdId).filter((member) => member.membershipId !== membership.id);
  const facts = { name: after.name, sex: after.sex, birthOn: after.birthOn };
  const notices = [
    ...accept(
      personProblems(
        { ...facts, phone: after.phone, number, numberType: null, year: { ...form, ...values.person_year } },
        today,
      ),
      'memberRejected',
    ),
    ...(membership.toOn === null
      ? accept(householdProblems([...others, { ...facts, relation }], today), 'householdRejected')
      : []),
  ];
  if (values.person) write.update('person', person.id, values.person, note);
  if (values.person_number) changeNumber(context, person.id, { values: values.person_number, inUse, change, note });
  if (relation !== membership.relation && relation !== null)
    changeRelation(context, membership, { relation, change, note });
  if (values.person_year) {
    const { householdId } = membership;
    storePersonForm(context, { personId: person.id, householdId, year, values: values.person_year, ...note });
  }
  return { notices };
}

/** A new number is a new row; the old one ends on the day the fact changed, or today when it was a slip (ledger 1). */
function changeNumber(
  { read, write, today }: CommandContext,
  personId: string,
  given: {
    values: Columns;
    inUse: ReturnType<typeof numbersInUse>[number] | undefined;
    change: ChangeKind;
    note: { reason: string };
  },
): void {
  const { values, inUse, change, note } = given;
  const number = values['number'] as string | null | undefined;
  if (!number || number === inUse?.number) return;
  const core18 = core18Of(number) ?? number;
  if (core18 !== inUse?.core18) knownBearers(read, [number], personId);
  const changedOn = change.kind === 'factChanged' ? change.on : today();
  const reason =
    (values['reason'] as string | null | undefined) ??
    (core18 === inUse?.core18 && inUse.number?.length === 15
      ? NUMBER_REASON.upgraded
      : change.kind === 'entryError'
        ? NUMBER_REASON.corrected
        : NUMBER_REASON.reissued);
  if (inUse) write.update('person_number', inUse.id, { validTo: changedOn }, note);
  const type = (values['type'] as string | null | undefined) ?? numberType(number);
  const validFrom = change.kind === 'factChanged' ? change.on : null;
  write.insert(
    'person_number',
    { personId, type, number, core18, validFrom, reason: inUse?.type === NUMBER_TYPE.none ? null : reason },
    note,
  );
}

/** A relation changes while the membership lasts: an ended one stays ended. Error: memberRejected. */
function checkRelationDate({ fromOn, toOn }: NonNullable<ReturnType<typeof findMembership>>, on: string): void {
  if (toOn !== null) throw new AppError('memberRejected', { problems: [REGISTER_NOTICES.alreadyEnded] });
  if (fromOn !== null && on < fromOn) {
    throw new AppError('memberRejected', { problems: [REGISTER_NOTICES.changeBeforeBegin] });
  }
}

/** A slip is overwritten; a relation that changed on a day ends one membership and begins the next. */
function changeRelation(
  { write }: CommandContext,
  membership: NonNullable<ReturnType<typeof findMembership>>,
  given: { relation: string; change: ChangeKind; note: { reason: string } },
): void {
  const { relation, change, note } = given;
  if (change.kind === 'entryError') {
    write.update('membership', membership.id, { relation }, note);
    return;
  }
  const { householdId, personId } = membership;
  write.update('membership', membership.id, { toOn: change.on, outReason: MEMBER_OUT.headChange }, note);
  write.insert(
    'membership',
    { householdId, personId, relation, fromOn: change.on, inReason: MEMBER_IN.headChange },
    note,
  );
}

/** The open membership of a person or with an id, in a household. */
export function memberOf(read: Read, householdId: string, id: string) {
  return presentMembers(read, householdId).find((member) => member.membershipId === id || member.personId === id);
}
