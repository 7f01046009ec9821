import { pool } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import type { Outline } from "../inventory/polygon";
import type { Quarter } from "../quarter";
import type { StateAreas, UnitState } from "./plan-classes";
import { mainGroup, type SpaceGroup } from "./space-groups";

export type PlanPlot = {
  code: string;
  name: string;
  use: "buildings" | "green" | "service" | "parking";
  areaM2: number;
  outline: Outline;
};

export type PlanBuilding = {
  id: string;
  code: string;
  name: string;
  stage: "planned" | "under_construction" | "commissioned";
  availableFrom: Quarter;
  outline: Outline;
  floors: number;
  units: number;
  areas: StateAreas;
  group: SpaceGroup;
};

/**
 * The condition that a unit `u` stands in a quarter, or will be the first to stand in its place: what only comes
 * from a later split or merge is not there yet.
 */
export const standsIn = (quarter: string): string =>
  `((u.from_quarter <= ${quarter} or not exists (select from unit_origin o where o.unit_id = u.id))
    and (u.until_quarter is null or u.until_quarter > ${quarter}))`;

/** The state of such a unit `u` of building `b` in a quarter. */
export const stateIn = (quarter: string): string =>
  `case when greatest(u.from_quarter, b.available_from) > ${quarter} then 'soon'
    else coalesce((select a.state::text from allocation a
      where a.unit_id = u.id and a.state in ('held', 'reserved', 'offered', 'contracted')
        and a.from_quarter <= ${quarter} and a.until_quarter > ${quarter} limit 1), 'free') end`;

/** The site's land, in the reader's language. */
export async function readPlots(locale: Locale): Promise<PlanPlot[]> {
  const { rows } = await pool.query<PlanPlot>(
    `select code, case $1 when 'en' then name_en else name_ru end as name, use, area_m2::float8 as "areaM2", outline
       from plot order by position, code`,
    [locale],
  );
  return rows;
}

type Row = Omit<PlanBuilding, "areas" | "group"> & {
  states: Partial<Record<UnitState, number>> | null;
  spaces: Record<string, number> | null;
};

/** All buildings as they stand in a quarter; of the public plan only those that are published. */
export async function readPlanBuildings(
  quarter: Quarter,
  locale: Locale,
  published = false,
): Promise<PlanBuilding[]> {
  const { rows } = await pool.query<Row>(
    `with standing as materialized (
       select u.id, f.building_id, u.area_m2, ${stateIn("$1")} as state
         from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
        where ${standsIn("$1")}),
     by_state as (
       select building_id, state, sum(area_m2)::float8 as area, count(*)::int as units
         from standing group by 1, 2),
     by_space as (
       select s.building_id, sp.space_type, sum(sp.area_m2)::float8 as area
         from standing s join unit_space sp on sp.unit_id = s.id group by 1, 2)
     select b.id, b.code, case $2 when 'en' then b.name_en else b.name_ru end as name, b.stage,
            b.available_from as "availableFrom", b.outline,
            (select count(*)::int from floor f where f.building_id = b.id) as floors,
            coalesce((select sum(units)::int from by_state s where s.building_id = b.id), 0) as units,
            (select jsonb_object_agg(s.state, s.area) from by_state s where s.building_id = b.id) as states,
            (select jsonb_object_agg(s.space_type, s.area) from by_space s where s.building_id = b.id) as spaces
       from building b where b.published or not $3 order by b.position, b.code`,
    [quarter, locale, published],
  );
  return rows.map(({ states, spaces, ...row }) => ({
    ...row,
    areas: { free: 0, held: 0, reserved: 0, offered: 0, contracted: 0, soon: 0, ...states },
    group: mainGroup(spaces ?? {}),
  }));
}
