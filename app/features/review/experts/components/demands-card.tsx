import { useTranslation } from "react-i18next";
import { type Locale, say, useLocale } from "~/platform/i18n";
import { Card, DataTable, StatusTag } from "~/ui";
import type { Covered, Demand } from "../../demands/round-demands";
import { findCompetence } from "../competences";

type Words = (key: string, params?: Record<string, unknown>) => string;

export const nameOf = (code: string, locale: Locale): string => {
  const known = findCompetence(code);
  return known ? say(known.label, locale) : code;
};

/** A demand in a few words. */
export function demandName(demand: Demand, t: Words, locale: Locale): string {
  return demand.kind === "competence"
    ? t("demands.competence", { name: nameOf(demand.competence, locale) })
    : t(`demands.${demand.kind}`);
}

function reasonOf(demand: Demand, t: Words, locale: Locale): string {
  if (demand.kind === "competence") {
    return demand.reasons.map((reason) => say(reason, locale)).join("; ");
  }
  const names =
    demand.kind === "field"
      ? demand.competences.map((code) => nameOf(code, locale)).join("; ")
      : undefined;
  return t(`demands.reasons.${demand.kind}`, { names });
}

export type ShownCoverage = Covered & { proposed: number };

/** What an application demands of its experts, why, and how far that is met. */
export function DemandsCard({ coverage }: { coverage: readonly ShownCoverage[] }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  if (coverage.length === 0) return null;
  return (
    <Card flush title={t("demands.title")}>
      <p className="px-5 py-3 text-sm text-ink-soft">{t("demands.lead")}</p>
      <DataTable
        caption={t("demands.caption")}
        captionHidden
        rows={coverage}
        rowKey={({ demand }) => demandName(demand, t, locale)}
        columns={[
          {
            key: "what",
            header: t("demands.what"),
            rowHeader: true,
            cell: ({ demand }) => demandName(demand, t, locale),
          },
          {
            key: "why",
            header: t("demands.why"),
            cell: ({ demand }) => reasonOf(demand, t, locale),
          },
          {
            key: "need",
            header: t("demands.need"),
            numeric: true,
            cell: (one) => one.demand.count,
          },
          { key: "have", header: t("demands.have"), numeric: true, cell: (one) => one.have },
          { key: "state", header: t("demands.state"), cell: (one) => <Met covered={one} /> },
        ]}
      />
    </Card>
  );
}

function Met({ covered: { missing, proposed } }: { covered: ShownCoverage }) {
  const { t } = useTranslation("review-experts");
  if (missing === 0) {
    return (
      <StatusTag tone="success" plain>
        {t("demands.met")}
      </StatusTag>
    );
  }
  if (proposed >= missing)
    return <StatusTag tone="progress">{t("demands.withProposal")}</StatusTag>;
  return (
    <StatusTag tone="warning">{t("demands.missing", { count: missing - proposed })}</StatusTag>
  );
}
