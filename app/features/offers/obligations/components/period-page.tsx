import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, Card, LivePart, PageHeader, Stack } from "~/ui";
import { RefusedBanner } from "../../agreement/components/refused-banner";
import { sayPeriod } from "../say-warning";
import type { ApplicantPeriod } from "../views.server";
import { ReportTag } from "./periods-table";
import { PromisedTable } from "./promised-table";
import type { RefusedReporting } from "./refused";
import { ReportForm } from "./report-form";
import { ReportsHistory } from "./reports-history";

/** One period as the company reports of it. */
export function PeriodPage({
  page,
  saved,
  refused,
}: {
  page: ApplicantPeriod;
  saved: "saved" | "sent" | null;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const { head, period, role } = page;
  const base = `/portal/applications/${head.id}`;
  const [last] = period.reports;
  const returned = period.state === "returned" ? last?.words : "";
  return (
    <>
      <RefusedBanner refused={refused} prefix="" room="obligations" kept={refused?.typed.note} />
      {saved && !refused && (
        <div className="page-banner">
          <Banner
            tone="success"
            announce="status"
            title={t(saved === "sent" ? "sentNow" : "savedDraft")}
          />
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: `${base}/reporting`, label: t("toReporting") }}
          eyebrow={[head.number, head.title].filter(Boolean).join(" · ")}
          title={t("report", { period: sayPeriod(period.code, locale) })}
          lead={t("dueBy", { date: formatDate(period.due, locale) })}
          tag={<ReportTag period={period} side="company" />}
        />
      </LivePart>
      <Stack>
        {role === "viewer" && <Banner tone="info">{t("viewer")}</Banner>}
        {returned && (
          <Banner tone="warning" title={t("returnedTitle")}>
            <p className="whitespace-pre-line wrap-anywhere">{returned}</p>
          </Banner>
        )}
        <ReportForm page={page} refused={refused} />
        {last && (
          <LivePart name="figures">
            <Card title={t("table.title")}>
              <PromisedTable period={period} figures={last.figures} />
            </Card>
          </LivePart>
        )}
        <ReportsHistory reports={period.reports} side="company" base={base} />
      </Stack>
    </>
  );
}
