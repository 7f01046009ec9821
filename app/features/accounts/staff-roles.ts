/** Roles of the managing company's people; an account with at least one is staff. */
export const staffRoles = [
  "coordinator",
  "technical_reviewer",
  "expert",
  "external_expert",
  "committee_member",
  "chair",
  "board",
  "leasing_manager",
  "legal",
  "administrator",
  "auditor",
] as const;

export type StaffRole = (typeof staffRoles)[number];

export function isStaffRole(value: unknown): value is StaffRole {
  return staffRoles.some((role) => role === value);
}
