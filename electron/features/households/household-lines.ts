import type { ReadSchema } from '../../ledger/schema.ts';

/** What a line of the list is read from. */
export const COLUMNS = [
  's.householdId',
  's.nationalCode',
  's.headName',
  's.headNumber',
  's.townName',
  's.villageName',
  's.groupName',
  's.memberCount',
  's.labourCount',
  's.attribute',
  's.mainCause',
  's.povertyStatus',
  's.isOpen',
  's.isPoorVillage',
  's.firstHelperName',
  's.unitName',
] as const;

type Unqualified<Name> = Name extends `s.${infer Column}` ? Column : never;
/** A line of the list as it is read. */
export type HouseholdLine = Pick<ReadSchema['household_summary'], Unqualified<(typeof COLUMNS)[number]>>;

/** Orders of the list; each ends in the id, so that pages never overlap. */
export const ORDERS = {
  walk: ['s.villageCode', 's.groupOrder', 's.walkingOrder', 's.nationalCode', 's.householdId'],
  head: ['s.headPinyin', 's.headName', 's.householdId'],
  members: ['s.memberCount', 's.householdId'],
  code: ['s.nationalCode', 's.householdId'],
} as const;
/** By village and house, by head, by size, by code. */
export type HouseholdOrder = keyof typeof ORDERS;
