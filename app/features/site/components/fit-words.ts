import { formatNumber, type Locale, say } from "~/platform/i18n";
import type { Change, Finding, Parameter } from "../fit/fit";
import { neighbourRules } from "../fit/neighbours";
import { parseQuarter, sayQuarter } from "../quarter";
import { resourceRows } from "../resources";

type Translate = (key: string, values?: Record<string, unknown>) => string;

const ownUnits: Partial<Record<Parameter | "explosive", { ru: string; en: string }>> = {
  area: { ru: "м²", en: "m²" },
  uses: { ru: "м²", en: "m²" },
  height: { ru: "м", en: "m" },
  floor: { ru: "кН/м²", en: "kN/m²" },
  explosive: { ru: "м²", en: "m²" },
  explosive_compartment: { ru: "м²", en: "m²" },
  zone_hospital: { ru: "м", en: "m" },
  zone_covers_gmp: { ru: "м", en: "m" },
};

/** A number of a parameter with its unit. */
export function amount(what: Parameter | "explosive", value: number, locale: Locale): string {
  const unit = ownUnits[what] ?? resourceRows.find(({ code }) => code === what)?.unit;
  return `${formatNumber(value, locale)}${unit ? `\u00a0${say(unit, locale)}` : ""}`;
}

/** What a parameter is called. */
export function parameterName(parameter: string, t: Translate, locale: Locale): string {
  const resource = resourceRows.find(({ code }) => code === parameter);
  return resource ? say(resource.label, locale) : t(`parameters.${parameter}`);
}

/** What is wrong with a parameter: what is asked for, what there is, how much is missing. */
export function sayFinding(finding: Finding, t: Translate, locale: Locale): string {
  const { parameter, needed, given, by, limitOf, quarter, units = [] } = finding;
  const number = (value: number | undefined) =>
    value === undefined ? "" : amount(parameter, value, locale);
  const values = {
    needed: number(needed),
    given: number(given),
    by: number(by),
    quarter: quarter === undefined ? "" : sayQuarter(quarter, locale),
    units: units.join(", "),
  };
  if (limitOf) return t(`findings.load_${limitOf}`, values);
  return t(`findings.${parameter}`, values);
}

/** One way out, in a few words. */
export function sayChange(change: Change, t: Translate, locale: Locale): string {
  switch (change.kind) {
    case "reduce":
      return `−${amount(change.what, change.by, locale)}`;
    case "lower_bsl":
      return t("changes.lower_bsl", { to: change.to });
    case "lower_fire":
      return t("changes.lower_fire", { to: t(`fireCategories.${change.to}`) });
    case "lower_szz":
      return t("changes.lower_szz", { to: t(`szzClasses.${change.to}`) });
    case "without_gmp":
      return t("changes.without_gmp");
    case "start":
      return t("changes.start", { quarter: sayQuarter(change.quarter, locale) });
    case "leave":
      return t("changes.leave", { quarter: sayQuarter(change.quarter, locale) });
    case "works": {
      const area = change.areaM2 === null ? "" : amount("area", change.areaM2, locale);
      return t(`changes.works.${change.works}`, { area });
    }
  }
}

/** Why there is a rule between neighbours; null for what is no such rule. */
export function explanation(parameter: Parameter, locale: Locale): string | null {
  const rule = neighbourRules.find(({ code }) => code === parameter);
  return rule ? say(rule.explain, locale) : null;
}

/** The values of a refusal as people read them. */
export function refusalWords(
  params: Record<string, string | number> | undefined,
  locale: Locale,
): Record<string, string | number> {
  const words = Object.entries(params ?? {}).map(([name, value]) => {
    const quarter = typeof value === "string" ? parseQuarter(value) : null;
    if (quarter !== null) return [name, sayQuarter(quarter, locale)] as const;
    return [name, typeof value === "number" ? formatNumber(value, locale) : value] as const;
  });
  const resource = resourceRows.find(({ code }) => code === params?.resource);
  return {
    ...Object.fromEntries(words),
    ...(resource && {
      resource: say(resource.label, locale),
      by: `${formatNumber(params?.by ?? 0, locale)}\u00a0${say(resource.unit, locale)}`,
    }),
  };
}
