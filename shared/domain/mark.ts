import { last4Of } from './identity-number.ts';

/** The second mark beside a head's name (ledger 1): group and the last four of his number. */
export function householdMark(groupName: string | null, number: string | null): string {
  return [groupName ?? '', number === null ? '' : last4Of(number)].filter((part) => part !== '').join(' ');
}
