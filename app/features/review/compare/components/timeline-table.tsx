import { useTranslation } from "react-i18next";
import { formatMonth, formatNumber, useLocale } from "~/platform/i18n";
import { type Column, DataTable } from "~/ui";
import type { Lane, Timeline } from "../timeline";

type Row = Lane & { number: string };

/** The phases of all projects with their months. */
export function TimelineTable({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation("review-compare");
  const locale = useLocale();
  const rows = timeline.projects.flatMap(({ number, lanes }): Row[] =>
    lanes.map((lane) => ({ ...lane, number })),
  );
  const month = (code: "design" | "build" | "qualify" | "launch"): Column<Row> => ({
    key: code,
    header: t(`timeline.${code}`),
    cell: ({ phase }) => {
      const text = phase[code];
      return text === null ? t("none") : formatMonth(text, locale);
    },
  });
  return (
    <DataTable
      caption={t("timeline.table")}
      rows={rows}
      rowKey={({ number, phase }) => `${number} ${phase.row}`}
      columns={[
        {
          key: "phase",
          header: t("timeline.project"),
          rowHeader: true,
          cell: ({ number, phase }) => (
            <>
              {number}
              <span className="block font-normal">
                {phase.name ?? t("timeline.phase", { number: phase.row + 1 })}
              </span>
            </>
          ),
        },
        {
          key: "area",
          header: t("timeline.area"),
          numeric: true,
          cell: ({ phase }) => (phase.area === null ? t("none") : formatNumber(phase.area, locale)),
        },
        month("design"),
        month("build"),
        month("qualify"),
        month("launch"),
      ]}
    />
  );
}
