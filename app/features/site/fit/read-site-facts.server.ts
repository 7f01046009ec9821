import { z } from "zod";
import type { Tx } from "~/platform/db.server";
import { readRows, readRowsIn } from "~/platform/read-rows.server";
import { readSetting, type SettingDef } from "~/platform/settings.server";
import { keptStates } from "../allocations/states";
import { readKept } from "../loads/read-loads.server";
import { combine, type Steps } from "../loads/steps";
import { latestQuarter, type Quarter } from "../quarter";
import { resourceRow } from "../resources";
import type { Free } from "./place";
import type { BuildingFacts, KeptFacts, SiteFacts, UnitFacts } from "./site-facts";

/** Where the hospital stands, in the metres of the site's plan; not known until somebody says it. */
export const hospitalSetting: SettingDef<{ at: [number, number] | null }> = {
  key: "site.hospital",
  schema: z.object({ at: z.tuple([z.number(), z.number()]).nullable() }),
  fallback: { at: null },
};

/** More units than the site has room for. */
const most = 5_000;

const unitsSql = `
  select u.id, u.code, f.building_id as "buildingId", f.level, u.area_m2::float8 as "areaM2",
         (select json_object_agg(s.space_type, s.area_m2::float8) from unit_space s where s.unit_id = u.id) as spaces,
         u.height_m::float8 as "heightM", u.floor_kn::float8 as "floorKn", u.max_bsl as "maxBsl",
         u.fire_category as "fireCategory", u.szz_class as "szzClass",
         u.gmp_readiness::text as "gmpReadiness", u.compartment,
         json_build_object('from', greatest(u.from_quarter, b.available_from),
                           'until', coalesce(u.until_quarter, ${latestQuarter})) as life
    from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
   where coalesce(u.until_quarter > $1, true) and ($2::uuid[] is null or b.id = any($2))
   order by u.code limit ${most}`;

const keptSql = `
  select a.unit_id as "unitId", a.application_id as "applicationId",
         json_build_object('from', a.from_quarter, 'until', a.until_quarter) as quarters,
         a.bsl, a.explosive_m2::float8 as "explosiveM2", a.szz_class as "szzClass", a.gmp
    from allocation a
   where a.state <> 'ended' and a.state::text = any($2) and a.until_quarter > $1`;

/** What can still be asked for against a limit: before diversity, and without what is kept. */
function freeOf(capacity: Steps, kept: Steps, diversity: number): Steps {
  return combine(capacity, kept, (limit, taken) => limit / diversity - taken);
}

/**
 * The site as demands are judged against it, from a quarter on: of all buildings, or of some; within a
 * transaction as it sees it. Six statements however many demands are judged.
 */
export async function readSiteFacts(
  from: Quarter,
  buildingIds: readonly string[] | null = null,
  tx?: Tx,
): Promise<SiteFacts> {
  const read = tx ? readRowsIn(tx) : readRows;
  const [units, kept, buildings, lines, hospital] = await Promise.all([
    read<UnitFacts>(unitsSql, [from, buildingIds && [...buildingIds]]),
    read<KeptFacts>(keptSql, [from, [...keptStates]]),
    read<BuildingFacts>("select id, code, outline from building"),
    readKept(read),
    readSetting(hospitalSetting, tx),
  ]);
  const building = new Map<string, Free>();
  const site: Free = {};
  for (const line of lines) {
    const { diversity } = resourceRow(line.resource);
    const own = line.building === null ? site : (building.get(line.building) ?? {});
    own[line.resource] = freeOf(line.capacity, line.kept, diversity);
    if (line.building !== null) building.set(line.building, own);
  }
  return {
    units: units.map((unit) => ({ ...unit, spaces: unit.spaces ?? {} })),
    kept,
    buildings: new Map(buildings.map((one) => [one.id, one])),
    free: { building, site },
    hospital: hospital.at,
  };
}
