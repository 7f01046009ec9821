import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { addWorkingDays } from "~/features/applications";
import { lockReadable, readCalendar } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { assignsExperts } from "../access/access";
import { announceAssignments, dateText, tellExpert } from "../assignments/tell.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { rulesAt } from "../rules/rules.server";
import { findBulletin } from "./write-draft.server";

export const reasonLength = { min: 10, max: 2_000 } as const;

/**
 * Gives a submitted bulletin back to its expert, with a reason and what stood in it kept for good; the
 * expert has at least the days of an answer for it. Of two who reopen at once one does. 404 when unseen.
 */
export async function reopenBulletin(
  actor: Actor,
  applicationId: string,
  input: { assignmentId: string; reason: string },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    if (!assignsExperts(actor)) return refuse("forbidden");
    if (!z.uuid().safeParse(input.assignmentId).success) throw notFound();
    const assignment = await tx.assignment.findFirst({
      where: { id: input.assignmentId, applicationId },
      include: { round: true },
    });
    if (!assignment) throw notFound();
    const { id, expertId, round } = assignment;
    const reason = input.reason.trim();
    const { min, max } = reasonLength;
    if (reason.length < min) return invalid({ reason: { code: "reopen_reason", params: { min } } });
    if (reason.length > max) {
      return invalid({ reason: { code: "comment_too_long", params: { limit: max } } });
    }
    if (round.closedAt) return refuse("round_closed");
    const bulletin = await findBulletin(tx, id);
    if (assignment.state !== "submitted" || bulletin?.state !== "submitted") {
      return refuse("not_submitted");
    }
    const { entries, summary, version, submittedAt } = bulletin;
    await tx.bulletinReopening.create({
      data: {
        assignmentId: id,
        reopenedAt: now(),
        reopenedById: actor.userId,
        reason,
        before: { entries, summary, version, submittedAt: submittedAt?.toISOString() ?? null },
      },
    });
    await tx.bulletin.update({
      where: { assignmentId: id },
      data: { state: "draft", submittedAt: null, version: { increment: 1 }, savedAt: now() },
    });
    const { respondDays } = await rulesAt("thresholds", round.thresholdsVersion, tx);
    const soonest = addWorkingDays(now(), respondDays, await readCalendar(tx));
    const dueAt = assignment.dueAt > soonest ? assignment.dueAt : soonest;
    await tx.assignment.update({
      where: { id },
      data: { state: "accepted", dueAt, version: { increment: 1 } },
    });
    await settleExpertStage(tx, applicationId, actor.userId);
    const params = { reason, due: dateText(dueAt) };
    await tellExpert(tx, application, { id, expertId }, { kind: "bulletin_reopened", params });
    await announceAssignments(tx, applicationId);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "coordinator",
      action: "bulletin.reopened",
      subjectType: "application",
      subjectId: applicationId,
      before: { assignment: id, version },
      after: { version: version + 1, dueAt },
      comment: reason,
    });
    return ok();
  });
}
