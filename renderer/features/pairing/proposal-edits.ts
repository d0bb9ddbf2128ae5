import type { Input, Output } from '../../client/client.ts';

export type ProposalRow = Output<'pairing.propose'>['rows'][number];

/** Another helper for a household than the proposal's, or none. */
export interface Edit {
  officialId: string | null;
  /** Name with unit and post, for the table. */
  name: string;
}
export type Edits = ReadonlyMap<string, Edit>;

/** The edits with one more; choosing what the proposal says takes the edit back. */
export function withEdit(edits: Edits, row: Pick<ProposalRow, 'householdId' | 'officialId'>, edit: Edit): Edits {
  const next = new Map(edits);
  if (edit.officialId === row.officialId) next.delete(row.householdId);
  else next.set(row.householdId, edit);
  return next;
}

/** The edits without a household's. */
export function withoutEdit(edits: Edits, householdId: string): Edits {
  return new Map([...edits].filter(([id]) => id !== householdId));
}

/** The edits as the core takes them. */
export function changesOf(edits: Edits): Input<'pairing.applyProposal'>['changes'] {
  return [...edits].map(([householdId, { officialId }]) => ({ householdId, officialId }));
}
