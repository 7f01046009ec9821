import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { isExpert } from "../access/access";
import type { AssignmentState } from "../assignments/standing";

/** An expert's own assignment as their commands need it. */
export type LockedOwn = {
  id: string;
  state: AssignmentState;
  expertId: string;
  invitedById: string;
  dueAt: Date;
  application: { id: string; number: string | null; title: string };
  round: {
    id: string;
    number: number;
    rubricVersion: number;
    thresholdsVersion: number;
    closedAt: Date | null;
  };
};

const locks = { share: Prisma.raw("for share of a"), update: Prisma.raw("for update of a") };

/**
 * The assignment of this expert, with its application held: `share` keeps the round as it is while a
 * draft is saved, `update` also keeps every other act on the application waiting. 404 for everybody
 * else, and for whoever is barred from the application.
 */
export async function lockOwnAssignment(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: keyof typeof locks,
): Promise<LockedOwn> {
  if (!isExpert(actor) || !z.uuid().safeParse(id).success) throw notFound();
  await tx.$queryRaw`
    select a.id from application a join assignment s on s.application_id = a.id
     where s.id = ${id}::uuid and s.expert_id = ${actor.userId}::uuid ${locks[lock]}`;
  const barred = { userId: actor.userId, kind: "barred" } as const;
  const own = await tx.assignment.findFirst({
    where: { id, expertId: actor.userId, application: { readingRights: { none: barred } } },
    select: {
      id: true,
      state: true,
      expertId: true,
      invitedById: true,
      dueAt: true,
      application: { select: { id: true, number: true, title: true } },
      round: {
        select: {
          id: true,
          number: true,
          rubricVersion: true,
          thresholdsVersion: true,
          closedAt: true,
        },
      },
    },
  });
  if (!own) throw notFound();
  return own;
}

/** Whether the expert may still work on the assignment; refused with the reason when it is over. */
export function stillAwaited({ state, round }: Pick<LockedOwn, "state" | "round">): Result {
  if (round.closedAt) return refuse("round_closed");
  if (state === "invited") return refuse("not_answered");
  return state === "accepted" || state === "submitted" ? ok() : refuse("assignment_ended");
}
