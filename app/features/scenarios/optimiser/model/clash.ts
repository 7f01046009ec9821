import {
  type Demand,
  type Neighbour,
  type NeighbourLimits,
  neighbourRules,
  type Place,
} from "~/features/site";
import type { OpenPhase } from "../options/open-phases";

/** In one compartment, or in different buildings so many metres apart. */
type Standing = "beside" | number;

/** Whether two phases of different companies must not stand like this, by the site's own rules. */
export type Clash = (one: OpenPhase, other: OpenPhase, standing: Standing) => boolean;

const always = { from: 0, until: 1 };

/** A place of which nothing is known but who stands beside it. */
const placeBeside = (neighbour: Neighbour): Place => ({
  areaM2: 0,
  spaces: {},
  heightM: 0,
  floorKn: 0,
  maxBsl: 0,
  fireCategory: "d",
  szzClass: "none",
  gmpReadiness: "none",
  life: always,
  kept: [],
  free: { building: {}, site: {} },
  neighbours: [neighbour],
  hospitalM: null,
});

type Nature = Pick<Demand, "bsl" | "explosiveM2" | "szzClass" | "gmp">;

/** Whether the rules refuse to have something come in beside something else. */
function refuses(
  one: OpenPhase,
  other: Nature,
  standing: Standing,
  limits: NeighbourLimits,
): boolean {
  const { bsl, explosiveM2, szzClass, gmp } = other;
  const beside = standing === "beside";
  const neighbour: Neighbour = {
    unit: "",
    quarters: always,
    bsl,
    explosiveM2,
    szzClass,
    gmp,
    sameCompartment: beside,
    sameBuilding: beside,
    distanceM: beside ? 0 : standing,
  };
  const demand = { ...one.needs, quarters: always };
  const place = placeBeside(neighbour);
  return neighbourRules.some(({ applies }) => {
    const judged = applies(demand, place, limits);
    return judged !== null && "outcome" in judged && judged.outcome === "fails";
  });
}

/** Phases that are alike to their neighbours have one number. */
function makeNatures(): (phase: OpenPhase) => number {
  const known = new Map<OpenPhase, number>();
  const numbers = new Map<string, number>();
  return (phase) => {
    const found = known.get(phase);
    if (found !== undefined) return found;
    const { bsl, explosiveM2, szzClass, gmp } = phase.needs;
    const nature = JSON.stringify([bsl, explosiveM2, szzClass, gmp]);
    const number = numbers.get(nature) ?? numbers.size;
    numbers.set(nature, number);
    known.set(phase, number);
    return number;
  };
}

const mostNatures = 10_000;

export function makeClash(limits: NeighbourLimits): Clash {
  const natureOf = makeNatures();
  const tables = new Map<Standing, Map<number, boolean>>();
  return (one, other, standing) => {
    if (one.candidate === other.candidate) return false;
    const table = tables.get(standing) ?? new Map<number, boolean>();
    tables.set(standing, table);
    const key = natureOf(one) * mostNatures + natureOf(other);
    const known = table.get(key);
    if (known !== undefined) return known;
    const clash =
      refuses(one, other.needs, standing, limits) || refuses(other, one.needs, standing, limits);
    table.set(key, clash);
    return clash;
  };
}
