import { areaDerivations } from '../features/county/derive.ts';
import { householdDerivations } from '../features/households/derive.ts';
import { programModel } from '../ledger/program-model.ts';

/** What the ledger keeps in this program, with what the features derive from it. */
export const ledgerModel = programModel({ derivations: [...areaDerivations, ...householdDerivations] });
