import type { Actor } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { readsQueue } from "../access";
import { type ApplicationStatus, allStatuses } from "../lifecycle/status";
import { readableSql } from "../rights/reading-scope";
import { standsFor } from "./standing";

/** A submitted application that space may be held for. */
export type Placeable = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  status: ApplicationStatus;
  areaM2: number;
};

/** More than anybody picks from by hand. */
const most = 60;
const statuses = allStatuses.filter((status) => standsFor("hold", status) && status !== "moved_in");

/** The newest of the applications that ask for space and have come so far, as far as this person may read them. */
export async function listPlaceable(actor: Actor): Promise<Placeable[]> {
  const { rows } = await pool.query<Placeable>(
    `select a.id, a.number, a.title, o.name as organisation, a.status::text as status,
            a.total_area::float8 as "areaM2"
       from application a join organisation o on o.id = a.organisation_id
      where a.submitted_at is not null and a.status::text = any($1) and a.total_area > 0
        and ${readableSql("$2", "$3", "false")}
      order by a.submitted_at desc, a.id desc limit ${most}`,
    [statuses, actor.userId, readsQueue(actor)],
  );
  return rows;
}
