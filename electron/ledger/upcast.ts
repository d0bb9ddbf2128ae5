/** A journal entry as a migration sees it: which row, what kind of change, and the values by field. */
export interface UpcastEntry {
  op: string;
  table: string;
  rowId: string;
  /** insert, remove: value by field; update: [before, after] by field. */
  patch: Readonly<Record<string, unknown>>;
}

/** The steps an entry of an older schema goes through before it is read as one of today's (ledger 11). */
export function upcastThrough(
  entry: UpcastEntry,
  steps: readonly ((entry: UpcastEntry) => readonly UpcastEntry[])[],
): readonly UpcastEntry[] {
  return steps.reduce<readonly UpcastEntry[]>((entries, step) => entries.flatMap((one) => step(one)), [entry]);
}
