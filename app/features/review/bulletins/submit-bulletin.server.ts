import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { expertRole } from "../access/access";
import { announceAssignments, tellCoordinators } from "../assignments/tell.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { rulesAt } from "../rules/rules.server";
import { isLate } from "./late";
import { lockOwnAssignment, stillAwaited } from "./lock-own-assignment.server";
import { missingIn } from "./missing";
import { readEntries } from "./read-entries";
import type { SaveBulletinInput } from "./save-bulletin.server";
import { findBulletin, sayTheSame, writeDraft } from "./write-draft.server";

/**
 * Hands in a bulletin for good: whole, by the expert of a live assignment, until the round is closed; after the
 * deadline it is marked late. What was typed is kept as a draft even when something is missing. The same
 * bulletin submitted twice is submitted once. 404 for everybody else.
 */
export async function submitBulletin(
  actor: Actor,
  assignmentId: string,
  { typed, version }: SaveBulletinInput,
): Promise<Result<{ late: boolean }>> {
  return inTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId, "update");
    const awaited = stillAwaited(assignment);
    if (!awaited.ok) return awaited;
    const { application, round, dueAt } = assignment;
    const rubric = await rulesAt("rubric", round.rubricVersion, tx);
    const thresholds = await rulesAt("thresholds", round.thresholdsVersion, tx);
    const read = readEntries(rubric, typed);
    if (!read.ok) return read;
    const stored = await findBulletin(tx, assignmentId);
    if (stored?.submittedAt && sayTheSame(stored, read.value)) {
      return ok({ late: isLate(stored.submittedAt, dueAt) });
    }
    const kept = await writeDraft(tx, assignmentId, version, read.value);
    if (!kept.ok) return kept;
    const missing = missingIn(rubric, read.value.entries, thresholds);
    if (missing.length > 0) {
      const faults = missing.map(({ field, code, params }) => [field, { code, params }]);
      return invalid(Object.fromEntries(faults) as FieldErrors);
    }
    const submittedAt = now();
    const late = isLate(submittedAt, dueAt);
    await tx.bulletin.update({
      where: { assignmentId },
      data: { state: "submitted", submittedAt },
    });
    await tx.assignment.update({
      where: { id: assignmentId },
      data: { state: "submitted", version: { increment: 1 } },
    });
    await settleExpertStage(tx, application.id, actor.userId);
    const told = { kind: "bulletin_submitted", params: { person: actor.fullName } } as const;
    await tellCoordinators(tx, application, told, actor.userId);
    await announceAssignments(tx, application.id);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: expertRole(actor),
      action: "bulletin.submitted",
      subjectType: "application",
      subjectId: application.id,
      after: { assignment: assignmentId, round: round.number, version: kept.value.version, late },
    });
    return ok({ late });
  });
}
