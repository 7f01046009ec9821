import { useTranslation } from "react-i18next";
import { LivePart, Tabs } from "~/ui";

const parts = ["overview", "documents", "messages"] as const;
export type ApplicantPart = (typeof parts)[number];

/** The parts of one application as its company walks them; `unread` counts messages not yet read. */
export function ApplicantTabs({
  id,
  part,
  unread = 0,
}: {
  id: string;
  part: ApplicantPart;
  unread?: number;
}) {
  const { t } = useTranslation("applications");
  const base = `/portal/applications/${id}`;
  return (
    <LivePart name="tabs">
      <Tabs
        label={t("parts.label")}
        items={parts.map((one) => ({
          href: one === "overview" ? base : `${base}/${one}`,
          label: t(`parts.${one}`),
          current: one === part,
          ...(one === "messages" && { badge: unread, badgeText: t("parts.unread") }),
        }))}
      />
    </LivePart>
  );
}
