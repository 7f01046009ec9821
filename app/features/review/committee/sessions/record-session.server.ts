import type { Actor } from "~/features/accounts";
import { type AuditEntry, recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { seatHolders } from "../session-states";
import type { LockedSession } from "./act-on-session.server";

/** The role under which somebody acts on a session: their seat's, else their own. */
export function actingRole(actor: Actor, session: Pick<LockedSession, "person" | "kind">): string {
  const { seat } = session.person;
  if (seat === "secretary") return "coordinator";
  if (seat === null) return actor.staffRoles[0] ?? "member";
  if (session.kind === "board") return "board";
  if (session.kind === "appeal_panel") {
    const sits: readonly string[] = seatHolders.appeal_panel[seat];
    return actor.staffRoles.find((role) => sits.includes(role)) ?? "board";
  }
  return seat === "chair" ? "chair" : "committee_member";
}

type Said = Pick<
  AuditEntry,
  "fromState" | "toState" | "before" | "after" | "reasonCode" | "comment"
>;

/** One event of a session in the audit, under the role in which it was done. Call it last. */
export function recordSession(
  tx: Tx,
  actor: Actor,
  session: LockedSession,
  action: Extract<AuditEntry["action"], `session.${string}`>,
  said: Said = {},
): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.userId,
    actorRole: actingRole(actor, session),
    action,
    subjectType: "session",
    subjectId: session.id,
    ...said,
  });
}
