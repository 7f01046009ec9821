import { useTranslation } from "react-i18next";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { Card, type Column, DataTable, DefinitionList, StatusTag } from "~/ui";
import type { Pack } from "../pack/pack";
import { type ScoreRow, scoreRows } from "../pack/pack-lines";

/** The experts' scores as they stood when the agenda was frozen, and what they came to. */
export function PackScores({ pack: { round } }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  if (!round || round.bulletins.length === 0) {
    return (
      <Card title={t("pack.scores")}>
        <p className="quiet">{t("pack.scoresNone")}</p>
      </Card>
    );
  }
  const { rows, total, recommendation } = scoreRows(round);
  const columns: Column<ScoreRow>[] = [
    {
      key: "criterion",
      header: t("pack.criterion"),
      rowHeader: true,
      cell: (row) => (
        <>
          {say(row.name, locale)}{" "}
          {row.disputed && <StatusTag tone="warning">{t("pack.disputed")}</StatusTag>}
        </>
      ),
    },
    { key: "weight", header: t("pack.weight"), numeric: true, cell: (row) => row.weight },
    ...round.bulletins.map(
      (bulletin, index): Column<ScoreRow> => ({
        key: `expert${index}`,
        header: bulletin.expert,
        numeric: true,
        cell: (row) => row.scores[index] ?? t("pack.notApplicable"),
      }),
    ),
    {
      key: "mean",
      header: t("pack.mean"),
      numeric: true,
      cell: (row) => (row.mean === null ? "—" : formatNumber(row.mean, locale, 2)),
    },
  ];
  return (
    <Card title={t("pack.scores")}>
      <div className="stack stack--tight">
        <DataTable
          caption={t("pack.scores")}
          captionHidden
          narrow="scroll"
          rows={rows}
          rowKey={(row) => row.code}
          columns={columns}
        />
        <DefinitionList
          items={[
            ...(total === null
              ? []
              : [{ term: t("pack.total"), value: formatNumber(total, locale, 1) }]),
            ...(recommendation
              ? [
                  {
                    term: t("pack.recommendation"),
                    value: t(`recommendations.${recommendation}`),
                  },
                ]
              : []),
            ...round.bulletins.map(({ expert, summary }, index) => ({
              key: `bulletin${index}`,
              term: expert,
              value: summary || "—",
            })),
          ]}
        />
      </div>
    </Card>
  );
}
