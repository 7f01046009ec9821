import type { Actor, StaffRole } from "~/features/accounts";

/** Staff who see the site, its space and what of it is taken. */
export const siteReaders = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "committee_member",
  "chair",
  "board",
  "auditor",
] as const satisfies readonly StaffRole[];

type Holder = Pick<Actor, "staffRoles">;

export function readsSite({ staffRoles }: Holder): boolean {
  return siteReaders.some((role) => staffRoles.includes(role));
}

/** Whether the person changes the inventory, gives space to applications and takes it back. */
export function managesSite({ staffRoles }: Holder): boolean {
  return staffRoles.includes("leasing_manager");
}
