import {
  combine,
  type Draw,
  type Free,
  type KeptFacts,
  type Resource,
  type SiteFacts,
  type Steps,
  sumChanges,
} from "~/features/site";
import type { Group, PlacedUnit } from "./plan-groups";

/** What units of a plan draw of a resource, from quarter to quarter. */
export function drawnSteps(placed: readonly PlacedUnit[], resource: Resource): Steps {
  return sumChanges(
    placed.flatMap(({ placement: { quarters }, draw }): Steps => {
      const drawn = draw[resource] ?? 0;
      return drawn === 0
        ? []
        : [
            [quarters.from, drawn],
            [quarters.until, -drawn],
          ];
    }),
  );
}

const keptBy = ({ asked }: Group, { placement, share }: PlacedUnit): KeptFacts => ({
  unitId: placement.unitId,
  applicationId: placement.applicationId,
  quarters: placement.quarters,
  bsl: asked?.needs.bsl ?? null,
  explosiveM2: asked?.needs.explosiveM2 == null ? null : asked.needs.explosiveM2 * share,
  szzClass: asked?.needs.szzClass ?? null,
  gmp: asked?.needs.gmp ?? false,
});

/** What is free of some resources once units of a plan have taken theirs. */
function freeBeside(free: Free, placed: readonly PlacedUnit[], of: readonly Resource[]): Free {
  if (placed.length === 0) return free;
  const left = { ...free };
  for (const resource of of) {
    const before = free[resource];
    if (before)
      left[resource] = combine(before, drawnSteps(placed, resource), (one, other) => one - other);
  }
  return left;
}

/**
 * The site as if other groups of a plan stood on it already, for something that draws these resources: in
 * all buildings, or as far as something in one of them has to know.
 */
export function siteBeside(
  site: SiteFacts,
  others: readonly Group[],
  draws: Draw,
  only: string | null = null,
): SiteFacts {
  const resources = Object.keys(draws) as Resource[];
  const placed = others.flatMap((group) => group.placed);
  const building = new Map(site.free.building);
  for (const id of new Set(placed.map(({ unit }) => unit.buildingId))) {
    if (only !== null && id !== only) continue;
    const inside = placed.filter(({ unit }) => unit.buildingId === id);
    building.set(id, freeBeside(building.get(id) ?? {}, inside, resources));
  }
  return {
    ...site,
    kept: [
      ...site.kept,
      ...others.flatMap((group) => group.placed.map((one) => keptBy(group, one))),
    ],
    free: { building, site: freeBeside(site.free.site, placed, resources) },
  };
}
