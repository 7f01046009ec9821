import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, EmptyState, PageHeader, Stack } from "~/ui";
import { CompareTable } from "../../compare/components/compare-table";
import type { SessionComparison } from "../views/session-comparison.server";

/** The applications of a frozen agenda side by side. */
export function SessionComparisonPage({ comparison }: { comparison: SessionComparison }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const { id, number, kind, frozenAt, heads, groups, hidden } = comparison;
  return (
    <>
      <PageHeader
        compact
        back={{ href: `/admin/committee/${id}`, label: t("session.title", { number }) }}
        eyebrow={t(`kinds.${kind}`)}
        title={t("comparison.title")}
        lead={t("comparison.lead", {
          date: t("moscow", { date: formatDateTime(frozenAt, locale) }),
        })}
      />
      <Stack>
        {hidden > 0 && (
          <Banner tone="info">
            <p>{t("comparison.hidden", { count: hidden })}</p>
          </Banner>
        )}
        {heads.length === 0 ? (
          <EmptyState title={t("comparison.empty")}>
            <p>{t("comparison.emptyText")}</p>
          </EmptyState>
        ) : (
          <CompareTable caption={t("comparison.caption")} heads={heads} groups={groups} />
        )}
      </Stack>
    </>
  );
}
