import type { Actor, StaffRole } from "~/features/accounts";
import { type SessionKind, sessionKinds } from "../session-states";

/** Who sends the letters of which body's decisions. */
const releasers: Record<SessionKind, readonly StaffRole[]> = {
  committee: ["coordinator", "chair"],
  board: ["coordinator", "chair", "board"],
  appeal_panel: ["coordinator", "board"],
};

/** The role in which a person may send a letter; undefined when they may not. */
export function releasingRole(
  actor: Pick<Actor, "staffRoles">,
  kind: SessionKind,
): StaffRole | undefined {
  return releasers[kind].find((role) => actor.staffRoles.includes(role));
}

/** Whether a person sends letters of any body. */
export function releasesAny(actor: Pick<Actor, "staffRoles">): boolean {
  return sessionKinds.some((kind) => releasingRole(actor, kind) !== undefined);
}
