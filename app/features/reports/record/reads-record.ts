import type { Actor } from "~/features/accounts";

/** Who reads the record of what everybody did. */
export function readsRecord(actor: Pick<Actor, "staffRoles">): boolean {
  return actor.staffRoles.some((role) => role === "administrator" || role === "auditor");
}
