import { capacityUnits } from "~/features/applications";
import { type Resource, resourceRow, resources, sayQuarter } from "~/features/site";
import { formatDate, formatNumber, type Locale, say } from "~/platform/i18n";
import type { OfferTerms } from "../terms";

/** The words of the offers' texts, by key. */
export type Words = (key: string, params?: Record<string, unknown>) => string;
export type Wording = { locale: Locale; words: Words };

/** One term as people read it; `key` says which it is in every version. */
export type TermLine = { key: string; label: string; text: string };
export type TermGroup = { key: string; title: string; lines: TermLine[] };

export const outputUnitName = (unit: string, locale: Locale): string => {
  const known = capacityUnits.find(({ value }) => value === unit);
  return known ? say(known.label, locale) : unit;
};

export const resourceOf = (code: string): Resource | undefined =>
  resources.find((one) => one === code);

/** What an offer says, group by group, in the reader's language: pages, letters and comparisons follow from it. */
export function termGroups(
  terms: OfferTerms,
  validUntil: string | null,
  { locale, words }: Wording,
): TermGroup[] {
  const number = (value: number, digits = 1) => formatNumber(value, locale, digits);
  const quarter = (value: number | null) => (value === null ? "—" : sayQuarter(value, locale));
  const area = terms.units.reduce((sum, unit) => sum + unit.areaM2, 0);
  const line = (key: string, label: string, text: string): TermLine => ({ key, label, text });
  const groups: TermGroup[] = [
    {
      key: "validity",
      title: words("groups.validity"),
      lines: validUntil
        ? [line("valid_until", words("terms.validUntil"), formatDate(validUntil, locale))]
        : [],
    },
    {
      key: "units",
      title: words("groups.units"),
      lines: [
        ...terms.units.map((unit) =>
          line(
            `unit:${unit.unit}:${unit.phase}`,
            words("terms.unit", { unit: unit.unit, building: unit.building }),
            words("terms.unitText", {
              phase: unit.phase + 1,
              area: number(unit.areaM2),
              from: quarter(unit.from),
              until: quarter(unit.until - 1),
            }),
          ),
        ),
        ...(terms.units.length > 1
          ? [line("area", words("terms.area"), words("terms.areaText", { area: number(area) }))]
          : []),
      ],
    },
    {
      key: "payment",
      title: words("groups.payment"),
      lines: [
        line("tenancy", words("terms.tenancy"), words(`tenancy.${terms.tenancy}`)),
        ...(terms.rentRubM2Year === null
          ? []
          : [
              line(
                "rent",
                words("terms.rent"),
                words("terms.rentText", { rent: number(terms.rentRubM2Year, 2) }),
              ),
              line(
                "rent_year",
                words("terms.rentYear"),
                words("terms.rentYearText", { rent: number((terms.rentRubM2Year * area) / 1e6) }),
              ),
            ]),
        ...(terms.indexationPercent === null
          ? []
          : [
              line(
                "indexation",
                words("terms.indexation"),
                words("terms.indexationText", { percent: number(terms.indexationPercent, 2) }),
              ),
            ]),
      ],
    },
    {
      key: "phases",
      title: words("groups.phases"),
      lines: terms.phases.map(({ phase, name, from, launch }) =>
        line(
          `phase:${phase}`,
          [words("terms.phase", { phase: phase + 1 }), name].filter(Boolean).join(". "),
          words("terms.phaseText", { from: quarter(from), launch: quarter(launch) }),
        ),
      ),
    },
    {
      key: "loads",
      title: words("groups.loads"),
      lines: resources.flatMap((code) => {
        const load = terms.loads[code] ?? 0;
        if (load === 0) return [];
        const { label, unit } = resourceRow(code);
        const text = `${number(load, 3)}\u00a0${say(unit, locale)}`;
        return [line(`load:${code}`, say(label, locale), text)];
      }),
    },
    {
      key: "promises",
      title: words("groups.promises"),
      lines: terms.promises.map((one) =>
        line(
          `promise:${one.year}`,
          words("terms.promise", { year: one.year }),
          promiseText(one, terms.outputUnit, { locale, words }),
        ),
      ),
    },
    {
      key: "conditions",
      title: words("groups.conditions"),
      lines: terms.conditions.map((text, index) =>
        line(`condition:${index}`, words("terms.condition", { number: index + 1 }), text),
      ),
    },
    {
      key: "note",
      title: words("groups.note"),
      lines: terms.note ? [line("note", words("terms.note"), terms.note)] : [],
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function promiseText(
  { investmentMrub, jobs, output }: OfferTerms["promises"][number],
  unit: string,
  { locale, words }: Wording,
): string {
  const number = (value: number) => formatNumber(value, locale, 2);
  const parts = [
    investmentMrub !== null && words("terms.investment", { value: number(investmentMrub) }),
    jobs !== null && words("terms.jobs", { value: number(jobs) }),
    output !== null &&
      words("terms.output", { value: number(output), unit: outputUnitName(unit, locale) }),
  ].filter((part) => part !== false);
  return parts.join("; ") || "—";
}
