import { codeList } from './code-lists.ts';
import type { Sex } from './codes.ts';

/** The relation that makes a member the head: the head is a membership, not a column. */
export const HEAD = '户主';
/** The head's husband or wife; at most one (Q203), of the other sex (Q204). */
export const SPOUSE = '配偶';

const relations = codeList('relation');
const order = new Map(relations.map((code, index) => [code.label, index]));
const sexes = new Map(relations.map((code) => [code.label, code.sex]));

/** The sex a relation presupposes, undefined when it may be either (archive-reference 1.7.2). */
export function sexOfRelation(relation: string): Sex | undefined {
  return sexes.get(relation);
}

/** True when relation and sex contradict each other (Q205); an unknown sex contradicts nothing. */
export function contradictsSex(relation: string, sex: string | null): boolean {
  const expected = sexes.get(relation);
  return expected !== undefined && sex !== null && sex !== expected;
}

/** What the order of members needs of each. */
export interface OrderedMember {
  relation: string | null;
  birthOn: string | null;
  name: string;
  id: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order on every paper and list: 户主, 配偶, then by relation as on the form, older first; total and stable. */
export function compareMembers(a: OrderedMember, b: OrderedMember): number {
  const last = relations.length;
  const place = (member: OrderedMember): number => order.get(member.relation ?? '') ?? last;
  return (
    place(a) - place(b) ||
    byText(a.birthOn ?? '9999', b.birthOn ?? '9999') ||
    byText(a.name, b.name) ||
    byText(a.id, b.id)
  );
}
