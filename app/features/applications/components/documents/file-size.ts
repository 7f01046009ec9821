import { formatNumber, type Locale } from "~/platform/i18n";

const kilobyte = 1_024;
const units = {
  ru: ["Б", "КБ", "МБ", "ГБ"],
  en: ["B", "KB", "MB", "GB"],
} as const;

/** A file's size as people read it: «1,4 МБ». */
export function fileSize(bytes: number, locale: Locale): string {
  let value = bytes;
  let step = 0;
  while (value >= kilobyte && step < units.ru.length - 1) {
    value /= kilobyte;
    step += 1;
  }
  const digits = step === 0 || value >= 100 ? 0 : 1;
  return `${formatNumber(value, locale, digits)}\u00a0${units[locale][step]}`;
}
