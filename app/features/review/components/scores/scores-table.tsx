import { useTranslation } from "react-i18next";
import { type Column, DataTable, StatusTag } from "~/ui";
import type { CriterionResult } from "../../aggregate/aggregate";
import type { Manner } from "../../scores/manner";
import { figuresOf, type ScoredBulletin, type ScoredRound } from "../../scores/scored-round";
import { mannerId } from "./expert-manners";
import { useReasons } from "./use-reasons";

/** Criterion by expert, with mean, median, spread and weight; below, each expert's own total. */
export function ScoresTable({
  round,
  manners = {},
}: {
  round: ScoredRound;
  manners?: Record<string, Manner>;
}) {
  const { t } = useTranslation("review-scoring");
  const { nameOf, number } = useReasons(round.rubric);
  const { figures, bulletins } = round;
  const ownTotal = (bulletin: ScoredBulletin) => {
    const own = figuresOf(round, bulletin);
    return own.total === null ? "—" : number(own.total);
  };
  const shown = (value: number | null) => (value === null ? "—" : number(value));
  const experts = bulletins.map(
    (bulletin): Column<CriterionResult> => ({
      key: bulletin.assignmentId,
      header: <ExpertHead bulletin={bulletin} manner={manners[bulletin.expertId]} />,
      numeric: true,
      cell: ({ scores }) => {
        const found = scores.find(({ by }) => by === bulletin.assignmentId);
        return found?.score ?? <abbr title={t("criterion.notApplicable")}>{t("scores.none")}</abbr>;
      },
    }),
  );
  return (
    <DataTable
      caption={t("table.caption")}
      captionHidden
      narrow="scroll"
      rows={figures.criteria}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "criterion",
          header: t("table.criterion"),
          rowHeader: true,
          cell: ({ code, disputed }) => (
            <>
              {nameOf(code)}
              {disputed && (
                <>
                  {" "}
                  <StatusTag tone="warning">{t("table.disputed")}</StatusTag>
                </>
              )}
            </>
          ),
        },
        { key: "weight", header: t("table.weight"), numeric: true, cell: (row) => row.weight },
        ...experts,
        { key: "mean", header: t("table.mean"), numeric: true, cell: (row) => shown(row.mean) },
        {
          key: "median",
          header: t("table.median"),
          numeric: true,
          cell: (row) => shown(row.median),
        },
        {
          key: "spread",
          header: t("table.spread"),
          numeric: true,
          cell: (row) => shown(row.spread),
        },
      ]}
      footer={
        <tr>
          <th scope="row">{t("scores.total")}</th>
          <td className="is-numeric">100</td>
          {bulletins.map((bulletin) => (
            <td key={bulletin.assignmentId} className="is-numeric">
              {ownTotal(bulletin)}
            </td>
          ))}
          <td className="is-numeric">{shown(figures.total)}</td>
          <td />
          <td />
        </tr>
      }
    />
  );
}

function ExpertHead({ bulletin, manner }: { bulletin: ScoredBulletin; manner?: Manner }) {
  const { t } = useTranslation("review-scoring");
  const { expert, expertId, external, late } = bulletin;
  const told = manner?.hint === "harsh" || manner?.hint === "lenient";
  return (
    <span className="expert-head">
      {expert}
      {external && <span>{t("table.external")}</span>}
      {late && <span>{t("table.late")}</span>}
      {told && (
        <span>
          <a href={`#${mannerId(expertId)}`}>{t(`manner.hint.${manner.hint}`)}</a>
        </span>
      )}
    </span>
  );
}
