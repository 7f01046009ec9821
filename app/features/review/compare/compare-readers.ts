import type { Actor, StaffRole } from "~/features/accounts";

/** Staff who lay applications side by side. */
export const compareReaders = [
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "leasing_manager",
  "auditor",
] as const satisfies readonly StaffRole[];

export function comparesApplications({ staffRoles }: Pick<Actor, "staffRoles">): boolean {
  return compareReaders.some((role) => staffRoles.includes(role));
}

const deciding: readonly StaffRole[] = [
  "coordinator",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

/** Whether the person may know the conditions of a decision before its letter is released. */
export function knowsHeldDecisions({ staffRoles }: Pick<Actor, "staffRoles">): boolean {
  return deciding.some((role) => staffRoles.includes(role));
}
