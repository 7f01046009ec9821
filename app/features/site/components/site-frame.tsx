import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Banner, PageHeader, Stack, Tabs } from "~/ui";

export const sitePlaces = {
  overview: "/admin/site",
  plan: "/admin/site/plan",
  units: "/admin/site/units",
  buildings: "/admin/site/buildings",
  limits: "/admin/site/limits",
  loads: "/admin/site/loads",
  waiting: "/admin/site/waiting",
  scenarios: "/admin/site/scenarios",
  rules: "/admin/site/rules",
  import: "/admin/site/import",
} as const;

type Place = keyof typeof sitePlaces;

/** What every page of the site begins with: its heading, the way to the others, and whether it is invented. */
export function SiteFrame({
  place,
  title,
  lead,
  back,
  actions,
  illustrative,
  children,
}: {
  place: Place;
  title: string;
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
  illustrative: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation("site-plan");
  const open = (one: Place) => one !== "import" || place === "import";
  const tabs = (Object.keys(sitePlaces) as Place[]).filter(open).map((one) => ({
    href: sitePlaces[one],
    label: t(`tabs.${one}`),
    current: one === place,
  }));
  return (
    <>
      <PageHeader compact title={title} lead={lead} back={back} actions={actions} />
      <Tabs label={t("tabsLabel")} items={tabs} />
      <Stack>
        {illustrative && <IllustrativeNote />}
        {children}
      </Stack>
    </>
  );
}

/** Said wherever an invented inventory is shown. */
export function IllustrativeNote() {
  const { t } = useTranslation("site-plan");
  return (
    <Banner tone="warning" title={t("illustrative")}>
      <p>{t("illustrativeText")}</p>
    </Banner>
  );
}
