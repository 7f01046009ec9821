/** A stream of numbers that a seed determines for good (mulberry32). */
export type Random = {
  /** in [0, 1) */
  next(): number;
  /** whole, from `low` to `high` inclusive */
  int(low: number, high: number): number;
  pick<T>(values: readonly T[]): T;
  /** a key with a chance in proportion to its weight */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  chance(share: number): boolean;
};

/** Seeds of neighbours (one per row) give streams that have nothing in common. */
export function seededRandom(seed: number, stream = 0): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick: <T>(values: readonly T[]) => {
      const value = values[int(0, values.length - 1)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => {
      let sum = 0;
      for (const key in weights) sum += weights[key] ?? 0;
      let rest = next() * sum;
      let last: K | undefined;
      for (const key in weights) {
        last = key;
        rest -= weights[key] ?? 0;
        if (rest < 0) break;
      }
      if (last === undefined) throw new Error("nothing to pick from");
      return last;
    },
    chance: (share) => next() < share,
  };
}
