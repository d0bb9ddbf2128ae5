/** A repeatable stream of chances: the same seed gives the same county. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number between both bounds, inclusive. */
  int(min: number, max: number): number;
  /** True with the given probability (0–1). */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One value of a list of [value, weight]. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A shuffled copy. */
  shuffled<T>(list: readonly T[]): T[];
  /** A value around the mean, between both bounds (sum of three chances). */
  around(mean: number, spread: number): number;
}

/** Makes a stream from a seed and a name, so that one part's draws do not move another's. */
export function makeRandom(seed: number, name = ''): Random {
  let state = seed >>> 0;
  for (const character of name)
    state = (Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) + 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted: (list) => pickWeighted(list, next()),
    shuffled: (list) => shuffle(list, int),
    around: (mean, spread) => mean + (next() + next() + next() - 1.5) * (spread / 1.5),
  };
}

function pickWeighted<T>(list: readonly (readonly [T, number])[], draw: number): T {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw * total;
  for (const [value, weight] of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return list[list.length - 1]![0];
}

function shuffle<T>(list: readonly T[], int: (min: number, max: number) => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = int(0, i);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** Splits a whole into parts by weight so that the parts add up exactly (largest remainder). */
export function splitByWeight(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, rest)) parts[i]! += 1;
  return parts;
}
