import type { Actor, StaffRole } from "~/features/accounts";

const always: readonly StaffRole[] = ["coordinator", "auditor"];
const afterwards: readonly StaffRole[] = ["chair", "committee_member", "board"];

/** Whose scores a person may read: of every round, of rounds that came to the committee, or of none. */
export type ScoresSeen = "all" | "presented" | "none";

/** By the roles alone; an expert sees the others' scores beside their own, on the page of the assignment. */
export function scoresSeen(actor: Pick<Actor, "staffRoles">): ScoresSeen {
  const holds = (roles: readonly StaffRole[]) =>
    actor.staffRoles.some((role) => roles.includes(role));
  if (holds(always)) return "all";
  return holds(afterwards) ? "presented" : "none";
}
