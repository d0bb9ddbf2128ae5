import { PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { householdMark } from '../../../shared/domain/mark.ts';
import {
  type PairingCandidate,
  type PairingProposal,
  proposePairings,
  type VillageLink,
} from '../../../shared/domain/pairing.ts';
import { whySentence } from '../../../shared/text/pairing.ts';
import type { QueryContext } from '../../core/types.ts';
import { policyOf } from '../county/policy-view.ts';
import { dueRule, limitsByKind } from './coverage.ts';
import * as repository from './pairing-repository.ts';

/** Above it no helper is loaded where neither unit nor policy sets a limit. */
const NO_LIMIT = 1_000_000;

/** A proposal with the household and names of its line. */
export interface ProposalLine extends PairingProposal {
  household: ReturnType<typeof repository.householdsInOrder>[number];
  officialName: string | null;
  unitName: string | null;
  /** Households of the helper once the lines up to this one are applied. */
  load: number;
  limit: number;
}

/** The proposal for the due households of an area, from what the archive holds now. */
export function proposeFor(context: QueryContext, areaId: string | undefined): ProposalLine[] {
  const { read, today } = context;
  const view = policyOf(context);
  const isDue = dueRule(view);
  const households = repository.householdsInOrder(read, areaId).filter(isDue);
  const candidates = candidatesOf(context, limitsByKind(view).get(PAIRING_KIND.official) ?? NO_LIMIT);
  const links = linksOf(context, today());
  const needs = households.flatMap(({ householdId, villageId, firstHelperId }) =>
    villageId === null ? [] : [{ householdId, villageId, currentOfficialId: firstHelperId }],
  );
  const byId = new Map(households.map((household) => [household.householdId, household]));
  const lines = proposePairings(needs, candidates, links.links);
  return withNames(lines, { byId, candidates, unitNames: links.names });
}

interface Helper extends PairingCandidate {
  name: string;
}

function candidatesOf({ read }: QueryContext, usual: number): Helper[] {
  const loads = Map.groupBy(repository.openLoads(read), (load) => load.personId);
  return repository.unitHelpers(read).map((helper) => {
    const own = loads.get(helper.personId) ?? [];
    return {
      officialId: helper.personId,
      unitId: helper.bodyId,
      name: helper.name,
      limit: helper.helperLimit ?? usual,
      load: own.reduce((sum, load) => sum + load.households, 0),
      villageIds: own.flatMap(({ villageId }) => villageId ?? []),
    };
  });
}

function linksOf({ read }: QueryContext, today: string): { links: VillageLink[]; names: Map<string, string> } {
  const { direct, members } = repository.unitLinks(read, today);
  const villagesOf = Map.groupBy(repository.villageRows(read), (village) => village.townId);
  const inTown = (unitId: string, townId: string | null): VillageLink[] =>
    (villagesOf.get(townId) ?? []).map(({ areaId }) => ({ unitId, villageId: areaId, through: 'town' }));
  const links = [
    ...direct.flatMap(({ bodyId, areaId, villageId }): VillageLink[] =>
      villageId === areaId ? [{ unitId: bodyId, villageId: areaId, through: 'village' }] : inTown(bodyId, areaId),
    ),
    ...members.flatMap(({ bodyId, areaId }) => inTown(bodyId, areaId)),
  ];
  const names = new Map([...direct, ...members].map(({ bodyId, bodyName }) => [bodyId, bodyName]));
  return { links: nearest(links), names };
}

/** A unit linked to a village itself is not linked to it once more through its group. */
function nearest(links: readonly VillageLink[]): VillageLink[] {
  const best = new Map<string, VillageLink>();
  for (const link of links) {
    const key = `${link.unitId}/${link.villageId}`;
    if (best.get(key)?.through !== 'village') best.set(key, link);
  }
  return [...best.values()];
}

interface Names {
  byId: ReadonlyMap<string, ProposalLine['household']>;
  candidates: readonly Helper[];
  unitNames: ReadonlyMap<string, string>;
}

function withNames(lines: readonly PairingProposal[], { byId, candidates, unitNames }: Names): ProposalLine[] {
  const helpers = new Map(candidates.map((helper) => [`${helper.officialId}/${helper.unitId}`, { ...helper }]));
  return lines.map((line) => {
    const household = byId.get(line.householdId)!;
    const helper = line.officialId === null ? undefined : helpers.get(`${line.officialId}/${line.unitId}`);
    if (helper && line.why !== 'kept') helper.load += 1;
    const unitName = line.unitId === null ? null : (unitNames.get(line.unitId) ?? null);
    const isKept = line.why === 'kept';
    return {
      ...line,
      household,
      officialName: isKept ? household.firstHelperName : (helper?.name ?? null),
      unitName: isKept ? household.unitName : unitName,
      load: helper?.load ?? 0,
      limit: helper?.limit ?? 0,
    };
  });
}

/** A line as the page shows it. */
export function proposalRow(line: ProposalLine) {
  const { household, officialName, load, limit } = line;
  const unitName = line.officialId === null ? null : line.unitName;
  return {
    householdId: line.householdId,
    headName: household.headName,
    mark: householdMark(household.groupName, household.headNumber),
    townName: household.townName ?? '',
    villageName: household.villageName ?? '',
    officialId: line.officialId,
    officialName,
    unitName,
    why: whySentence(line.why, { unit: line.unitName ?? '', helper: officialName ?? '', load, limit }),
  };
}
