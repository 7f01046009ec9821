import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { lockOwnAssignment, stillAwaited } from "../bulletins/lock-own-assignment.server";
import { barReader } from "../conflicts/bar-reader.server";
import { conflictKinds } from "../conflicts/conflict-kinds";

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
    const key = { applicationId: own.application.id, userId: actor.userId };
    const said = { answer: "conflict", kind, explanation, declaredAt: now() } as const;
    await tx.conflictDeclaration.upsert({
      where: { applicationId_userId: key },
      create: { ...key, ...said },
      update: said,
    });
    await barReader(tx, { ...key, ground: "declared", by: null, reason: explanation });
    return ok();
  });
}
