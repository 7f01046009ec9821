import type { Locale } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import type { ConditionTexts } from "./condition-text";

/** The words in which conditions are written. */
export function conditionTexts(locale: Locale): ConditionTexts {
  const t = translator(locale, "form");
  const open = { field: "{{field}}", value: "{{value}}" };
  return {
    is: t("condition.is", open),
    isNot: t("condition.isNot", open),
    above: t("condition.above", open),
    or: t("condition.or"),
    and: t("condition.and"),
  };
}
