import { type DemoDirectory, makeDirectory } from './directory.ts';
import { type PlantedFlaw, plantFlaws } from './flaws.ts';
import { type DrawnHousehold, drawHousehold } from './household.ts';
import { inventedAccount, inventedPhone, makeNumberSource } from './numbers.ts';
import { makeRandom, type Random, splitByWeight } from './random.ts';
import { type DemoSource, writtenName } from './source.ts';

/** A village committee of the county; its mark as poor village is invented where the document names none. */
export interface DemoVillage {
  code: string;
  /** As the divisions list it, and as people write it. */
  officialName: string;
  name: string;
  town: number;
  isPoor: boolean;
}

/** A household with its village; members and rows as drawn. */
export interface DemoHousehold extends DrawnHousehold {
  village: number;
}

/** One helper of one household for a time; numbers are places in the lists of the county. */
export interface DemoPairing {
  household: number;
  official: number;
  body: number;
  isFirst: boolean;
  fromOn: string;
  toOn: string | null;
  /** The ended pairing that this one replaces, by its place in the list. */
  replaces: number | null;
}

/** The demo county as data; lists refer to each other by place. */
export interface County extends DemoDirectory {
  profileId: string;
  name: string;
  year: number;
  towns: { code: string; name: string }[];
  villages: DemoVillage[];
  households: DemoHousehold[];
  persons: number;
  /** Wrong spellings of villages in the export only, by village. */
  exportSpellings: Map<number, string>;
  flaws: PlantedFlaw[];
}

/** Which county to make; absent counts are those of the profile. */
export interface CountyOptions {
  seed: number;
  households?: number | null;
  flaws?: boolean;
}

/** Makes the demo county of a profile: the same source and options give the same county. */
export function generateCounty(source: DemoSource, options: CountyOptions): County {
  const { plan } = source;
  const count = options.households ?? plan.households;
  const persons = Math.round((count * plan.persons) / plan.households);
  const villages = markVillages(source, makeRandom(options.seed, 'villages'));
  const households = drawHouseholds(source, villages, { seed: options.seed, count, persons });
  const directory = makeDirectory(source, { seed: options.seed, villages, households });
  const county: County = {
    ...directory,
    profileId: plan.profileId,
    name: plan.name,
    year: plan.year,
    towns: source.towns.map(({ code, name }) => ({ code, name })),
    villages,
    households,
    persons,
    exportSpellings: new Map(),
    flaws: [],
  };
  if (options.flaws) plantFlaws(county, source.words, makeRandom(options.seed, 'flaws'));
  return county;
}

/** The village committees in order of code; poor ones as named, or drawn town by town as many as the plan says. */
function markVillages({ plan, towns }: DemoSource, random: Random): DemoVillage[] {
  const villages = towns.flatMap((town, index) =>
    town.villages
      .filter((village) => village.kind === 'village')
      .map(({ code, name }) => ({ code, officialName: name, name: writtenName(name), town: index, isPoor: false })),
  );
  const wanted = plan.poorAllocation.reduce((sum, each) => sum + each.villages, 0);
  const byTown = towns.map((_, index) => villages.filter((village) => village.town === index));
  const quotas = splitByWeight(
    wanted,
    byTown.map((list) => list.length),
  );
  byTown.forEach((list, index) => {
    const chosen = plan.namedPoor
      ? list.filter((village) => plan.namedPoor?.some((name) => village.name === name))
      : random.shuffled(list).slice(0, quotas[index]);
    for (const village of chosen) village.isPoor = true;
  });
  return villages;
}

/** How many people live in each household: a believable spread that adds up exactly, two very large ones among them. */
export function drawSizes(random: Random, count: number, persons: number): number[] {
  const spread: [number, number][] = [
    [1, 31],
    [2, 27],
    [3, 17],
    [4, 13],
    [5, 7],
    [6, 3],
    [7, 1.5],
    [8, 0.5],
  ];
  const sizes = Array.from({ length: count }, () => random.weighted(spread));
  if (count >= 500) [sizes[random.int(0, 199)], sizes[random.int(200, 399)]] = [12, 10];
  let total = sizes.reduce((a, b) => a + b, 0);
  while (total !== persons) {
    const at = random.int(0, count - 1);
    const size = sizes[at]!;
    if (size >= 9) continue;
    if (total < persons && size < 8) [sizes[at], total] = [size + 1, total + 1];
    else if (total > persons && size > 1) [sizes[at], total] = [size - 1, total - 1];
    else if (count * 8 < persons) break;
  }
  return sizes;
}

interface Wanted {
  seed: number;
  count: number;
  persons: number;
}

function drawHouseholds(source: DemoSource, villages: readonly DemoVillage[], wanted: Wanted): DemoHousehold[] {
  const { plan, words } = source;
  const random = makeRandom(wanted.seed, 'households');
  const sizes = drawSizes(random, wanted.count, wanted.persons);
  const weights = villages.map((village) =>
    Math.max(6, random.around(village.isPoor ? 48 : 22, village.isPoor ? 24 : 12)),
  );
  const counts = splitByWeight(wanted.count, weights);
  const nextNumber = makeNumberSource(random, { own: plan.code, others: plan.neighbourCodes });
  let order = 0;
  let phones = 0;
  return villages.flatMap((village, index) => {
    const groups = Math.max(1, Math.min(words.groups.length, Math.round((counts[index] ?? 0) / 4)));
    const perGroup = splitByWeight(
      counts[index] ?? 0,
      Array.from({ length: groups }, () => 1 + random.next()),
    );
    const heads: string[] = [];
    const placed = perGroup.flatMap((amount, group) => Array.from({ length: amount }, () => group));
    return placed.map((group, i) => {
      const size = sizes[order]!;
      order += 1;
      const nationalCode = village.code + String(i + 1).padStart(4, '0');
      let member = 0;
      const drawn = drawHousehold(
        {
          random,
          words,
          year: plan.year,
          homeAddress: `${source.towns[village.town]!.name}${village.name}`,
          nextNumber,
          nextPhone: () => inventedPhone(phones++),
          nextMemberCode: () => nationalCode + String(++member).padStart(3, '0'),
        },
        {
          nationalCode,
          groupName: words.groups[group]!,
          hamlet: random.chance(0.4) ? random.pick(words.hamlets) : null,
          walkingOrder: i + 1,
          openedOn: plan.openedOn,
          phone: random.chance(0.92) ? inventedPhone(phones++) : null,
          bankAccount: inventedAccount(order),
          size,
          headName: heads.length > 3 && random.chance(0.008) ? random.pick(heads) : null,
        },
      );
      heads.push(drawn.members[0]!.person.name);
      return { ...drawn, village: index };
    });
  });
}
