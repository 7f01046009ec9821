import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Values } from "~/features/applications";
import { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { isExpert } from "../access/access";
import { expertDemands } from "../demands/demands";
import { decidingFields, fieldOf } from "../demands/round-demands";
import { isLate } from "./reminders";
import type { AssignmentState } from "./standing";

/** An assignment as its expert is told of it before they see any content. */
export type OwnAssignment = {
  id: string;
  applicationId: string;
  state: AssignmentState;
  number: string;
  title: string;
  organisation: string;
  invitedAt: Date;
  respondBy: Date;
  dueAt: Date;
  endReason: string;
  /** competences that the application asks for */
  fields: string[];
  late: boolean;
};

type Row = Omit<OwnAssignment, "fields" | "late"> & { answers: Values | null };

const pageSize = 25;
const mostOpen = 100;

/**
 * Own assignments of this person, without those of applications that they are barred from: nothing
 * of these exists for them.
 */
const ownAssignments = (actor: Actor) => Prisma.sql`
  select x.id, x.application_id as "applicationId", x.state, a.number, a.title, o.name as organisation,
    x.invited_at as "invitedAt", x.respond_by as "respondBy", x.due_at as "dueAt", x.end_reason as "endReason",
    (select json_object_agg(e.key, e.value) from jsonb_each(s.answers) e
      where e.key = any(${[...decidingFields]}::text[])) as answers
  from assignment x
  join application a on a.id = x.application_id
  join organisation o on o.id = a.organisation_id
  join lateral (select answers from submission where application_id = a.id
    order by version desc limit 1) s on true
  where x.expert_id = ${actor.userId}::uuid and not exists (select from reading_right b
    where b.application_id = a.id and b.user_id = x.expert_id and b.kind = 'barred')`;

export type OwnAssignments = Awaited<ReturnType<typeof listOwnAssignments>>;

/** What an expert has to answer and to score, the soonest first, and a page of what is behind them; 404 for others. */
export async function listOwnAssignments(actor: Actor, after: string | null) {
  if (!isExpert(actor)) throw notFound();
  const cursor = after !== null && z.uuid().safeParse(after).success ? after : null;
  const [open, done] = await Promise.all([
    prisma.$queryRaw<Row[]>`${ownAssignments(actor)} and x.state in ('invited', 'accepted')
      order by case x.state when 'invited' then x.respond_by else x.due_at end, x.id limit ${mostOpen}`,
    prisma.$queryRaw<Row[]>`${ownAssignments(actor)} and x.state not in ('invited', 'accepted')
      and (${cursor}::uuid is null or x.id < ${cursor}::uuid)
      order by x.id desc limit ${pageSize + 1}`,
  ]);
  const rows = done.slice(0, pageSize);
  return {
    invited: open.filter(({ state }) => state === "invited").map(shown),
    accepted: open.filter(({ state }) => state === "accepted").map(shown),
    done: rows.map(shown),
    first: cursor === null,
    next: done.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** One own assignment; 404 for everybody but its expert, and for them once they are barred. */
export async function getOwnAssignment(actor: Actor, id: string): Promise<OwnAssignment> {
  if (!isExpert(actor) || !z.uuid().safeParse(id).success) throw notFound();
  const rows = await prisma.$queryRaw<Row[]>`${ownAssignments(actor)} and x.id = ${id}::uuid`;
  const [row] = rows;
  if (!row) throw notFound();
  return shown(row);
}

function shown({ answers, ...row }: Row): OwnAssignment {
  const values = answers ?? {};
  const demanded = expertDemands(values).map(({ competence }) => competence);
  const fields = [...new Set<string>([...fieldOf(values), ...demanded])];
  return { ...row, fields, late: isLate(row, now()) };
}
