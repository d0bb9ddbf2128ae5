import { z } from 'zod';

/** What a town-level unit is, by digits 7–9 of its code (archive-reference 2.2). */
export const TownKind = z.enum(['street', 'town', 'township', 'other']);
export type TownKind = z.infer<typeof TownKind>;
/** What a village-level unit is, by digits 10–12 of its code (archive-reference 2.2). */
export const VillageKind = z.enum(['residents', 'village', 'other']);
export type VillageKind = z.infer<typeof VillageKind>;

/** A province (2 digits), prefecture (4) or county (6). */
export const Division = z.strictObject({ code: z.string().regex(/^\d{2}(\d{2}){0,2}$/), name: z.string().min(1) });
export type Division = z.infer<typeof Division>;
/** A county found by text, with the names above it. */
export const CountyHit = z.strictObject({ ...Division.shape, prefecture: z.string(), province: z.string() });
export type CountyHit = z.infer<typeof CountyHit>;
/** A street, town or township with its 9-digit code. */
export const Town = z.strictObject({ code: z.string().regex(/^\d{9}$/), name: z.string().min(1), kind: TownKind });
export type Town = z.infer<typeof Town>;
/** A village or residents' committee with its 12-digit code. */
export const Village = z.strictObject({
  code: z.string().regex(/^\d{12}$/),
  name: z.string().min(1),
  kind: VillageKind,
});
export type Village = z.infer<typeof Village>;
/** A town with everything under it. */
export const TownWithVillages = z.strictObject({ ...Town.shape, villages: z.array(Village) });
export type TownWithVillages = z.infer<typeof TownWithVillages>;

/** Kind of a town-level unit from its 9-digit code: 001–099 street, 100–199 town, 200–399 township. */
export function townKind(code: string): TownKind {
  const digit = code.charAt(6);
  if (digit === '0') return 'street';
  if (digit === '1') return 'town';
  return digit === '2' || digit === '3' ? 'township' : 'other';
}

/** Kind of a village-level unit from its 12-digit code: 001–199 residents' committee, 200–399 village committee. */
export function villageKind(code: string): VillageKind {
  const digit = code.charAt(9);
  if (digit === '0' || digit === '1') return 'residents';
  return digit === '2' || digit === '3' ? 'village' : 'other';
}

/** Whether a code names the virtual village of a unit that has no villages (498, 598). */
export function isVirtualVillage(code: string): boolean {
  const end = code.slice(9);
  return end === '498' || end === '598';
}

/** The 12-digit code of a town: its nine digits and 000. */
export function fullTownCode(townCode: string): string {
  return `${townCode}000`;
}

const VILLAGE_COMMITTEE = /(?:村民委员会|村委会|(?<=嘎查)委员会)$/;
const RESIDENTS_COMMITTEE = /(?:社区居民委员会|社区居委会|居民委员会|居委会)$/;

/**
 * The name people write: 大坪村委会 and 大坪村村民委员会 become 大坪村, 八一社区居民委员会 becomes 八一社区;
 * a name without a committee stays as it is.
 */
export function shortVillageName(name: string): string {
  if (VILLAGE_COMMITTEE.test(name)) return withEnding(name.replace(VILLAGE_COMMITTEE, ''), /(?:村|嘎查|社区)$/, '村');
  if (RESIDENTS_COMMITTEE.test(name)) return withEnding(name.replace(RESIDENTS_COMMITTEE, ''), /社区$/, '社区');
  return name;
}

function withEnding(base: string, present: RegExp, ending: string): string {
  return present.test(base) ? base : base + ending;
}

/** Whether two spellings name the same village: 调文村, 调文村委会, 调文村民委员会. */
export function sameVillageName(a: string, b: string): boolean {
  return shortVillageName(a.trim()) === shortVillageName(b.trim());
}

/** How many of each kind a county has: 镇街, 村委会, 社区 (居委会) and others. */
export interface DivisionCounts {
  towns: number;
  villages: number;
  residents: number;
  others: number;
}

/** Counts the towns and the village-level units below them by kind; virtual units never count. */
export function countDivisions(towns: readonly TownWithVillages[]): DivisionCounts {
  const counts: DivisionCounts = { towns: towns.length, villages: 0, residents: 0, others: 0 };
  for (const village of towns.flatMap((town) => town.villages)) {
    if (isVirtualVillage(village.code)) continue;
    if (village.kind === 'village') counts.villages += 1;
    else if (village.kind === 'residents') counts.residents += 1;
    else counts.others += 1;
  }
  return counts;
}
