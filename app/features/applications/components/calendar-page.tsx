import { useTranslation } from "react-i18next";
import { formatMonth, useLocale } from "~/platform/i18n";
import { Banner, Card, DataTable, ErrorSummary, PageHeader, Split, Stack, StatusTag } from "~/ui";
import type { YearRow, YearView } from "../calendar/calendar-view.server";
import { CalendarDays } from "./calendar-days";
import { DayForm, type RefusedCalendar, YearForm } from "./calendar-forms";

/** The years that deadlines can be counted in, and the exceptions of one of them. */
export function CalendarPage({
  years,
  year,
  refused,
}: {
  years: YearRow[];
  year: YearView | null;
  refused: RefusedCalendar | null;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const errors = Object.entries(refused?.fields ?? {}).map(([name, error]) => ({
    field: `${refused?.typed.intent}-${name}`,
    message: t(`calendar.errors.${error.code}`),
  }));
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      {refused && errors.length === 0 && (
        <Banner tone="danger" announce="alert">
          <p>{t(`calendar.errors.${refused.refusal.code}`)}</p>
        </Banner>
      )}
      <PageHeader compact title={t("calendar.title")} lead={t("calendar.lead")} />
      <Split
        aside={
          <>
            {year && (
              <Card title={t("calendar.addDay")}>
                <DayForm year={year.year} refused={of("save_day")} />
              </Card>
            )}
            <Card title={t("calendar.add")}>
              <p className="mb-3 text-sm text-ink-soft">{t("calendar.addLead")}</p>
              <YearForm intent="add_year" refused={of("add_year")} />
            </Card>
          </>
        }
      >
        <Card flush title={t("calendar.years")}>
          <Years years={years} current={year?.year ?? null} />
        </Card>
        {year && (
          <>
            <Card title={`${year.year}`}>
              <YearForm intent="change_year" year={year} refused={of("change_year")} />
            </Card>
            <Card title={t("calendar.daysOf", { year: year.year })}>
              <Stack>
                {year.months.map((month) => (
                  <section key={month.month}>
                    <h3 className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
                      <span className="inline-block first-letter:uppercase">
                        {formatMonth(month.month, locale)}
                      </span>
                      <span className="text-sm font-normal text-ink-soft">
                        {t("calendar.workingDays", { count: month.workingDays })}
                      </span>
                    </h3>
                    {month.days.length > 0 && <CalendarDays month={month} />}
                  </section>
                ))}
              </Stack>
            </Card>
          </>
        )}
      </Split>
    </>
  );
}

function Years({ years, current }: { years: YearRow[]; current: number | null }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("calendar.years")}
      captionHidden
      rows={years}
      rowKey={(row) => String(row.year)}
      columns={[
        {
          key: "year",
          header: t("calendar.year"),
          rowHeader: true,
          cell: (row) => (
            <a
              href={`/admin/settings/calendar?year=${row.year}`}
              aria-current={row.year === current ? "true" : undefined}
            >
              {row.year}
            </a>
          ),
        },
        {
          key: "state",
          header: t("calendar.yearState"),
          cell: (row) => (
            <StatusTag tone={row.provisional ? "warning" : "success"}>
              {t(row.provisional ? "calendar.provisionalTag" : "calendar.finalTag")}
            </StatusTag>
          ),
        },
        { key: "source", header: t("calendar.source"), cell: (row) => row.source },
        { key: "days", header: t("calendar.days"), numeric: true, cell: (row) => row.days },
      ]}
    />
  );
}
