import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { DataTable } from "~/ui";
import type { TypedRow } from "../forms/typed";
import { FieldValue } from "./field-value";

/** The gates of a version in their order. */
export function GatesView({ rows }: { rows: readonly TypedRow[] }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("rows.gates.caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code ?? ""}
      columns={[
        {
          key: "name",
          header: t("rows.gates.row"),
          rowHeader: true,
          cell: (row) => row[`name.${locale}`],
        },
        { key: "hint", header: t("howTo"), cell: (row) => row[`hint.${locale}`] },
        {
          key: "reason",
          header: t("fields.gates.reason"),
          cell: (row) => <FieldValue kind="reason" text={row.reason ?? ""} />,
        },
        {
          key: "optional",
          header: t("mayNotApply"),
          cell: (row) => <FieldValue kind="tick" text={row.optional ?? ""} />,
        },
      ]}
    />
  );
}
