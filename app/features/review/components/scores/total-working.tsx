import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui";
import type { Aggregate, CriterionResult } from "../../aggregate/aggregate";
import type { Rubric } from "../../rules/rubric";
import { useReasons } from "./use-reasons";

/** How the total comes about: per criterion weight, share, mean with the scores in it, and what it adds. */
export function TotalWorking({ rubric, figures }: { rubric: Rubric; figures: Aggregate }) {
  const { t } = useTranslation("review-scoring");
  const { nameOf, number } = useReasons(rubric);
  const { criteria, total, weight } = figures;
  const mean = ({ scores, mean: value }: CriterionResult) => {
    const given = scores.flatMap(({ score }) => score ?? []);
    if (value === null) return t("scores.none");
    return given.length === 1
      ? number(value)
      : `(${given.join(" + ")}) / ${given.length} = ${number(value)}`;
  };
  const points = ({ mean: value, share, points: own }: CriterionResult) =>
    value === null ? "0" : `${number(share)} × ${number(value)} / 5 = ${number(own)}`;
  return (
    <>
      <p className="mb-3">{t("working.lead", { weight: number(weight) })}</p>
      <DataTable
        caption={t("working.title")}
        captionHidden
        narrow="scroll"
        rows={criteria}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "criterion",
            header: t("table.criterion"),
            rowHeader: true,
            cell: ({ code }) => nameOf(code),
          },
          { key: "weight", header: t("table.weight"), numeric: true, cell: (row) => row.weight },
          {
            key: "share",
            header: t("working.share"),
            numeric: true,
            cell: (row) => number(row.share),
          },
          { key: "mean", header: t("table.mean"), numeric: true, cell: mean },
          { key: "points", header: t("working.points"), numeric: true, cell: points },
        ]}
        footer={
          <tr>
            <th scope="row">{t("scores.total")}</th>
            <td className="is-numeric">{100}</td>
            <td className="is-numeric">{number(total === null ? 0 : 100)}</td>
            <td />
            <td className="is-numeric">{total === null ? "—" : number(total)}</td>
          </tr>
        }
      />
    </>
  );
}
