import type { Demand } from "../demand";
import type { Fit } from "./fit";
import { type FitTogether, fitTogether } from "./fit-together";
import { compareFits, judgeFit } from "./judge-fit";
import { type JudgedLoads, judgeLoads } from "./loads-fit";
import type { NeighbourLimits } from "./neighbours";
import { placesFor, type SiteFacts, type UnitFacts } from "./site-facts";

export type UnitFit = { unit: UnitFacts; fit: Fit };
export type BuildingFit = { buildingId: string; units: UnitFacts[]; fit: Fit };

export type BestPlaces = {
  units: UnitFit[];
  /** several units of one building, where none alone is large enough */
  together: BuildingFit[];
  /** how many units there are by verdict */
  counts: Record<Fit["verdict"], number>;
};

/** The best fitting units of the site for a demand of an application, and what of buildings could be taken together. */
export function bestPlaces(
  site: SiteFacts,
  demand: Demand,
  applicationId: string,
  most = 8,
): BestPlaces {
  const places = placesFor(site, demand, applicationId);
  const loads = new Map<string, JudgedLoads>();
  const judged = places.map(({ unit, place }) => {
    const known = loads.get(unit.buildingId) ?? judgeLoads(demand, place);
    loads.set(unit.buildingId, known);
    return { unit, fit: judgeFit(demand, place, { limits: site.rules, loads: known }) };
  });
  const counts = { fits: 0, fits_with_works: 0, does_not_fit: 0 };
  for (const { fit } of judged) counts[fit.verdict] += 1;
  judged.sort(
    (one, other) => compareFits(one.fit, other.fit) || (one.unit.code < other.unit.code ? -1 : 1),
  );
  const alone = counts.fits + counts.fits_with_works > 0;
  return {
    units: judged.slice(0, most),
    together: alone ? [] : inBuildings(places, demand, site.rules).slice(0, 3),
    counts,
  };
}

function inBuildings(
  places: ReturnType<typeof placesFor>,
  demand: Demand,
  limits: NeighbourLimits,
): BuildingFit[] {
  const buildings = new Map<string, typeof places>();
  for (const one of places) {
    buildings.set(one.unit.buildingId, [...(buildings.get(one.unit.buildingId) ?? []), one]);
  }
  const found = [...buildings].flatMap(([buildingId, own]): BuildingFit[] => {
    const candidates = own.map(({ unit, place }) => ({ id: unit.id, place }));
    const together: FitTogether | null = fitTogether(demand, candidates, limits);
    if (!together || together.units.length < 2) return [];
    const units = together.units.flatMap(
      (id) => own.find(({ unit }) => unit.id === id)?.unit ?? [],
    );
    return [{ buildingId, units, fit: together.fit }];
  });
  return found.sort((one, other) => compareFits(one.fit, other.fit));
}
