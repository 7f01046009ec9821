import type { Quarter } from "../quarter";
import { type Resource, resources } from "../resources";
import { freeFrom, roundTotal } from "./free-share";
import type { KeptLine } from "./load-lines";
import { readKept } from "./read-loads.server";
import { combine } from "./steps";

/** What anybody may ask for of a resource, in all and from when; no quarter where nothing is free. */
export type FreeTotal = { resource: Resource; amount: number; from: Quarter | null };

const add = (one: number, other: number) => one + other;

/** The site's own line of a resource, or else that of all its buildings together. */
function siteLine(lines: readonly KeptLine[], resource: Resource) {
  const own = lines.filter((line) => line.resource === resource);
  const site = own.find((line) => line.building === null);
  const [first, ...rest] = site ? [site] : own;
  return rest.reduce(
    (sum, line) =>
      sum && {
        capacity: combine(sum.capacity, line.capacity, add),
        kept: combine(sum.kept, line.kept, add),
        diversity: sum.diversity,
      },
    first && { capacity: first.capacity, kept: first.kept, diversity: first.diversity },
  );
}

/**
 * What is free of each resource of the whole site, rounded so that it tells of nobody; empty while the
 * site has no limits on record. For anybody.
 */
export async function readFreeTotals(quarter: Quarter): Promise<FreeTotal[]> {
  const lines = await readKept();
  return resources.flatMap((resource): FreeTotal[] => {
    const line = siteLine(lines, resource);
    if (!line) return [];
    const { capacity, kept, diversity } = line;
    const free = combine(capacity, kept, (limit, taken) => limit / diversity - taken);
    const { amount, from } = freeFrom(free, quarter);
    return [{ resource, amount: roundTotal(amount), from }];
  });
}
