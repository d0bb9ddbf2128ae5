import { AppError } from '../../../shared/contract/app-error.ts';
import type { FieldValues } from '../../../shared/contract/shapes.ts';
import { NUMBER_REASON, NUMBER_TYPE, type Sex } from '../../../shared/domain/codes.ts';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import type { MemberFacts } from '../../../shared/domain/household.ts';
import { core18Of, last4Of, readNumber } from '../../../shared/domain/identity-number.ts';
import { type PersonFacts, personProblems } from '../../../shared/domain/member.ts';
import { byKey, MEMBER_FORM } from '../../../shared/domain/register-form.ts';
import type { RegisterProblem } from '../../../shared/domain/register-problem.ts';
import type { CommandContext } from '../../core/types.ts';
import { type ByTable, type Columns, sortForm } from './form-values.ts';
import type { Bearer } from './judge.ts';

const MEMBER_FIELDS = byKey(MEMBER_FORM);

/** A member as the form gives him, sorted into tables; sex and birth come from the number where the form leaves them out. */
export interface MemberDraft {
  relation: string;
  tables: ByTable;
  number: string | null;
}

/** Sorts and checks a member's form. Error: valueRefused. */
export function memberDraft(relation: string, values: FieldValues, today: string): MemberDraft {
  const tables = sortForm(MEMBER_FIELDS, values);
  const number = text(tables.person_number?.['number']);
  const person = tables.person ?? {};
  if (number) {
    const read = readNumber(number, today);
    const type = text(tables.person_number?.['type']);
    if (
      read.problems.length === 0 &&
      (type === null || type === NUMBER_TYPE.resident || type === NUMBER_TYPE.disability)
    ) {
      person['sex'] ??= (read.sex ?? null) as Sex | null;
      person['birthOn'] ??= read.birthOn ?? null;
    }
  }
  return { relation, tables: { ...tables, person }, number };
}

/** What the rules look at. */
export function factsOf({ relation, tables, number }: MemberDraft): PersonFacts & MemberFacts {
  return {
    relation,
    name: text(tables.person?.['name']) ?? '',
    sex: text(tables.person?.['sex']),
    birthOn: text(tables.person?.['birthOn']),
    numberType: text(tables.person_number?.['type']),
    number,
    phone: text(tables.person?.['phone']),
    year: tables.person_year ?? {},
  };
}

/** Problems of a member alone. */
export const memberProblems = (draft: MemberDraft, today: string): RegisterProblem[] =>
  personProblems(factsOf(draft), today);

/** Where a new member goes. */
export interface Joining {
  householdId: string;
  year: number;
  fromOn: string;
  inReason: string;
}

/**
 * Stores person, number, membership and form of the year; a person already known under the number is taken over when the
 * names agree. Error: duplicatePerson.
 */
export function storeMember(
  context: CommandContext,
  draft: MemberDraft,
  joining: Joining,
  bearers: ReadonlyMap<string, Bearer>,
): { personId: string; membershipId: string } {
  const { write } = context;
  const name = text(draft.tables.person?.['name']) ?? '';
  const core18 = draft.number ? (core18Of(draft.number) ?? draft.number) : null;
  const bearer = core18 ? bearers.get(core18) : undefined;
  if (bearer && bearer.name !== name) {
    throw new AppError('duplicatePerson', { last4: last4Of(draft.number ?? ''), where: bearer.name });
  }
  const personId = bearer?.personId ?? write.insert('person', { name, ...draft.tables.person });
  if (bearer) write.update('person', personId, present(draft.tables.person));
  else storeNumber(context, personId, draft);
  const { householdId, fromOn, inReason, year } = joining;
  const membershipId = write.insert('membership', {
    householdId,
    personId,
    relation: draft.relation,
    fromOn,
    inReason,
  });
  storePersonForm(context, { personId, householdId, year, values: draft.tables.person_year ?? {} });
  return { personId, membershipId };
}

function storeNumber({ write }: CommandContext, personId: string, draft: MemberDraft): void {
  const given = draft.tables.person_number ?? {};
  const { number } = draft;
  if (number) {
    const type = text(given['type']) ?? numberType(number);
    write.insert('person_number', { personId, type, number, core18: core18Of(number) ?? number });
  } else {
    const reason = text(given['reason']) ?? NUMBER_REASON.other;
    write.insert('person_number', { personId, type: NUMBER_TYPE.none, reason });
  }
}

/** The type that a number of 15, 18, 20 or 22 characters has. */
export function numberType(number: string): string {
  if (number.length === 20 || number.length === 22) return NUMBER_TYPE.disability;
  return number.length === 15 || number.length === 18 ? NUMBER_TYPE.resident : NUMBER_TYPE.other;
}

/** Stores a person's form of a year, new or changed. */
export function storePersonForm(
  { read, write }: Pick<CommandContext, 'read' | 'write'>,
  form: { personId: string; householdId: string; year: number; values: Columns; reason?: string },
): void {
  const { personId, householdId, year, values } = form;
  const note = form.reason === undefined ? {} : { reason: form.reason };
  const known = read.first((k) =>
    k.selectFrom('live_person_year').select('id').where('personId', '=', personId).where('year', '=', year),
  );
  if (known) write.update('person_year', known.id, { ...values, householdId }, note);
  else write.insert('person_year', { personId, year, householdId, ...values }, note);
}

const present = (columns: Columns | undefined): Columns =>
  Object.fromEntries(Object.entries(columns ?? {}).filter(([, value]) => value !== null));

const text = (value: StoredValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
