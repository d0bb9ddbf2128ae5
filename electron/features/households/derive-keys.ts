import type { Named } from '../../ledger/derive.ts';
import type { Db } from '../../ledger/sql.ts';

/** Keys name what changed; `recompute` looks up whom it concerns, for many at once. */
type Kind = 'household' | 'person' | 'area' | 'body' | 'paper';
const MARKS: Record<Kind, string> = { household: 'h', person: 'p', area: 'a', body: 'b', paper: 'c' };

/** A source that names its rows by one or more columns. */
export const keyed = (...columns: readonly (readonly [Kind, string])[]): readonly Named[] =>
  columns.map(([kind, column]) => [MARKS[kind], column]);

/** Whether a key is of a kind. */
export const isOf = (key: string, kind: Kind): boolean => key.startsWith(MARKS[kind]);

/** The keys of one kind, as a JSON array for `json_each`. */
export function idsOf(keys: readonly string[], kind: Kind): string {
  return JSON.stringify(keys.filter((key) => isOf(key, kind)).map((key) => key.slice(1)));
}

/** A household's key. */
export const householdKey = (id: string): string => MARKS.household + id;
/** A person's key. */
export const personKey = (id: string): string => MARKS.person + id;

const HOUSEHOLDS = `
SELECT value AS id FROM json_each(?)
UNION SELECT m.householdId FROM json_each(?) key CROSS JOIN membership m ON m.personId = key.value
UNION SELECT p.householdId FROM json_each(?) key CROSS JOIN pairing p ON p.personId = key.value
UNION SELECT h.id FROM json_each(?) key CROSS JOIN household h ON h.areaId = key.value
UNION SELECT h.id FROM json_each(?) key CROSS JOIN area_name n ON n.parentId = key.value
  CROSS JOIN household h ON h.areaId = n.areaId
UNION SELECT p.householdId FROM json_each(?) key CROSS JOIN pairing p ON p.bodyId = key.value`;

/** Every household that the keys concern. */
export function householdsOf(db: Db, keys: readonly string[]): string[] {
  const person = idsOf(keys, 'person');
  const area = idsOf(keys, 'area');
  const lists = [idsOf(keys, 'household'), person, person, area, area, idsOf(keys, 'body')];
  return db.rows<{ id: string }>(HOUSEHOLDS, ...lists).map((row) => row.id);
}
