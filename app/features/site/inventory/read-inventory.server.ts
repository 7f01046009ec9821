import type { Tx } from "~/platform/db.server";
import type { SpaceType } from "../norms";
import type { Inventory, KnownUnit } from "./inventory";
import type { Outline } from "./polygon";
import type { GmpState } from "./unit-fields";

type UnitRow = Omit<KnownUnit, "spaces" | "kept"> & {
  spaces: Partial<Record<SpaceType, number>> | null;
  keptFrom: number | null;
  keptUntil: number | null;
  gmpReadiness: GmpState;
};

/** Buildings with their floors, and the units on them: of all buildings, or of those named by code. */
export async function readInventory(
  tx: Pick<Tx, "building" | "$queryRaw">,
  codes: readonly string[] | null,
): Promise<Inventory> {
  const buildings = await tx.building.findMany({
    where: codes ? { code: { in: [...codes] } } : {},
    select: {
      id: true,
      code: true,
      outline: true,
      floors: { select: { id: true, level: true, areaM2: true } },
    },
    orderBy: { id: "asc" },
  });
  const ids = buildings.map(({ id }) => id);
  const rows = await tx.$queryRaw<UnitRow[]>`
    select u.id, u.version, b.code as building, f.level, u.code, u.area_m2::float8 as "areaM2",
           (select jsonb_object_agg(s.space_type, s.area_m2) from unit_space s where s.unit_id = u.id) as spaces,
           u.from_quarter as "fromQuarter", u.until_quarter as "untilQuarter",
           u.height_m::float8 as "heightM", u.floor_kn::float8 as "floorKn", u.max_bsl as "maxBsl",
           u.fire_category as "fireCategory", u.szz_class as "szzClass",
           u.gmp_readiness::text as "gmpReadiness", u.compartment, u.outline,
           k.kept_from as "keptFrom", k.kept_until as "keptUntil"
      from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
      left join lateral (
        select min(a.from_quarter) as kept_from, max(a.until_quarter) as kept_until
          from allocation a where a.unit_id = u.id and a.state <> 'ended') k on true
     where b.id = any(${ids}::uuid[])
     order by b.position, b.code, f.level, u.code`;
  return {
    buildings: buildings.map(({ outline, floors, ...building }) => ({
      ...building,
      outline: outline as unknown as Outline,
      floors: floors.map((floor) => ({ ...floor, areaM2: Number(floor.areaM2) })),
    })),
    units: rows.map(({ keptFrom, keptUntil, spaces, ...unit }) => ({
      ...unit,
      spaces: spaces ?? {},
      kept: keptFrom === null || keptUntil === null ? null : { from: keptFrom, until: keptUntil },
    })),
  };
}
