import type { Actor } from "~/features/accounts";
import { moscowDay, notBarredSql } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import type { ConditionOwner } from "../committee/ballot/proposal";
import { type ConditionState, readsConditions } from "./condition-states";
import type { ConditionList, ConditionPlace, ConditionsQuery } from "./conditions-query";

export type ConditionRow = {
  id: string;
  text: string;
  owner: ConditionOwner;
  /** YYYY-MM-DD */
  due: string;
  state: ConditionState;
  overdue: boolean;
  application: { id: string; number: string; title: string; organisation: string };
};

const pageSize = 25;

const inForce = "c.in_force_at is not null and c.state in ('open', 'proof_sent')";

/** What each list shows; `$2` is the Moscow day. */
const shownIn: Record<ConditionList, string> = {
  unsettled: inForce,
  overdue: `${inForce} and c.due_on < $2::date`,
  sent: "c.state = 'proof_sent'",
};

/**
 * Conditions that are not settled, the first due first, so that those overdue lead; 25 a page, none of an
 * application that the reader is barred from. 403 for those who read none.
 */
export async function listConditions(
  actor: Actor,
  { list, after }: ConditionsQuery,
): Promise<{ rows: ConditionRow[]; next: ConditionPlace | null }> {
  if (!readsConditions(actor)) throw forbidden();
  const { rows } = await pool.query<ConditionRow>(
    `select c.id, c.text, c.owner, to_char(c.due_on, 'YYYY-MM-DD') as due, c.state,
        c.due_on < $2::date as overdue,
        json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'organisation', o.name) as application
       from decision_condition c
       join decision d on d.id = c.decision_id
       join application a on a.id = d.application_id
       join organisation o on o.id = a.organisation_id
      where ${shownIn[list]} and ${notBarredSql("a.id", "$1")}
        ${after ? "and (c.due_on, c.id) > ($3::date, $4::uuid)" : ""}
      order by c.due_on, c.id limit ${pageSize + 1}`,
    [actor.userId, moscowDay(now()), ...(after ? [after.due, after.id] : [])],
  );
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { due: last.due, id: last.id } : null };
}

export type ConditionsWork = { sent: number; overdue: number; more: boolean };

/** Counted no further: a work page need not know how many hundreds. */
const most = 100;

/** What of the conditions waits for the coordinators: proofs to look at, and what is late; null for others and when nothing does. */
export async function getConditionsWork(actor: Actor): Promise<ConditionsWork | null> {
  if (!actor.staffRoles.includes("coordinator")) return null;
  const part = (list: ConditionList) =>
    `(select count(*)::int from (select from decision_condition c join decision d on d.id = c.decision_id
        where ${shownIn[list]} and ${notBarredSql("d.application_id", "$1")} limit ${most}) found)`;
  const { rows } = await pool.query<{ sent: number; overdue: number }>(
    `select ${part("sent")} as sent, ${part("overdue")} as overdue`,
    [actor.userId, moscowDay(now())],
  );
  const { sent = 0, overdue = 0 } = rows[0] ?? {};
  return sent + overdue === 0 ? null : { sent, overdue, more: Math.max(sent, overdue) >= most };
}
