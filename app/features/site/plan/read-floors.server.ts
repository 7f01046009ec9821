import { pool } from "~/platform/db.server";
import type { Quarter } from "../quarter";
import type { UnitState } from "./plan-classes";
import { standsIn, stateIn } from "./read-plan.server";
import { mainGroup, type SpaceGroup } from "./space-groups";

export type StackUnit = {
  id: string;
  code: string;
  areaM2: number;
  state: UnitState;
  group: SpaceGroup;
};

export type StackFloor = { level: number; areaM2: number; units: StackUnit[] };

type Row = {
  level: number;
  floorArea: number;
  id: string | null;
  code: string;
  areaM2: number;
  state: UnitState;
  spaces: Record<string, number> | null;
};

/** The floors of a building with what stands on them in a quarter, the highest first. */
export async function readFloors(buildingId: string, quarter: Quarter): Promise<StackFloor[]> {
  const { rows } = await pool.query<Row>(
    `select f.level, f.area_m2::float8 as "floorArea", u.id, u.code, u.area_m2::float8 as "areaM2",
            ${stateIn("$2")} as state,
            (select jsonb_object_agg(s.space_type, s.area_m2) from unit_space s where s.unit_id = u.id) as spaces
       from floor f join building b on b.id = f.building_id
       left join unit u on u.floor_id = f.id and ${standsIn("$2")}
      where f.building_id = $1 order by f.level desc, u.code`,
    [buildingId, quarter],
  );
  const floors = new Map<number, StackFloor>();
  for (const { level, floorArea, id, spaces, ...unit } of rows) {
    const floor = floors.get(level) ?? { level, areaM2: floorArea, units: [] };
    floors.set(level, floor);
    if (id) floor.units.push({ id, ...unit, group: mainGroup(spaces ?? {}) });
  }
  return [...floors.values()];
}
