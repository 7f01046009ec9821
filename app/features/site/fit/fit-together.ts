import { type Demand, fireCategories, szzClasses, totalArea } from "../demand";
import { spaceTypes } from "../norms";
import { type Fit, fitVerdicts } from "./fit";
import { judgeFit } from "./judge-fit";
import type { NeighbourLimits } from "./neighbours";
import type { GmpReadiness, Neighbour, Place } from "./place";

/** A unit that a demand could be met with. */
export type Candidate = { id: string; place: Place };

export type FitTogether = { fit: Fit; units: string[] };

const readiness: readonly GmpReadiness[] = ["fitted", "shell", "none"];

/** Two units of one building as one place: what the weaker of them has, and the areas of both. */
export const combinePlaces = (one: Place, other: Place): Place => ({
  ...one,
  areaM2: Math.round((one.areaM2 + other.areaM2) * 10) / 10,
  spaces: Object.fromEntries(
    spaceTypes.map((use) => [use, (one.spaces[use] ?? 0) + (other.spaces[use] ?? 0)]),
  ),
  heightM: Math.min(one.heightM, other.heightM),
  floorKn: Math.min(one.floorKn, other.floorKn),
  maxBsl: Math.min(one.maxBsl, other.maxBsl),
  fireCategory: laterOf(fireCategories, one.fireCategory, other.fireCategory),
  szzClass: laterOf(szzClasses, one.szzClass, other.szzClass),
  gmpReadiness: laterOf(readiness, one.gmpReadiness, other.gmpReadiness),
  life: {
    from: Math.max(one.life.from, other.life.from),
    until: Math.min(one.life.until, other.life.until),
  },
  kept: [...one.kept, ...other.kept],
  neighbours: [...one.neighbours, ...other.neighbours.filter((their) => !isIn(one, their))],
});

/** Whoever stands beside both is one neighbour. */
const isIn = ({ neighbours }: Place, { unit, quarters, sameCompartment }: Neighbour): boolean =>
  neighbours.some(
    (one) =>
      one.unit === unit &&
      one.sameCompartment === sameCompartment &&
      one.quarters.from === quarters.from &&
      one.quarters.until === quarters.until,
  );

function laterOf<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** Of a demand, what falls to a unit that is smaller than the whole. */
function shareOf(demand: Demand, areaM2: number): Demand {
  const share = Math.min(1, areaM2 / Math.max(totalArea(demand), 0.1));
  const scale = <K extends string>(values: Partial<Record<K, number>>) =>
    Object.fromEntries(
      (Object.entries(values) as [K, number][]).map(([code, value]) => [
        code,
        // Down, so that no share asks for more than there is.
        Math.floor(value * share * 10) / 10,
      ]),
    ) as Partial<Record<K, number>>;
  return {
    ...demand,
    areas: scale(demand.areas),
    loads: scale(demand.loads),
    explosiveM2: demand.explosiveM2 === null ? null : demand.explosiveM2 * share,
  };
}

/**
 * The units of one building that meet a demand together, the fewest of the best fitting ones, the last
 * no larger than it has to be; null when none of them could be part of it. When all together are too
 * small, all that could be part are named and the fit says what is missing.
 */
export function fitTogether(
  demand: Demand,
  candidates: readonly Candidate[],
  limits: NeighbourLimits,
): FitTogether | null {
  const wanted = totalArea(demand);
  const parts = candidates
    // The loads of all are judged once it is known who they are.
    .map(({ id, place }) => ({
      id,
      place,
      fit: judgeFit(shareOf(demand, place.areaM2), place, { limits, loads: [] }),
    }))
    .filter(({ fit }) => fit.verdict !== "does_not_fit")
    .sort(
      (one, other) =>
        fitVerdicts.indexOf(one.fit.verdict) - fitVerdicts.indexOf(other.fit.verdict) ||
        other.place.areaM2 - one.place.areaM2,
    );
  const chosen: typeof parts = [];
  let left = wanted;
  for (const part of parts) {
    if (left <= 0) break;
    const alike = parts.filter(
      (one) => !chosen.includes(one) && one.fit.verdict === part.fit.verdict,
    );
    const last = alike.findLast((one) => one.place.areaM2 >= left);
    const next = chosen.includes(part) ? undefined : (last ?? part);
    if (!next) continue;
    chosen.push(next);
    left -= next.place.areaM2;
  }
  const [first, ...rest] = chosen.map(({ place }) => place);
  if (!first) return null;
  return {
    fit: judgeFit(demand, rest.reduce(combinePlaces, first), { limits }),
    units: chosen.map(({ id }) => id),
  };
}
