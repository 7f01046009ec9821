import { formatDate, formatMonth } from "~/platform/i18n/format";
import type { Text } from "~/platform/i18n/text";

/** A day as read in both languages. */
export const dayText = (day: string): Text => ({
  ru: formatDate(day, "ru"),
  en: formatDate(day, "en"),
});

/** A month, YYYY-MM, as read in both languages. */
export const monthText = (month: string): Text => ({
  ru: formatMonth(month, "ru"),
  en: formatMonth(month, "en"),
});

/** The same day so many months later, as YYYY-MM-DD. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
