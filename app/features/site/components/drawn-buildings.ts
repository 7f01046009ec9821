import {
  type BuildingLoad,
  buildingState,
  freeStep,
  loadStep,
  type PlanClass,
} from "../plan/plan-classes";
import type { PlanColour } from "../plan/plan-query";
import type { PlanBuilding } from "../plan/read-plan.server";
import type { DrawnBuilding } from "./site-drawing";

type Words = {
  t: (key: string, values?: Record<string, unknown>) => string;
  number: (value: number) => string;
  /** the fullest limit in words */
  sayLoad: (load: BuildingLoad) => string;
};

function lookOf(building: PlanBuilding, colour: PlanColour): PlanClass {
  if (building.units === 0) return "none";
  if (colour === "use") return building.group;
  if (colour === "load") return loadLook(building);
  return colour === "free" ? freeStep(building.areas) : buildingState(building.areas);
}

/** What does not stand yet draws nothing. */
const loadLook = ({ areas, load }: PlanBuilding): PlanClass =>
  buildingState(areas) === "soon" ? "soon" : loadStep(load);

/** The buildings as the drawing shows them: the colour's class, and all of it in words. */
export function drawnBuildings(
  buildings: readonly PlanBuilding[],
  { colour, current }: { colour: PlanColour; current: string | null },
  hrefOf: (building: PlanBuilding) => string,
  { t, number, sayLoad }: Words,
): DrawnBuilding[] {
  return buildings.map((building) => {
    const { id, code, name, outline, areas, units, load } = building;
    const look = lookOf(building, colour);
    const state = t(`classes.building.${buildingState(areas)}`);
    return {
      id,
      code,
      outline,
      look,
      href: hrefOf(building),
      current: code === current,
      note: noteOf(building, colour, { t, number, sayLoad }),
      name: [
        units
          ? t("buildingName", { name, free: number(areas.free), state })
          : t("buildingNameOnly", { name, state }),
        colour === "load" && load && sayLoad(load),
      ]
        .filter(Boolean)
        .join(", "),
    };
  });
}

function noteOf(
  { areas, units, group, load }: PlanBuilding,
  colour: PlanColour,
  words: Words,
): string {
  if (units === 0) return "";
  if (colour === "use") return words.t(`short.${group}`);
  if (colour === "load") return load ? `${words.number(Math.round(load.share * 100))}\u00a0%` : "";
  return areas.free > 0 ? `${words.number(Math.round(areas.free))} ${words.t("m2")}` : "";
}
