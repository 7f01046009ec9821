import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { assignsExperts } from "../access/access";
import { inviteLocked } from "./invite-experts.server";
import { lockAssignment } from "./lock-assignment.server";
import { checkReason, endByHand } from "./revoke-assignment.server";
import { assignmentStates, coveringStates } from "./standing";

/**
 * Invites somebody in place of an expert; an assignment that is still open ends with the reason. Nothing
 * changes when the new one cannot be invited, or another stands in already. 404 when unseen.
 */
export async function replaceAssignment(
  actor: Actor,
  applicationId: string,
  assignmentId: string,
  { expertId, reason }: { expertId: string; reason: string },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const locked = await lockAssignment(tx, actor, applicationId, assignmentId);
    const { application, assignment } = locked;
    if (!assignsExperts(actor)) return refuse("forbidden");
    if (assignment.state === "submitted") return refuse("assignment_done");
    const standing = await tx.assignment.findFirst({
      where: { replacesId: assignment.id, state: { in: [...coveringStates] } },
      select: { id: true },
    });
    if (standing) return refuse("already_replaced");
    if (!expertId) return invalid({ expert: { code: "expert_required" } });
    const { open } = assignmentStates[assignment.state];
    const faulty = open ? checkReason(reason) : undefined;
    if (faulty) return faulty;
    const invited = await inviteLocked(tx, actor, application, {
      expertIds: [expertId],
      replacesId: assignment.id,
    });
    if (!invited.ok) return invited;
    if (open) await endByHand(tx, actor, application, assignment, reason.trim());
    return ok();
  });
}
