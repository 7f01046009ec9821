import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { LivePart, PageHeader, StatusTag, TabGroups } from "~/ui";
import { readsQueue } from "../access";
import { type ApplicationStatus, statusRow } from "../lifecycle/status";
import { staffTone } from "../staff-tone";
import { type StaffPart, staffParts } from "./staff-parts";

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
  const item = (one: StaffPart) => ({
    href: one === "overview" ? base : `${base}/${one}`,
    label: t(`application.tabs.${one}`),
    current: one === part,
    ...(one === "messages" && { badge: head.unread, badgeText: t("application.unread") }),
  });
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
        <TabGroups
          label={t("application.parts")}
          groups={staffParts(head.status, roles, part).map(({ group, parts }) => ({
            name: t(`application.groups.${group}`),
            items: parts.map(item),
          }))}
        />
      </LivePart>
    </>
  );
}
