import { Answers, facilityKinds, loadNorms, type Values } from "~/features/applications";
import { deviationPercent, facilityRatios, ratioRange } from "~/features/site";

/** What a figure is measured by: one number, or what is usual for such facilities, in the field's unit. */
export type FigureNorm = {
  low: number;
  high: number;
  /** percent beyond the norm or the nearer end of the range; 0 within it; null without a stated number */
  deviation: number | null;
  /** further from it than goes without a remark */
  far: boolean;
};

/** How far a number lies outside a range, in whole percent of the nearer end. */
export function beyondRange(stated: number, low: number, high: number): number | null {
  if (stated >= low && stated <= high) return 0;
  return deviationPercent(stated, stated < low ? low : high);
}

/** A number without the drift of binary fractions, to three places. */
const settle = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The norms of the figures by code: of loads that follow from each square metre by its use, else of what
 * facilities of the kind usually take. Empty without areas.
 */
export function figureNorms(values: Values): Readonly<Record<string, FigureNorm>> {
  const answers = new Answers(values);
  const area = Number(answers.totalArea ?? 0);
  const kinds = facilityKinds(answers);
  const usual = facilityRatios.flatMap((ratio): [string, FigureNorm][] => {
    const range = ratioRange(ratio, kinds);
    if (area <= 0 || !range) return [];
    const [low, high] = range.map((end) => settle((end * area) / ratio.factor));
    if (low === undefined || high === undefined || high <= 0) return [];
    const stated = answers.number(ratio.field);
    const deviation = stated === null ? null : beyondRange(stated, low, high);
    return [[ratio.field, { low, high, deviation, far: deviation !== null && deviation !== 0 }]];
  });
  const exact = Object.entries(loadNorms(values)).flatMap(([code, load]): [string, FigureNorm][] =>
    load
      ? [[code, { low: load.norm, high: load.norm, deviation: load.deviation, far: load.far }]]
      : [],
  );
  return Object.fromEntries([...usual, ...exact]);
}
