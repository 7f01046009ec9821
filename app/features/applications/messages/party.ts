import type { Actor, StaffRole } from "~/features/accounts";
import { type Tier, tierRows, tiers } from "./tiers";

/** On whose behalf a person reads and writes about one application. */
export type Party =
  | { side: "company"; role: "owner" | "editor" | "viewer" }
  | { side: "staff"; roles: readonly StaffRole[] };

/**
 * Members of the company stand on its side, whatever else they are: who works for the cluster as
 * well must not read what the cluster says about their own company.
 */
export function partyOf(
  actor: Pick<Actor, "staffRoles" | "memberships">,
  organisationId: string,
): Party {
  const own = actor.memberships.find((one) => one.organisationId === organisationId);
  return own ? { side: "company", role: own.role } : { side: "staff", roles: actor.staffRoles };
}

/** Whether this conversation exists for the party. */
export function readsTier(party: Party, tier: Tier): boolean {
  const row = tierRows[tier];
  if (party.side === "company") return row.company;
  return party.roles.some((role) => row.reads.includes(role));
}

/** The conversations that exist for the party, the widest first. */
export function tiersOf(party: Party): Tier[] {
  return tiers.filter((tier) => readsTier(party, tier));
}

/** The role with which the party signs in this conversation; null for those who only read. */
export function signsAs(party: Party, tier: Tier): string | null {
  if (!readsTier(party, tier)) return null;
  if (party.side === "company") return party.role === "viewer" ? null : party.role;
  return tierRows[tier].writes.find((role) => party.roles.includes(role)) ?? null;
}
