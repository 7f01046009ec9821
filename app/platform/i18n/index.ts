export { formatDate, formatDateTime, formatMonth, formatNumber, formatTime } from "./format";
export { I18nProvider, useLocale } from "./provider";
export { defaultLocale, isLocale, type Locale, locales, say, type Text } from "./text";
