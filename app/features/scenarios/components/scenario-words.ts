import { useTranslation } from "react-i18next";
import { type Finding, parameterName, refusalWords, sayFinding, sayQuarter } from "~/features/site";
import { formatNumber, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import type { Tone } from "~/ui";
import type { ShownFault } from "../apply/shown-faults.server";
import type { TypedScenario } from "../changes/post-scenario.server";
import type { ShownConflict } from "../figures/shown-plan";
import type { ScenarioState } from "../scenario-states";

export const stateTone: Record<ScenarioState, Tone> = {
  open: "progress",
  frozen: "info",
  applied: "success",
};

export type RefusedScenario = {
  refusal: Refusal;
  fields: FieldErrors;
  typed: TypedScenario;
  faults: ShownFault[];
};

/** How a scenario's pages put things into the reader's language. */
export function useScenarioWords() {
  const { t } = useTranslation("scenarios");
  const { t: fit } = useTranslation("site-fit");
  const locale = useLocale();
  const number = (value: number, digits = 1) => formatNumber(value, locale, digits);
  const quarter = (value: number | null) => (value === null ? "—" : sayQuarter(value, locale));
  const refused = ({ code, params }: Refusal): string => {
    const words = refusalWords(params, locale);
    return t(`refusals.${code}`, { ...words, defaultValue: t("refusals.other") });
  };
  /** What a conflict is about: its name, and what is wrong. */
  const conflict = (one: ShownConflict): { name: string; text: string } => {
    if (one.kind === "does_not_fit") {
      const finding = one.finding as Finding;
      return {
        name: parameterName(finding.parameter, fit, locale),
        text: sayFinding(finding, fit, locale),
      };
    }
    const key = one.kind === "area_limit" ? `area_limit_${one.limitOf}` : one.kind;
    const last = one.until === null ? null : one.until - 1;
    const said = { from: quarter(one.from), until: quarter(last), by: number(one.byM2 ?? 0) };
    return { name: "", text: t(`conflicts.${key}`, said) };
  };
  const reasons = (codes: readonly string[]) =>
    codes.map((one) => parameterName(one, fit, locale).toLowerCase()).join(", ");
  return { t, locale, number, quarter, refused, conflict, reasons };
}

export type ScenarioWords = ReturnType<typeof useScenarioWords>;
