import { formatNumber } from "~/platform/i18n/format";
import { type Locale, locales, type Text } from "~/platform/i18n/text";

/** What a message names: a number in either form, a word in both languages, or a word as it is. */
export type Params = Readonly<Record<string, number | string | Text>>;

const number = /^-?\d+(\.\d+)?$/;

function shown(value: number | string | Text, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value, locale);
  if (typeof value !== "string") return value[locale];
  return number.test(value) ? formatNumber(value, locale) : value;
}

/** The message with `{name}` replaced by the values, numbers in the way of each language. */
export function fillText(message: Text, params: Params = {}): Text {
  const fill = (locale: Locale) =>
    message[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : shown(value, locale);
    });
  return Object.fromEntries(locales.map((locale) => [locale, fill(locale)])) as Text;
}
