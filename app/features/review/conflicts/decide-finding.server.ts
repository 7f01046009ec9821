import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { lockReadable } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { decidesConflicts } from "./access";
import { barReader } from "./bar-reader.server";

export type FindingDecision = { decision: "confirmed" | "dismissed"; reason: string };

const reasonLength = { least: 10, most: 2_000 };

/**
 * A coordinator says whether a tie that the data shows is a conflict. Confirmed, the person is barred and
 * their part in the review ends; dismissed with a reason, it is not asked again. Nobody decides about
 * themselves, nor about an application they are barred from: 404, as for one that does not exist.
 */
export async function decideFinding(
  actor: Actor,
  findingId: string,
  { decision, reason: typed }: FindingDecision,
): Promise<Result> {
  if (!z.uuid().safeParse(findingId).success) throw notFound();
  if (!decidesConflicts(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const others = { id: findingId, userId: { not: actor.userId } };
    const seen = await tx.conflictFinding.findFirst({ where: others });
    if (!seen) throw notFound();
    const { applicationId, userId, basis } = seen;
    await lockReadable(tx, actor, applicationId);
    const { state } = await tx.conflictFinding.findUniqueOrThrow({ where: { id: findingId } });
    if (state === decision) return ok();
    if (state !== "open") return refuse("finding_decided");
    const reason = typed.trim();
    if (reason.length > reasonLength.most) return invalid({ reason: { code: "text_long" } });
    if (decision === "dismissed" && reason.length < reasonLength.least)
      return invalid({ reason: { code: "reason_short" } });
    await tx.conflictFinding.update({
      where: { id: findingId },
      data: { state: decision, reason, decidedAt: now(), decidedById: actor.userId },
    });
    if (decision === "confirmed") {
      await barReader(tx, { applicationId, userId, ground: "found", by: actor.userId, reason });
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "coordinator",
      action: `conflict.${decision}`,
      subjectType: "application",
      subjectId: applicationId,
      before: { finding: findingId, basis },
      after: { person: userId, state: decision },
      comment: reason || null,
    });
    return ok();
  });
}
