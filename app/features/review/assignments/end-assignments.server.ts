import { dropReadingRight } from "~/features/applications/index.server";
import { dropUnsent } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { endedByStage } from "./end-reasons";
import { type AssignmentState, openStates } from "./standing";
import { type Named, tellExpert } from "./tell.server";

type Open = { id: string; expertId: string; state: AssignmentState };

/**
 * Ends open assignments of a locked application without a bulletin: its content closes to these experts,
 * letters that had not left are kept back, and each is told once that nothing more is awaited of them.
 */
export async function endAssignments(
  tx: Tx,
  application: Named,
  assignments: readonly Open[],
  reason: string,
): Promise<void> {
  const ids = assignments.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.assignment.updateMany({
    where: { id: { in: ids }, state: { in: [...openStates] } },
    data: { state: "revoked", endedAt: now(), endReason: reason, version: { increment: 1 } },
  });
  await dropUnsent(tx, {
    applicationId: application.id,
    userIds: assignments.map(({ expertId }) => expertId),
    kinds: ["assignment_invited", "reminder_invitation", "reminder_bulletin"],
  });
  for (const assignment of assignments) {
    const reader = { applicationId: application.id, userId: assignment.expertId };
    await dropReadingRight(tx, { ...reader, ground: "assignment" });
    await tellExpert(tx, application, assignment, {
      kind: endedByStage(reason) === "withdrawn" ? "assignment_withdrawn" : "assignment_ended",
    });
  }
}
