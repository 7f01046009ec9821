import {
  formatDate,
  formatMonth,
  formatNumber,
  type Locale,
  say,
  type Text,
} from "~/platform/i18n";
import { countryOptions, type Field, type Value } from "../form";

const words = {
  yes: { ru: "Да", en: "Yes" },
  no: { ru: "Нет", en: "No" },
  ticked: { ru: "Подтверждено", en: "Confirmed" },
  open: { ru: "Уточняется, до", en: "To be specified by" },
} as const satisfies Record<string, Text>;

/** A checked answer as read: numbers with their unit, options by their labels, dates in words. */
export function showValue(field: Field, value: Value, locale: Locale): string {
  if (typeof value === "boolean") {
    if (field.kind === "tick") return value ? words.ticked[locale] : "";
    return words[value ? "yes" : "no"][locale];
  }
  if (typeof value === "string") return showText(field, value, locale);
  if ("tbd" in value) return `${words.open[locale]} ${formatDate(value.tbd, locale)}`;
  return value.map((item) => showItem(field, item, locale)).join(", ");
}

function showItem(field: Field, item: string, locale: Locale): string {
  const options = field.check === "country" ? countryOptions : field.options;
  const option = options?.find((one) => one.value === item);
  return option ? say(option.label, locale) : item;
}

function showText(field: Field, value: string, locale: Locale): string {
  switch (field.kind) {
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "range": {
      const ends = [...new Set(value.split("–"))];
      const shown = ends.map((end) => formatNumber(end, locale)).join("–");
      // Russian sets a percent sign apart, English does not.
      const gap = field.kind === "percent" && locale === "en" ? "" : "\u00a0";
      return field.unit ? `${shown}${gap}${say(field.unit, locale)}` : shown;
    }
    case "date":
      return formatDate(value, locale);
    case "month":
      return formatMonth(value, locale);
    default:
      return showItem(field, value, locale);
  }
}
