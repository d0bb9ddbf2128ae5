import { AppError } from '../../../shared/contract/app-error.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { ParsedOf } from '../../../shared/contract/rpc.ts';
import { BODY_KIND, PAIRING_END, PAIRING_KIND, PAIRING_RANK, POVERTY_STATUS } from '../../../shared/domain/codes.ts';
import { householdMark } from '../../../shared/domain/mark.ts';
import { type PairingEndCause, pairingEndProblems } from '../../../shared/domain/pairing-end.ts';
import { helpPeriod, pairingEndRule } from '../../../shared/policy/helping.ts';
import { endProblemSentence, PAIRING_TEXT } from '../../../shared/text/pairing.ts';
import type { CommandContext, Handlers, JobContext, QueryContext } from '../../core/types.ts';
import { policyOf } from '../county/policy-view.ts';
import { coverage, dueRule as dueRuleOf } from './coverage.ts';
import * as repository from './pairing-repository.ts';
import { type ProposalLine, proposalRow, proposeFor } from './proposal.ts';

type Input<Name extends keyof typeof contract> = ParsedOf<(typeof contract)[Name]>;

/** Who helps which household: dated, several per household, one first; proposals and their application. */
export const pairingHandlers: Handlers<'pairing'> = {
  'pairing.coverage': coverage,
  'pairing.list': ({ read }, filter) => {
    const { rows, total } = repository.pairingPage(read, filter);
    return {
      total,
      rows: rows.map(({ headNumber, groupName, villageName, personId, rank, ...row }) => ({
        ...row,
        mark: householdMark(groupName, headNumber),
        villageName: villageName ?? '',
        officialId: personId,
        rank: RANKS.indexOf(rank) + 1 || RANKS.length,
      })),
    };
  },
  'pairing.record': recordPairing,
  'pairing.end': endPairing,
  'pairing.propose': (context, { areaId, show, offset, limit }) => {
    const lines = proposeFor(context, areaId);
    const assigned = lines.filter((line) => line.officialId !== null).length;
    const shown = lines.filter((line) => isShown(line, show));
    return {
      rows: shown.slice(offset, offset + limit).map(proposalRow),
      total: shown.length,
      assigned,
      unassigned: lines.length - assigned,
    };
  },
  'pairing.applyProposal': applyProposal,
  'pairing.remove': ({ write }, { id, reason }) => {
    write.remove('pairing', id, { reason });
    return {};
  },
};

function isShown(line: ProposalLine, show: Input<'pairing.propose'>['show']): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return line.why !== 'kept';
    case 'unassigned':
      return line.officialId === null;
  }
}

/** Whether the county's profile makes a household's pairing due; for letters. */
export const dueRule = (context: QueryContext) => dueRuleOf(policyOf(context));

const RANKS: readonly string[] = [PAIRING_RANK.first, PAIRING_RANK.second, PAIRING_RANK.other];
const rankLabel = (rank: number): string => RANKS[rank - 1] ?? PAIRING_RANK.other;

function recordPairing(context: CommandContext, input: Input<'pairing.record'>): { id: string } {
  const { read, write, today } = context;
  const { householdId, officialId, fromOn } = input;
  const household = repository.householdFacts(read, householdId);
  if (!household) throw new AppError('householdNotFound');
  if (household.closedOn !== null) throw new AppError('householdClosed', { on: household.closedOn });
  if (fromOn > today()) throw new AppError('pairingRejected', { problems: [PAIRING_TEXT.inFuture] });
  const open = repository.openPairings(read, householdId);
  const same = open.find((pairing) => pairing.personId === officialId);
  if (same) throw new AppError('pairingExists', { name: same.name });
  const rank = rankLabel(input.rank);
  const first = open.find((pairing) => pairing.rank === PAIRING_RANK.first);
  if (first && rank === PAIRING_RANK.first)
    throw new AppError('pairingRejected', { problems: [PAIRING_TEXT.firstTaken(first.name)] });
  return {
    id: write.insert('pairing', {
      householdId,
      personId: officialId,
      rank,
      fromOn,
      ...unitOn(context, officialId, fromOn),
    }),
  };
}

/** The unit for which a helper acts on a day and in which capacity. Errors: officialNotFound, pairingRejected. */
function unitOn({ read }: CommandContext, officialId: string, on: string): { bodyId: string; kind: string } {
  const [unit] = repository.unitsOn(read, officialId, on);
  if (unit) {
    const isVillage = unit.kind === BODY_KIND.villageCommittee || unit.kind === BODY_KIND.villageParty;
    return { bodyId: unit.bodyId, kind: isVillage ? PAIRING_KIND.villageOfficial : PAIRING_KIND.official };
  }
  const known = read.first((k) => k.selectFrom('live_person').select('id').where('id', '=', officialId));
  if (!known) throw new AppError('officialNotFound');
  throw new AppError('pairingRejected', { problems: [PAIRING_TEXT.noTenure] });
}

const END_REASONS: Record<PairingEndCause, string | null> = {
  replacement: PAIRING_END.replaced,
  exit: PAIRING_END.exited,
  closing: PAIRING_END.closed,
  other: null,
};

function endPairing(context: CommandContext, input: Input<'pairing.end'>): { newId: string | null } {
  const { read, write } = context;
  const pairing = repository.findPairing(read, input.id);
  if (!pairing || pairing.toOn !== null) throw new AppError('rowNotFound', { table: PAIRING_TEXT.table });
  refuseEnd(context, input, pairing);
  const { toOn, cause, reason, replacementOfficialId } = input;
  if (replacementOfficialId === pairing.personId)
    throw new AppError('pairingRejected', { problems: [PAIRING_TEXT.sameHelper] });
  write.update('pairing', pairing.id, { toOn, endReason: END_REASONS[cause], note: reason }, { reason });
  if (!replacementOfficialId) return { newId: null };
  const same = repository
    .openPairings(read, pairing.householdId)
    .find((each) => each.personId === replacementOfficialId);
  if (same) throw new AppError('pairingExists', { name: same.name });
  const { householdId, rank } = pairing;
  const next = { householdId, rank, personId: replacementOfficialId, fromOn: toOn, replacesId: pairing.id };
  return { newId: write.insert('pairing', { ...next, ...unitOn(context, replacementOfficialId, toOn) }, { reason }) };
}

/** no household is let go before its exit, and in Jiangmen not within the help period. Error: pairingRejected. */
function refuseEnd(
  context: CommandContext,
  { id, cause, toOn, replacementOfficialId }: Input<'pairing.end'>,
  pairing: { householdId: string; fromOn: string; personId: string },
): void {
  const { read, today } = context;
  const household = repository.householdFacts(read, pairing.householdId);
  if (!household) throw new AppError('householdNotFound');
  const view = policyOf(context);
  const problems = pairingEndProblems(cause, toOn, {
    fromOn: pairing.fromOn,
    today: today(),
    hasOther: repository.openPairings(read, pairing.householdId).some((each) => each.id !== id),
    hasReplacement: replacementOfficialId !== undefined,
    isExited: household.povertyStatus === POVERTY_STATUS.exited,
    closedOn: household.closedOn,
    rule: pairingEndRule(view).value,
    helpEndsOn: helpPeriod(view).value.endsOn,
  });
  if (problems.length > 0) throw new AppError('pairingRejected', { problems: problems.map(endProblemSentence) });
}

/** Applies the proposal as it stands now, with the edits, as one batch. */
function applyProposal(context: JobContext, { areaId, fromOn, changes }: Input<'pairing.applyProposal'>) {
  if (fromOn > context.today()) throw new AppError('pairingRejected', { problems: [PAIRING_TEXT.inFuture] });
  const edits = new Map(changes.map(({ householdId, officialId }) => [householdId, officialId]));
  const lines = proposeFor(context, areaId);
  const wanted = lines.map((line) => edited(context, line, { edits, fromOn })).filter((line) => line !== null);
  const left = lines.filter(({ why, householdId, officialId }) => {
    const chosen = edits.get(householdId);
    return why !== 'kept' && (chosen === undefined ? officialId : chosen) === null;
  }).length;
  if (wanted.length === 0) return { batchId: null, paired: 0, left };
  const batchId = context.write.beginBatch({ kind: 'pairing', title: PAIRING_TEXT.batch });
  wanted.forEach((line, done) => {
    context.progress({ done, total: wanted.length, phase: 'pairings' });
    storeLine(context, line, fromOn);
  });
  return { batchId, paired: wanted.length, left };
}

interface WantedLine {
  householdId: string;
  personId: string;
  bodyId: string;
  kind: string;
  /** The open first pairing that this one replaces. */
  replacesId: string | null;
}

/** What a line stores after its edit; null when it stores nothing. */
function edited(
  context: JobContext,
  line: ProposalLine,
  { edits, fromOn }: { edits: ReadonlyMap<string, string | null>; fromOn: string },
): WantedLine | null {
  const chosen = edits.get(line.householdId);
  const { householdId } = line;
  if (chosen === undefined || chosen === line.officialId) {
    if (line.why === 'kept' || line.officialId === null || line.unitId === null) return null;
    return {
      householdId,
      personId: line.officialId,
      bodyId: line.unitId,
      kind: PAIRING_KIND.official,
      replacesId: null,
    };
  }
  if (chosen === null) return null;
  const replacesId = line.why === 'kept' ? line.household.firstPairingId : null;
  return { householdId, personId: chosen, replacesId, ...unitOn(context, chosen, fromOn) };
}

function storeLine({ read, write }: JobContext, { replacesId, ...line }: WantedLine, fromOn: string): void {
  const replaced = replacesId === null ? undefined : repository.findPairing(read, replacesId);
  if (replaced && replaced.fromOn > fromOn)
    throw new AppError('pairingRejected', { problems: [endProblemSentence('endsBeforeItBegan')] });
  // Whoever already helps the household and becomes its first helper ends his former place (no pairing twice).
  const former = repository.openPairings(read, line.householdId).filter(({ personId }) => personId === line.personId);
  if (former.some((pairing) => pairing.fromOn > fromOn))
    throw new AppError('pairingRejected', { problems: [endProblemSentence('endsBeforeItBegan')] });
  for (const { id } of former) write.update('pairing', id, { toOn: fromOn, endReason: PAIRING_END.replaced });
  if (replacesId) write.update('pairing', replacesId, { toOn: fromOn, endReason: PAIRING_END.replaced });
  write.insert('pairing', { ...line, rank: PAIRING_RANK.first, fromOn, replacesId });
}
