import {
  type Demand,
  fitTogether,
  type NeighbourLimits,
  type placesFor,
  type UnitFacts,
} from "~/features/site";

type Placed = ReturnType<typeof placesFor>[number];

/** Ways in one building, each without the largest unit of the one before it. */
const mostWays = 4;

/** Units of one building that meet a demand together, in several ways a building. */
export function waysTogether(
  places: readonly Placed[],
  demand: Demand,
  limits: NeighbourLimits,
): UnitFacts[][] {
  const buildings = new Set(places.map(({ unit }) => unit.buildingId));
  return [...buildings].flatMap((buildingId) =>
    waysIn(
      places.filter(({ unit }) => unit.buildingId === buildingId),
      demand,
      limits,
    ),
  );
}

function waysIn(places: readonly Placed[], demand: Demand, limits: NeighbourLimits): UnitFacts[][] {
  const ways: UnitFacts[][] = [];
  let left = [...places];
  while (ways.length < mostWays) {
    const candidates = left.map(({ unit, place }) => ({ id: unit.id, place }));
    const found = fitTogether(demand, candidates, limits);
    if (!found || found.fit.verdict === "does_not_fit") break;
    const units = left.flatMap(({ unit }) => (found.units.includes(unit.id) ? [unit] : []));
    ways.push(units);
    const largest = units.toSorted((one, other) => other.areaM2 - one.areaM2)[0];
    left = left.filter(({ unit }) => unit !== largest);
  }
  return ways;
}
