import type { Actor } from "~/features/accounts";
import type { LockedApplication } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { type DecisionOutcome, stepOf } from "../outcomes";
import { kindRows, type SessionKind } from "../session-states";

/**
 * Whether a decision on a locked application still stands: it waits where it was decided, and has not
 * been elsewhere since, for what was cleared goes with the stage.
 */
export function stillStands(
  { facts }: LockedApplication,
  kind: SessionKind,
  outcome: DecisionOutcome,
): boolean {
  const { status } = kindRows[kind];
  const step = stepOf(kind, outcome);
  const waits = facts.status === status || facts.status === "clarification_requested";
  return waits && facts.rights.cleared[step.intent] === (step.outcome ?? "");
}

/** A held decision that was overtaken is void: nobody is written to about it. */
export async function voidDecision(
  tx: Tx,
  actor: Actor,
  { id, role, application }: { id: string; role: string; application: LockedApplication },
): Promise<void> {
  await tx.decision.update({ where: { id, state: "held" }, data: { state: "void" } });
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: role,
    action: "decision.voided",
    subjectType: "decision",
    subjectId: id,
    fromState: "held",
    toState: "void",
    after: { application: application.number },
  });
}
