import { labelsOf } from '../../shared/domain/code-lists.ts';
import { TABLES } from '../../shared/domain/fields/index.ts';
import type { Derivation } from './derive.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { buildModel, type LedgerModel } from './model.ts';
import type { UndoGuard } from './undo.ts';

/** The ledger of this program: its field list and steps, with what the features derive from them and guard. */
export function programModel(
  parts: { derivations?: readonly Derivation[]; guards?: readonly UndoGuard[] } = {},
): LedgerModel {
  return buildModel(TABLES, {
    ...parts,
    steps: MIGRATIONS,
    frequentTexts: ({ list }) => (list === undefined ? [] : labelsOf(list)),
  });
}
