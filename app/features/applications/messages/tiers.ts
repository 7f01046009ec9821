import type { StaffRole } from "~/features/accounts";
import { readingRoles } from "../access";
import type { ApplicationStatus } from "../lifecycle/status";

/** Conversations about an application, from the widest circle of readers to the narrowest. */
export const tiers = ["applicant", "staff", "committee"] as const;
export type Tier = (typeof tiers)[number];

export type TierRow = {
  /** Members of the company read it; its owner and editors write. */
  company: boolean;
  reads: readonly StaffRole[];
  /** Who writes for the cluster; who holds several roles signs with the first of them. */
  writes: readonly StaffRole[];
  /** Statuses in which it can only be read. */
  closedIn: readonly ApplicationStatus[];
  /** The colour of all that belongs to it. */
  look: "outward" | "inward" | "closed";
};

const committee = ["chair", "committee_member", "board"] as const;

/**
 * Who reads and who writes what. To the company speak those who carry the procedure: members of the
 * committee and of the board speak through the chair. The auditor reads and changes nothing.
 */
export const tierRows: Record<Tier, TierRow> = {
  applicant: {
    company: true,
    reads: readingRoles,
    writes: ["coordinator", "technical_reviewer", "chair", "leasing_manager", "legal"],
    closedIn: ["withdrawn"],
    look: "outward",
  },
  staff: {
    company: false,
    reads: readingRoles,
    writes: [
      "coordinator",
      "technical_reviewer",
      "chair",
      "committee_member",
      "board",
      "leasing_manager",
      "legal",
      "administrator",
    ],
    closedIn: [],
    look: "inward",
  },
  committee: { company: false, reads: committee, writes: committee, closedIn: [], look: "closed" },
};

export function isTier(value: unknown): value is Tier {
  return tiers.some((tier) => tier === value);
}
