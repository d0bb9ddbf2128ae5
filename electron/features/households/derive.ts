import type { Derivation } from '../../ledger/derive.ts';
import { personSearch } from './derive-search.ts';
import { householdSummary } from './derive-summary.ts';

/** What the register derives: one line per household for lists, one per person for search (ledger 9). */
export const householdDerivations: Derivation[] = [householdSummary, personSearch];
