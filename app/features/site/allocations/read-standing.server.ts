import type { Tx } from "~/platform/db.server";
import type { Steps } from "../loads/steps";
import { type Resource, resources } from "../resources";
import { readSiteRules } from "../rules/site-rules.server";
import { keptAfter, type Standing } from "./overloads";
import { keptStates } from "./states";

type Row = {
  resource: Resource;
  site: boolean;
  capacity: Steps | null;
  changes: Steps | null;
};

/**
 * The limits of a building and of the site, and what is kept of each now. `without` are changes that are
 * about to be taken back. The totals are locked by the caller.
 */
export async function readStanding(
  tx: Tx,
  buildingId: string,
  without?: Record<Standing["of"], Partial<Record<Resource, Steps>>>,
): Promise<Standing[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select r.resource, w.site,
      (select json_agg(json_build_array(l.from_quarter, l.capacity::float8) order by l.from_quarter)
         from resource_limit l
        where l.resource = r.resource and l.building_id is not distinct from w.building) as capacity,
      (select json_agg(json_build_array(c.quarter, c.change))
         from (select quarter, sum(change)::float8 as change from load_change
                where resource = r.resource and state::text = any(${[...keptStates]})
                  and (w.site or building_id = w.building)
                group by quarter) c) as changes
      from unnest(${[...resources]}::text[]) as r (resource),
           (values (${buildingId}::uuid, false), (null::uuid, true)) as w (building, site)`;
  const { diversity } = await readSiteRules(tx);
  return rows.map(({ resource, site, capacity, changes }) => {
    const of = site ? "site" : "building";
    const kept = keptAfter(changes ?? [], without?.[of][resource]);
    return { of, resource, capacity, kept, diversity: diversity[resource] };
  });
}
