import type { HouseholdFilter } from '../../../shared/contract/households.ts';
import { HOUSEHOLD_STATES } from '../../../shared/domain/county.ts';

const SORTS = ['walk', 'head', 'members', 'code'] as const;
export type HouseholdSort = (typeof SORTS)[number];
const MISSING = ['helper', 'head', 'number', 'cause', 'phone', 'members', 'letter'] as const;

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text);

/** The filter that the address holds; what is not understood is passed over. */
export function householdFilter(address: Readonly<Record<string, string>>): HouseholdFilter {
  const state = oneOf(HOUSEHOLD_STATES, address['state']);
  const missing = oneOf(MISSING, address['missing']);
  const memberCount = memberRange(address['members']);
  const text = (key: 'text' | 'areaId' | 'cause' | 'attribute' | 'officialId' | 'unitId') =>
    address[key] ? { [key]: address[key] } : {};
  return {
    ...text('text'),
    ...text('areaId'),
    ...text('cause'),
    ...text('attribute'),
    ...text('officialId'),
    ...text('unitId'),
    ...(state ? { state } : {}),
    ...(missing ? { missing } : {}),
    ...(memberCount ? { memberCount } : {}),
    ...(address['poor'] ? { inPoorVillage: address['poor'] === 'yes' } : {}),
  };
}

/** '4-5' is four to five people, '6-' six and more. */
function memberRange(text: string | undefined): { min?: number; max?: number } | undefined {
  const [, min, max] = /^(\d+)-(\d*)$/.exec(text ?? '') ?? [];
  return min === undefined ? undefined : { min: Number(min), ...(max ? { max: Number(max) } : {}) };
}

/** The order that the address holds. */
export function householdSort(address: Readonly<Record<string, string>>): HouseholdSort {
  return oneOf(SORTS, address['sort']) ?? 'walk';
}
