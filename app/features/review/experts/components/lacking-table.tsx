import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { type Column, DataTable, EmptyState } from "~/ui";
import type { Lacking } from "../../proposal/lacking.server";
import { demandName } from "./demands-card";

/** Applications whose demands on experts are not all met; `choosable` puts a tick beside each. */
export function LackingTable({
  rows,
  choosable = false,
}: {
  rows: readonly Lacking[];
  choosable?: boolean;
}) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const choose: Column<Lacking>[] = choosable
    ? [
        {
          key: "choose",
          header: t("assign.choose"),
          cell: (row) => (
            <label className="choice">
              <input
                className="choice__input"
                type="checkbox"
                name="ids"
                value={row.id}
                defaultChecked
              />
              <span className="sr-only">{t("assign.chooseHidden", { number: row.number })}</span>
            </label>
          ),
        },
      ]
    : [];
  return (
    <DataTable
      caption={t("assign.caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState level={3} title={t("assign.empty")}>
          {t("assign.emptyText")}
        </EmptyState>
      }
      columns={[
        ...choose,
        {
          key: "number",
          header: t("assign.number"),
          rowHeader: true,
          nowrap: true,
          cell: (row) => <a href={`/admin/applications/${row.id}/reviews`}>{row.number}</a>,
        },
        { key: "project", header: t("assign.project"), cell: (row) => row.title },
        { key: "organisation", header: t("assign.organisation"), cell: (row) => row.organisation },
        {
          key: "missing",
          header: t("assign.missing"),
          cell: (row) => (
            <ul>
              {row.missing.map(({ demand, missing }) => {
                const what = demandName(demand, t, locale);
                return <li key={what}>{`${what}: ${missing}`}</li>;
              })}
            </ul>
          ),
        },
        {
          key: "due",
          header: t("assign.due"),
          cell: (row) => (row.dueAt ? formatDate(row.dueAt, locale) : "—"),
        },
      ]}
    />
  );
}
