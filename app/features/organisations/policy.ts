import type { Actor } from "~/features/accounts";
import type { Refusal } from "~/platform/refusal";
import type { MemberRole } from "./kinds";

export type Verdict = { allowed: true } | { allowed: false; why: Refusal };

const no = (code: string): Verdict => ({ allowed: false, why: { code } });

/** The role the actor has in an organisation; null for a stranger. */
export function roleIn(
  actor: Pick<Actor, "memberships">,
  organisationId: string,
): MemberRole | null {
  return actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? null;
}

/** Whether the actor decides about members and requests to join. */
export function canManageMembers(
  actor: Pick<Actor, "memberships">,
  organisationId: string,
): Verdict {
  return roleIn(actor, organisationId) === "owner" ? { allowed: true } : no("forbidden");
}

/** Whether a member may get another role, or leave (`role` null), when `owners` is how many own the organisation. */
export function canChangeMember(
  member: { role: MemberRole },
  role: MemberRole | null,
  owners: number,
): Verdict {
  return member.role === "owner" && role !== "owner" && owners <= 1
    ? no("last_owner")
    : { allowed: true };
}
