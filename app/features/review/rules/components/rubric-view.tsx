import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { DataTable, DefinitionList, Disclosure } from "~/ui";
import { statutoryCriteria } from "../../conclusion/statutory";
import { anchorScores, weightField, weightSum } from "../forms/rubric-form";
import type { TypedRow } from "../forms/typed";
import { weightColumns } from "../rubric";

/** The criteria of a version: weights with their sums, and the words of each. */
export function RubricView({ rows }: { rows: readonly TypedRow[] }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  return (
    <>
      <DataTable
        caption={t("rows.rubric.caption")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code ?? ""}
        columns={[
          {
            key: "name",
            header: t("rows.rubric.row"),
            rowHeader: true,
            cell: (row) => row[`name.${locale}`],
          },
          ...weightColumns.map((column) => ({
            key: column,
            header: t(`columns.${column}`),
            numeric: true,
            cell: (row: TypedRow) => row[weightField(column)],
          })),
        ]}
        footer={
          <tr>
            <th scope="row">{t("sum")}</th>
            {weightColumns.map((column) => (
              <td key={column} className="is-numeric" data-label={t(`columns.${column}`)}>
                {weightSum(rows.map((row) => row[weightField(column)] ?? ""))}
              </td>
            ))}
          </tr>
        }
      />
      <div>
        {rows.map((row) => (
          <Disclosure key={row.code} summary={row[`name.${locale}`]}>
            <DefinitionList
              items={[
                { term: t("fields.rubric.code"), value: row.code },
                {
                  term: t("fields.rubric.statutory"),
                  value: statutoryCriteria
                    .filter(({ number }) => row.statutory?.split(" ").includes(String(number)))
                    .map(({ number, name }) => `${number}. ${say(name, locale)}`)
                    .join("\n"),
                },
                ...anchorScores.map((score) => ({
                  term: t("anchor", { score }),
                  value: row[`anchors.${score}.${locale}`],
                })),
              ]}
            />
          </Disclosure>
        ))}
      </div>
    </>
  );
}
