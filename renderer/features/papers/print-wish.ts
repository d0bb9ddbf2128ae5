import { goTo } from '../../ui/address.ts';

/** Households chosen in a list on their way to the print screen; too many for the address, so kept in memory. */
let wished: readonly string[] = [];

/** Goes to the print screen with these households chosen. */
export function printHouseholds(householdIds: readonly string[]): void {
  wished = householdIds;
  goTo('/papers?print=D04&chosen=yes');
}

/** The households last chosen for printing. */
export function wishedHouseholds(): readonly string[] {
  return wished;
}
