import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner } from "~/ui";
import type { ConditionsSummary } from "../applicant-conditions.server";

/** How many conditions are settled, which day is next, and what that means for the agreement. */
export function ConditionsProgress({ summary }: { summary: ConditionsSummary }) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { total, settled, overdue, next, lapsed } = summary;
  if (lapsed) return <Banner tone="info" title={t("progress.lapsed")} />;
  if (settled === total) return <Banner tone="success" title={t("progress.all")} />;
  return (
    <Banner tone={overdue > 0 ? "danger" : "action"} title={t("progress.some", { settled, total })}>
      <p>
        {t("progress.before")} {overdue > 0 && `${t("progress.overdue", { count: overdue })} `}
        {next && t("progress.next", { date: formatDate(next, locale) })}
      </p>
    </Banner>
  );
}
