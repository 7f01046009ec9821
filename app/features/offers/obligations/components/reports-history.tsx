import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Card, LivePart, Timeline, type TimelineEntry } from "~/ui";
import { AgreedFile } from "../../agreement/components/agreed-file";
import type { PeriodPageData } from "../views.server";

/** The reports of a period as they were sent, and what was said to each; the newest first. */
export function ReportsHistory({
  reports,
  side,
  base,
}: {
  reports: PeriodPageData["reports"];
  side: "company" | "cluster";
  base: string;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  if (reports.length === 0) return null;
  const time = (at: Date | string) => ({
    time: t("moscow", { date: formatDateTime(at, locale) }),
    dateTime: new Date(at).toISOString(),
  });
  const entries = reports.flatMap((report): TimelineEntry[] => [
    ...(report.verdict && report.judgedAt
      ? [
          {
            key: `${report.id}-judged`,
            title: t(`history.${report.verdict}`, { no: report.number }),
            ...time(report.judgedAt),
            by: report.judgedBy || undefined,
            tone: report.verdict === "approved" ? ("success" as const) : ("warning" as const),
            body: report.words && (
              <p className="whitespace-pre-line wrap-anywhere">{report.words}</p>
            ),
          },
        ]
      : []),
    {
      key: report.id,
      title: t("history.sent", { no: report.number }),
      ...time(report.sentAt),
      by: report.by,
      body: (
        <>
          {report.note && <p className="whitespace-pre-line wrap-anywhere">{report.note}</p>}
          {report.files.map((file) => (
            <AgreedFile key={file.fileId} file={file} base={base} own={side === "company"} />
          ))}
        </>
      ),
    },
  ]);
  return (
    <LivePart name="history">
      <Card title={t("history.title")}>
        <Timeline label={t("history.title")} entries={entries} />
      </Card>
    </LivePart>
  );
}
