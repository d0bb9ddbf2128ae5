import { sameVillageName, shortVillageName } from './division.ts';

/** A village as names are matched against it. */
export interface KnownVillage {
  id: string;
  name: string;
  townName: string;
  /** 12-digit or local code. */
  code: string | null;
  /** Old spellings, separated by 、 or commas. */
  spellings: string | null;
}

/** What a file says about a village. */
export interface VillageText {
  town: string;
  village: string;
  code?: string;
}

/** The village meant, or the villages it might be; never a guess. */
export type VillageMatch = { found: KnownVillage } | { candidates: readonly KnownVillage[] };

/** Finds villages by what files call them: code, full or short name, old spelling, with or without the town's name. */
export type VillageFinder = (text: VillageText) => VillageMatch;

const MAX_CANDIDATES = 5;

/** A finder over the villages of one county; answers are remembered, files repeat themselves. */
export function villageFinder(villages: readonly KnownVillage[]): VillageFinder {
  const byCode = new Map(villages.flatMap((village) => (village.code ? [[village.code, village] as const] : [])));
  const byName = Map.groupBy(
    villages.flatMap((village) => namesOf(village).map((name) => ({ name, village }))),
    (entry) => entry.name,
  );
  const answers = new Map<string, VillageMatch>();
  return (text) => {
    const key = `${text.town}\n${text.village}\n${text.code ?? ''}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = find(text, { villages, byCode, byName });
    answers.set(key, answer);
    return answer;
  };
}

interface Index {
  villages: readonly KnownVillage[];
  byCode: ReadonlyMap<string, KnownVillage>;
  byName: ReadonlyMap<string, { village: KnownVillage }[]>;
}

function find(text: VillageText, index: Index): VillageMatch {
  const coded = text.code ? index.byCode.get(text.code) : undefined;
  if (coded) return { found: coded };
  const named = unique((index.byName.get(stem(text.village)) ?? []).map((entry) => entry.village));
  const inTown = text.town ? named.filter((village) => sameTown(village.townName, text.town)) : named;
  const chosen = closest(text.village, inTown);
  if (chosen.length === 1) return { found: chosen[0]! };
  return {
    candidates: (chosen.length > 1 ? chosen : [...named, ...similar(text, index.villages)]).slice(0, MAX_CANDIDATES),
  };
}

/** 黄坑村 means 黄坑村委会 and not 黄坑社区, though both have the stem 黄坑: the full name wins, then the short one. */
function closest(said: string, villages: readonly KnownVillage[]): readonly KnownVillage[] {
  const exact = villages.filter((village) => village.name === said.trim());
  if (exact.length === 1) return exact;
  const short = villages.filter((village) => sameVillageName(village.name, said));
  return short.length === 1 ? short : villages;
}

/** Every stem under which a village is known. */
function namesOf(village: KnownVillage): string[] {
  const old = village.spellings?.split(/[、，,;；]/) ?? [];
  return [...new Set([village.name, ...old].map(stem))].filter((name) => name !== '');
}

/** 大坪村委会, 大坪村, 大坪 → 大坪. */
function stem(name: string): string {
  const short = shortVillageName(name.normalize('NFKC').replace(/\s+/g, ''));
  const bare = short.replace(/(?:行政村|社区|村|嘎查)$/, '');
  return bare === '' ? short : bare;
}

/** Whether two names mean one town: 珠玑镇, 珠玑, 雄州街道办事处. */
export function sameTown(a: string, b: string): boolean {
  return townStem(a) === townStem(b);
}

const townStem = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:镇人民政府|街道办事处|街道办|办事处|街道|乡|镇)$/, '');

/** Villages of the town that differ from the text in one character, else those of the whole county. */
function similar(text: VillageText, villages: readonly KnownVillage[]): KnownVillage[] {
  const wanted = stem(text.village);
  const near = villages.filter((village) => namesOf(village).some((name) => differsInOne(name, wanted)));
  const inTown = near.filter((village) => sameTown(village.townName, text.town));
  return inTown.length > 0 ? inTown : near;
}

function differsInOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1 || long.length < 2) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.slice(start + 1).join('');
  return rest === short.slice(start + (long.length === short.length ? 1 : 0)).join('');
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
