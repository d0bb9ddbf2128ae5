import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { findLabel } from '../../../shared/domain/code-lists.ts';
import { CLOSE_REASON, MEMBER_IN, MEMBER_OUT, PAIRING_END } from '../../../shared/domain/codes.ts';
import { householdProblems } from '../../../shared/domain/household.ts';
import { HEAD } from '../../../shared/domain/relation.ts';
import { REGISTER_NOTICES } from '../../../shared/text/register-problems.ts';
import type { CommandContext } from '../../core/types.ts';
import { memberOf } from './correct.ts';
import { accept } from './judge.ts';
import { findHousehold, findMembership } from './member-repository.ts';
import { checkDate, codeOf, openHousehold, presentMembers } from './register.ts';

type Input<Name extends keyof typeof contract> = ParsedOf<(typeof contract)[Name]>;

/** Ends a membership on a day; a head leaves only when another member becomes head on that day. */
export function endMember(context: CommandContext, input: Input<'households.endMember'>): Record<string, never> {
  const { read, write } = context;
  const membership = findMembership(read, input.membershipId);
  if (!membership) throw new AppError('memberNotFound');
  if (membership.toOn !== null) throw new AppError('memberRejected', { problems: [REGISTER_NOTICES.alreadyEnded] });
  const { householdId, personId } = membership;
  openHousehold(read, householdId);
  checkDate(input.toOn, context.today());
  if (membership.fromOn !== null && input.toOn < membership.fromOn) {
    throw new AppError('memberRejected', { problems: [REGISTER_NOTICES.dateBeforeBegin] });
  }
  const outReason = codeOf('memberOut', input.outReason);
  const others = presentMembers(read, householdId).filter((member) => member.membershipId !== membership.id);
  if (membership.relation === HEAD && others.length > 0) nameNewHead(context, householdId, input);
  write.update('membership', membership.id, { toOn: input.toOn, outReason });
  if (outReason === MEMBER_OUT.death) write.update('person', personId, { diedOn: input.toOn });
  return {};
}

/** The other relations are stated towards the old head: they stay as they are and are shown as doubts where they no longer fit. */
function nameNewHead(context: CommandContext, householdId: string, input: Input<'households.endMember'>): void {
  const { read, write } = context;
  if (!input.newHeadId) throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.newHeadNeeded] });
  const heir = memberOf(read, householdId, input.newHeadId);
  if (!heir || heir.membershipId === input.membershipId) {
    throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.newHeadUnknown] });
  }
  write.update('membership', heir.membershipId, { toOn: input.toOn, outReason: MEMBER_OUT.headChange });
  const { personId } = heir;
  write.insert('membership', {
    householdId,
    personId,
    relation: HEAD,
    fromOn: input.toOn,
    inReason: MEMBER_IN.headChange,
  });
}

/** Takes a household off the register on a day; its pairings end with it. */
export function closeHousehold(context: CommandContext, input: Input<'households.close'>): Record<string, never> {
  const { read, write } = context;
  const household = openHousehold(read, input.id);
  checkDate(input.on, context.today());
  const note = { reason: input.reason };
  const open = read.all((k) =>
    k
      .selectFrom('live_pairing')
      .select(['id', 'fromOn'])
      .where('householdId', '=', household.id)
      .where('toOn', 'is', null)
      .limit(100),
  );
  const latest = [household.openedOn ?? '', ...open.map(({ fromOn }) => fromOn)].sort().at(-1) ?? '';
  if (input.on < latest)
    throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.closedBeforeOpened(latest)] });
  const closeReason = findLabel('closeReason', input.reason) ?? CLOSE_REASON.other;
  write.update('household', household.id, { closedOn: input.on, closeReason }, note);
  for (const pairing of open)
    write.update('pairing', pairing.id, { toOn: input.on, endReason: PAIRING_END.closed }, note);
  return {};
}

/** Brings a closed household back; its members must still make a household. */
export function reopenHousehold(context: CommandContext, input: Input<'households.reopen'>): Record<string, never> {
  const { read, write } = context;
  const household = findHousehold(read, input.id);
  if (!household) throw new AppError('householdNotFound');
  checkDate(input.on, context.today());
  if (household.closedOn === null) throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.notClosed] });
  if (input.on < household.closedOn)
    throw new AppError('householdRejected', { problems: [REGISTER_NOTICES.reopenedBeforeClosed] });
  accept(householdProblems(presentMembers(read, household.id), context.today()), 'householdRejected');
  write.update(
    'household',
    household.id,
    { closedOn: null, closeReason: null },
    { reason: `${input.on} ${input.reason}` },
  );
  return {};
}
