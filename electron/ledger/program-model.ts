import { labelsOf } from '../../shared/domain/code-lists.ts';
import { TABLES } from '../../shared/domain/fields/index.ts';
import type { Derivation } from './derive.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { buildModel, type LedgerModel } from './model.ts';
import type { UndoGuard } from './undo.ts';

/** A number once taken from a series is only ever voided, never given back (ledger 17). */
const numberGuard: UndoGuard = {
  tables: ['number_use'],
  keeps: () => 'numberUsed',
};

/** The ledger of this program: its field list and steps, with what the features derive from them and guard. */
export function programModel(
  parts: { derivations?: readonly Derivation[]; guards?: readonly UndoGuard[] } = {},
): LedgerModel {
  return buildModel(TABLES, {
    ...parts,
    guards: [numberGuard, ...(parts.guards ?? [])],
    steps: MIGRATIONS,
    frequentTexts: ({ list }) => (list === undefined ? [] : labelsOf(list)),
  });
}
