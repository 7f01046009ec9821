import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n/text";
import { readSetting } from "~/platform/settings.server";
import { managesSite, readsSite } from "../access";
import { siteSetting } from "../inventory/site-setting.server";
import { type Quarter, quarterAt } from "../quarter";
import type { PlanQuery } from "./plan-query";
import { readBuildingLoads } from "./read-building-loads.server";
import { readFloors, type StackFloor } from "./read-floors.server";
import { type PlanBuilding, type PlanPlot, readPlanBuildings, readPlots } from "./read-plan.server";

/** How far the plan looks ahead, in quarters. */
const ahead = 40;

export type SitePlan = {
  illustrative: boolean;
  mayEdit: boolean;
  quarter: Quarter;
  /** the first and the last quarter that the slider reaches */
  reach: { from: Quarter; to: Quarter };
  plots: PlanPlot[];
  buildings: PlanBuilding[];
};

export type ShownBuilding = { building: PlanBuilding; floors: StackFloor[] };

/** The site as it stands in a quarter, the present one when none is asked for. 403 for who may not see it. */
export async function getSitePlan(
  actor: Actor,
  asked: Pick<PlanQuery, "quarter">,
  locale: Locale,
): Promise<SitePlan> {
  if (!readsSite(actor)) throw forbidden();
  const present = quarterAt(now());
  const quarter = asked.quarter ?? present;
  const [{ illustrative }, plots, standing, loads] = await Promise.all([
    readSetting(siteSetting),
    readPlots(locale),
    readPlanBuildings(quarter, locale),
    readBuildingLoads(quarter),
  ]);
  const buildings = standing.map((one) => ({ ...one, load: loads.get(one.id) ?? null }));
  const openings = buildings.map((building) => building.availableFrom);
  const reach = {
    from: Math.min(present, quarter, ...openings),
    to: Math.max(present + ahead, quarter, ...openings),
  };
  return { illustrative, mayEdit: managesSite(actor), quarter, reach, plots, buildings };
}

/** The same with the floors of one building; 404 when there is none of this code. */
export async function getFloorPlan(
  actor: Actor,
  asked: PlanQuery,
  locale: Locale,
): Promise<SitePlan & { shown: ShownBuilding | null }> {
  const plan = await getSitePlan(actor, asked, locale);
  if (!asked.building) return { ...plan, shown: null };
  const building = plan.buildings.find(({ code }) => code === asked.building);
  if (!building) throw notFound();
  return { ...plan, shown: { building, floors: await readFloors(building.id, plan.quarter) } };
}
