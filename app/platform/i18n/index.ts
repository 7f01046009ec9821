export { formatDate, formatDateTime, formatMonth, formatNumber, formatTime } from "./format";
export { defaultLocale, isLocale, type Locale, locales, say, type Text } from "./text";
export { I18nProvider, useLocale } from "./provider";
