import { useTranslation } from "react-i18next";
import { StaffHeader } from "~/features/applications";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card, EmptyState, LivePart, Stack, TextArea } from "~/ui";
import { RefusedBanner } from "../../agreement/components/refused-banner";
import { useErrorOf } from "../../agreement/components/use-words";
import { sayPeriod } from "../say-warning";
import type { PeriodPageData, StaffReporting } from "../views.server";
import { PeriodsTable, ReportTag } from "./periods-table";
import { PromisedTable } from "./promised-table";
import type { RefusedReporting } from "./refused";
import { ReportsHistory } from "./reports-history";
import { TermsPart } from "./terms-part";
import { WarningsList } from "./warnings-list";

/** How a company keeps its agreement, for the cluster: warnings, the report that is looked at, periods and terms. */
export function StaffReportingPage({
  page: { head, reporting, period },
  roles,
  saved,
  refused,
}: {
  page: StaffReporting;
  roles: readonly string[];
  saved: boolean;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const base = `/admin/applications/${head.id}`;
  return (
    <>
      <RefusedBanner
        refused={refused}
        prefix=""
        room="obligations"
        kept={refused?.typed.words || refused?.typed.reason}
      />
      <StaffHeader head={head} part="reporting" roles={roles} />
      <h2 className="sr-only">{t("title")}</h2>
      <Stack>
        {saved && !refused && <Banner tone="success" announce="status" title={t("saved")} />}
        {reporting ? (
          <>
            <WarningsList warnings={reporting.warnings} side="cluster" />
            {period && <LookedPeriod period={period} base={base} refused={refused} />}
            <PeriodsTable
              periods={reporting.periods}
              side="cluster"
              hrefOf={(code) => `${base}/reporting?period=${code}`}
            />
            <TermsPart reporting={reporting} side="cluster" refused={refused} />
          </>
        ) : (
          <EmptyState title={t("none")}>
            <p>{t("noneStaff")}</p>
          </EmptyState>
        )}
      </Stack>
    </>
  );
}

function LookedPeriod({
  period,
  base,
  refused,
}: {
  period: PeriodPageData;
  base: string;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const errorOf = useErrorOf(refused?.typed.period === period.code ? refused : null, "obligations");
  const [last] = period.reports;
  return (
    <>
      <Card title={t("report", { period: sayPeriod(period.code, locale) })}>
        <div className="stack">
          <LivePart name="figures">
            <div className="stack stack--tight">
              <p>
                <ReportTag period={period} side="cluster" />{" "}
                {t("dueBy", { date: formatDate(period.due, locale) })}
              </p>
              <PromisedTable period={period} figures={last?.figures ?? null} />
            </div>
          </LivePart>
          {period.acts.includes("accept_report") && (
            <form method="post" noValidate className="stack stack--tight">
              <input type="hidden" name="period" value={period.code} />
              <input type="hidden" name="version" value={period.version} />
              <TextArea
                name="words"
                rows={3}
                label={t("judge.words")}
                hint={t("judge.hint")}
                error={errorOf("words")}
                autoComplete="off"
                defaultValue={refused?.typed.words}
              />
              <ButtonRow>
                <Button name="intent" value="accept_report">
                  {t("judge.accept")}
                </Button>
                <Button name="intent" value="return_report" variant="secondary">
                  {t("judge.return")}
                </Button>
              </ButtonRow>
            </form>
          )}
        </div>
      </Card>
      <ReportsHistory reports={period.reports} side="cluster" base={base} />
    </>
  );
}
