import type { Locale } from "./text";

const tag: Record<Locale, string> = { ru: "ru-RU", en: "en-GB" };
const zone = "Europe/Moscow";
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dates(locale: Locale, key: string, options: Intl.DateTimeFormatOptions) {
  const id = `${locale}:${key}`;
  const known = cache.get(id) as Intl.DateTimeFormat | undefined;
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag[locale], { timeZone: zone, ...options });
  cache.set(id, made);
  return made;
}

/** A calendar day in Moscow, e.g. "3 марта 2027 г." / "3 March 2027". */
export function formatDate(value: Date | string, locale: Locale): string {
  return dates(locale, "date", { day: "numeric", month: "long", year: "numeric" }).format(
    new Date(value),
  );
}

/** A moment in Moscow time, e.g. "3 марта 2027 г. в 14:03". */
export function formatDateTime(value: Date | string, locale: Locale): string {
  return dates(locale, "datetime", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(value));
}

/** Hours and minutes in Moscow, e.g. "14:03". */
export function formatTime(value: Date | string, locale: Locale): string {
  return dates(locale, "time", { hour: "2-digit", minute: "2-digit" }).format(new Date(value));
}

/** A month given as YYYY-MM, e.g. "март 2027 г.". */
export function formatMonth(value: string, locale: Locale): string {
  return dates(locale, "month", { month: "long", year: "numeric" }).format(
    new Date(`${value}-15T12:00:00Z`),
  );
}

/** A number with the locale's separators; at most `digits` decimals (default 3). */
export function formatNumber(value: number | string, locale: Locale, digits = 3): string {
  const id = `${locale}:n${digits}`;
  let format = cache.get(id) as Intl.NumberFormat | undefined;
  if (!format) {
    format = new Intl.NumberFormat(tag[locale], { maximumFractionDigits: digits });
    cache.set(id, format);
  }
  return format.format(Number(value));
}

/** A plain decimal as a form holds it, without separators that could be read in two ways; other text as it is. */
export const typeableNumber = (text: string, locale: Locale): string =>
  locale === "ru" && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
