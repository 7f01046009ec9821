import {
  edgesWithin,
  type Free,
  type Quarter,
  type Resource,
  type SiteFacts,
  type Steps,
  valueAt,
} from "~/features/site";
import type { Row } from "./row";
import { byKeys, moments, type Taken } from "./unit-rows";

/** The most that the phases could take together, each in the greediest way. */
export function mostOf(taken: readonly Taken[], amount: (one: Taken) => number): number {
  const byPhase = new Map<number, number>();
  for (const one of taken) {
    const { index } = one.option.phase;
    byPhase.set(index, Math.max(byPhase.get(index) ?? 0, amount(one)));
  }
  return [...byPhase.values()].reduce((sum, value) => sum + value, 0);
}

/** Rows that keep a sum within what is free of something, where it could be passed at all. */
export function sumRows(
  taken: readonly Taken[],
  free: Steps,
  amount: (one: Taken) => number,
  meaning: (quarter: Quarter) => Row["meaning"],
): Row[] {
  const own = taken.filter((one) => amount(one) > 0);
  if (own.length === 0) return [];
  const first = Math.min(...own.map(({ option }) => option.quarters.from));
  const until = Math.max(...own.map(({ option }) => option.quarters.until));
  const rises = (quarter: Quarter, next: Quarter) => valueAt(free, quarter) < valueAt(free, next);
  const looked = moments(own, rises, edgesWithin(free, { from: first, until }));
  return looked.flatMap(({ quarter, active }): Row[] => {
    const upper = valueAt(free, quarter);
    if (mostOf(active, amount) <= upper) return [];
    const cells = new Map(active.map((one) => [one.column, amount(one)]));
    return [{ meaning: meaning(quarter), lower: null, upper, cells }];
  });
}

function limitsOf(taken: readonly Taken[], free: Free, buildingId: string | null): Row[] {
  return (Object.entries(free) as [Resource, Steps][]).flatMap(([resource, steps]) =>
    sumRows(
      taken,
      steps,
      ({ option }) => option.draw[resource] ?? 0,
      (quarter) => ({ kind: "limit", buildingId, resource, quarter }),
    ),
  );
}

/** What each building and the site can give of each resource in each quarter. */
export function limitRows(taken: readonly Taken[], { free }: Pick<SiteFacts, "free">): Row[] {
  const buildings = byKeys(taken, ({ buildingId }) => [buildingId]);
  return [
    ...limitsOf(taken, free.site, null),
    ...[...buildings].flatMap(([buildingId, own]) =>
      limitsOf(own, free.building.get(buildingId) ?? {}, buildingId),
    ),
  ];
}
