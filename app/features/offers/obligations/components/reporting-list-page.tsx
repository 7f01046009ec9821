import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Card,
  DataTable,
  EmptyState,
  LivePart,
  PageHeader,
  Pager,
  Stack,
  StatusTag,
  Tabs,
} from "~/ui";
import type { ReportingRow } from "../list-reporting.server";
import {
  type ReportingPlace,
  type ReportingQuery,
  reportingHref,
  reportingLists,
} from "../reporting-query";
import { sayPeriod, sayWarning } from "../say-warning";
import { warningRules } from "../warnings";

/** Who is behind, who is late, and which reports wait to be looked at. */
export function ReportingListPage({
  query,
  rows,
  next,
}: {
  query: ReportingQuery;
  rows: ReportingRow[];
  next: ReportingPlace | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const { list, after } = query;
  const place = (row: ReportingRow) =>
    `/admin/applications/${row.application.id}/reporting${row.period ? `?period=${row.period}` : ""}`;
  return (
    <>
      <PageHeader compact title={t("list.title")} lead={t("list.lead")} />
      <Stack>
        <Tabs
          label={t("list.shown")}
          items={reportingLists.map((one) => ({
            href: reportingHref({ list: one, after: null }),
            label: t(`list.lists.${one}`),
            current: one === list,
          }))}
        />
        <LivePart name="reporting">
          <Card flush>
            <DataTable
              caption={t(`list.lists.${list}`)}
              captionHidden
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t(`list.empty.${list}`)} />}
              columns={[
                {
                  key: "at",
                  header: t(list === "warnings" ? "list.since" : "list.due"),
                  nowrap: true,
                  cell: (row) => formatDate(row.at.slice(0, 10), locale),
                },
                {
                  key: "application",
                  header: t("list.application"),
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <a href={place(row)}>{row.application.number}</a>
                      <span className="block font-normal text-ink-soft">
                        {row.application.organisation}
                      </span>
                    </>
                  ),
                },
                {
                  key: "about",
                  header: t(list === "warnings" ? "list.warning" : "list.period"),
                  cell: ({ warning, period }) =>
                    warning ? (
                      <>
                        <StatusTag tone={warningRules[warning.code].tone}>
                          {t(`names.${warning.code}`)}
                        </StatusTag>{" "}
                        {sayWarning(warning, t, locale)}
                      </>
                    ) : (
                      sayPeriod(period ?? "", locale)
                    ),
                },
              ]}
            />
          </Card>
          <Pager
            label={t("list.pages")}
            previous={
              after
                ? { href: reportingHref({ list, after: null }), label: t("list.toFirst") }
                : undefined
            }
            next={
              next
                ? { href: reportingHref({ list, after: next }), label: t("list.more") }
                : undefined
            }
          />
        </LivePart>
      </Stack>
    </>
  );
}
