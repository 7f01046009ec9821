import type { Actor } from "~/features/accounts";
import { moscowDay, notBarredSql } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readsAgreements } from "../access";
import { isTaskCode, type TaskCode } from "../tasks/task-rows";
import type { AgreementList, AgreementPlace, AgreementsQuery } from "./agreements-query";

export type AgreementRow = {
  id: string;
  /** what the list goes by: a moment or a day */
  at: string;
  application: { id: string; number: string; title: string; organisation: string };
  /** documents whose newest version every line that spoke has approved, and all */
  approved: number;
  total: number;
  task: TaskCode | null;
  overdue: boolean;
};

const pageSize = 25;

type Way = { from: string; where: string; key: string; type: string; order: "asc" | "desc" };

/** What each list shows, by which column it goes, and how. */
const ways: Record<AgreementList, Way> = {
  open: {
    from: "agreement g",
    where: "g.signed_on is null and g.ended_at is null",
    key: "g.started_at",
    type: "timestamptz",
    order: "asc",
  },
  signed: {
    from: "agreement g",
    where: "g.signed_on is not null",
    key: "g.signed_on",
    type: "date",
    order: "desc",
  },
  tasks: {
    from: "agreement_task k join agreement g on g.id = k.agreement_id",
    where: "k.done_at is null",
    key: "k.due_on",
    type: "date",
    order: "asc",
  },
};

const counts = `(select count(*)::int from agreement_document d where d.agreement_id = g.id) as total,
  (select count(*)::int from agreement_document d
    join lateral (select id from agreement_version where document_id = d.id order by number desc limit 1) v on true
   where d.agreement_id = g.id
     and exists (select from agreement_approval a where a.version_id = v.id)
     and not exists (select from agreement_approval a where a.version_id = v.id and a.verdict = 'returned')) as approved`;

type Stored = Omit<AgreementRow, "task"> & { task: string | null };

/**
 * Agreements under negotiation, the longest first; signed ones, the newest first; or what is still to be done after
 * signing, the first due first. 25 a page, none of an application that the reader is barred from.
 */
export async function listAgreements(
  actor: Actor,
  { list, after }: AgreementsQuery,
): Promise<{ rows: AgreementRow[]; next: AgreementPlace | null }> {
  if (!readsAgreements(actor)) throw forbidden();
  const { from, where, key, type, order } = ways[list];
  const [id, task] = list === "tasks" ? ["k.id", "k.code"] : ["g.id", "null"];
  const shape = type === "date" ? "YYYY-MM-DD" : 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';
  const beyond = order === "asc" ? ">" : "<";
  const { rows } = await pool.query<Stored>(
    `select ${id} as id, to_char(${key}${type === "date" ? "" : " at time zone 'UTC'"}, '${shape}') as at,
        ${task}::text as task, ${list === "tasks" ? `${key} < $2::date` : "$2::date is null"} as overdue, ${counts},
        json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'organisation', o.name) as application
       from ${from}
       join application a on a.id = g.application_id
       join organisation o on o.id = a.organisation_id
      where ${where} and ${notBarredSql("a.id", "$1")}
        ${after ? `and (${key}, ${id}) ${beyond} ($3::${type}, $4::uuid)` : ""}
      order by ${key} ${order}, ${id} ${order} limit ${pageSize + 1}`,
    [actor.userId, moscowDay(now()), ...(after ? [after.at, after.id] : [])],
  );
  const shown = rows.slice(0, pageSize).map((row) => ({
    ...row,
    task: row.task !== null && isTaskCode(row.task) ? row.task : null,
  }));
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { at: last.at, id: last.id } : null };
}
