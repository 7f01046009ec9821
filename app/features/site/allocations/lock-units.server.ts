import type { Tx } from "~/platform/db.server";
import type { Quarter } from "../quarter";

/** A unit held by this transaction, and with it what its building and the site can give. */
export type LockedUnit = {
  id: string;
  code: string;
  version: number;
  buildingId: string;
  floorId: string;
  areaM2: number;
  /** when it can be used: there, and in a building that is ready */
  from: Quarter;
  /** null while it is neither split nor merged */
  until: Quarter | null;
};

/** What is counted over the whole site is counted by one transaction at a time. */
export async function lockSiteTotals(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(8104001)`;
}

/**
 * Locks units after their buildings and the site's totals, each in order of id, so that of two who want
 * the same space or the last kilowatts one waits and then sees what the other took.
 */
export async function lockUnits(tx: Tx, ids: readonly string[]): Promise<LockedUnit[]> {
  await tx.$queryRaw`
    select 1 from building where id in (
      select f.building_id from unit u join floor f on f.id = u.floor_id where u.id = any(${ids}::uuid[]))
     order by id for update`;
  await lockSiteTotals(tx);
  return tx.$queryRaw<LockedUnit[]>`
    select u.id, u.code, u.version, f.building_id as "buildingId", u.floor_id as "floorId",
           u.area_m2::float8 as "areaM2", greatest(u.from_quarter, b.available_from) as "from",
           u.until_quarter as "until"
      from unit u join floor f on f.id = u.floor_id join building b on b.id = f.building_id
     where u.id = any(${ids}::uuid[]) order by u.id for update of u`;
}
