import type { StaffRole } from "~/features/accounts";

/** Who approves documents of an agreement inside the cluster: a line, and the roles that speak for it. */
export const approvalLines = {
  legal: ["legal"],
  leasing: ["leasing_manager"],
  engineering: ["technical_reviewer"],
  finance: ["chair", "board"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type ApprovalLine = keyof typeof approvalLines;

/** The role in which a person speaks for a line; null when they do not. */
export function speaksFor(line: ApprovalLine, roles: readonly string[]): StaffRole | null {
  const speaking: readonly StaffRole[] = approvalLines[line];
  return speaking.find((role) => roles.includes(role)) ?? null;
}
