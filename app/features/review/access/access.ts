import type { Actor, StaffRole } from "~/features/accounts";

type Holder = Pick<Actor, "staffRoles">;

const expertRoles = ["expert", "external_expert"] as const satisfies readonly StaffRole[];

const seeing: readonly StaffRole[] = [
  "coordinator",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

/** Who invites experts, replaces them and ends their assignments. */
export function assignsExperts(actor: Holder): boolean {
  return actor.staffRoles.includes("coordinator");
}

/** Who sees which experts assess an application, and how far they are. */
export function seesAssignments(actor: Holder): boolean {
  return seeing.some((role) => actor.staffRoles.includes(role));
}

/** Who is asked to assess applications. */
export function isExpert(actor: Holder): boolean {
  return expertRoles.some((role) => actor.staffRoles.includes(role));
}

/** Who sees and changes what each expert can judge, and how much at a time. */
export function keepsExperts(actor: Holder): boolean {
  return actor.staffRoles.includes("coordinator") || actor.staffRoles.includes("administrator");
}

/** The role under which an expert's acts are recorded. */
export function expertRole(actor: Holder): (typeof expertRoles)[number] {
  return actor.staffRoles.includes("external_expert") ? "external_expert" : "expert";
}
