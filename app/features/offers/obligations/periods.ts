import { shiftDay } from "~/features/applications";
import type { OfferTerms } from "../terms";

export type ReportsEvery = "quarter" | "year";

/** A part of time of which a company reports; both days belong to it. */
export type Period = { code: string; from: string; until: string };

const two = (number: number) => String(number).padStart(2, "0");

/** The whole quarter or year that a day lies in. */
export function periodAt(day: string, every: ReportsEvery): Period {
  const year = Number(day.slice(0, 4));
  if (every === "year") return { code: `${year}`, from: `${year}-01-01`, until: `${year}-12-31` };
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${two(quarter * 3 + 1)}-01`;
  return {
    code: `${year}Q${quarter}`,
    from: `${year}-${two(quarter * 3 - 2)}-01`,
    until: shiftDay(next, -1),
  };
}

/** The periods from one day to another without gap or overlap; the first begins on `from`, the last is whole. */
export function periodsBetween(from: string, until: string, every: ReportsEvery): Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= until; ) {
    const period = periodAt(day, every);
    periods.push({ ...period, from: day });
    day = shiftDay(period.until, 1);
  }
  return periods;
}

/** The last day of which something is promised; without promises the last of the premises, or the day itself. */
export function lastDayOfTerms({ promises, units }: OfferTerms, signedOn: string): string {
  const years = promises.map(({ year }) => `${year}-12-31`);
  const lets = units.map(({ until }) => shiftDay(firstDayOf(until), -1));
  return [...(years.length > 0 ? years : lets), signedOn].sort().at(-1) ?? signedOn;
}

const firstDayOf = (quarter: number) =>
  `${Math.floor(quarter / 4)}-${two((quarter % 4) * 3 + 1)}-01`;
