import type { StaffRole } from "~/features/accounts";
import { siteReaders } from "~/features/site";
import { readsQueue } from "../access";
import { type ApplicationStatus, allStatuses } from "../lifecycle/status";

/** The pages of one application, by what they are about, in the order in which it goes through them. */
const partGroups = {
  application: ["overview", "answers", "documents", "messages", "history"],
  review: ["screening", "technical", "reviews", "decision", "conditions"],
  place: ["allocation", "offer", "agreement", "reporting"],
} as const;

export type StaffPart = (typeof partGroups)[keyof typeof partGroups][number];

/** What there is for those to whom only the content was granted. */
const contentParts: readonly StaffPart[] = ["answers", "documents"];

const agreementRoles: readonly StaffRole[] = [
  "legal",
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "chair",
  "board",
  "auditor",
];

/** Parts that not everybody who reads the application may see. */
const seenBy: Partial<Record<StaffPart, readonly StaffRole[]>> = {
  reviews: ["coordinator", "chair", "committee_member", "board", "auditor"],
  conditions: [
    "coordinator",
    "technical_reviewer",
    "chair",
    "committee_member",
    "board",
    "leasing_manager",
    "legal",
    "auditor",
  ],
  allocation: siteReaders,
  offer: [
    "leasing_manager",
    "coordinator",
    "technical_reviewer",
    "chair",
    "committee_member",
    "board",
    "legal",
    "auditor",
  ],
  agreement: agreementRoles,
  reporting: agreementRoles,
};

const agreed: readonly ApplicationStatus[] = [
  "agreement_negotiation",
  "agreement_signed",
  "registered",
  "moved_in",
];
const beforeAgreement = allStatuses.filter((status) => !agreed.includes(status));

const underReview: readonly ApplicationStatus[] = [
  "submitted",
  "intake_check",
  "clarification_requested",
  "technical_review",
  "expert_review",
  "committee_review",
  "board_review",
];

/** Statuses in which a part can hold nothing yet. */
const emptyIn: Partial<Record<StaffPart, readonly ApplicationStatus[]>> = {
  conditions: [...underReview, "not_admitted", "closed_no_answer"],
  offer: [
    ...underReview,
    "deferred",
    "rejected",
    "not_admitted",
    "closed_no_answer",
    "appeal_submitted",
    "upheld",
  ],
  agreement: beforeAgreement,
  reporting: [...beforeAgreement, "agreement_negotiation"],
};

/** The pages that these roles may open while an application has this status; always the one they are on. */
export function staffParts(
  status: ApplicationStatus,
  roles: readonly string[],
  current: StaffPart,
): { group: keyof typeof partGroups; parts: StaffPart[] }[] {
  const whole = readsQueue({ staffRoles: roles });
  const open = (part: StaffPart) =>
    (whole || contentParts.includes(part)) &&
    (seenBy[part]?.some((role) => roles.includes(role)) ?? true) &&
    (part === current || !emptyIn[part]?.includes(status));
  return (Object.keys(partGroups) as (keyof typeof partGroups)[])
    .map((group) => ({ group, parts: partGroups[group].filter(open) }))
    .filter(({ parts }) => parts.length > 0);
}
