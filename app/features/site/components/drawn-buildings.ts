import { buildingState, freeStep, type PlanClass } from "../plan/plan-classes";
import type { PlanColour } from "../plan/plan-query";
import type { PlanBuilding } from "../plan/read-plan.server";
import type { DrawnBuilding } from "./site-drawing";

type Words = {
  t: (key: string, values?: Record<string, unknown>) => string;
  number: (value: number) => string;
};

function lookOf(building: PlanBuilding, colour: PlanColour): PlanClass {
  if (building.units === 0) return "none";
  if (colour === "use") return building.group;
  return colour === "free" ? freeStep(building.areas) : buildingState(building.areas);
}

/** The buildings as the drawing shows them: the colour's class, and all of it in words. */
export function drawnBuildings(
  buildings: readonly PlanBuilding[],
  { colour, current }: { colour: PlanColour; current: string | null },
  hrefOf: (building: PlanBuilding) => string,
  { t, number }: Words,
): DrawnBuilding[] {
  return buildings.map((building) => {
    const { id, code, name, outline, areas, units } = building;
    const look = lookOf(building, colour);
    const state = t(`classes.building.${buildingState(areas)}`);
    return {
      id,
      code,
      outline,
      look,
      href: hrefOf(building),
      current: code === current,
      note: noteOf(building, colour, { t, number }),
      name: units
        ? t("buildingName", { name, free: number(areas.free), state })
        : t("buildingNameOnly", { name, state }),
    };
  });
}

function noteOf({ areas, units, group }: PlanBuilding, colour: PlanColour, words: Words): string {
  if (units === 0) return "";
  if (colour === "use") return words.t(`short.${group}`);
  return areas.free > 0 ? `${words.number(Math.round(areas.free))} ${words.t("m2")}` : "";
}
