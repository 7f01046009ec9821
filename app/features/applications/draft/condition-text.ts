import { formatNumber, type Locale, say } from "~/platform/i18n";
import type { Condition, Field } from "../form/types";

/** Patterns with `{{field}}` and `{{value}}`, in the reader's language. */
export type ConditionTexts = {
  is: string;
  isNot: string;
  above: string;
  or: string;
  and: string;
};

/** When a field is asked, in words: "если «Страна» — не Россия". */
export function conditionText(
  condition: Condition,
  fields: ReadonlyMap<string, Field>,
  locale: Locale,
  texts: ConditionTexts,
): string {
  const write = (part: Condition): string => conditionText(part, fields, locale, texts);
  if ("anyOf" in condition) return condition.anyOf.map(write).join(texts.or);
  if ("allOf" in condition) return condition.allOf.map(write).join(texts.and);
  const field = fields.get(condition.field);
  const label = field ? say(field.label, locale).replace(/\?$/, "") : condition.field;
  const named = (value: string) => {
    const option = field?.options?.find((one) => one.value === value);
    return option ? say(option.label, locale) : value;
  };
  const fill = (pattern: string, value: string) =>
    pattern.replace("{{field}}", label).replace("{{value}}", value);
  if ("above" in condition) return fill(texts.above, formatNumber(condition.above, locale));
  if ("isNot" in condition) return fill(texts.isNot, named(condition.isNot));
  const wanted = typeof condition.is === "string" ? [condition.is] : condition.is;
  return fill(texts.is, wanted.map(named).join(texts.or));
}
