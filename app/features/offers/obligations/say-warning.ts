import { parseQuarter, type Resource, resourceRow, resources, sayQuarter } from "~/features/site";
import { formatDate, formatNumber, type Locale, say } from "~/platform/i18n";
import type { WarningCode } from "./warnings";

/** A period as people read it: «I кв. 2027», “2027”. */
export function sayPeriod(code: string, locale: Locale): string {
  const quarter = parseQuarter(code);
  if (quarter !== null) return sayQuarter(quarter, locale);
  return locale === "ru" ? `${code} год` : code;
}

const isResource = (code: unknown): code is Resource => resources.some((one) => one === code);

/** Messages of one room by their keys. */
type Translate = (key: string, params?: Record<string, unknown>) => string;

export type Said = { code: WarningCode; params: Record<string, string | number> };

/** A warning in plain words; `t` is of the room `obligations`. */
export function sayWarning({ code, params }: Said, t: Translate, locale: Locale): string {
  const row = isResource(params.resource) ? resourceRow(params.resource) : null;
  const figures = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "number" ? formatNumber(value, locale) : value,
  ]);
  return t(`warnings.${code}`, {
    ...(Object.fromEntries(figures) as Record<string, string>),
    period: sayPeriod(String(params.period ?? ""), locale),
    ...(params.due !== undefined && { due: formatDate(String(params.due), locale) }),
    ...(row && { resource: say(row.label, locale), unit: say(row.unit, locale) }),
  });
}
