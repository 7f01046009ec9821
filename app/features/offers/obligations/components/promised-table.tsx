import { useTranslation } from "react-i18next";
import { resourceRow } from "~/features/site";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { DataTable } from "~/ui";
import type { Figures } from "../figures";
import { askedOf, figureFields } from "../report-fields";
import type { PeriodPageData } from "../views.server";

/** What was promised and allowed beside what was reported. */
export function PromisedTable({
  period,
  figures,
}: {
  period: PeriodPageData;
  figures: Figures | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const asked = askedOf(period.terms);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "—" : formatNumber(Math.round(value * 10) / 10, locale);
  const exact = (value: number | undefined) =>
    value === undefined ? "—" : formatNumber(value, locale, 3);
  const rows = [
    ...asked.figures.map((name) => ({
      key: name as string,
      label: t(`figures.${name}`),
      promised: number(period.promised[figureFields[name]]),
      reported: number(figures?.[figureFields[name]]),
    })),
    ...asked.loads.map(({ resource, most }) => ({
      key: resource as string,
      label: `${say(resourceRow(resource).label, locale)}, ${say(resourceRow(resource).unit, locale)}`,
      promised: t("table.upTo", { value: formatNumber(most, locale, 3) }),
      reported: exact(figures?.loads[resource]),
    })),
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "label", header: t("table.what"), rowHeader: true, cell: (row) => row.label },
        {
          key: "promised",
          header: t("table.promised"),
          numeric: true,
          cell: (row) => row.promised,
        },
        {
          key: "reported",
          header: t("table.reported"),
          numeric: true,
          cell: (row) => row.reported,
        },
      ]}
    />
  );
}
