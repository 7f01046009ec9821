import type { OfferTerms } from "../terms";

export type Promises = OfferTerms["promises"];

/** What an application states that a promise can be made of; null where it does not. */
export type StatedFigures = {
  investmentMrub: number | null;
  jobs: number | null;
  output: number | null;
  /** when each phase starts work, and its part of the whole */
  launches: readonly { year: number; share: number }[];
};

const settle = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * What is promised by the end of the year in which each phase starts work: its part of what was stated, on
 * top of what the phases before it bring. The last year has the whole of it.
 */
export function promisesOf({ investmentMrub, jobs, output, launches }: StatedFigures): Promises {
  const years = [...new Set(launches.map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year, index) => {
    const reached =
      index === years.length - 1
        ? 1
        : launches.reduce((sum, one) => sum + (one.year <= year ? one.share : 0), 0);
    const part = (whole: number | null, digits: number) =>
      whole === null ? null : settle(whole * reached, digits);
    return {
      year,
      investmentMrub: part(investmentMrub, 1),
      jobs: part(jobs, 0),
      output: part(output, 2),
    };
  });
}
