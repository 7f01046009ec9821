import { edgesWithin, type Steps, sumChanges, valueAt } from "../loads/steps";
import type { Quarter, Quarters } from "../quarter";
import type { Resource } from "../resources";
import type { Draw } from "./draw";

/** What stands against a limit now: the limit from quarter to quarter, and the sum of demands. */
export type Standing = {
  of: "building" | "site";
  resource: Resource;
  /** null where no limit is on record */
  capacity: Steps | null;
  kept: Steps;
  diversity: number;
};

/** A limit that would be passed: the first quarter, and by how much of the limit's unit in the worst one. */
export type Overload = {
  of: "building" | "site";
  resource: Resource;
  quarter: Quarter;
  by: number;
};

/** The limits that something new would pass: diversity × (what is kept and what comes) over the capacity. */
export function overloads(
  standing: readonly Standing[],
  draw: Draw,
  quarters: Quarters,
): Overload[] {
  return standing.flatMap(({ of, resource, capacity, kept, diversity }) => {
    const demand = draw[resource] ?? 0;
    if (!capacity || demand <= 0) return [];
    const edges = new Set([...edgesWithin(capacity, quarters), ...edgesWithin(kept, quarters)]);
    const over = [...edges]
      .sort((one, other) => one - other)
      .map((quarter) => {
        const load = diversity * (valueAt(kept, quarter) + demand);
        return { quarter, by: Math.round((load - valueAt(capacity, quarter)) * 1000) / 1000 };
      })
      .filter(({ by }) => by > 0);
    const [first] = over;
    const by = Math.max(...over.map((one) => one.by));
    return first ? [{ of, resource, quarter: first.quarter, by }] : [];
  });
}

/** Changes of demand from quarter to quarter as what is kept, without what is given up. */
export const keptAfter = (changes: Steps, givenUp: Steps = []): Steps =>
  sumChanges([...changes, ...givenUp]);
