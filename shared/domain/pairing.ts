/** The layer of households that are targets of helping; others are carried by low-income aid alone. */
export const TARGET_LAYER = '重点帮扶对象';

/** A household that should have a helper, in the order in which villages are walked. */
export interface PairingNeed {
  householdId: string;
  villageId: string;
  /** Its open first helper, who stays. */
  currentOfficialId: string | null;
}

/** Somebody who may help for a unit. */
export interface PairingCandidate {
  officialId: string;
  unitId: string;
  /** Most households (户) a helper of this kind takes as first helper. */
  limit: number;
  /** Households he helps now, wherever they are. */
  load: number;
  /** Villages in which he helps now. */
  villageIds: readonly string[];
}

/** A unit is linked to a village, itself or as member of the town's working group. */
export interface VillageLink {
  unitId: string;
  villageId: string;
  through: 'village' | 'town';
}

/** Why a household gets this helper, or none. */
export type PairingWhy =
  | 'kept'
  | 'sameVillage'
  | 'sameUnit'
  | 'townGroup'
  | 'noUnit'
  | 'noOfficial'
  | 'limitReached'
  | 'chosen'
  | 'left';

/** One line of a proposal. */
export interface PairingProposal {
  householdId: string;
  officialId: string | null;
  unitId: string | null;
  why: PairingWhy;
}

interface Helper extends PairingCandidate {
  taken: number;
  quota: number;
}
interface Unit {
  id: string;
  helpers: Helper[];
  total: number;
  room: number;
  needs: PairingNeed[];
}

/**
 * Proposes a helper for every need: existing pairings stay; else a helper of the unit linked to the
 * village, else of the town's group; nobody above his limit; loads within a unit even to one household; whoever helps
 * in the village already comes first. The answer follows the order of the needs and depends on nothing but its input.
 */
export function proposePairings(
  needs: readonly PairingNeed[],
  candidates: readonly PairingCandidate[],
  links: readonly VillageLink[],
): PairingProposal[] {
  const units = gatherUnits(candidates);
  const linked = linksByVillage(links);
  const answers = new Map<string, PairingProposal>();
  const open = needs.filter((need) => need.currentOfficialId === null);
  for (const need of needs) if (need.currentOfficialId !== null) answers.set(need.householdId, kept(need, candidates));
  for (const need of byNumberOfUnits(open, linked)) chooseUnit(need, linked.get(need.villageId) ?? [], units, answers);
  for (const unit of units.values()) assignWithin(unit, linked, answers);
  return needs.map((need) => answers.get(need.householdId)!);
}

function kept(need: PairingNeed, candidates: readonly PairingCandidate[]): PairingProposal {
  const helper = candidates.find((each) => each.officialId === need.currentOfficialId);
  return {
    householdId: need.householdId,
    officialId: need.currentOfficialId,
    unitId: helper?.unitId ?? null,
    why: 'kept',
  };
}

function gatherUnits(candidates: readonly PairingCandidate[]): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const sorted = [...candidates].sort((a, b) => compare(a.unitId, b.unitId) || compare(a.officialId, b.officialId));
  for (const candidate of sorted) {
    const unit = units.get(candidate.unitId) ?? { id: candidate.unitId, helpers: [], total: 0, room: 0, needs: [] };
    unit.helpers.push({ ...candidate, taken: 0, quota: 0 });
    unit.total += candidate.load;
    unit.room += Math.max(0, candidate.limit - candidate.load);
    units.set(candidate.unitId, unit);
  }
  return units;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function linksByVillage(links: readonly VillageLink[]): Map<string, VillageLink[]> {
  const sorted = [...links].sort((a, b) => compare(a.unitId, b.unitId));
  return Map.groupBy(sorted, (link) => link.villageId);
}

/** Villages with one unit come first, so that shared units level out what is left. */
function byNumberOfUnits(needs: readonly PairingNeed[], linked: Map<string, VillageLink[]>): PairingNeed[] {
  const units = (need: PairingNeed) => directFirst(linked.get(need.villageId) ?? []).length;
  return needs
    .map((need, i) => ({ need, i, units: units(need) }))
    .sort((a, b) => a.units - b.units || a.i - b.i)
    .map(({ need }) => need);
}

function directFirst(links: readonly VillageLink[]): readonly VillageLink[] {
  const direct = links.filter((link) => link.through === 'village');
  return direct.length > 0 ? direct : links;
}

/** Gives the need to the linked unit with the lowest load per helper that still has room; town groups come last. */
function chooseUnit(
  need: PairingNeed,
  links: readonly VillageLink[],
  units: Map<string, Unit>,
  answers: Map<string, PairingProposal>,
): void {
  const staffed = (through: VillageLink['through']) =>
    links.filter((link) => link.through === through).flatMap((link) => units.get(link.unitId) ?? []);
  const known = [...staffed('village'), ...staffed('town')];
  const unit = leastLoaded(staffed('village')) ?? leastLoaded(staffed('town'));
  if (unit) {
    unit.needs.push(need);
    unit.total += 1;
    unit.room -= 1;
    return;
  }
  const why = links.length === 0 ? 'noUnit' : known.length === 0 ? 'noOfficial' : 'limitReached';
  answers.set(need.householdId, {
    householdId: need.householdId,
    officialId: null,
    unitId: known[0]?.id ?? links[0]?.unitId ?? null,
    why,
  });
}

function leastLoaded(units: readonly Unit[]): Unit | undefined {
  let best: Unit | undefined;
  for (const unit of units) {
    if (unit.room <= 0) continue;
    if (!best || unit.total / unit.helpers.length < best.total / best.helpers.length) best = unit;
  }
  return best;
}

function assignWithin(unit: Unit, linked: Map<string, VillageLink[]>, answers: Map<string, PairingProposal>): void {
  shareQuotas(unit);
  const rest = unit.needs.filter((need) => {
    const helper = unit.helpers.find((each) => each.taken < each.quota && each.villageIds.includes(need.villageId));
    if (helper) answers.set(need.householdId, take(unit, helper, need, 'sameVillage'));
    return helper === undefined;
  });
  const through = (need: PairingNeed) =>
    (linked.get(need.villageId) ?? []).some((link) => link.unitId === unit.id && link.through === 'village');
  for (const need of rest) {
    const helper = unit.helpers.find((each) => each.taken < each.quota)!;
    answers.set(need.householdId, take(unit, helper, need, through(need) ? 'sameUnit' : 'townGroup'));
  }
}

/** Raises the lowest load first, so that those below their limit differ by at most one household. */
function shareQuotas(unit: Unit): void {
  const villages = new Set(unit.needs.map((need) => need.villageId));
  const isNear = (helper: Helper) => (helper.villageIds.some((id) => villages.has(id)) ? 0 : 1);
  const near = new Map(unit.helpers.map((helper) => [helper, isNear(helper)]));
  for (let i = 0; i < unit.needs.length; i++) {
    let lowest: Helper | undefined;
    for (const helper of unit.helpers) {
      if (helper.load + helper.quota >= helper.limit) continue;
      const difference = lowest ? helper.load + helper.quota - lowest.load - lowest.quota : -1;
      if (difference < 0 || (difference === 0 && near.get(helper)! < near.get(lowest!)!)) lowest = helper;
    }
    lowest!.quota += 1;
  }
}

function take(unit: Unit, helper: Helper, need: PairingNeed, why: PairingWhy): PairingProposal {
  helper.taken += 1;
  return { householdId: need.householdId, officialId: helper.officialId, unitId: unit.id, why };
}
