import type { Db, Row } from './sql.ts';

/**
 * One registered function recomputes derived tables (ledger 9): in the transaction that touched their sources, and
 * after merge, undo and upgrade. Nothing else writes them.
 */
export interface Derivation {
  name: string;
  /** The derived tables it fills alone; a rebuild empties them. */
  tables: readonly string[];
  /**
   * Which keys a row of a source table touches, before and after a change: a mark and the id in a column that is `id` or
   * names another row.
   */
  sources: Readonly<Record<string, readonly Named[]>>;
  /** Whom touched keys concern, as keys for `recompute`, each once; without it they are those keys themselves. */
  concerned?(db: Db, touched: readonly string[]): readonly string[];
  /** Every key there is. */
  keys(db: Db): readonly string[];
  /** Writes the derived rows of these keys anew, from what is stored now (`db.exec`). */
  recompute(db: Db, keys: readonly string[]): void;
}

/** A key's mark, which may be empty, and the column whose id follows it. */
export type Named = readonly [mark: string, column: string];

/** Collects what a transaction touches and recomputes it before the COMMIT. */
export interface Deriver {
  touched(table: string, row: Row): void;
  recompute(): void;
}

const CHUNK = 2000;

/** The deriver of one transaction. */
export function beginDeriving(db: Db, derivations: readonly Derivation[]): Deriver {
  const touched = derivations.map(() => new Map<string, Set<string>>());
  const asked = new Map<string, { column: string; ids: Set<string> }[]>();
  derivations.forEach(({ sources }, i) => {
    for (const [table, names] of Object.entries(sources)) {
      const questions = names.map(([mark, column]) => {
        const ids = touched[i]!.get(mark) ?? new Set<string>();
        touched[i]!.set(mark, ids);
        return { column, ids };
      });
      asked.set(table, [...(asked.get(table) ?? []), ...questions]);
    }
  });
  return {
    touched(table, row) {
      for (const { column, ids } of asked.get(table) ?? []) {
        const id = row[column];
        if (typeof id === 'string') ids.add(id);
      }
    },
    recompute() {
      derivations.forEach((derivation, i) => {
        const keys = [...touched[i]!].flatMap(([mark, ids]) => [...ids].map((id) => mark + id));
        for (const ids of touched[i]!.values()) ids.clear();
        if (keys.length > 0) inChunks(derivation, db, derivation.concerned?.(db, keys) ?? keys);
      });
    },
  };
}

/** Empties and fills every derived table; within a transaction. */
export function rebuildDerived(db: Db, derivations: readonly Derivation[]): void {
  for (const derivation of derivations) {
    for (const table of derivation.tables) db.exec(`DELETE FROM "${table}"`);
    inChunks(derivation, db, derivation.keys(db));
  }
}

function inChunks(derivation: Derivation, db: Db, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; at += CHUNK) derivation.recompute(db, keys.slice(at, at + CHUNK));
}
