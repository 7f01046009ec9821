import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { assignsExperts } from "../access/access";
import { lockAssignment } from "./lock-assignment.server";
import { reminderOf } from "./reminders";
import { assignmentStates, inExpertStage } from "./standing";
import { dateText, tellExpert } from "./tell.server";

/** Reminds an expert of what is awaited of them, once a day at most. 404 when unseen. */
export async function remindExpert(
  actor: Actor,
  applicationId: string,
  assignmentId: string,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockAssignment(tx, actor, applicationId, assignmentId);
    const { application, assignment } = locked;
    if (!assignsExperts(actor)) return refuse("forbidden");
    if (!assignmentStates[assignment.state].open) return refuse("assignment_done");
    const { status } = application.facts;
    if (!inExpertStage({ status, askedFrom: application.askedFrom })) return refuse("wrong_status");
    const { kind, due } = reminderOf(assignment);
    const told = await tellExpert(tx, application, assignment, {
      kind,
      params: { due: dateText(due) },
      onceKey: `remind_now:${assignmentId}:${assignment.state}:${moscowDay(now())}`,
    });
    if (told === 0) return refuse("reminded_today");
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "coordinator",
      action: "assignment.reminded",
      subjectType: "application",
      subjectId: applicationId,
      after: { assignment: assignmentId, expert: assignment.expertId, state: assignment.state },
    });
    return ok();
  });
}
