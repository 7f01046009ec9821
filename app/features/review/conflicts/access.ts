import type { Actor } from "~/features/accounts";

type Holder = Pick<Actor, "staffRoles">;

/** Who decides whether what the data shows is a conflict. */
export function decidesConflicts(actor: Holder): boolean {
  return actor.staffRoles.includes("coordinator");
}

/** Who sees what was found and declared about others. */
export function seesConflicts(actor: Holder): boolean {
  return (
    decidesConflicts(actor) ||
    actor.staffRoles.some((role) => role === "administrator" || role === "auditor")
  );
}

/** Who keeps the ties of other people: everybody keeps their own. */
export function keepsTies(actor: Holder): boolean {
  return decidesConflicts(actor) || actor.staffRoles.includes("administrator");
}
