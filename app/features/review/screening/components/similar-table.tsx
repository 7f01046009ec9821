import { useTranslation } from "react-i18next";
import { statusRow } from "~/features/applications";
import { formatDate, formatNumber, say, useLocale } from "~/platform/i18n";
import { Card, type Column, DataTable, StatusTag } from "~/ui";
import type { SimilarApplication } from "../similar/find-similar.server";
import { isLikelyDuplicate, type Match } from "../similar/match-reasons";

/** Earlier applications of the organisation and those that may be the same project, each with why. */
export function SimilarTable({ rows }: { rows: readonly SimilarApplication[] }) {
  const { t } = useTranslation("review-screening");
  return (
    <Card id="similar" title={t("similar.title")} flush={rows.length > 0}>
      <DataTable
        caption={t("similar.title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={useColumns()}
        empty={<p>{t("similar.none")}</p>}
      />
    </Card>
  );
}

function useColumns(): Column<SimilarApplication>[] {
  const { t } = useTranslation("review-screening");
  const locale = useLocale();
  return [
    {
      key: "application",
      header: t("similar.application"),
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={`/admin/applications/${row.id}`}>{row.number}</a>
          <div className="similar__title">{row.title}</div>
        </>
      ),
    },
    { key: "organisation", header: t("similar.organisation"), cell: (row) => row.organisation },
    {
      key: "status",
      header: t("similar.status"),
      cell: (row) => (
        <>
          {say(statusRow(row.status).staff, locale)}
          <div className="gate__by">
            {t("similar.submitted", { date: formatDate(row.submittedAt, locale) })}
          </div>
        </>
      ),
    },
    {
      key: "why",
      header: t("similar.why"),
      cell: (row) => (
        <>
          {isLikelyDuplicate(row.matches) && (
            <StatusTag tone="warning">{t("similar.likely")}</StatusTag>
          )}
          <ul className="list-disc pl-5">
            {row.matches.map((match) => (
              <li key={`${match.reason} ${match.detail}`}>
                <Why match={match} />
              </li>
            ))}
          </ul>
        </>
      ),
    },
  ];
}

function Why({ match: { reason, detail, likeness } }: { match: Match }) {
  const { t } = useTranslation("review-screening");
  const locale = useLocale();
  const percent = likeness === null ? "" : formatNumber(likeness * 100, locale, 0);
  return <>{t(`matches.${reason}`, { detail, percent })}</>;
}
