import { type Demand, totalArea } from "../demand";
import type { SpaceType } from "../norms";
import type { Amount, Change } from "./fit";

/** Takes m² off, from the largest use first. */
function reduceArea(demand: Demand, by: number): Demand["areas"] {
  const uses = Object.entries(demand.areas) as [SpaceType, number][];
  let left = by;
  const reduced = uses
    .sort(([, one], [, other]) => other - one)
    .map(([use, area]): [SpaceType, number] => {
      const off = Math.min(area, left);
      left -= off;
      return [use, Math.round((area - off) * 10) / 10];
    });
  return Object.fromEntries(reduced.filter(([, area]) => area > 0));
}

function reduce(demand: Demand, what: Amount, by: number): Demand {
  const less = (value: number | null) =>
    value === null ? null : Math.max(0, Math.round((value - by) * 1000) / 1000);
  if (what === "area")
    return { ...demand, areas: reduceArea(demand, Math.min(by, totalArea(demand))) };
  if (what === "height") return { ...demand, heightM: less(demand.heightM) };
  if (what === "floor") return { ...demand, floorKn: less(demand.floorKn) };
  if (what === "explosive") return { ...demand, explosiveM2: less(demand.explosiveM2) };
  return { ...demand, loads: { ...demand.loads, [what]: less(demand.loads[what] ?? 0) ?? 0 } };
}

/** The demand with a change made to it; works change the place and leave it as it is. */
export function applyChange(demand: Demand, change: Change): Demand {
  const { from, until } = demand.quarters;
  switch (change.kind) {
    case "reduce":
      return reduce(demand, change.what, change.by);
    case "lower_bsl":
      return { ...demand, bsl: change.to };
    case "lower_fire":
      return { ...demand, fireCategory: change.to };
    case "lower_szz":
      return { ...demand, szzClass: change.to };
    case "without_gmp":
      return { ...demand, gmp: false };
    case "start":
      return {
        ...demand,
        quarters: { from: change.quarter, until: change.quarter + until - from },
      };
    case "leave":
      return { ...demand, quarters: { from, until: change.quarter } };
    case "works":
      return demand;
  }
}
