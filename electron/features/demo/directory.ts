import { BODY_KIND, POST_KIND, VILLAGE_PAIRING_KIND } from '../../../shared/domain/codes.ts';
import { proposePairings, type VillageLink } from '../../../shared/domain/pairing.ts';
import type { DemoHousehold, DemoPairing, DemoVillage } from './county.ts';
import { drawFamily, drawGivenName, type Sex } from './names.ts';
import { inventedPhone } from './numbers.ts';
import { makeRandom, type Random, splitByWeight } from './random.ts';
import { type DemoSource, fill, type Plan } from './source.ts';

/** A body of the demo county; unit names are invented and say so. */
export interface DemoBody {
  name: string;
  kind: string;
  isHelpingUnit: boolean;
  affiliation: string | null;
  /** Where it stands: a town or a village by its place in the list, or the county. */
  town: number | null;
  village: number | null;
}
/** A person of the directory. */
export interface DemoOfficial {
  name: string;
  sex: string;
  phone: string;
  politicalStatus: string;
  qualification: string;
}
/** Who holds which post of a body. */
export interface DemoTenure {
  official: number;
  body: number;
  postKind: string;
  title: string;
}
/** A body linked to a village or a town. */
export interface DemoLink {
  body: number;
  kind: string;
  town: number | null;
  village: number | null;
}
/** Everything about who helps whom. */
export interface DemoDirectory {
  bodies: DemoBody[];
  officials: DemoOfficial[];
  tenures: DemoTenure[];
  links: DemoLink[];
  /** Member units of the town groups: [group, unit]. */
  members: [number, number][];
  pairings: DemoPairing[];
  leaderLinks: { official: number; town: number }[];
}

interface Given {
  seed: number;
  villages: readonly DemoVillage[];
  households: readonly DemoHousehold[];
}

interface Work extends DemoDirectory {
  source: DemoSource;
  given: Given;
  random: Random;
  /** Households of each village. */
  counts: number[];
  /** Officials who may help, by their unit. */
  helpers: { official: number; body: number }[];
  phones: number;
}

/** Most households a helper takes in the demo county; the default of the policy. */
const LIMIT = 5;

/** Bodies, officials, posts, links and complete pairings of the county. */
export function makeDirectory(source: DemoSource, given: Given): DemoDirectory {
  const counts = given.villages.map(() => 0);
  for (const household of given.households) counts[household.village]! += 1;
  const random = makeRandom(given.seed, 'directory');
  const empty = { bodies: [], officials: [], tenures: [], links: [], members: [], pairings: [], leaderLinks: [] };
  const work: Work = { ...empty, source, given, random, counts, helpers: [], phones: 60_000_000 };
  addCountyLeaders(work);
  addOffices(work);
  addUnits(work);
  addHelpers(work);
  addPairings(work);
  const { bodies, officials, tenures, links, members, pairings, leaderLinks } = work;
  return { bodies, officials, tenures, links, members, pairings, leaderLinks };
}

function addBody(work: Work, body: Omit<DemoBody, 'affiliation' | 'town' | 'village'> & Partial<DemoBody>): number {
  return work.bodies.push({ affiliation: null, town: null, village: null, ...body }) - 1;
}

function addOfficial(work: Work): number {
  const { random, source } = work;
  const { words, plan } = source;
  const sex: Sex = random.chance(0.68) ? 'male' : 'female';
  const person = { sex, birthYear: plan.year - random.int(25, 58) };
  return (
    work.officials.push({
      name: drawFamily(random, words).surname + drawGivenName(random, words, person),
      sex: words.sex[sex],
      phone: inventedPhone(work.phones++),
      politicalStatus: random.chance(0.72) ? words.politicalStatus.member : words.politicalStatus.mass,
      qualification: random.pick(words.qualification),
    }) - 1
  );
}

function appoint(work: Work, post: Omit<DemoTenure, 'official'>): number {
  const official = addOfficial(work);
  work.tenures.push({ official, ...post });
  return official;
}

/** 书记 and head of the county; the bodies are those of the set-up and come first. */
function addCountyLeaders(work: Work): void {
  const { plan, words } = work.source;
  const titles = [words.postTitle.countySecretary, words.postTitle.countyHead];
  const kinds = [POST_KIND.countySecretary, POST_KIND.countyHead];
  plan.sealingBodies.forEach((name, i) => {
    const body = addBody(work, {
      name,
      kind: i === 0 ? BODY_KIND.partyCommittee : BODY_KIND.government,
      isHelpingUnit: false,
    });
    const title = fill(titles[i] ?? titles[1]!, { level: plan.levelWord });
    appoint(work, { body, postKind: kinds[i] ?? POST_KIND.countyLeader, title });
  });
}

/** Committees and governments of the towns, committees of the villages, with their heads. */
function addOffices(work: Work): void {
  const { words, towns } = work.source;
  const { postTitle } = words;
  const leaders: number[] = [];
  towns.forEach((town, index) => {
    const isStreet = town.kind === 'street';
    const named = (pattern: string) => fill(pattern, { town: town.name });
    const party = addBody(work, {
      name: named(isStreet ? words.streetCommittee : words.townCommittee),
      kind: BODY_KIND.partyCommittee,
      isHelpingUnit: false,
      town: index,
    });
    const government = addBody(work, {
      name: named(isStreet ? words.streetGovernment : words.townGovernment),
      kind: BODY_KIND.government,
      isHelpingUnit: false,
      town: index,
    });
    leaders.push(
      appoint(work, {
        body: party,
        postKind: POST_KIND.townSecretary,
        title: isStreet ? postTitle.streetSecretary : postTitle.partySecretary,
      }),
    );
    appoint(work, {
      body: government,
      postKind: POST_KIND.townHead,
      title: isStreet ? postTitle.director : postTitle.mayor,
    });
  });
  work.leaderLinks = leaders.map((official, town) => ({ official, town }));
  work.given.villages.forEach((village, index) => {
    const body = addBody(work, {
      name: fill(words.villageCommittee, { village: village.name }),
      kind: BODY_KIND.villageCommittee,
      isHelpingUnit: false,
      village: index,
    });
    appoint(work, { body, postKind: POST_KIND.villageSecretary, title: postTitle.villageSecretary });
    appoint(work, { body, postKind: POST_KIND.villageDirector, title: postTitle.villageHead });
  });
}

/** One unit for each poor village with its resident team; the others in town groups over the other villages. */
function addUnits(work: Work): void {
  const { plan } = work.source;
  const names = unitNames(work);
  const poor = work.random.shuffled(work.given.villages.flatMap((village, i) => (village.isPoor ? [i] : [])));
  const sources = plan.poorAllocation.flatMap((each) => Array.from({ length: each.villages }, () => each));
  poor.forEach((village, i) => {
    addPoorVillageUnit(work, village, { source: sources[i]!, name: names(sources[i]!.prefix) });
  });
  addTownGroups(work, names);
}

/** Invented names, all different; the mark at their end says that they are examples. */
function unitNames({ source, random }: Work): (prefix: string) => string {
  const { unitFirst, unitSecond, unitMark } = source.words;
  const all = random.shuffled(unitFirst.flatMap((first) => unitSecond.map((second) => first + second)));
  let next = 0;
  return (prefix) => `${prefix}${all[next++ % all.length]}${unitMark}`;
}

interface NamedSource {
  source: Plan['poorAllocation'][number];
  name: string;
}

function addPoorVillageUnit(work: Work, village: number, { source, name }: NamedSource): void {
  const { words } = work.source;
  const body = addBody(work, {
    name,
    kind: BODY_KIND.institution,
    isHelpingUnit: true,
    affiliation: source.affiliation,
  });
  work.links.push({ body, kind: VILLAGE_PAIRING_KIND.helpingUnit, village, town: null });
  const teamName = fill(words.teamName, { area: work.given.villages[village]!.name });
  const team = addBody(work, { name: teamName, kind: BODY_KIND.villageTeam, isHelpingUnit: false, village });
  work.links.push({ body: team, kind: VILLAGE_PAIRING_KIND.team, village, town: null });
  const leader = appoint(work, { body: team, postKind: POST_KIND.teamLeader, title: words.postTitle.teamLeader });
  const post = { body: team, postKind: POST_KIND.firstSecretary, title: words.postTitle.firstSecretary };
  if (source.isTeamLeaderFirstSecretary) work.tenures.push({ official: leader, ...post });
  else appoint(work, post);
}

/** The town groups: every town has one; its units take the villages of the town that are not poor. */
function addTownGroups(work: Work, names: (prefix: string) => string): void {
  const { plan, words, towns } = work.source;
  const villagesOf = towns.map((_, town) =>
    work.given.villages.flatMap((v, i) => (v.town === town && !v.isPoor ? [i] : [])),
  );
  const kinds = work.random.shuffled(plan.otherUnits.flatMap((each) => Array.from({ length: each.units }, () => each)));
  const shares = splitByWeight(
    kinds.length - towns.length,
    villagesOf.map((list) => list.length + 0.01),
  ).map((n) => n + 1);
  towns.forEach((town, index) => {
    const group = addBody(work, {
      name: fill(words.groupName, { town: town.name }),
      kind: BODY_KIND.townGroup,
      isHelpingUnit: false,
      town: index,
    });
    work.links.push({ body: group, kind: VILLAGE_PAIRING_KIND.townGroup, village: null, town: index });
    appoint(work, { body: group, postKind: POST_KIND.groupLeader, title: words.postTitle.groupLeader });
    const villages = villagesOf[index]!;
    const units = kinds.splice(0, shares[index]).map((each) =>
      addBody(work, {
        name: names(each.prefix),
        kind: BODY_KIND.department,
        isHelpingUnit: true,
        affiliation: each.affiliation,
      }),
    );
    for (const unit of units) work.members.push([group, unit]);
    const pairs = Math.max(villages.length, units.length);
    for (let i = 0; i < pairs && villages.length > 0; i++)
      work.links.push({
        body: units[i % units.length]!,
        kind: VILLAGE_PAIRING_KIND.helpingUnit,
        village: villages[i % villages.length]!,
        town: null,
      });
  });
}

/** Staff of the units, as many as their villages' households need; the first heads the unit, the second is its liaison. */
function addHelpers(work: Work): void {
  const { words } = work.source;
  const demand = work.bodies.map(() => 0);
  const helping = work.links.filter((link) => link.kind === VILLAGE_PAIRING_KIND.helpingUnit && link.village !== null);
  const unitsOf = Map.groupBy(helping, (link) => link.village!);
  for (const link of helping) demand[link.body]! += work.counts[link.village!]! / unitsOf.get(link.village!)!.length;
  work.bodies.forEach((unit, body) => {
    if (!unit.isHelpingUnit) return;
    const staff = Math.max(3, Math.ceil(demand[body]! / (LIMIT - 0.8)) + 1);
    for (let i = 0; i < staff; i++) {
      const post = i === 0 ? POST_KIND.unitHead : i === 1 ? POST_KIND.liaison : POST_KIND.staff;
      const title =
        i === 0
          ? words.postTitle.unitHead
          : i === 1
            ? words.postTitle.unitLiaison
            : work.random.pick(words.postTitle.staff);
      work.helpers.push({ official: appoint(work, { body, postKind: post, title }), body });
    }
  });
}

const key = (place: number): string => String(place).padStart(7, '0');

/** First helpers by the program's own proposal; some earlier ones were replaced; village heads are second helpers. */
function addPairings(work: Work): void {
  const { households } = work.given;
  const links: VillageLink[] = work.links
    .filter((link) => link.kind === VILLAGE_PAIRING_KIND.helpingUnit && link.village !== null)
    .map((link) => ({ unitId: key(link.body), villageId: key(link.village!), through: 'village' }));
  const candidates = work.helpers.map(({ official, body }) => ({
    officialId: key(official),
    unitId: key(body),
    limit: LIMIT,
    load: 0,
    villageIds: [],
  }));
  const needs = households.map((household, i) => ({
    householdId: key(i),
    villageId: key(household.village),
    currentOfficialId: null,
  }));
  const colleagues = Map.groupBy(work.helpers, (helper) => helper.body);
  proposePairings(needs, candidates, links).forEach((proposal, household) => {
    if (proposal.officialId === null) return;
    addFirstPairing(
      work,
      household,
      { official: Number(proposal.officialId), body: Number(proposal.unitId) },
      colleagues,
    );
  });
  addSecondPairings(work);
}

function addFirstPairing(
  work: Work,
  household: number,
  helper: { official: number; body: number },
  colleagues: Map<number, { official: number; body: number }[]>,
): void {
  const { helpFrom } = work.source.plan;
  const others = (colleagues.get(helper.body) ?? []).filter((each) => each.official !== helper.official);
  const changedOn = `${helpFrom.slice(0, 4)}-09-0${work.random.int(1, 9)}`;
  const earlier = others.length > 0 && work.random.chance(0.03) ? work.random.pick(others) : null;
  const pair = { household, isFirst: true };
  const replaces = earlier
    ? work.pairings.push({ ...pair, ...earlier, fromOn: helpFrom, toOn: changedOn, replaces: null }) - 1
    : null;
  work.pairings.push({ ...pair, ...helper, fromOn: earlier ? changedOn : helpFrom, toOn: null, replaces });
}

/** The heads of poor villages help up to five households each as second helpers. */
function addSecondPairings(work: Work): void {
  const { helpFrom } = work.source.plan;
  const byVillage = Map.groupBy(work.given.households.keys(), (i) => work.given.households[i]!.village);
  for (const tenure of work.tenures) {
    const { village } = work.bodies[tenure.body]!;
    const isHead = tenure.postKind === POST_KIND.villageSecretary || tenure.postKind === POST_KIND.villageDirector;
    if (!isHead || village === null || !work.given.villages[village]!.isPoor) continue;
    const households = byVillage.get(village) ?? [];
    const from = tenure.postKind === POST_KIND.villageSecretary ? 0 : LIMIT;
    for (const household of households.slice(from, from + LIMIT))
      work.pairings.push({
        household,
        official: tenure.official,
        body: tenure.body,
        isFirst: false,
        fromOn: helpFrom,
        toOn: null,
        replaces: null,
      });
  }
}
