import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { LivePart, PageHeader, StatusTag, Tabs } from "~/ui";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { staffTone } from "../staff-tone";

const parts = [
  "overview",
  "answers",
  "documents",
  "screening",
  "technical",
  "messages",
  "decision",
  "history",
] as const;
export type StaffPart = (typeof parts)[number];

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
  return (
    <>
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: "/admin/applications", label: t("application.back") }}
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
          items={parts.map((one) => ({
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
