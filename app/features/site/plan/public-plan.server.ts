import { now } from "~/platform/clock.server";
import type { Locale } from "~/platform/i18n/text";
import { readSetting } from "~/platform/settings.server";
import { siteSetting } from "../inventory/site-setting.server";
import { type Quarter, quarterAt } from "../quarter";
import { type PlanBuilding, type PlanPlot, readPlanBuildings, readPlots } from "./read-plan.server";

export type PublicPlan = {
  illustrative: boolean;
  quarter: Quarter;
  plots: PlanPlot[];
  buildings: PlanBuilding[];
};

/**
 * What the Foundation chose to show of the site to everybody, as it stands now; null when that is nothing. How space
 * is taken is told by its sum alone.
 */
export async function getPublicPlan(locale: Locale): Promise<PublicPlan | null> {
  const quarter = quarterAt(now());
  const all = await readPlanBuildings(quarter, locale, true);
  if (all.length === 0) return null;
  const buildings = all.map(({ areas, ...building }) => {
    const { free, soon, held, reserved, offered, contracted } = areas;
    const taken = held + reserved + offered + contracted;
    const told = { held: 0, reserved: 0, offered: 0, contracted: taken };
    return { ...building, areas: { free, soon, ...told } };
  });
  const [plots, { illustrative }] = await Promise.all([
    readPlots(locale),
    readSetting(siteSetting),
  ]);
  return { illustrative, quarter, plots, buildings };
}
