import type { Actor, StaffRole } from "~/features/accounts";

/** Staff who may read by which tables the review works. */
export const ruleReaders = [
  "administrator",
  "coordinator",
  "chair",
  "auditor",
] as const satisfies readonly StaffRole[];

/** Whether the person may read these tables. */
export function readsRules({ staffRoles }: Pick<Actor, "staffRoles">): boolean {
  return ruleReaders.some((role) => staffRoles.includes(role));
}

/** Whether the person may put a new version in force. */
export function editsRules({ staffRoles }: Pick<Actor, "staffRoles">): boolean {
  return staffRoles.includes("administrator");
}
