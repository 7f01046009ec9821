import type { Tx } from "~/platform/db.server";
import { type StoredRights, stepRights, stepRightsColumn } from "../rights/step-rights.server";
import type { Facts } from "./guards";
import type { ApplicationStatus } from "./status";

type LockedRow = {
  id: string;
  number: string | null;
  organisation_id: string;
  status: ApplicationStatus;
  revision: number;
  title: string;
  track: string;
  due_at: Date | null;
  asked_from: ApplicationStatus | null;
  paused_days_left: number | null;
  screened_by_id: string | null;
  total_area: number | null;
  capex_mrub: number | null;
  rights: StoredRights;
};

/** An application held by this transaction, with the facts its next step is judged by. */
export type LockedApplication = {
  id: string;
  number: string | null;
  organisationId: string;
  revision: number;
  title: string;
  askedFrom: ApplicationStatus | null;
  pausedDaysLeft: number | null;
  facts: Facts;
};

/** Locks the row until the transaction ends, so that of two simultaneous steps one waits and then sees the other. */
export async function lockApplication(tx: Tx, id: string): Promise<LockedApplication | null> {
  const rows = await tx.$queryRaw<LockedRow[]>`
    select id, number, organisation_id, status::text as status, revision, title, track::text as track,
      due_at, asked_from::text as asked_from, paused_days_left, screened_by_id,
      total_area::float8 as total_area, capex_mrub::float8 as capex_mrub, ${stepRightsColumn}
    from application a where id = ${id}::uuid for update`;
  const row = rows[0];
  if (!row) return null;
  const asked = await tx.statusChange.groupBy({
    by: ["fromStatus"],
    where: { applicationId: id, intent: "request_clarification" },
    _count: true,
  });
  return {
    id: row.id,
    number: row.number,
    organisationId: row.organisation_id,
    revision: row.revision,
    title: row.title,
    askedFrom: row.asked_from,
    pausedDaysLeft: row.paused_days_left,
    facts: {
      status: row.status,
      dueAt: row.due_at,
      screenedById: row.screened_by_id,
      roundsAsked: Object.fromEntries(asked.map((one) => [one.fromStatus, one._count])),
      track: row.track,
      totalAreaM2: row.total_area ?? 0,
      capexMrub: row.capex_mrub ?? 0,
      rights: stepRights(row.rights),
    },
  };
}
