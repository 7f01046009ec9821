import {
  bestPlaces,
  combinePlaces,
  compareFits,
  type Demand,
  type Draw,
  drawOf,
  type Fit,
  judgeFit,
  judgeLoads,
  type NeighbourLimits,
  placesFor,
  type Resource,
  type SiteFacts,
  totalArea,
  type UnitFacts,
} from "~/features/site";
import type { Placement } from "../../placement";
import type { Forbidden, Problem } from "../problem";
import type { OpenPhase } from "./open-phases";
import type { Option } from "./option";
import { makeStarts, type Start } from "./starts";
import { waysTogether } from "./together";

/** How a phase can be placed, the best fitting first. */
export type PhaseOptions = {
  phase: OpenPhase;
  options: Option[];
  /** how many more there are that were left aside */
  dropped: number;
  /** something would fit where it is forbidden */
  forbidden: boolean;
};

type Placed = ReturnType<typeof placesFor>[number];

/** How each open phase could be placed by itself beside what stands already, at most so many ways each. */
export function makeOptions(
  problem: Problem,
  phases: readonly OpenPhase[],
  most: number,
): PhaseOptions[] {
  const starts = makeStarts(problem.site, phases, problem.settings.later);
  return phases.map((phase) => {
    const pinned = pinnedOption(problem, phase);
    return pinned
      ? { phase, options: [pinned], dropped: 0, forbidden: false }
      : freeOptions(problem, phase, starts(phase), most);
  });
}

const isOf =
  ({ candidate, asked }: OpenPhase) =>
  ({ applicationId, phase }: Pick<Placement, "applicationId" | "phase">) =>
    applicationId === candidate.applicationId && phase === asked.phase;

function pinnedOption({ site, pinned }: Problem, phase: OpenPhase): Option | null {
  const own = pinned.filter(isOf(phase));
  const units = site.units.filter(({ id }) => own.some(({ unitId }) => unitId === id));
  if (units.length === 0) return null;
  const quarters = {
    from: Math.min(...own.map((one) => one.quarters.from)),
    until: Math.max(...own.map((one) => one.quarters.until)),
  };
  const demand = { ...phase.needs, quarters };
  const ids = new Set(units.map(({ id }) => id));
  const { applicationId } = phase.candidate;
  const places = placesFor(site, demand, applicationId, ids);
  return { ...optionOf(phase, demand, places, site.rules), pinned: true };
}

const drawnTogether = ({ asked, needs }: OpenPhase, units: readonly UnitFacts[]): Draw => {
  const sum = new Map<Resource, number>(Object.entries(needs.loads) as [Resource, number][]);
  let given = asked.givenM2;
  const drawn = new Map<Resource, number>();
  for (const { areaM2 } of units) {
    const { draw } = drawOf(asked.needs, areaM2, given);
    given += areaM2;
    for (const [code, load] of Object.entries(draw) as [Resource, number][]) {
      drawn.set(code, (drawn.get(code) ?? 0) + load);
    }
  }
  // Rounding must not let units take more than was judged.
  for (const [code, load] of drawn) sum.set(code, Math.max(load, sum.get(code) ?? 0));
  return Object.fromEntries(sum);
};

function optionOf(
  phase: OpenPhase,
  demand: Demand,
  places: readonly Placed[],
  limits: NeighbourLimits,
  judged?: Fit,
): Omit<Option, "pinned"> {
  const units = places.map(({ unit }) => unit);
  const [first, ...rest] = places.map(({ place }) => place);
  if (!first) throw new Error("An option has units");
  const fit = judged ?? judgeFit(demand, rest.reduce(combinePlaces, first), { limits });
  return {
    phase,
    units,
    buildingId: units[0]?.buildingId ?? "",
    quarters: demand.quarters,
    fit,
    draw: drawnTogether(phase, units),
  };
}

function freeOptions(
  problem: Problem,
  phase: OpenPhase,
  starts: readonly Start[],
  most: number,
): PhaseOptions {
  const closed = closedTo(problem.forbidden, phase);
  const found: Option[] = [];
  let forbidden = false;
  for (const units of [1, 2]) {
    const seen = new Set<string>();
    for (const { quarter, waits } of starts) {
      const length = phase.quarters.until - phase.quarters.from;
      const demand = { ...phase.needs, quarters: { from: quarter, until: quarter + length } };
      const { applicationId } = phase.candidate;
      const places = placesFor(problem.site, demand, applicationId);
      const open = places.filter(({ unit }) => !closed(unit));
      const fitting = units === 1 ? fittingAlone : fittingTogether;
      for (const option of fitting(phase, demand, open, problem.site.rules)) {
        const key = option.units.map(({ id }) => id).join();
        if (seen.has(key) && !waits) continue;
        seen.add(key);
        found.push(option);
      }
      forbidden ||=
        open.length < places.length &&
        units === 1 &&
        fittingAlone(phase, demand, places, problem.site.rules).length > 0;
    }
    // Several units only where none alone is enough.
    if (found.length > 0) break;
  }
  const ranked = found.sort(
    (one, other) =>
      one.quarters.from - other.quarters.from ||
      compareFits(one.fit, other.fit) ||
      (codesOf(one) < codesOf(other) ? -1 : 1),
  );
  const options = ranked.slice(0, most);
  return { phase, options, dropped: ranked.length - options.length, forbidden };
}

const codesOf = ({ units }: Option) => units.map(({ code }) => code).join();

function closedTo(forbidden: readonly Forbidden[], { candidate }: OpenPhase) {
  const own = forbidden.filter(
    ({ applicationId }) => applicationId === null || applicationId === candidate.applicationId,
  );
  return (unit: UnitFacts) =>
    own.some(({ unitId, buildingId }) => unitId === unit.id || buildingId === unit.buildingId);
}

function fittingAlone(
  phase: OpenPhase,
  demand: Demand,
  places: readonly Placed[],
  limits: NeighbourLimits,
): Option[] {
  const loads = new Map<string, ReturnType<typeof judgeLoads>>();
  const wanted = Math.round(totalArea(demand) * 10) / 10;
  return places.flatMap((one): Option[] => {
    const { unit, place } = one;
    if (unit.areaM2 < wanted) return [];
    const known = loads.get(unit.buildingId) ?? judgeLoads(demand, place);
    loads.set(unit.buildingId, known);
    const fit = judgeFit(demand, place, { limits, loads: known });
    if (fit.verdict === "does_not_fit") return [];
    return [{ ...optionOf(phase, demand, [one], limits, fit), pinned: false }];
  });
}

function fittingTogether(
  phase: OpenPhase,
  demand: Demand,
  places: readonly Placed[],
  limits: NeighbourLimits,
): Option[] {
  return waysTogether(places, demand, limits).flatMap((units): Option[] => {
    const own = places.filter(({ unit }) => units.includes(unit));
    const option = { ...optionOf(phase, demand, own, limits), pinned: false };
    return option.fit.verdict === "does_not_fit" ? [] : [option];
  });
}

/**
 * Why a phase finds no place at all: what comes closest to it of all that is open to it, several units together
 * where one alone is too small.
 */
export function closestPlace(
  { site, forbidden }: Pick<Problem, "site" | "forbidden">,
  phase: OpenPhase,
): { units: readonly UnitFacts[]; fit: Fit } | null {
  const closed = closedTo(forbidden, phase);
  const open: SiteFacts = { ...site, units: site.units.filter((unit) => !closed(unit)) };
  const demand = { ...phase.needs, quarters: phase.quarters };
  const { units, together } = bestPlaces(open, demand, phase.candidate.applicationId, 1);
  const [alone] = units;
  if (!alone) return null;
  const tooSmall = alone.fit.findings.some(({ parameter }) => parameter === "area");
  const [several] = together;
  return tooSmall && several ? several : { units: [alone.unit], fit: alone.fit };
}
