import { AppError } from '../../../shared/contract/app-error.ts';
import type { Read } from '../../core/types.ts';
import { readSettings } from '../settings/settings.ts';

/** What the whole program knows of its county: who it is, which policy it follows, whose seals it uses. */
export interface CountyFacts {
  areaId: string;
  name: string;
  /** 县, 市, 区 …: how this office calls the county level. */
  levelWord: string;
  profileId: string;
  /** Jiangmen's 市、区 that decides the line. */
  subArea: string | null;
  officeBodyId: string;
  officeName: string;
  /** Bodies in the order in which they stand over the seals. */
  sealingBodies: readonly { id: string; name: string }[];
  /** The year whose forms are being filled. */
  dataYear: number;
}

/** Keys of the journaled settings that make up the county. */
export const COUNTY_KEYS = {
  areaId: 'county.areaId',
  name: 'county.name',
  levelWord: 'county.levelWord',
  profileId: 'county.profileId',
  subArea: 'county.subArea',
  officeBodyId: 'county.officeBodyId',
  sealingBodyIds: 'county.sealingBodyIds',
  dataYear: 'county.dataYear',
} as const;

/** The county, or undefined before it is set up. */
export function findCounty(read: Read): CountyFacts | undefined {
  const settings = readSettings(read, 'county.');
  const areaId = settings.get(COUNTY_KEYS.areaId);
  if (!areaId) return undefined;
  const officeBodyId = settings.get(COUNTY_KEYS.officeBodyId) ?? '';
  const sealing = (settings.get(COUNTY_KEYS.sealingBodyIds) ?? '').split(',').filter(Boolean);
  const names = bodyNames(read, [officeBodyId, ...sealing]);
  return {
    areaId,
    name: settings.get(COUNTY_KEYS.name) ?? '',
    levelWord: settings.get(COUNTY_KEYS.levelWord) ?? '',
    profileId: settings.get(COUNTY_KEYS.profileId) ?? '',
    subArea: settings.get(COUNTY_KEYS.subArea) || null,
    officeBodyId,
    officeName: names.get(officeBodyId) ?? '',
    sealingBodies: sealing.map((id) => ({ id, name: names.get(id) ?? '' })),
    dataYear: Number(settings.get(COUNTY_KEYS.dataYear)),
  };
}

/** The county. Error: countyRequired before it is set up. */
export function countyOf(read: Read): CountyFacts {
  const county = findCounty(read);
  if (!county) throw new AppError('countyRequired');
  return county;
}

function bodyNames(read: Read, ids: readonly string[]): Map<string, string> {
  const rows = read.all((k) =>
    k
      .selectFrom('live_body')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .limit(20),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
