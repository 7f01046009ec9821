import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { DataTable, StatusTag } from "~/ui";
import { gatesTo } from "../forms/reasons-form";
import type { TypedRow } from "../forms/typed";
import { FieldValue } from "./field-value";
import { useStanding } from "./standing-context";

/** The reasons of a version in their order: who may name them, and which gates lead to them now. */
export function ReasonsView({ rows }: { rows: readonly TypedRow[] }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const { gates } = useStanding();
  return (
    <DataTable
      caption={t("rows.reasons.caption")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code ?? ""}
      columns={[
        {
          key: "name",
          header: t("rows.reasons.row"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row[`name.${locale}`]}
              <span className="block font-normal text-ink-soft">{row.code}</span>
            </>
          ),
        },
        {
          key: "active",
          header: t("reasons.state"),
          cell: (row) => (
            <StatusTag tone={row.active ? "success" : "neutral"}>
              {t(row.active ? "reasons.active" : "reasons.retired")}
            </StatusTag>
          ),
        },
        {
          key: "steps",
          header: t("fields.reasons.steps"),
          cell: (row) => <FieldValue kind="steps" text={row.steps ?? ""} />,
        },
        {
          key: "gates",
          header: t("reasons.gates"),
          cell: (row) =>
            gatesTo(gates, row.code ?? "")
              .map(({ name }) => say(name, locale))
              .join("; ") || t("none"),
        },
      ]}
    />
  );
}
