import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { addWorkingDays, moscowDay } from "~/features/applications";
import {
  type LockedApplication,
  lockReadable,
  readCalendar,
} from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { assignsExperts } from "../access/access";
import { findConflicts } from "../conflicts/find-conflicts.server";
import { lockExperts, readExperts } from "../experts/read-experts.server";
import { obstacleOf } from "./obstacles";
import { openRound, thresholdsInForce } from "./open-round.server";
import { readTies } from "./read-ties.server";
import { inExpertStage } from "./standing";
import { announceAssignments, dateText, tellExpert } from "./tell.server";

const mostAtOnce = 20;

/**
 * Asks experts to assess an application: all of them or, when one cannot be asked, none. Each has
 * days of their own to answer and to score. 404 when unseen.
 */
export async function inviteExperts(
  actor: Actor,
  applicationId: string,
  expertIds: readonly string[],
): Promise<Result<{ ids: string[] }>> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    if (!assignsExperts(actor)) return refuse("forbidden");
    return inviteLocked(tx, actor, application, { expertIds });
  });
}

/**
 * The same for an application that is locked and an actor who may. Ties that the data shows are looked for
 * first and put to the coordinator: nobody is invited past them.
 */
export async function inviteLocked(
  tx: Tx,
  actor: Actor,
  application: LockedApplication,
  { expertIds, replacesId = null }: { expertIds: readonly string[]; replacesId?: string | null },
): Promise<Result<{ ids: string[] }>> {
  const { status } = application.facts;
  if (!inExpertStage({ status, askedFrom: application.askedFrom })) return refuse("wrong_status");
  const asked = [...new Set(expertIds)].sort();
  if (asked.length === 0) return invalid({ experts: { code: "experts_required" } });
  if (asked.length > mostAtOnce) return invalid({ experts: { code: "experts_too_many" } });
  if (asked.some((id) => !z.uuid().safeParse(id).success)) return refuse("not_an_expert");
  await lockExperts(tx, asked);
  await findConflicts(tx, application.id, asked);
  const judged = await judgeAll(tx, application.id, asked);
  if (!judged.ok) return judged;
  const round = await openRound(tx, application.id);
  const { respondBy, dueAt } = judged.value;
  const invited = await tx.assignment.createManyAndReturn({
    data: asked.map((expertId) => ({
      roundId: round.id,
      applicationId: application.id,
      expertId,
      invitedAt: now(),
      invitedById: actor.userId,
      respondBy,
      dueAt,
      replacesId,
    })),
    select: { id: true, expertId: true },
  });
  for (const assignment of invited) {
    await tellExpert(tx, application, assignment, {
      kind: "assignment_invited",
      params: { due: dateText(respondBy), bulletin: dateText(dueAt) },
    });
  }
  await announceAssignments(tx, application.id);
  for (const { id, expertId } of invited) {
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "coordinator",
      action: "assignment.invited",
      subjectType: "application",
      subjectId: application.id,
      after: {
        assignment: id,
        expert: expertId,
        round: round.number,
        respondBy,
        dueAt,
        replacesId,
      },
    });
  }
  return ok({ ids: invited.map(({ id }) => id) });
}

/** The days that these experts would have, or the first reason why one of them cannot be asked. */
async function judgeAll(
  tx: Tx,
  applicationId: string,
  asked: readonly string[],
): Promise<Result<{ respondBy: Date; dueAt: Date }>> {
  const experts = new Map((await readExperts(tx, asked)).map((expert) => [expert.id, expert]));
  const ties = await readTies(tx, [applicationId]);
  const dates = await datesOfInvitation(tx, applicationId);
  const span = { from: moscowDay(now()), until: moscowDay(dates.dueAt) };
  for (const id of asked) {
    const expert = experts.get(id);
    if (!expert) return refuse("not_an_expert");
    const obstacle = obstacleOf(expert, ties(applicationId, id), span);
    if (obstacle) return refuse(`cannot_invite_${obstacle}`, { name: expert.name });
  }
  return ok(dates);
}

/** Until when an expert invited now should answer and score. */
async function datesOfInvitation(tx: Tx, applicationId: string) {
  const { respondDays, bulletinDays } = await thresholdsInForce(tx, applicationId);
  const calendar = await readCalendar(tx);
  return {
    respondBy: addWorkingDays(now(), respondDays, calendar),
    dueAt: addWorkingDays(now(), bulletinDays, calendar),
  };
}
