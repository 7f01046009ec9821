import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { pool } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { readsQueue } from "./access";
import { reasonJoinSql, reasonWordsSql } from "./lifecycle/reasons.server";
import type { ApplicationStatus } from "./lifecycle/status";
import { countUnreadForStaff } from "./messages/unread-for-staff.server";
import { notBarredSql } from "./rights/reading-scope";

/** One step as staff see it: with names, reasons and comments. */
export type StaffEvent = {
  seq: number;
  intent: string;
  outcome: string | null;
  fromStatus: ApplicationStatus | null;
  toStatus: ApplicationStatus;
  at: Date;
  dueAt: Date | null;
  actor: string | null;
  actorRole: string;
  reason: Text | null;
  comment: string | null;
};

type StaffHead = {
  id: string;
  organisationId: string;
  number: string;
  title: string;
  status: ApplicationStatus;
  organisation: string;
};

export type StaffHistory = StaffHead & { unread: number; events: StaffEvent[] };

/** A submitted application and its every step, newest first; 404 for those who may not read it. */
export async function getStaffHistory(actor: Actor, id: string): Promise<StaffHistory> {
  if (!readsQueue(actor) || !z.uuid().safeParse(id).success) throw notFound();
  const [heads, events] = await Promise.all([
    pool.query<StaffHead>(
      `select a.id, a.organisation_id as "organisationId", a.number, a.title, a.status, o.name as organisation
         from application a join organisation o on o.id = a.organisation_id
        where a.id = $1 and a.submitted_at is not null and ${notBarredSql("a.id", "$2")}`,
      [id, actor.userId],
    ),
    pool.query<StaffEvent>(
      `select c.seq, c.intent, c.outcome, c.from_status as "fromStatus", c.to_status as "toStatus",
          c.at, c.due_at as "dueAt", p.full_name as actor, c.actor_role as "actorRole",
          ${reasonWordsSql} as reason, c.comment
         from status_change c left join account p on p.id = c.actor_id ${reasonJoinSql("c")}
        where c.application_id = $1 order by c.seq desc`,
      [id],
    ),
  ]);
  const [head] = heads.rows;
  if (!head) throw notFound();
  return { ...head, unread: await countUnreadForStaff(actor, head), events: events.rows };
}
