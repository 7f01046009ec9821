import { useTranslation } from "react-i18next";
import { resourceRow, sayQuarter } from "~/features/site";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { Card, DataTable, type Definition, DefinitionList } from "~/ui";
import { agreedLoads } from "../../obligations/figures";
import type { OfferTerms } from "../../terms";

/** What was agreed: the premises, what may be drawn, the price, and what the company promised. */
export function TermsCard({ terms, title }: { terms: OfferTerms; title: string }) {
  return (
    <Card title={title}>
      <TermsBody terms={terms} />
    </Card>
  );
}

export function TermsBody({ terms }: { terms: OfferTerms }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { tenancy, units, loads, rentRubM2Year, indexationPercent, conditions, note } = terms;
  const figure = (value: number | null) => (value === null ? "—" : formatNumber(value, locale));
  const items: Definition[] = [
    { term: t("terms.tenancy"), value: t(`terms.tenancies.${tenancy}`) },
    ...(units.length > 0
      ? [
          {
            term: t("terms.units"),
            value: units
              .map((unit) =>
                t("terms.unit", {
                  unit: unit.unit,
                  area: formatNumber(unit.areaM2, locale),
                  phase: unit.phase + 1,
                  from: sayQuarter(unit.from, locale),
                  until: sayQuarter(unit.until - 1, locale),
                }),
              )
              .join("; "),
          },
        ]
      : []),
    ...agreedLoads(loads).map(({ resource, most }) => ({
      term: say(resourceRow(resource).label, locale),
      value: t("terms.upTo", { value: formatNumber(most, locale) }),
      unit: say(resourceRow(resource).unit, locale),
    })),
    ...(rentRubM2Year === null
      ? []
      : [{ term: t("terms.rent"), value: figure(rentRubM2Year), unit: t("terms.rentUnit") }]),
    ...(indexationPercent === null
      ? []
      : [{ term: t("terms.indexation"), value: `${figure(indexationPercent)} %` }]),
    ...(conditions.length > 0
      ? [{ term: t("terms.conditions"), value: conditions.join("; ") }]
      : []),
    ...(note ? [{ term: t("terms.note"), value: note }] : []),
  ];
  return (
    <div className="stack stack--tight">
      <DefinitionList items={items} />
      {terms.promises.length > 0 && (
        <DataTable
          caption={t("terms.promises")}
          rows={terms.promises}
          rowKey={(row) => String(row.year)}
          columns={[
            { key: "year", header: t("terms.year"), rowHeader: true, cell: (row) => row.year },
            {
              key: "investment",
              header: t("terms.investment"),
              numeric: true,
              cell: (row) => figure(row.investmentMrub),
            },
            {
              key: "jobs",
              header: t("terms.jobs"),
              numeric: true,
              cell: (row) => figure(row.jobs),
            },
            {
              key: "output",
              header: t("terms.output"),
              numeric: true,
              cell: (row) => figure(row.output),
            },
          ]}
        />
      )}
    </div>
  );
}
