/** What one letter is about: a household with its helper, or a unit with its village. */
export interface Subject {
  /** Household (D04) or link between unit and village (D03). */
  id: string;
  householdId: string | null;
  pairingId: string | null;
  villagePairingId: string | null;
  personId: string | null;
  bodyId: string;
  areaId: string;
  townId: string | null;
  townName: string;
  /** As people write it: 大坪村. */
  villageName: string;
  groupName: string | null;
  /** Head of the household, or the unit. */
  name: string;
  /** 户编号, or null for a unit. */
  code: string | null;
  /** Since when the unit stands to the village; null for a household. */
  fromOn: string | null;
  isPoorVillage: boolean;
}

/** A letter that cannot be printed, and why. */
export interface Unprinted {
  subject: string;
  why: string;
  householdId: string | null;
}
