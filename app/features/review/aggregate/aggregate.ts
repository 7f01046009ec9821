import type { Rubric, WeightColumn } from "../rules/rubric";
import type { Sheet } from "./sheet";

/** What the bulletins come to on one criterion. */
export type CriterionResult = {
  code: string;
  /** by the rubric */
  weight: number;
  /** the weight once the criteria that nobody scored are left out; all of them sum to 100 */
  share: number;
  /** in the order of the bulletins; null: not applicable */
  scores: { by: string; score: number | null }[];
  /** null when nobody scored it */
  mean: number | null;
  median: number | null;
  /** the highest score less the lowest */
  spread: number | null;
  disputed: boolean;
  /** what it adds to the total */
  points: number;
};

export type Aggregate = {
  bulletins: number;
  criteria: CriterionResult[];
  /** sum of the weights of the criteria that somebody scored */
  weight: number;
  /** on the scale from 20 to 100; null without any score */
  total: number | null;
};

export const scale = { lowest: 1, highest: 5 } as const;
/** What a mean of one point is worth in the total, which so lies between 20 and 100. */
const worth = 100 / scale.highest;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function medianOf(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Weighs the bulletins: per criterion mean, median and spread, and the total Σ w·mean / 5 with the
 * weights of the scored criteria brought to 100. "Not applicable" leaves the criterion's weight out and
 * is never a zero. The total is one division of whole numbers, so that 70 is exactly 70.
 */
export function aggregate(
  rubric: Rubric,
  column: WeightColumn,
  sheets: readonly Sheet[],
  disputedSpread: number,
): Aggregate {
  const rows = rubric.map((criterion) => {
    const scores = sheets.map(({ by, scores }) => ({ by, score: scores[criterion.code] ?? null }));
    const given = scores.flatMap(({ score }) => (score === null ? [] : [score]));
    return { criterion, scores, given, weight: criterion.weights[column] };
  });
  const scored = rows.filter(({ given }) => given.length > 0);
  const weight = sumOf(scored.map((row) => row.weight));
  const common = scored.reduce(
    (all, { given: { length } }) => (all / divisor(all, length)) * length,
    1,
  );
  const parts = sumOf(
    scored.map((row) => row.weight * sumOf(row.given) * (common / row.given.length)),
  );
  return {
    bulletins: sheets.length,
    weight,
    total: weight === 0 ? null : (worth * parts) / (common * weight),
    criteria: rows.map(({ criterion, scores, given, weight: own }) => {
      const spread = given.length === 0 ? null : Math.max(...given) - Math.min(...given);
      const share = given.length === 0 || weight === 0 ? 0 : (100 * own) / weight;
      const mean = given.length === 0 ? null : sumOf(given) / given.length;
      return {
        code: criterion.code,
        weight: own,
        share,
        scores,
        mean,
        median: medianOf(given),
        spread,
        disputed: spread !== null && given.length > 1 && spread >= disputedSpread,
        points: ((mean ?? 0) * share) / scale.highest,
      };
    }),
  };
}
