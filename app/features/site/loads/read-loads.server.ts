import { type ReadRows, readRows } from "~/platform/read-rows.server";
import { keptStates } from "../allocations/states";
import type { Resource } from "../resources";
import type { DrawnState, KeptLine, LoadSeries } from "./load-lines";
import { type Steps, sumChanges } from "./steps";

type Line = { building: string | null; resource: Resource; changes: Steps };
type StateLine = { state: DrawnState; changes: Steps };

/** Limits on record, and of areas what the units that live in each quarter have. */
const limitsSql = `
  select building_id as building, resource,
         json_agg(json_build_array(from_quarter, capacity::float8) order by from_quarter) as changes,
         true as absolute
    from resource_limit group by building_id, resource
  union all
  select building, 'area_m2', json_agg(json_build_array(quarter, change) order by quarter), false
    from (select building_id as building, quarter, sum(change)::float8 as change
            from (select f.building_id, edge.quarter, edge.change
                    from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
                         cross join lateral (values (greatest(u.from_quarter, b.available_from), u.area_m2),
                                 (u.until_quarter, -u.area_m2)) as edge (quarter, change)
                   where edge.quarter is not null
                     and coalesce(u.until_quarter > b.available_from, true)) e
           group by grouping sets ((building_id, quarter), (quarter))) s
   group by building`;

const keptSql = `
  select building, resource, json_agg(json_build_array(quarter, change) order by quarter) as changes
    from (select building_id as building, resource, quarter, sum(change)::float8 as change
            from load_change where state::text = any($1)
           group by grouping sets ((building_id, resource, quarter), (resource, quarter))) c
   group by building, resource`;

const key = (building: string | null, resource: string) => `${building ?? ""} ${resource}`;

/** Every limit of each building and of the site, from quarter to quarter. */
async function readLimits(read: ReadRows): Promise<Map<string, Line>> {
  const rows = await read<Line & { absolute: boolean }>(limitsSql);
  // A limit of areas that was written down stands; else it is what is built.
  const ordered = rows.toSorted((one, other) => Number(one.absolute) - Number(other.absolute));
  return new Map(
    ordered.map(({ absolute, building, resource, changes }) => [
      key(building, resource),
      { building, resource, changes: absolute ? changes : sumChanges(changes) },
    ]),
  );
}

/** What is kept against every limit there is, by two statements however many allocations there are. */
export async function readKept(read: ReadRows = readRows): Promise<KeptLine[]> {
  const [limits, rows] = await Promise.all([
    readLimits(read),
    read<Line>(keptSql, [[...keptStates]]),
  ]);
  const kept = new Map(rows.map((row) => [key(row.building, row.resource), row.changes]));
  return [...limits].map(([at, { building, resource, changes }]) => ({
    building,
    resource,
    capacity: changes,
    kept: sumChanges(kept.get(at) ?? []),
  }));
}

/** One resource of a building, or of the site, by state. */
export async function readDemand(
  building: string | null,
  resource: Resource,
): Promise<LoadSeries["demand"]> {
  const rows = await readRows<StateLine>(
    `select state, json_agg(json_build_array(quarter, change) order by quarter) as changes
       from (select state, quarter, sum(change)::float8 as change from load_change
              where resource = $1 and ($2::uuid is null or building_id = $2) group by state, quarter) c
      where state <> 'ended' group by state`,
    [resource, building],
  );
  return Object.fromEntries(rows.map(({ state, changes }) => [state, sumChanges(changes)]));
}
