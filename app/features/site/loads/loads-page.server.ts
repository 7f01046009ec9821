import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { readsSite } from "../access";
import { siteSetting } from "../inventory/site-setting.server";
import { latestQuarter, parseQuarter, type Quarters, quarterAt } from "../quarter";
import { resources } from "../resources";
import { readSiteRules } from "../rules/site-rules.server";
import { bindings, loadRows } from "./load-lines";
import { readDemand, readKept } from "./read-loads.server";

export const spanYears = [3, 5, 10] as const;

export type BuildingName = { id: string; code: string; nameRu: string; nameEn: string };

/** The buildings in the order of the site. */
async function listBuildings(): Promise<BuildingName[]> {
  const { rows } = await pool.query<BuildingName>(
    `select id, code, name_ru as "nameRu", name_en as "nameEn" from building order by position, code limit 200`,
  );
  return rows;
}

/** What an address asks for; whatever it does not know counts as not asked for. */
function asked(query: URLSearchParams, buildings: readonly BuildingName[]) {
  const resource = resources.find((one) => one === query.get("resource")) ?? "power_kw";
  const building = buildings.find((one) => one.code === query.get("building")) ?? null;
  const from = parseQuarter(query.get("from") ?? "") ?? quarterAt(now());
  const years = spanYears.find((one) => String(one) === query.get("years")) ?? 5;
  const span: Quarters = { from, until: Math.min(from + years * 4, latestQuarter) };
  return { resource, building, years, span };
}

export type LoadsPageData = Awaited<ReturnType<typeof getLoadsPage>>;

const mostBindings = 12;

/** The loads of a resource by quarter, and which limits bind first. 403 for those who do not read the site. */
export async function getLoadsPage(actor: Actor, query: URLSearchParams) {
  if (!readsSite(actor)) throw forbidden();
  const buildings = await listBuildings();
  const { resource, building, years, span } = asked(query, buildings);
  const [lines, { illustrative }, { diversity }, demand] = await Promise.all([
    readKept(),
    readSetting(siteSetting),
    readSiteRules(),
    readDemand(building?.id ?? null, resource),
  ]);
  const own = lines.find(
    (line) => line.building === (building?.id ?? null) && line.resource === resource,
  );
  // That a building is let to the last metre is no shortage; that the site is, is one.
  const limits = lines.filter((line) => line.building === null || line.resource !== "area_m2");
  const tight = bindings(limits, span).filter(({ peak }) => peak > 0);
  return {
    illustrative,
    resource,
    building,
    years,
    span,
    buildings,
    diversity: diversity[resource],
    rows: loadRows(
      { resource, capacity: own?.capacity ?? null, demand, diversity: diversity[resource] },
      span,
    ),
    bindings: tight.slice(0, mostBindings).map((one) => ({
      ...one,
      // JSON knows no infinity: a load where nothing is built at all.
      peak: Number.isFinite(one.peak) ? one.peak : null,
      building: buildings.find(({ id }) => id === one.building) ?? null,
    })),
    anyLimit: lines.length > 0,
  };
}
