import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DataTable, EmptyState, LivePart, StatusTag, type Tone } from "~/ui";
import type { Reporting } from "../read-reporting.server";
import { sayPeriod } from "../say-warning";

type Row = Reporting["periods"][number];

const tones: Record<Row["state"], Record<"company" | "cluster", Tone>> = {
  open: { company: "action", cluster: "neutral" },
  sent: { company: "progress", cluster: "action" },
  returned: { company: "warning", cluster: "neutral" },
  accepted: { company: "success", cluster: "success" },
};

/** Where the report of a period stands, in words. */
export function ReportTag({
  period: { state, over, late },
  side,
}: {
  period: Pick<Row, "state" | "over" | "late">;
  side: "company" | "cluster";
}) {
  const { t } = useTranslation("obligations");
  if (late) return <StatusTag tone="danger">{t("states.late")}</StatusTag>;
  if (!over && state === "open") return <StatusTag tone="neutral">{t("states.running")}</StatusTag>;
  return <StatusTag tone={tones[state][side]}>{t(`states.${side}.${state}`)}</StatusTag>;
}

/** The periods of which a company reports, the newest first. */
export function PeriodsTable({
  periods,
  side,
  hrefOf,
}: {
  periods: Reporting["periods"];
  side: "company" | "cluster";
  hrefOf: (code: string) => string;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  return (
    <LivePart name="periods">
      <Card flush title={t("periods.title")}>
        <DataTable
          caption={t("periods.title")}
          captionHidden
          rows={periods}
          rowKey={(row) => row.code}
          empty={<EmptyState title={t("periods.empty")} />}
          columns={[
            {
              key: "period",
              header: t("periods.period"),
              rowHeader: true,
              cell: (row) => <a href={hrefOf(row.code)}>{sayPeriod(row.code, locale)}</a>,
            },
            {
              key: "days",
              header: t("periods.days"),
              cell: (row) => `${formatDate(row.from, locale)} — ${formatDate(row.until, locale)}`,
            },
            {
              key: "due",
              header: t("periods.due"),
              nowrap: true,
              cell: (row) => formatDate(row.due, locale),
            },
            {
              key: "state",
              header: t("periods.state"),
              cell: (row) => <ReportTag period={row} side={side} />,
            },
          ]}
        />
      </Card>
    </LivePart>
  );
}
