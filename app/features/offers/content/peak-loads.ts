import type { OfferTerms } from "../terms";

export type Drawn = {
  from: number;
  until: number;
  loads: Readonly<Record<string, number>>;
};

/** Up to the next hundredth below ten and to the next tenth from there on: what is drawn stays covered. */
const roundUp = (load: number) => {
  const parts = load < 10 ? 100 : 10;
  return Math.ceil(Math.round(load * parts * 1000) / 1000) / parts;
};

/**
 * The most that units draw together in any quarter, by resource, rounded up to a figure that can stand in an
 * agreement; their area is no load.
 */
export function peakLoads(units: readonly Drawn[]): OfferTerms["loads"] {
  const peaks: Record<string, number> = {};
  for (const { from: quarter } of units) {
    const sums: Record<string, number> = {};
    for (const { from, until, loads } of units) {
      if (quarter < from || quarter >= until) continue;
      for (const [code, load] of Object.entries(loads)) {
        if (code !== "area_m2") sums[code] = (sums[code] ?? 0) + load;
      }
    }
    for (const [code, sum] of Object.entries(sums)) {
      peaks[code] = Math.max(peaks[code] ?? 0, roundUp(sum));
    }
  }
  return peaks;
}
