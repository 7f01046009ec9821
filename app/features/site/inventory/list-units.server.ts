import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { managesSite, readsSite } from "../access";
import type { UnitState } from "../plan/plan-classes";
import { standsIn, stateIn } from "../plan/read-plan.server";
import { mainGroup, type SpaceGroup } from "../plan/space-groups";
import { type Quarter, quarterAt } from "../quarter";
import { siteSetting } from "./site-setting.server";
import type { UnitCursor, UnitSort, UnitsFilter } from "./units-filter";

const pageSize = 50;

export type UnitRow = {
  id: string;
  code: string;
  building: string;
  level: number;
  areaM2: number;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  state: UnitState;
  group: SpaceGroup;
};

export type UnitsPage = {
  rows: UnitRow[];
  next: UnitCursor | null;
  quarter: Quarter;
  buildings: string[];
  mayEdit: boolean;
  illustrative: boolean;
};

const keys: Record<UnitSort, { column: string; type: string }> = {
  code: { column: "u.code", type: "text" },
  area: { column: "u.area_m2", type: "numeric" },
};

/** Units as they stand in a quarter, at most 50 a page. 403 for who may not see the site. */
export async function listUnits(actor: Actor, filter: UnitsFilter): Promise<UnitsPage> {
  if (!readsSite(actor)) throw forbidden();
  const quarter = filter.quarter ?? quarterAt(now());
  const values: unknown[] = [quarter];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [standsIn("$1")];
  if (filter.building) conditions.push(`b.code = ${bind(filter.building)}`);
  if (filter.use) {
    const use = bind(filter.use);
    conditions.push(
      `exists (select from unit_space s where s.unit_id = u.id and s.space_type = ${use})`,
    );
  }
  if (filter.state) conditions.push(`${stateIn("$1")} = ${bind(filter.state)}`);
  const { column, type } = keys[filter.sort];
  if (filter.after) {
    const at = `${bind(filter.after.key)}::${type}, ${bind(filter.after.id)}::uuid`;
    conditions.push(`(${column}, u.id) > (${at})`);
  }
  const [{ rows }, buildings, { illustrative }] = await Promise.all([
    pool.query<Omit<UnitRow, "group"> & { key: string; spaces: Record<string, number> | null }>(
      `select u.id, u.code, b.code as building, f.level, u.area_m2::float8 as "areaM2",
              u.height_m::float8 as "heightM", u.floor_kn::float8 as "floorKn", u.max_bsl as "maxBsl",
              ${stateIn("$1")} as state, ${column}::text as key,
              (select jsonb_object_agg(s.space_type, s.area_m2) from unit_space s where s.unit_id = u.id) as spaces
         from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
        where ${conditions.join(" and ")} order by ${column}, u.id limit ${pageSize + 1}`,
      values,
    ),
    pool.query<{ code: string }>("select code from building order by position, code"),
    readSetting(siteSetting),
  ]);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ key: _key, spaces, ...row }) => ({
      ...row,
      group: mainGroup(spaces ?? {}),
    })),
    next: last ? { key: last.key, id: last.id } : null,
    quarter,
    buildings: buildings.rows.map(({ code }) => code),
    mayEdit: managesSite(actor),
    illustrative,
  };
}
