import type { OfferTerms } from "../terms";

type Promises = OfferTerms["promises"];
type Cumulative = "investmentMrub" | "jobs";

const dayMs = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * What should have been reached by a day of what is promised by the ends of years: evenly from one to the next, from
 * nothing on the day of signing; jobs in whole ones. Null where nothing is promised; after the last promise it stays.
 */
export function promisedBy(
  promises: Promises,
  field: Cumulative,
  signedOn: string,
  day: string,
): number | null {
  const points = promises
    .flatMap((one) => {
      const value = one[field];
      return value === null ? [] : [{ at: timeOf(`${one.year}-12-31`), value }];
    })
    .sort((one, other) => one.at - other.at);
  if (points.length === 0) return null;
  const at = timeOf(day);
  let before = { at: timeOf(signedOn), value: 0 };
  for (const point of points) {
    if (point.at <= before.at) {
      before = { at: before.at, value: Math.max(before.value, point.value) };
      continue;
    }
    if (at <= point.at) {
      const share = Math.max(0, at - before.at) / (point.at - before.at);
      const value = before.value + share * (point.value - before.value);
      return field === "jobs" ? Math.floor(value) : value;
    }
    before = point;
  }
  return before.value;
}

/** What is to be produced from one day to another, by the output promised for each year; null where none is. */
export function promisedOutput(promises: Promises, from: string, until: string): number | null {
  let sum: number | null = null;
  for (const { year, output } of promises) {
    if (output === null) continue;
    const first = Math.max(timeOf(from), timeOf(`${year}-01-01`));
    const last = Math.min(timeOf(until), timeOf(`${year}-12-31`));
    if (last < first) continue;
    const days = Math.round((last - first) / dayMs) + 1;
    const whole = Math.round((timeOf(`${year}-12-31`) - timeOf(`${year}-01-01`)) / dayMs) + 1;
    sum = (sum ?? 0) + (output * days) / whole;
  }
  return sum;
}
