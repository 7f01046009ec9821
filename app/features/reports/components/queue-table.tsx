import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { staffTone, statusRow } from "~/features/applications";
import { formatDate, formatNumber, say, useLocale } from "~/platform/i18n";
import { type Column, DataTable, StatusTag } from "~/ui";
import type { QueueRow } from "../queue/search-queue.server";

/** Applications as the staff's lists show them; `roles` mark what waits for the reader. */
export function QueueTable({
  caption,
  captionHidden,
  rows,
  roles,
  empty,
  tick,
}: {
  caption: string;
  captionHidden?: boolean;
  rows: readonly QueueRow[];
  roles: readonly string[];
  empty: ReactNode;
  /** the name under which rows are ticked in the form around the table */
  tick?: string;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const ticks: Column<QueueRow> = {
    key: "tick",
    header: <span className="sr-only">{t("compare.tick")}</span>,
    label: t("compare.tick"),
    cell: (row) => (
      <input
        type="checkbox"
        className="choice__input"
        name={tick}
        value={row.id}
        aria-label={t("compare.tickOne", { number: row.number })}
      />
    ),
  };
  const columns: Column<QueueRow>[] = [
    ...(tick ? [ticks] : []),
    {
      key: "number",
      header: t("table.number"),
      rowHeader: true,
      nowrap: true,
      cell: (row) => <a href={`/admin/applications/${row.id}`}>{row.number}</a>,
    },
    {
      key: "organisation",
      header: `${t("table.organisation")} · ${t("table.title").toLowerCase()}`,
      label: "",
      cell: (row) => (
        <>
          {row.organisation}
          <span className="block text-ink-soft">{row.title || t("untitled")}</span>
        </>
      ),
    },
    {
      key: "type",
      header: t("table.type"),
      cell: (row) => (
        <>
          {t(`types.${row.applicantType}`)}
          <span className="block text-ink-soft">{t(`tracks.${row.track}`)}</span>
        </>
      ),
    },
    {
      key: "status",
      header: t("table.status"),
      cell: (row) => (
        <StatusTag tone={staffTone(row.status, roles)}>
          {say(statusRow(row.status).staff, locale)}
        </StatusTag>
      ),
    },
    {
      key: "area",
      header: t("table.area"),
      numeric: true,
      cell: (row) => (row.totalArea === null ? t("none") : formatNumber(row.totalArea, locale, 0)),
    },
    {
      key: "due",
      header: t("table.due"),
      cell: (row) => (
        <>
          <span className="whitespace-nowrap">
            {row.dueAt ? formatDate(row.dueAt, locale) : t("none")}
          </span>
          <Late days={row.lateDays} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}

/** By how much a date has passed, in words. */
export function Late({ days }: { days: number | null }) {
  const { t } = useTranslation("staff");
  if (days === null) return null;
  return <span className="block font-semibold text-danger">{lateText(t, days)}</span>;
}

function lateText(t: TFunction<"staff">, days: number): string {
  return days === 0 ? t("late.today") : t("late.by", { count: days });
}

/** A total in words: exact, or "more than 1000". */
export function totalText(
  t: TFunction<"staff">,
  total: { count: number; more: boolean },
  shown: string,
): string {
  return total.more ? t("total.more", { shown }) : t("total.exact", { count: total.count });
}
