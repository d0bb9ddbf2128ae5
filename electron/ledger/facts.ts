import type { Db } from './sql.ts';

/** What the archive says of itself, by key. */
export type FactKey =
  | 'archiveId'
  | 'createdAt'
  | 'isDemo'
  /** Counter of the newest key file (ledger 3). */
  | 'keyCounter'
  /** Number of the current node and epoch in `ledger_epoch`. */
  | 'epochN'
  /** Number of the current frontier in `ledger_frontier`. */
  | 'frontierN'
  /** Hybrid time at the beginning, and whenever a merge advances it beyond the last transaction's; µs since 1970. */
  | 'hlc'
  /** Same text as in the installation's folder while the file is where it was (ledger 2). */
  | 'instanceMark'
  /** Private keys of the node, PKCS #8 as base64: signing and agreement. */
  | 'signingKey'
  | 'agreementKey'
  /** Groups of the recovery sheet still to be typed back, as JSON; absent when done. */
  | 'sheetGroups';

/** A fact, or undefined. */
export function fact(db: Db, key: FactKey): string | undefined {
  return db.row<{ value: string }>('SELECT value FROM ledger_fact WHERE key = ?', key)?.value;
}

/** Stores a fact; undefined removes it. */
export function setFact(db: Db, key: FactKey, value: string | undefined): void {
  if (value === undefined) db.exec('DELETE FROM ledger_fact WHERE key = ?', key);
  else
    db.exec(
      'INSERT INTO ledger_fact (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      value,
    );
}

/** A fact that every archive has. */
export function mustFact(db: Db, key: FactKey): string {
  const value = fact(db, key);
  if (value === undefined) throw new Error(`the archive lacks ${key}`);
  return value;
}

/** The last hybrid time of this file, in µs since 1970: the next one is greater. */
export function lastHlc(db: Db): number {
  const last = db.row<{ hlc: number }>('SELECT hlc FROM txn ORDER BY n DESC LIMIT 1')?.hlc ?? 0;
  return Math.max(last, Number(mustFact(db, 'hlc')));
}
