import type { Demand } from "../demand";
import { edgesWithin, type Steps, valueAt } from "../loads/steps";
import { latestQuarter, type Quarter, type Quarters } from "../quarter";
import { type Resource, resources } from "../resources";
import type { Change, Finding, Judged, Parameter } from "./fit";
import type { Place } from "./place";

type Load = Exclude<Resource, "area_m2">;
type Limit = { of: "building" | "site"; free: Steps };

/** Up to the next thousandth, so that what is taken off suffices. */
const roundUp = (value: number) => Math.ceil(Math.round(value * 1e6) / 1e3) / 1e3;

function limitsOf({ free: { building, site } }: Pick<Place, "free">, load: Load): Limit[] {
  return [
    ...(building[load] ? [{ of: "building" as const, free: building[load] }] : []),
    ...(site[load] ? [{ of: "site" as const, free: site[load] }] : []),
  ];
}

/** The quarter of a span in which least is free, and whose limit that is. */
function tightest(limits: readonly Limit[], quarters: Quarters) {
  let found: { of: Limit["of"]; value: number } | null = null;
  for (const { of, free } of limits) {
    for (const quarter of edgesWithin(free, quarters)) {
      const value = valueAt(free, quarter);
      if (!found || value < found.value) found = { of, value };
    }
  }
  return found;
}

function firstShort(limits: readonly Limit[], quarters: Quarters, needed: number): Quarter {
  const short = limits.flatMap(({ free }) =>
    edgesWithin(free, quarters).filter((quarter) => valueAt(free, quarter) < needed),
  );
  return Math.min(...short);
}

/** The first later beginning from which so much is free for as long. */
function laterStart(
  limits: readonly Limit[],
  { from, until }: Quarters,
  needed: number,
): Quarter | null {
  const length = until - from;
  const edges = limits.flatMap(({ free }) => free.map(([quarter]) => quarter));
  const starts = [...new Set(edges)].filter(
    (quarter) => quarter > from && quarter + length <= latestQuarter,
  );
  const fits = (start: Quarter) =>
    (tightest(limits, { from: start, until: start + length })?.value ?? 0) >= needed;
  return starts.sort((one, other) => one - other).find(fits) ?? null;
}

/** A load against what is free of it in the building and on the site, in each quarter. */
function judgeLoad(load: Load, demand: Demand, place: Pick<Place, "free">): Judged {
  const needed = demand.loads[load];
  if (needed === undefined) return { open: "demand" };
  if (needed <= 0) return null;
  const limits = limitsOf(place, load);
  const least = tightest(limits, demand.quarters);
  if (!least) return { open: "place" };
  if (needed <= least.value) return null;
  const given = Math.max(0, least.value);
  const by = roundUp(needed - given);
  const start = laterStart(limits, demand.quarters, needed);
  const changes: Change[] = [{ kind: "reduce", what: load, by }];
  if (start !== null) changes.push({ kind: "start", quarter: start });
  const quarter = firstShort(limits, demand.quarters, needed);
  return {
    parameter: load,
    outcome: "fails",
    needed,
    given,
    by,
    limitOf: least.of,
    quarter,
    changes,
  } satisfies Finding;
}

const loads = resources.filter((one) => one !== "area_m2");

export type JudgedLoads = readonly (readonly [Parameter, Judged])[];

/** All loads of a demand: the same for every unit of a building. */
export const judgeLoads = (demand: Demand, place: Pick<Place, "free">): JudgedLoads =>
  loads.map((load) => [load, judgeLoad(load, demand, place)]);
