import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { DataTable, Disclosure, StatusTag } from "~/ui";
import type { StackFloor } from "../plan/read-floors.server";
import { stateTone } from "./state-tone";

/** What the floors tell, as a table. */
export function StackTable({ floors }: { floors: readonly StackFloor[] }) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const rows = floors.flatMap(({ level, units }) => units.map((unit) => ({ level, ...unit })));
  return (
    <Disclosure summary={t("unitsAsTable", { count: rows.length })}>
      <DataTable
        caption={t("units")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "code",
            header: t("unit"),
            rowHeader: true,
            cell: (row) => <a href={`/admin/site/units/${row.id}`}>{row.code}</a>,
          },
          { key: "level", header: t("level"), numeric: true, cell: (row) => row.level },
          {
            key: "area",
            header: t("area"),
            numeric: true,
            cell: (row) => `${formatNumber(row.areaM2, locale, 1)}\u00a0${t("m2")}`,
          },
          {
            key: "use",
            header: t("mainUse"),
            cell: (row) => t(`classes.unit.${row.group}`),
          },
          {
            key: "state",
            header: t("state"),
            cell: (row) => (
              <StatusTag tone={stateTone[row.state]}>{t(`classes.unit.${row.state}`)}</StatusTag>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
