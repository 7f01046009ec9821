import type { Refusal } from "~/platform/refusal";
import type { StaffRole } from "./staff-roles";

export type Verdict = { allowed: true } | { allowed: false; why: Refusal };

/** Whether an administrator may give an account these roles, `administrators` being how many are enabled. */
export function canSetRoles(
  actorId: string,
  account: { id: string; staffRoles: readonly StaffRole[]; disabledAt: Date | null },
  roles: readonly StaffRole[],
  administrators: number,
): Verdict {
  if (roles.length === 0) return { allowed: false, why: { code: "roles_required" } };
  if (account.staffRoles.length === 0) return { allowed: false, why: { code: "not_staff" } };
  const loses = account.staffRoles.includes("administrator") && !roles.includes("administrator");
  if (loses && account.id === actorId)
    return { allowed: false, why: { code: "own_administrator" } };
  if (loses && !account.disabledAt && administrators <= 1) {
    return { allowed: false, why: { code: "last_administrator" } };
  }
  return { allowed: true };
}

/** Whether an administrator may shut an account out. */
export function canDisable(
  actorId: string,
  account: { id: string; staffRoles: readonly StaffRole[]; disabledAt: Date | null },
  administrators: number,
): Verdict {
  if (account.id === actorId) return { allowed: false, why: { code: "own_account" } };
  if (!account.disabledAt && account.staffRoles.includes("administrator") && administrators <= 1) {
    return { allowed: false, why: { code: "last_administrator" } };
  }
  return { allowed: true };
}
