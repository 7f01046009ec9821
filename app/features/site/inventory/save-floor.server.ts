import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import type { KnownUnit } from "./inventory";
import { liveTogether } from "./inventory";
import { recordPlace } from "./place-record.server";
import type { FloorInput } from "./place-schemas";
import { type Outline, outlineArea } from "./polygon";
import { readInventory } from "./read-inventory.server";
import { tenthsOf } from "./read-number";
import { lockBuildings } from "./write-units.server";

/** Adds a floor to a building, or changes the area of the one of that level. What stands on it still fits. */
export async function saveFloor(
  actor: Actor,
  building: string,
  { level, area_m2: areaM2 }: FloorInput,
): Promise<Result> {
  if (!managesSite(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    await lockBuildings(tx, [building]);
    const inventory = await readInventory(tx, [building]);
    const [known] = inventory.buildings;
    if (!known) throw notFound();
    if (tenthsOf(areaM2) > tenthsOf(outlineArea(known.outline as Outline))) {
      return invalid({ area_m2: { code: "larger_than_building" } });
    }
    const least = mostStanding(inventory.units.filter((unit) => unit.level === level));
    if (tenthsOf(areaM2) < least) {
      return invalid({ area_m2: { code: "units_need_more", params: { least: least / 10 } } });
    }
    const where = { buildingId_level: { buildingId: known.id, level } };
    const before = known.floors.find((floor) => floor.level === level);
    if (before && tenthsOf(before.areaM2) === tenthsOf(areaM2)) return ok();
    const floor = await tx.floor.upsert({
      where,
      create: { buildingId: known.id, level, areaM2 },
      update: { areaM2 },
    });
    await recordPlace(tx, actor, "site.floor_saved", floor.id, {
      before: before ? { areaM2: before.areaM2 } : undefined,
      after: { building, level, areaM2 },
    });
    return ok();
  });
}

/** In tenths of m²: the most that ever stands there at one time. */
function mostStanding(units: readonly KnownUnit[]): number {
  const sums = units.map(({ fromQuarter }) => {
    const moment = { fromQuarter, untilQuarter: fromQuarter + 1 };
    return units
      .filter((unit) => liveTogether(unit, moment))
      .reduce((sum, unit) => sum + tenthsOf(unit.areaM2), 0);
  });
  return Math.max(0, ...sums);
}
