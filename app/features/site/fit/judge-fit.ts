import { type Demand, totalArea } from "../demand";
import { type Finding, type Fit, type FitVerdict, fitVerdicts } from "./fit";
import { type JudgedLoads, judgeLoads } from "./loads-fit";
import { type NeighbourLimits, neighbourRules } from "./neighbours";
import { placeParameters } from "./parameters";
import type { Place } from "./place";

/**
 * Whether what is asked for fits a place during its quarters, and what would make it fit. Loads are judged
 * with it, unless somebody has judged those of its building before.
 */
export function judgeFit(
  demand: Demand,
  place: Place,
  { limits, loads = judgeLoads(demand, place) }: { limits: NeighbourLimits; loads?: JudgedLoads },
): Fit {
  const judged: JudgedLoads = [
    ...placeParameters.map(({ code, judge }) => [code, judge(demand, place)] as const),
    ...loads,
    ...neighbourRules.map(({ code, applies }) => [code, applies(demand, place, limits)] as const),
  ];
  const findings: Finding[] = [];
  const open: Fit["open"][number][] = [];
  for (const [parameter, one] of judged) {
    if (one === null) continue;
    if ("open" in one) open.push({ parameter, of: one.open });
    else findings.push(one);
  }
  const wasteM2 = Math.max(0, Math.round((place.areaM2 - totalArea(demand)) * 10) / 10);
  return { verdict: verdictOf(findings), findings, open, wasteM2 };
}

function verdictOf(findings: readonly Finding[]): FitVerdict {
  if (findings.some((one) => one.outcome === "fails")) return "does_not_fit";
  return findings.length > 0 ? "fits_with_works" : "fits";
}

const failing = (fit: Fit) => fit.findings.filter((one) => one.outcome === "fails").length;

/** The better fit first: by verdict, by how much is in the way, then by what would be let in vain. */
export function compareFits(one: Fit, other: Fit): number {
  return (
    fitVerdicts.indexOf(one.verdict) - fitVerdicts.indexOf(other.verdict) ||
    failing(one) - failing(other) ||
    one.findings.length - other.findings.length ||
    one.wasteM2 - other.wasteM2
  );
}
