import type { OfferTerms } from "../terms";

export type Drawn = {
  from: number;
  until: number;
  loads: Readonly<Record<string, number>>;
};

/** The most that units draw together in any quarter, by resource; their area is no load. */
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
      peaks[code] = Math.max(peaks[code] ?? 0, Math.round(sum * 1000) / 1000);
    }
  }
  return peaks;
}
