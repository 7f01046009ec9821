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

/**
 * How far one expert's scores of a round lie from the others' mean, over the criteria that both scored;
 * null when there are none.
 */
export function deviationIn(sheets: readonly Sheet[], by: string): number | null {
  const own = sheets.find((sheet) => sheet.by === by);
  if (!own) return null;
  const others = sheets.filter((sheet) => sheet.by !== by);
  const deviations = Object.entries(own.scores).flatMap(([code, score]) => {
    const mean = meanOf(others.flatMap(({ scores }) => scores[code] ?? []));
    return score === null || mean === null ? [] : [score - mean];
  });
  return meanOf(deviations);
}

/** Whether an expert scores harder or softer than colleagues do, by their own past rounds. */
export function tendencyOf(deviations: readonly (number | null)[]): Tendency {
  const past = deviations.filter((one) => one !== null);
  const deviation = meanOf(past);
  const { rounds, points } = tendencyRules;
  if (deviation === null || past.length < rounds) {
    return { rounds: past.length, deviation, hint: "unknown" };
  }
  const hint = deviation <= -points ? "harsh" : deviation >= points ? "lenient" : "even";
  return { rounds: past.length, deviation, hint };
}
