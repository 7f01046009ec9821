import { useTranslation } from "react-i18next";
import type { StaffRole } from "~/features/accounts";
import { siteReaders } from "~/features/site";
import { say, useLocale } from "~/platform/i18n";
import { LivePart, PageHeader, StatusTag, Tabs } from "~/ui";
import { readsQueue } from "../access";
import { type ApplicationStatus, allStatuses, statusRow } from "../lifecycle/status";
import { staffTone } from "../staff-tone";

const parts = [
  "overview",
  "answers",
  "documents",
  "screening",
  "technical",
  "reviews",
  "messages",
  "decision",
  "conditions",
  "allocation",
  "offer",
  "agreement",
  "reporting",
  "history",
] as const;
export type StaffPart = (typeof parts)[number];

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

/** Statuses in which a part can hold nothing yet. */
const emptyIn: Partial<Record<StaffPart, readonly ApplicationStatus[]>> = {
  conditions: [
    "submitted",
    "intake_check",
    "clarification_requested",
    "technical_review",
    "expert_review",
    "committee_review",
    "board_review",
    "not_admitted",
    "closed_no_answer",
  ],
  offer: [
    "submitted",
    "intake_check",
    "clarification_requested",
    "technical_review",
    "expert_review",
    "committee_review",
    "board_review",
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

/** What there is for those to whom only the content was granted. */
const contentParts: readonly StaffPart[] = ["answers", "documents"];

export type StaffHeading = {
  id: string;
  number: string;
  title: string;
  status: ApplicationStatus;
  organisation: string;
  /** messages that this person has not read, in all conversations that they may read */
  unread?: number;
};

/** The head of every staff page about one application: what it is, whose, where it stands. */
export function StaffHeader({
  head,
  part,
  roles,
}: {
  head: StaffHeading;
  part: StaffPart;
  roles: readonly string[];
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const base = `/admin/applications/${head.id}`;
  const whole = readsQueue({ staffRoles: roles });
  const shown = (whole ? parts : contentParts).filter(
    (one) =>
      (seenBy[one]?.some((role) => roles.includes(role)) ?? true) &&
      (one === part || !emptyIn[one]?.includes(head.status)),
  );
  return (
    <>
      <LivePart name="head">
        <PageHeader
          compact
          back={
            whole
              ? { href: "/admin/applications", label: t("application.back") }
              : { href: "/admin", label: t("work.title") }
          }
          eyebrow={`${head.number} · ${head.organisation}`}
          title={head.title || t("untitled")}
          tag={
            <StatusTag tone={staffTone(head.status, roles)}>
              {say(statusRow(head.status).staff, locale)}
            </StatusTag>
          }
        />
      </LivePart>
      <LivePart name="tabs">
        <Tabs
          label={t("application.parts")}
          items={shown.map((one) => ({
            href: one === "overview" ? base : `${base}/${one}`,
            label: t(`application.tabs.${one}`),
            current: one === part,
            ...(one === "messages" && { badge: head.unread, badgeText: t("application.unread") }),
          }))}
        />
      </LivePart>
    </>
  );
}
