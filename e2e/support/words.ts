import type { Locale } from "~/platform/i18n";
import { i18nOf } from "~/platform/i18n/i18n.server";

/** The portal's own words in a language: `words("ru")("accounts:login.submit")`. */
export function words(locale: Locale) {
  const { t } = i18nOf(locale);
  return (key: string, params: Record<string, unknown> = {}): string => {
    const text = t(key, params);
    if (typeof text !== "string" || text === key.replace(/^[\w-]+:/, "")) {
      throw new Error(`There is no message ${key} in ${locale}`);
    }
    return text;
  };
}

export type Words = ReturnType<typeof words>;
