import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card } from "~/ui";
import type { ConditionsSummary } from "../applicant-conditions.server";

/** The conditions of an approval on the application's own page: how many are settled, what is due next. */
export function ConditionsSummaryCard({ id, summary }: { id: string; summary: ConditionsSummary }) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { total, settled, overdue, next, lapsed } = summary;
  const done = settled === total;
  const state = lapsed ? "lapsed" : done ? "all" : "some";
  return (
    <Card title={t("title")}>
      <div className="stack stack--tight">
        <p>
          {t(`progress.${state}`, { settled, total })}
          {overdue > 0 && `. ${t("progress.overdue", { count: overdue })}`}
        </p>
        {next && !done && <p>{t("progress.next", { date: formatDate(next, locale) })}</p>}
        <ButtonRow>
          <ButtonLink
            href={`/portal/applications/${id}/conditions`}
            variant={done ? "secondary" : "primary"}
          >
            {t(done ? "toConditionsDone" : "toConditions")}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Card>
  );
}
