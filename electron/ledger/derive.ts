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
   * Which keys a row of a source table touches; asked with the row before and after every change. Of a new row it sees
   * `id`, `removedBy` and the columns that name other rows.
   */
  sources: Readonly<Record<string, (row: Row, db: Db) => readonly string[]>>;
  /** Whom touched keys concern, as keys for `recompute`, each once; without it they are those keys themselves. */
  concerned?(db: Db, touched: readonly string[]): readonly string[];
  /** Every key there is. */
  keys(db: Db): readonly string[];
  /** Writes the derived rows of these keys anew, from what is stored now (`db.exec`). */
  recompute(db: Db, keys: readonly string[]): void;
}

/** Collects what a transaction touches and recomputes it before the COMMIT. */
export interface Deriver {
  touched(table: string, row: Row): void;
  recompute(): void;
}

const CHUNK = 2000;

/** The deriver of one transaction. */
export function beginDeriving(db: Db, derivations: readonly Derivation[]): Deriver {
  const keys = derivations.map(() => new Set<string>());
  const askedOf = new Map<string, ((row: Row) => void)[]>();
  derivations.forEach(({ sources }, i) => {
    for (const [table, keysOf] of Object.entries(sources)) {
      const asked = askedOf.get(table) ?? [];
      askedOf.set(table, asked);
      asked.push((row) => {
        for (const key of keysOf(row, db)) keys[i]!.add(key);
      });
    }
  });
  return {
    touched(table, row) {
      for (const ask of askedOf.get(table) ?? []) ask(row);
    },
    recompute() {
      derivations.forEach((derivation, i) => {
        const touched = [...keys[i]!];
        keys[i]!.clear();
        if (touched.length > 0) inChunks(derivation, db, derivation.concerned?.(db, touched) ?? touched);
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
