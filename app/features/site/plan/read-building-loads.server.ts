import { bindings } from "../loads/load-lines";
import { readKept } from "../loads/read-loads.server";
import type { Quarter } from "../quarter";
import type { BuildingLoad } from "./plan-classes";

/** The fullest limit of each building in a quarter, by id; none for those without limits on record. */
export async function readBuildingLoads(quarter: Quarter): Promise<Map<string, BuildingLoad>> {
  // That a building is let to the last metre is no shortage.
  const lines = (await readKept()).filter(({ resource }) => resource !== "area_m2");
  const fullest = new Map<string, BuildingLoad>();
  for (const { building, resource, peak } of bindings(lines, {
    from: quarter,
    until: quarter + 1,
  })) {
    if (building === null || peak <= (fullest.get(building)?.share ?? -1)) continue;
    // Where nothing is built at all, any load is beyond the limit.
    fullest.set(building, { resource, share: Number.isFinite(peak) ? peak : 10 });
  }
  return fullest;
}
