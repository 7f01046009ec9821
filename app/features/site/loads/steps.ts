import type { Quarter, Quarters } from "../quarter";

/** A value that changes with quarters: each row is in force from its quarter on, and 0 before the first. */
export type Steps = readonly (readonly [from: Quarter, value: number])[];

const settle = (value: number): number => Math.round(value * 1000) / 1000;

/** The value in force in a quarter. */
export function valueAt(steps: Steps, quarter: Quarter): number {
  let value = 0;
  for (const [from, next] of steps) {
    if (from > quarter) break;
    value = next;
  }
  return value;
}

/** The sums of changes, each from its quarter on; in whatever order they are given. */
export function sumChanges(changes: Steps): Steps {
  const steps: [Quarter, number][] = [];
  let sum = 0;
  for (const [quarter, change] of changes.toSorted(([one], [other]) => one - other)) {
    sum = settle(sum + change);
    const last = steps.at(-1);
    if (last && last[0] === quarter) last[1] = sum;
    else steps.push([quarter, sum]);
  }
  return steps;
}

/** Two values counted together, quarter by quarter. */
export function combine(
  one: Steps,
  other: Steps,
  count: (one: number, other: number) => number,
): Steps {
  const quarters = [...new Set([...one, ...other].map(([quarter]) => quarter))];
  return quarters
    .sort((first, second) => first - second)
    .map((quarter) => [quarter, settle(count(valueAt(one, quarter), valueAt(other, quarter)))]);
}

/** The quarters of a span in which the value may be another than in the one before, its first included. */
export function edgesWithin(steps: Steps, { from, until }: Quarters): Quarter[] {
  return [from, ...steps.map(([quarter]) => quarter).filter((one) => one > from && one < until)];
}

/** The least value during a span. */
export function leastWithin(steps: Steps, quarters: Quarters): number {
  return Math.min(...edgesWithin(steps, quarters).map((quarter) => valueAt(steps, quarter)));
}
