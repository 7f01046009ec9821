import type { StaffRole } from "~/features/accounts";

/** Who reads the site's pages: all of its space, its loads and who waits. */
export const siteReaders: readonly StaffRole[] = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "auditor",
];

export const readsSite = (actor: { staffRoles: readonly StaffRole[] }): boolean =>
  actor.staffRoles.some((role) => siteReaders.includes(role));

/** Who gives space and changes the inventory. */
export const allocatesSpace = (actor: { staffRoles: readonly StaffRole[] }): boolean =>
  actor.staffRoles.includes("leasing_manager");
