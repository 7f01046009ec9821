import type { Locale } from "~/platform/i18n/text";

/** A quarter as one number: year × 4 + quarter − 1; later quarters are larger. */
export type Quarter = number;

/** Quarters from the first up to, and without, the last. */
export type Quarters = { from: Quarter; until: Quarter };

/** As the database holds them: 1900 to 2200. */
export const earliestQuarter = 7600;
export const latestQuarter = 8800;

/** The quarter of a year's `number`, 1 to 4. */
export const quarterOf = (year: number, number: number): Quarter => year * 4 + number - 1;

export const yearOf = (quarter: Quarter): number => Math.floor(quarter / 4);
export const numberOf = (quarter: Quarter): number => (quarter % 4) + 1;

/** The quarter of a month written YYYY-MM; null when it is not one. */
export function quarterOfMonth(month: string): Quarter | null {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  return year && number ? quarterOf(Number(year), Math.ceil(Number(number) / 3)) : null;
}

/** The quarter of an instant by the Moscow calendar. */
export function quarterAt(instant: Date): Quarter {
  const moscow = new Date(instant.getTime() + 3 * 3_600_000);
  return quarterOf(moscow.getUTCFullYear(), Math.floor(moscow.getUTCMonth() / 3) + 1);
}

/** As it stands in addresses and files, e.g. 2027Q1. */
export const quarterCode = (quarter: Quarter): string => `${yearOf(quarter)}Q${numberOf(quarter)}`;

/** The quarter of such a code; null when it is not one. */
export function parseQuarter(code: string): Quarter | null {
  const [, year, number] = /^(\d{4})Q([1-4])$/.exec(code.trim().toUpperCase()) ?? [];
  if (!year || !number) return null;
  const quarter = quarterOf(Number(year), Number(number));
  return quarter >= earliestQuarter && quarter <= latestQuarter ? quarter : null;
}

const roman = ["I", "II", "III", "IV"] as const;

/** As people read it: «I кв. 2027», “Q1 2027”. */
export function sayQuarter(quarter: Quarter, locale: Locale): string {
  const number = numberOf(quarter);
  const year = yearOf(quarter);
  return locale === "ru" ? `${roman[number - 1]}\u00a0кв. ${year}` : `Q${number}\u00a0${year}`;
}

/** Whether two spans share a quarter. */
export const overlap = (one: Quarters, other: Quarters): boolean =>
  one.from < other.until && other.from < one.until;
