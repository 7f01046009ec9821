export {
  formatDate,
  formatDateTime,
  formatMonth,
  formatNumber,
  formatTime,
  typeableNumber,
} from "./format";
export { useLocale } from "./provider";
export { isLocale, type Locale, locales, say, type Text } from "./text";
