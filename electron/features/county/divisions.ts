import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/app-error.ts';
import {
  type CountyHit,
  type Division,
  isVirtualVillage,
  type Town,
  type TownWithVillages,
  townKind,
  type Village,
  villageKind,
} from '../../../shared/domain/division.ts';
import { type DivisionListRow, readDivisionList } from '../../../shared/domain/division-list.ts';

const Pair = z.tuple([z.string(), z.string()]);
const Index = z.object({
  source: z.string(),
  provinces: z.array(z.tuple([...Pair.def.items, z.array(z.tuple([...Pair.def.items, z.array(Pair)]))])),
});
const Zone = z.strictObject({
  name: z.string(),
  profile: z.string(),
  prefecture: z.string(),
  towns: z.array(z.string()),
  note: z.string(),
});
/** An area that is run as a county and has no code of its own: the towns it is made of, looked up by name. */
export type Zone = z.infer<typeof Zone>;

/** Thirty-one provinces in order of code; `folder` is the resources folder in every function here. */
export function listProvinces(folder: string): Division[] {
  return readIndex(folder).provinces.map(([code, name]) => ({ code, name }));
}

/** Prefectures of a province (2 digits); `divisionUnknown` for a code that is none. */
export function listPrefectures(folder: string, provinceCode: string): Division[] {
  const found = readIndex(folder).provinces.find(([code]) => code === provinceCode);
  if (!found) throw new AppError('divisionUnknown', { code: provinceCode });
  return found[2].map(([code, name]) => ({ code, name }));
}

/** Counties, cities and districts of a prefecture (4 digits); `divisionUnknown` for a code that is none. */
export function listCounties(folder: string, prefectureCode: string): Division[] {
  const prefectures = readIndex(folder).provinces.flatMap(([, , list]) => list);
  const found = prefectures.find(([code]) => code === prefectureCode);
  if (!found) throw new AppError('divisionUnknown', { code: prefectureCode });
  return found[2].map(([code, name]) => ({ code, name }));
}

/** At most 50 counties whose code begins with the text, or whose name, alone or behind its province and prefecture, holds it. */
export function searchCounties(folder: string, text: string): CountyHit[] {
  const wanted = text.normalize('NFKC').replace(/\s/g, '');
  if (wanted === '') return [];
  const hits = allCounties(folder).filter(
    (county) => county.code.startsWith(wanted) || (county.province + county.prefecture + county.name).includes(wanted),
  );
  const rank = (hit: CountyHit) => (hit.name === wanted ? 0 : hit.name.startsWith(wanted) ? 1 : 2);
  return hits.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1)).slice(0, 50);
}

/** The county of a 6-digit code with the names above it; `divisionUnknown` if there is none. */
export function findCounty(folder: string, countyCode: string): CountyHit {
  const found = allCounties(folder).find((county) => county.code === countyCode);
  if (!found) throw new AppError('divisionUnknown', { code: countyCode });
  return found;
}

/** Streets, towns and townships of a county (6 digits); units whose villages are all virtual are left out. */
export function townsOf(folder: string, countyCode: string): Town[] {
  return countyTree(folder, countyCode).map(({ code, name, kind }) => ({ code, name, kind }));
}

/** Villages and communities of a town (9 digits); `divisionUnknown` if there is no such town. */
export function villagesOf(folder: string, townCode: string): Village[] {
  const town = readTowns(folder, townCode)[0];
  if (!town) throw new AppError('divisionUnknown', { code: townCode });
  return town.villages;
}

/** A county's towns with their villages in one reading; `divisionUnknown` if the county has no towns or does not exist. */
export function countyTree(folder: string, countyCode: string): TownWithVillages[] {
  if (!/^\d{6}$/.test(countyCode)) throw new AppError('divisionUnknown', { code: countyCode });
  const towns = readTowns(folder, countyCode);
  if (towns.length === 0) throw new AppError('divisionUnknown', { code: countyCode });
  return towns;
}

/** The zones known by name, with the policy profile made for each. */
export function listZones(folder: string): Zone[] {
  return z.strictObject({ zones: z.array(Zone) }).parse(readJson(folder, 'zones.json')).zones;
}

/** Towns of a prefecture (4 digits) that bear one of the names, whichever district lists them. */
export function findTowns(folder: string, prefectureCode: string, names: readonly string[]): TownWithVillages[] {
  const wanted = new Set(names);
  return readTowns(folder, prefectureCode).filter((town) => wanted.has(town.name));
}

/**
 * An area assembled from towns (9 digits) of one or several counties, in the given order; `divisionUnknown` names the
 * first code that is no town.
 */
export function assembleCounty(folder: string, townCodes: readonly string[]): TownWithVillages[] {
  return townCodes.map((code) => {
    const town = /^\d{9}$/.test(code) ? readTowns(folder, code)[0] : undefined;
    if (!town) throw new AppError('divisionUnknown', { code });
    return town;
  });
}

/** The towns of a zone; `divisionUnknown` names a town that its prefecture does not list exactly once. */
export function assembleZone(folder: string, zone: Zone): TownWithVillages[] {
  const found = findTowns(folder, zone.prefecture, zone.towns);
  return zone.towns.map((name) => {
    const [town, second] = found.filter((each) => each.name === name);
    if (!town || second) throw new AppError('divisionUnknown', { code: name });
    return town;
  });
}

/** Towns and villages of a list of the office's own; `divisionListInvalid` carries every problem with its row. */
export function importDivisionList(rows: readonly DivisionListRow[]): TownWithVillages[] {
  const { towns, problems } = readDivisionList(rows);
  const [first] = problems;
  if (first) throw new AppError('divisionListInvalid', { count: problems.length, ...first, problems });
  return towns;
}

function allCounties(folder: string): CountyHit[] {
  return readIndex(folder).provinces.flatMap(([, province, prefectures]) =>
    prefectures.flatMap(([, prefecture, counties]) =>
      counties.map(([code, name]) => ({ code, name, prefecture, province })),
    ),
  );
}

function readIndex(folder: string): z.infer<typeof Index> {
  return Index.parse(readJson(folder, 'index.json'));
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'divisions', file), 'utf8'));
}

/** Towns whose code begins with the digits; one province's text is read and thrown away again. */
function readTowns(folder: string, digits: string): TownWithVillages[] {
  const province = digits.slice(0, 2);
  if (!readIndex(folder).provinces.some(([code]) => code === province)) return [];
  const packed = readFileSync(join(folder, 'divisions', `${province}.txt.deflate`));
  const blocks = `\n${inflateRawSync(packed).toString('utf8')}`.split('\n#').slice(1);
  return blocks
    .filter((block) => block.startsWith(digits))
    .map(readTown)
    .filter((town) => town.villages.length > 0);
}

function readTown(block: string): TownWithVillages {
  const [head = '', ...lines] = block.split('\n');
  const code = head.slice(0, 9);
  const villages = lines.map((line) => {
    const villageCode = code + line.slice(0, 3);
    return { code: villageCode, name: line.slice(3), kind: villageKind(villageCode) };
  });
  return {
    code,
    name: head.slice(9),
    kind: townKind(code),
    villages: villages.filter((village) => !isVirtualVillage(village.code)),
  };
}
