import { pool } from "~/platform/db.server";
import type { Quarter } from "../quarter";
import type { AllocationState } from "./states";

export type AllocationRow = {
  id: string;
  unit: string;
  building: string;
  phase: number;
  state: AllocationState;
  version: number;
  from: Quarter;
  until: Quarter;
  expiresAt: Date | null;
  waiver: string;
  endedAt: Date | null;
  endReason: string;
  areaM2: number;
  powerKw: number | null;
  by: string;
  at: Date;
};

const mostEnded = 20;

/** The space of an application: all that it has, and the last that it had. The caller has authorised the reader. */
export async function listAllocations(applicationId: string): Promise<AllocationRow[]> {
  const { rows } = await pool.query<AllocationRow>(
    `select a.id, u.code as unit, b.code as building, a.phase, a.state::text as state, a.version,
            a.from_quarter as "from", a.until_quarter as "until", a.expires_at as "expiresAt",
            a.waiver, a.ended_at as "endedAt", a.end_reason as "endReason",
            u.area_m2::float8 as "areaM2", p.demand::float8 as "powerKw", w.full_name as by,
            a.created_at as at
       from (select * from allocation where application_id = $1 and state <> 'ended'
             union all
             (select * from allocation where application_id = $1 and state = 'ended'
               order by ended_at desc limit ${mostEnded})) a
       join unit u on u.id = a.unit_id join floor f on f.id = u.floor_id
       join building b on b.id = f.building_id join account w on w.id = a.created_by_id
       left join allocation_load p on p.allocation_id = a.id and p.resource = 'power_kw'
      order by a.state = 'ended', a.phase, a.from_quarter, u.code, a.ended_at desc`,
    [applicationId],
  );
  return rows;
}
