import type { Sheet } from "./sheet";

/** From how many past rounds on an expert's manner is spoken of at all, and from which mean deviation, in points of the scale. */
export const tendencyRules = { rounds: 5, points: 0.5 } as const;

export type Tendency = {
  /** past rounds in which others scored beside this expert */
  rounds: number;
  /** mean deviation from the others; null without any such round */
  deviation: number | null;
  hint: "unknown" | "even" | "harsh" | "lenient";
};

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** One expert's scores of a round beside the others', over the criteria that both scored. */
export type Beside = { own: number; others: number; deviation: number };

/** How far one expert's mean of a round lies from the others'; null when they scored nothing in common. */
export function besideOthers(sheets: readonly Sheet[], by: string): Beside | null {
  const own = sheets.find((sheet) => sheet.by === by);
  if (!own) return null;
  const others = sheets.filter((sheet) => sheet.by !== by);
  const pairs = Object.entries(own.scores).flatMap(([code, score]) => {
    const mean = meanOf(others.flatMap(({ scores }) => scores[code] ?? []));
    return score === null || mean === null ? [] : [{ score, mean }];
  });
  const ownMean = meanOf(pairs.map(({ score }) => score));
  const othersMean = meanOf(pairs.map(({ mean }) => mean));
  if (ownMean === null || othersMean === null) return null;
  return { own: ownMean, others: othersMean, deviation: ownMean - othersMean };
}

/** Whether an expert scores harder or softer than colleagues do, by their own past rounds. */
export function tendencyOf(past: readonly number[]): Tendency {
  const deviation = meanOf(past);
  const { rounds, points } = tendencyRules;
  if (deviation === null || past.length < rounds) {
    return { rounds: past.length, deviation, hint: "unknown" };
  }
  const hint = deviation <= -points ? "harsh" : deviation >= points ? "lenient" : "even";
  return { rounds: past.length, deviation, hint };
}
