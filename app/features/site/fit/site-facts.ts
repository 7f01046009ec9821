import type { Demand, FireCategory, SzzClass } from "../demand";
import { distanceBetween, type Outline } from "../inventory/polygon";
import type { SpaceType } from "../norms";
import { overlap, type Quarters } from "../quarter";
import type { SiteRules } from "../rules/site-rules";
import type { NeighbourLimits } from "./neighbours";
import type { Free, GmpReadiness, Neighbour, Place } from "./place";

export type UnitFacts = {
  id: string;
  code: string;
  buildingId: string;
  level: number;
  areaM2: number;
  spaces: Partial<Record<SpaceType, number>>;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  fireCategory: FireCategory;
  szzClass: SzzClass;
  gmpReadiness: GmpReadiness;
  compartment: string;
  life: Quarters;
};

/** Space that is somebody's, as far as others need to know. */
export type KeptFacts = {
  unitId: string;
  applicationId: string;
  quarters: Quarters;
  bsl: number | null;
  explosiveM2: number | null;
  szzClass: SzzClass | null;
  gmp: boolean;
};

export type BuildingFacts = { id: string; code: string; outline: Outline };

/** All that a demand is judged against. */
export type SiteFacts = {
  units: readonly UnitFacts[];
  kept: readonly KeptFacts[];
  buildings: ReadonlyMap<string, BuildingFacts>;
  free: { building: ReadonlyMap<string, Free>; site: Free };
  rules: Pick<SiteRules, "explosiveM2" | "zoneM" | "hospital">;
};

type Placed = KeptFacts & { unit: UnitFacts };

/**
 * The places that a demand of an application can be judged against, all or only some units. Of those in
 * other buildings only such are neighbours as its rules could concern, one of each kind a building.
 */
export function placesFor(
  { units, kept, buildings, free, rules }: SiteFacts,
  demand: Demand,
  applicationId: string,
  only: ReadonlySet<string> | null = null,
): { unit: UnitFacts; place: Place }[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const spans = new Map<string, Quarters[]>();
  const beside = new Map<string, Placed[]>();
  const kinds = new Map<string, Placed>();
  for (const one of kept) {
    addTo(spans, one.unitId, one.quarters);
    const unit = byId.get(one.unitId);
    if (!unit || one.applicationId === applicationId) continue;
    if (!overlap(one.quarters, demand.quarters)) continue;
    const placed = { ...one, unit };
    addTo(beside, unit.compartment, placed);
    // To other buildings those of one kind are all the same.
    const kind = `${unit.buildingId} ${one.szzClass} ${one.gmp}`;
    if ((one.gmp || one.szzClass) && !kinds.has(kind)) kinds.set(kind, placed);
  }
  const across = [...kinds.values()];
  const outside = new Map<string, Neighbour[]>();
  const outsideOf = (buildingId: string): Neighbour[] => {
    const known = outside.get(buildingId);
    if (known) return known;
    const made = acrossFrom(buildingId, across, buildings, demand, rules);
    outside.set(buildingId, made);
    return made;
  };
  const hospitalFrom = new Map(
    [...buildings].map(([id, { outline }]) => [
      id,
      rules.hospital && Math.floor(distanceBetween([rules.hospital], outline)),
    ]),
  );
  const asked = only ? units.filter(({ id }) => only.has(id)) : units;
  return asked.map((unit) => ({
    unit,
    place: {
      areaM2: unit.areaM2,
      spaces: unit.spaces,
      heightM: unit.heightM,
      floorKn: unit.floorKn,
      maxBsl: unit.maxBsl,
      fireCategory: unit.fireCategory,
      szzClass: unit.szzClass,
      gmpReadiness: unit.gmpReadiness,
      life: unit.life,
      kept: spans.get(unit.id) ?? [],
      free: { building: free.building.get(unit.buildingId) ?? {}, site: free.site },
      neighbours: [
        ...(beside.get(unit.compartment) ?? [])
          .filter((one) => one.unit.buildingId === unit.buildingId && one.unitId !== unit.id)
          .map((one) =>
            asNeighbour(one, { sameCompartment: true, sameBuilding: true, distanceM: 0 }),
          ),
        ...outsideOf(unit.buildingId),
      ],
      hospitalM: hospitalFrom.get(unit.buildingId) ?? null,
    },
  }));
}

const asNeighbour = (
  { unit, quarters, bsl, explosiveM2, szzClass, gmp }: Placed,
  where: Pick<Neighbour, "sameCompartment" | "sameBuilding" | "distanceM">,
): Neighbour => ({ unit: unit.code, quarters, bsl, explosiveM2, szzClass, gmp, ...where });

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Who in other buildings stands in the demand's zone, or has it in theirs. */
function acrossFrom(
  buildingId: string,
  across: readonly Placed[],
  buildings: SiteFacts["buildings"],
  demand: Demand,
  { zoneM }: NeighbourLimits,
): Neighbour[] {
  const own = buildings.get(buildingId);
  const reach = zoneM[demand.szzClass ?? "none"];
  const distances = new Map<string, number>();
  return across.flatMap((one) => {
    const other = buildings.get(one.unit.buildingId);
    if (!own || !other || other.id === own.id) return [];
    const distanceM =
      distances.get(other.id) ?? Math.floor(distanceBetween(own.outline, other.outline));
    distances.set(other.id, distanceM);
    const covered = one.gmp && distanceM < reach;
    const covers = demand.gmp && distanceM < zoneM[one.szzClass ?? "none"];
    return covered || covers
      ? [asNeighbour(one, { sameCompartment: false, sameBuilding: false, distanceM })]
      : [];
  });
}
