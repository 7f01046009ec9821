import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { assignsExperts } from "../access/access";
import { settleExpertStage } from "../completion/settle-stage.server";
import { endAssignments } from "./end-assignments.server";
import { type LockedAssignment, lockAssignment } from "./lock-assignment.server";
import { assignmentStates } from "./standing";
import { announceAssignments, type Named } from "./tell.server";

const shortestReason = 5;
const longestReason = 2_000;

/**
 * Ends an assignment whose bulletin is not in, with the reason. Ending what has ended changes nothing;
 * a submitted bulletin stays. 404 when unseen.
 */
export async function revokeAssignment(
  actor: Actor,
  applicationId: string,
  assignmentId: string,
  reason: string,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockAssignment(tx, actor, applicationId, assignmentId);
    if (!assignsExperts(actor)) return refuse("forbidden");
    if (locked.assignment.state === "revoked") return ok();
    if (!assignmentStates[locked.assignment.state].open) return refuse("assignment_done");
    const faulty = checkReason(reason);
    if (faulty) return faulty;
    await endByHand(tx, actor, locked.application, locked.assignment, reason.trim());
    await announceAssignments(tx, applicationId);
    return ok();
  });
}

/** What is wrong with a reason, or nothing. */
export function checkReason(reason: string) {
  const { length } = reason.trim();
  if (length < shortestReason) return invalid({ comment: { code: "reason_short" } });
  return length > longestReason ? invalid({ comment: { code: "text_too_long" } }) : undefined;
}

/** Ends an open assignment by the coordinator's hand, with its place in the audit. */
export async function endByHand(
  tx: Tx,
  actor: Actor,
  application: Named,
  { id, expertId, state }: LockedAssignment,
  reason: string,
): Promise<void> {
  await endAssignments(tx, application, [{ id, expertId, state }], reason);
  await settleExpertStage(tx, application.id, actor.userId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "coordinator",
    action: "assignment.revoked",
    subjectType: "application",
    subjectId: application.id,
    before: { assignment: id, expert: expertId, state },
    after: { state: "revoked" },
    comment: reason,
  });
}
