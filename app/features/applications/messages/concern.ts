import type { StaffRole } from "~/features/accounts";
import { type ApplicationStatus, allStatuses, statusRow } from "../lifecycle/status";
import type { Tier } from "./tiers";

/** The roles whose matter a conversation is while the application stands there, whoever has spoken in it. */
export function rolesConcerned(tier: Tier, status: ApplicationStatus): StaffRole[] {
  if (tier === "committee") return ["chair", "committee_member"];
  return ["coordinator", ...(statusRow(status).turn ?? [])];
}

/** The statuses in which a conversation of this tier is the matter of one of these roles. */
export function statusesOfConcern(roles: readonly StaffRole[], tier: Tier): ApplicationStatus[] {
  return allStatuses.filter((status) =>
    rolesConcerned(tier, status).some((role) => roles.includes(role)),
  );
}
