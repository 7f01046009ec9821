import type { StaffRole } from "~/features/accounts";

/** Staff who see an agreement, its package and what is owed after it. */
export const agreementReaders: readonly StaffRole[] = [
  "legal",
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "board",
  "auditor",
];

export function readsAgreements(actor: { staffRoles: readonly StaffRole[] }): boolean {
  return actor.staffRoles.some((role) => agreementReaders.includes(role));
}

/** Staff who read the register of participants. */
export const registerReaders: readonly StaffRole[] = [...agreementReaders, "committee_member"];

const ownRoles = ["owner", "editor", "viewer"];

/** The roles in which somebody acts: who belongs to the company stands on its side, whatever else they are. */
export function actingRoles(roles: readonly string[]): readonly string[] {
  const own = roles.filter((role) => ownRoles.includes(role));
  return own.length > 0 ? own : roles;
}

export function readsRegister(actor: { staffRoles: readonly StaffRole[] }): boolean {
  return actor.staffRoles.some((role) => registerReaders.includes(role));
}
