import type { Locale } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import type { Words } from "./rows/row";

/** The words of a comparison in a language. */
export const wordsIn = (locale: Locale): Words => ({
  t: translator(locale, "review-compare"),
  staff: translator(locale, "staff"),
  locale,
});
