import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { findLabel } from '../../../shared/domain/code-lists.ts';
import { AREA_LEVEL, MEMBER_IN } from '../../../shared/domain/codes.ts';
import type { StoredValue } from '../../../shared/domain/fields/values.ts';
import { householdFormProblems, householdProblems, type MemberFacts } from '../../../shared/domain/household.ts';
import { byKey, HOUSEHOLD_FORM } from '../../../shared/domain/register-form.ts';
import { householdWords, REGISTER_NOTICES } from '../../../shared/text/register-problems.ts';
import type { CommandContext, Read } from '../../core/types.ts';
import { sortForm } from './form-values.ts';
import { accept, knownBearers, type NoticeLine } from './judge.ts';
import { findHousehold, householdsWithCode, membershipsOf } from './member-repository.ts';
import { factsOf, memberDraft, memberProblems, storeMember } from './store-member.ts';

type Input<Name extends keyof typeof contract> = ParsedOf<(typeof contract)[Name]>;
const HOUSEHOLD_FIELDS = byKey(HOUSEHOLD_FORM);
const VILLAGE_LEVELS: readonly string[] = [AREA_LEVEL.village, AREA_LEVEL.community];

/** Registers a household with its members and their forms of the year. */
export function register(
  context: CommandContext,
  input: Input<'households.register'>,
): { id: string; notices: NoticeLine[] } {
  const { read, write } = context;
  const today = context.today();
  const { villageId, openedOn, year } = input;
  checkVillage(read, villageId);
  checkDate(openedOn, today);
  const values = sortForm(HOUSEHOLD_FIELDS, input.values);
  checkCode(read, values.household?.['nationalCode'], null);
  const drafts = input.members.map(({ relation, values }) => memberDraft(relation, values, today));
  const bearers = knownBearers(
    read,
    drafts.map((draft) => draft.number),
  );
  const notices = [
    ...accept(
      drafts.flatMap((draft) => memberProblems(draft, today)),
      'memberRejected',
    ),
    ...accept(
      [...householdProblems(drafts.map(factsOf), today), ...householdFormProblems(values.household_year ?? {})],
      'householdRejected',
    ),
  ];
  const id = write.insert('household', { ...values.household, areaId: villageId, openedOn });
  const groupName = values.household?.['groupName'] as string | null | undefined;
  write.insert('household_year', { householdId: id, year, areaId: villageId, groupName, ...values.household_year });
  const joining = { householdId: id, year, fromOn: openedOn, inReason: MEMBER_IN.initial };
  for (const draft of drafts) storeMember(context, draft, joining, bearers);
  return { id, notices: [...notices, ...returned(bearers)] };
}

/** Adds a member to an open household. */
export function addMember(
  context: CommandContext,
  input: Input<'households.addMember'>,
): { membershipId: string; personId: string; notices: NoticeLine[] } {
  const { read } = context;
  const today = context.today();
  const household = openHousehold(read, input.householdId);
  checkDate(input.fromOn, today);
  const draft = memberDraft(input.relation, input.values, today);
  const bearers = knownBearers(read, [draft.number]);
  const notices = [
    ...accept(memberProblems(draft, today), 'memberRejected'),
    ...accept(householdProblems([...presentMembers(read, household.id), factsOf(draft)], today), 'householdRejected'),
  ];
  const joining = {
    householdId: household.id,
    year: input.year,
    fromOn: input.fromOn,
    inReason: codeOf('memberIn', input.inReason),
  };
  return { ...storeMember(context, draft, joining, bearers), notices: [...notices, ...returned(bearers)] };
}

function returned(bearers: ReadonlyMap<string, { name: string }>): NoticeLine[] {
  return [...bearers.values()].map(({ name }) => ({ grade: 'info', sentence: REGISTER_NOTICES.returned(name) }));
}

/** The household, when it is on record. Errors: householdNotFound, householdClosed. */
export function openHousehold(read: Read, id: string) {
  const household = findHousehold(read, id);
  if (!household) throw new AppError('householdNotFound');
  if (household.closedOn !== null) throw new AppError('householdClosed', { on: household.closedOn });
  return household;
}

/** The present members as the household's rules see them. */
export function presentMembers(
  read: Read,
  householdId: string,
): (MemberFacts & { membershipId: string; personId: string })[] {
  return membershipsOf(read, householdId)
    .filter((member) => member.toOn === null)
    .map(({ membershipId, id, name, relation, sex, birthOn }) => ({
      membershipId,
      personId: id,
      name,
      relation,
      sex,
      birthOn,
    }));
}

/** The label of a code that a call names. Error: valueRefused. */
export function codeOf(list: string, text: string): string {
  const label = findLabel(list, text);
  if (label === undefined) throw new AppError('valueRefused', { field: text, problem: REGISTER_NOTICES.notOffered });
  return label;
}

/** A date that a call names may not lie ahead. Error: valueRefused. */
export function checkDate(on: string, today: string): void {
  if (on > today) throw new AppError('valueRefused', { field: on, problem: REGISTER_NOTICES.futureDate });
}

/** A household's national code stands for one household (ledger 5). Error: householdRejected. */
export function checkCode(read: Read, code: StoredValue | undefined, ownId: string | null): void {
  if (typeof code !== 'string') return;
  const [other] = householdsWithCode(read, code).filter((row) => row.householdId !== ownId);
  if (!other) return;
  throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.codeTaken(code, householdWords(other))] });
}

function checkVillage(read: Read, id: string): void {
  const area = read.first((k) => k.selectFrom('live_area').select('level').where('id', '=', id));
  if (!area || !VILLAGE_LEVELS.includes(area.level)) throw new AppError('villageNotFound');
}
