import { useTranslation } from "react-i18next";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import type { RecommendationReason } from "../../aggregate/recommend";
import type { Rubric } from "../../rules/rubric";

/** The reasons of a recommendation in the reader's words, and the names of the criteria. */
export function useReasons(rubric: Rubric) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const nameOf = (code: string) => {
    const found = rubric.find((one) => one.code === code);
    return found ? say(found.name, locale) : code;
  };
  const number = (value: number) => formatNumber(value, locale, 2);
  const reasonText = ({ code, ...figures }: RecommendationReason): string => {
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(figures)) {
      params[name] = typeof value === "number" ? number(value) : nameOf(value);
    }
    return t(`advice.reasons.${code}`, params);
  };
  return { nameOf, number, reasonText };
}
