// What the writer of the fault tests does, deed by deed: a pure plan, so that the state after any number of deeds is known.

import type { Write } from '../../electron/core/types.ts';
import { contentId } from '../../electron/ledger/ids.ts';

/** Households by id: names of their members, in order, each with its note. */
export type Expected = Map<string, string>;

const AREA = contentId('faults', ['area']);
const householdOf = (n: number) => contentId('faults', ['household', n]);
const personOf = (n: number, member: number) => contentId('faults', ['person', n, member]);

type Deed =
  | { does: 'enter'; n: number; members: number }
  | { does: 'note'; n: number; members: number; note: string }
  | { does: 'remove'; n: number };

const membersOf = (n: number) => 1 + (n % 6);

/** Deed `n` (from 1): most enter a household with its members; some change all members of one, or remove one. */
export function deed(n: number): Deed {
  if (n % 5 === 3) return { does: 'note', n: n - 1, members: membersOf(n - 1), note: `第${n}次` };
  if (n % 5 === 4) return { does: 'remove', n: n - 3 };
  return { does: 'enter', n, members: membersOf(n) };
}

/** Carries out deed `n` in one transaction: several rows, several entries. */
export function carryOut(write: Write, n: number): void {
  const what = deed(n);
  const householdId = householdOf(what.n);
  if (n === 1) write.insert('area', { id: AREA, level: '村' });
  if (what.does === 'remove') {
    write.remove('household', householdId, { reason: '试验' });
    return;
  }
  if (what.does === 'enter') write.insert('household', { id: householdId, areaId: AREA, groupName: '一组' });
  for (let member = 0; member < what.members; member++) {
    const personId = personOf(what.n, member);
    if (what.does === 'note') write.update('person', personId, { note: what.note });
    else {
      write.insert('person', { id: personId, name: `人${what.n}-${member}`, note: '新' });
      write.insert('membership', { householdId, personId, relation: member === 0 ? '户主' : '之子' });
    }
  }
}

/** The live households after the first `count` deeds. */
export function stateAfter(count: number): Expected {
  const state: Expected = new Map();
  for (let n = 1; n <= count; n++) {
    const what = deed(n);
    const id = householdOf(what.n);
    if (what.does === 'remove') state.delete(id);
    else {
      const note = what.does === 'note' ? what.note : '新';
      state.set(id, Array.from({ length: what.members }, (_, member) => `人${what.n}-${member}:${note}`).join(' '));
    }
  }
  return state;
}

/** The live households an archive holds. */
export const STATE_SQL = `
SELECT household.id, group_concat(person.name || ':' || person.note, ' ' ORDER BY person.name) AS members
  FROM live_household household
  LEFT JOIN live_membership membership ON membership.householdId = household.id
  LEFT JOIN live_person person ON person.id = membership.personId
 GROUP BY household.id`;
