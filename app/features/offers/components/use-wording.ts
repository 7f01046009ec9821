import { useTranslation } from "react-i18next";
import { resourceRow } from "~/features/site";
import { formatDate, say, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { resourceOf, type Wording } from "../content/term-lines";

/** The words of offers in the reader's language, as terms are said with them. */
export function useWording(): Wording {
  const { t } = useTranslation("offers");
  const locale = useLocale();
  return { locale, words: (key, params) => t(key, params ?? {}) };
}

export type Refused = { refusal: Refusal; fields: FieldErrors };

/** A refusal in words, its days and resources as people read them. */
export function useSaid() {
  const { locale, words } = useWording();
  return ({ code, params = {} }: Refusal): string =>
    words(`refusals.${code}`, { ...params, ...saidDays(params, locale) });
}

function saidDays(params: NonNullable<Refusal["params"]>, locale: Wording["locale"]) {
  const until = String(params.until ?? "");
  return /^\d{4}-\d{2}-\d{2}$/.test(until) ? { until: formatDate(until, locale) } : {};
}

/** The name of a resource as people read it. */
export const resourceName = (code: string, locale: Wording["locale"]): string => {
  const resource = resourceOf(code);
  return resource ? say(resourceRow(resource).label, locale) : code;
};
