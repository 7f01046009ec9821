/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("no median of nothing");
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error("no quantile of nothing");
  return value;
}

/** The order in which round `round` visits its targets, so that none is always first or always after the same. */
export function rotated<T>(targets: readonly T[], round: number): T[] {
  const by = targets.length === 0 ? 0 : round % targets.length;
  const turned = [...targets.slice(by), ...targets.slice(0, by)];
  return Math.floor(round / Math.max(1, targets.length)) % 2 === 0 ? turned : turned.reverse();
}

/** What each target did in one round, by its name. */
export type Round = Readonly<Record<string, number>>;

/** Each target's rate as a ratio to the base in the same round, then the median over the rounds. */
export function medianRatios(rounds: readonly Round[], base: string): Record<string, number> {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      median(rounds.map((round) => rateOf(round, name) / rateOf(round, base))),
    ]),
  );
}

function rateOf(round: Round, name: string): number {
  const rate = round[name];
  if (rate === undefined || !(rate > 0)) throw new Error(`${name} has no rate in a round`);
  return rate;
}

/** Whether the same thing measured twice came out too differently for the run to say anything. */
export function isVoid(sameAgain: number): boolean {
  return Math.abs(sameAgain - 1) > 0.15;
}
