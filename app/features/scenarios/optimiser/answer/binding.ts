import {
  edgesWithin,
  type Free,
  type Resource,
  type SiteFacts,
  type Steps,
  valueAt,
} from "~/features/site";
import { isActive, type Option } from "../options/option";
import type { Binding } from "./proposal";

/** From this share of what was free on a limit is said to bind. */
const bindingFrom = 0.95;

function tightest(
  options: readonly Option[],
  resource: Resource,
  steps: Steps,
): Omit<Binding, "buildingId" | "resource"> | null {
  const own = options.filter(({ draw }) => (draw[resource] ?? 0) > 0);
  let found: Omit<Binding, "buildingId" | "resource"> | null = null;
  const quarters = new Set(own.flatMap((one) => edgesWithin(steps, one.quarters)));
  for (const quarter of [...quarters].sort((one, other) => one - other)) {
    const taken = own
      .filter((one) => isActive(one, quarter))
      .reduce((sum, { draw }) => sum + (draw[resource] ?? 0), 0);
    const free = valueAt(steps, quarter);
    if (taken >= bindingFrom * free && (!found || taken / free > found.taken / found.free)) {
      found = { quarter, taken: Math.round(taken * 1000) / 1000, free };
    }
  }
  return found;
}

const bindingOf = (options: readonly Option[], free: Free, buildingId: string | null): Binding[] =>
  (Object.entries(free) as [Resource, Steps][]).flatMap(([resource, steps]) => {
    const found = tightest(options, resource, steps);
    return found ? [{ buildingId, resource, ...found }] : [];
  });

/** The limits that placements leave next to nothing of, the tightest first, each in its tightest quarter. */
export function bindingLimits(chosen: readonly Option[], { free }: Pick<SiteFacts, "free">) {
  const buildings = [...new Set(chosen.map(({ buildingId }) => buildingId))];
  const found = [
    ...bindingOf(chosen, free.site, null),
    ...buildings.flatMap((id) =>
      bindingOf(
        chosen.filter(({ buildingId }) => buildingId === id),
        free.building.get(id) ?? {},
        id,
      ),
    ),
  ];
  return found.sort((one, other) => other.taken / other.free - one.taken / one.free);
}
