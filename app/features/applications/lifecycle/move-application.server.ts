import type { Actor } from "~/features/accounts";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { lockReadable } from "../rights/lock-readable.server";
import { type MoveInput, wordsOf } from "./move-input";
import type { ApplicationStatus } from "./status";
import { takeReadableStep } from "./take-readable-step.server";

/**
 * Takes one step of the lifecycle for a person: scope, role, legal step, stated reason, guards, one
 * transaction. The same step posted twice for the same revision is taken once. Throws 404 when unseen.
 */
export async function moveApplication(
  actor: Actor,
  applicationId: string,
  input: MoveInput,
): Promise<Result<{ status: ApplicationStatus }>> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    if (input.revision !== undefined && input.revision !== application.revision) {
      const repeated = await wasTaken(tx, applicationId, input, actor.userId);
      return repeated ? ok({ status: application.facts.status }) : refuse("stale");
    }
    return takeReadableStep(tx, actor, application, input);
  });
}

async function wasTaken(tx: Tx, id: string, input: MoveInput, userId: string): Promise<boolean> {
  const seq = (input.revision ?? 0) + 1;
  const change = await tx.statusChange.findUnique({
    where: { applicationId_seq: { applicationId: id, seq } },
    select: { intent: true, outcome: true, actorId: true, comment: true },
  });
  return (
    change?.intent === input.intent &&
    change.outcome === (input.outcome ?? null) &&
    // Other words are not a repetition: taken for one, they would be lost.
    change.comment === wordsOf(input) &&
    change.actorId === userId
  );
}
