import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { addWorkingDays } from "~/features/applications";
import { readCalendar } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { expertRole } from "../access/access";
import { lockOwnAssignment, stillAwaited } from "../bulletins/lock-own-assignment.server";
import { conflictKinds } from "../conflicts/conflict-kinds";
import { declareConflict } from "../conflicts/declare-conflict.server";
import { replaceWithinDays } from "./deadlines";
import { dateText, tellCoordinators } from "./tell.server";

const recusalSchema = z.object({
  conflict_kind: z.enum(conflictKinds, { error: "conflict_kind_required" }),
  explanation: z.string().trim().min(10, "explanation_short").max(2_000, "text_too_long"),
});

export const recusalFields = ["conflict_kind", "explanation"] as const;

/**
 * An expert who accepted finds a conflict after all and steps back: their bulletin counts no more and the
 * application is closed to them for good. 404 for everybody else.
 */
export async function recuseExpert(
  actor: Actor,
  assignmentId: string,
  typed: Readonly<Record<string, string>>,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const own = await lockOwnAssignment(tx, actor, assignmentId, "update");
    const awaited = stillAwaited(own);
    if (!awaited.ok) return awaited;
    const checked = checkFields(recusalSchema, typed);
    if (!checked.ok) return checked;
    const { conflict_kind: kind, explanation } = checked.value;
    const { application, state } = own;
    const said = { answer: "conflict", kind, explanation } as const;
    const declared = await declareConflict(tx, actor, application.id, said, { told: true });
    if (!declared.ok) return declared;
    const due = addWorkingDays(now(), replaceWithinDays, await readCalendar(tx));
    await tellCoordinators(tx, application, {
      kind: "assignment_recused",
      params: { person: actor.fullName, reason: explanation, due: dateText(due) },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: expertRole(actor),
      action: "assignment.recused",
      subjectType: "application",
      subjectId: application.id,
      before: { assignment: assignmentId, state },
      after: { state: "recused", declaration: "conflict", kind },
      comment: explanation,
    });
    return ok();
  });
}
