/**
 * A line of `person_search` and of the full-text table is numbered household × 1000 + place, so that the numbers which
 * a search finds already say which households they are in: no line has to be read to count them.
 */
export const PEOPLE_A_HOUSEHOLD = 1000;

/** Lines from here on belong to nobody's household: officials, and people beyond the thousandth of one household. */
export const UNHOUSED = 2 ** 50;

/** The numbers of the households of found lines (ascending), each once, ascending. */
export function householdRefs(lines: readonly number[]): number[] {
  const refs: number[] = [];
  let last = 0;
  for (const line of lines) {
    const ref = Math.trunc(line / PEOPLE_A_HOUSEHOLD);
    if (ref !== last) refs.push(ref);
    last = ref;
  }
  return refs;
}
