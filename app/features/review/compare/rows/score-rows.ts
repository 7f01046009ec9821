import { formatNumber } from "~/platform/i18n";
import type { Candidate, CandidateCriterion } from "../candidate";
import { type Cell, figure, nothing, type RowPlan, texts, type Words } from "./row";

/** Total, recommendation and each criterion, as far as the reader may see them. */
export function scoreRows(candidates: readonly Candidate[], { t, locale }: Words): RowPlan[] {
  const scored = candidates.flatMap(({ scores }) => scores ?? []);
  if (scored.length === 0) return [];
  const number = (value: number) => formatNumber(value, locale, 2);
  const criteria = new Map<string, CandidateCriterion>();
  // What nobody scored tells nobody apart. Of a criterion that several versions of the table name, the newest name counts.
  for (const { criteria: own } of scored.toSorted((a, b) => a.rubricVersion - b.rubricVersion)) {
    for (const criterion of own) {
      if (criterion.mean !== null) criteria.set(criterion.code, criterion);
    }
  }
  const meanOf = (criterion: CandidateCriterion | undefined): Cell => {
    if (!criterion || criterion.mean === null) return nothing;
    const { spread, disputed, weight } = criterion;
    const notes = [t("weight", { weight })];
    if (spread !== null) {
      notes.push(t(disputed ? "spreadDisputed" : "spread", { spread: number(spread) }));
    }
    return { ...figure(criterion.mean, { locale, digits: 2 }), notes };
  };
  return [
    {
      code: "round",
      label: t("rows.round"),
      better: null,
      cell: ({ scores }) =>
        scores
          ? {
              ...texts(t("round", { round: scores.round })),
              notes: [
                t("bulletins", { count: scores.bulletins }),
                t("rubricVersion", { version: scores.rubricVersion }),
              ],
            }
          : nothing,
    },
    {
      code: "total",
      label: t("rows.total"),
      better: "more",
      cell: ({ scores }) => ({
        ...figure(scores?.total ?? null, { locale }),
        notes: scores?.recommendation ? [t(`recommendation.${scores.recommendation}`)] : [],
      }),
    },
    {
      code: "spread",
      label: t("rows.spread"),
      better: "less",
      cell: ({ scores }) => {
        const spreads = scores?.criteria.flatMap(({ spread }) => spread ?? []) ?? [];
        return spreads.length > 0 ? figure(Math.max(...spreads), { locale }) : nothing;
      },
    },
    ...[...criteria.values()].map(
      ({ code, name }): RowPlan => ({
        code: `criterion.${code}`,
        label: name[locale],
        better: "more",
        cell: ({ scores }) => meanOf(scores?.criteria.find((one) => one.code === code)),
      }),
    ),
  ];
}
