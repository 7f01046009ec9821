import type { Demand, SiteFacts, UnitFacts } from "~/features/site";
import type { Candidate } from "../candidate";
import type { Problem } from "./problem";

/** One phase on one unit. */
type Try = { candidate: Candidate; phase: number; unit: UnitFacts; from: number; until: number };
type Phase = { candidate: Candidate; phase: number; needs: Omit<Demand, "quarters"> };

const areaOf = ({ needs }: Phase) => needs.areas.lab_rd ?? 0;
const needsOf = ({ candidate, phase }: Pick<Try, "candidate" | "phase">) => {
  const found = candidate.phases.find((one) => one.phase === phase);
  if (!found) throw new Error("no such phase");
  return found;
};
const meet = (one: { from: number; until: number }, other: { from: number; until: number }) =>
  one.from < other.until && other.from < one.until;

type Company = { by: string; bsl: number; explosive: number; gmp: boolean; reach: number };
type Standing = Company & { unit: UnitFacts; from: number; until: number };

const reaches: Record<string, number> = { iii: 300, v: 50, none: 0 };

function standingOf(plan: readonly Try[], { kept, units }: SiteFacts): Standing[] {
  const there = kept.flatMap((one): Standing[] => {
    const unit = units.find(({ id }) => id === one.unitId);
    return unit
      ? [
          {
            by: one.applicationId,
            bsl: one.bsl ?? 0,
            explosive: one.explosiveM2 ?? 0,
            gmp: one.gmp,
            reach: reaches[one.szzClass ?? "none"] ?? 0,
            unit,
            ...one.quarters,
          },
        ]
      : [];
  });
  const planned = plan.map((one): Standing => {
    const { needs } = needsOf(one);
    return {
      by: one.candidate.applicationId,
      bsl: needs.bsl ?? 0,
      explosive: needs.explosiveM2 ?? 0,
      gmp: needs.gmp,
      reach: reaches[needs.szzClass ?? "none"] ?? 0,
      unit: one.unit,
      from: one.from,
      until: one.until,
    };
  });
  return [...there, ...planned];
}

/** Whether two of different companies may stand like this; the buildings are 250 m apart. */
function mayStand(one: Standing, other: Standing): boolean {
  if (one.by === other.by || !meet(one, other)) return true;
  const sameBuilding = one.unit.buildingId === other.unit.buildingId;
  const beside = sameBuilding && one.unit.compartment === other.unit.compartment;
  if (beside && Math.max(one.bsl, other.bsl) >= 3) return false;
  if (!sameBuilding && one.reach === 300 && other.gmp) return false;
  return sameBuilding || other.reach !== 300 || !one.gmp;
}

/** By the words of the rules and figures that stand here alone: nothing of the optimiser or the judge. */
export function isLawful(plan: readonly Try[], { site, forbidden }: Problem): boolean {
  const standing = standingOf(plan, site);
  const quarters = [...new Set(plan.flatMap(({ from, until }) => range(from, until)))];
  const everyPair = standing.every((one, at) =>
    standing.every((other, index) => index <= at || mayStand(one, other)),
  );
  const alone = plan.every((one) => {
    const { needs } = needsOf(one);
    const closed = forbidden.some(
      ({ applicationId, buildingId }) =>
        buildingId === one.unit.buildingId &&
        (applicationId === null || applicationId === one.candidate.applicationId),
    );
    return (
      !closed &&
      (needs.areas.lab_rd ?? 0) <= one.unit.areaM2 &&
      one.from >= one.unit.life.from &&
      !standing.some(
        (other) =>
          other.unit === one.unit &&
          meet(other, one) &&
          !(other.by === one.candidate.applicationId && other.from === one.from),
      )
    );
  });
  const units = plan.every((one, at) =>
    plan.every((other, index) => index <= at || one.unit !== other.unit || !meet(one, other)),
  );
  return (
    alone &&
    units &&
    everyPair &&
    quarters.every((quarter) => withinPower(plan, site, quarter)) &&
    quarters.every((quarter) => withinExplosive(standing, plan, quarter))
  );
}

const range = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => from + index);

function withinPower(plan: readonly Try[], { free }: SiteFacts, quarter: number): boolean {
  const active = plan.filter(({ from, until }) => from <= quarter && quarter < until);
  const power = (of: readonly Try[]) =>
    of.reduce((sum, one) => sum + (needsOf(one).needs.loads.power_kw ?? 0), 0);
  const limit = (steps: readonly (readonly [number, number])[] = []) =>
    steps.findLast(([from]) => from <= quarter)?.[1] ?? 0;
  return (
    power(active) <= limit(free.site.power_kw) &&
    ["A", "B"].every(
      (building) =>
        power(active.filter(({ unit }) => unit.buildingId === building)) <=
        limit(free.building.get(building)?.power_kw),
    )
  );
}

function withinExplosive(all: readonly Standing[], plan: readonly Try[], quarter: number): boolean {
  const active = all.filter(({ from, until }) => from <= quarter && quarter < until);
  return active.every((one) => {
    const planned = plan.some(({ unit, from }) => unit === one.unit && from === one.from);
    if (!planned || one.explosive === 0) return true;
    const beside = active.filter(
      (other) =>
        other.by !== one.by &&
        other.unit.buildingId === one.unit.buildingId &&
        other.unit.compartment === one.unit.compartment,
    );
    return one.explosive + beside.reduce((sum, other) => sum + other.explosive, 0) <= 300;
  });
}

const gains = ["score", "area", "jobs", "import", "early"] as const;

/** What a plan is worth, counted from the figures of the candidates. */
export function worthOf(plan: readonly Try[], problem: Problem): number {
  const { weights, later } = problem.settings;
  const phases: Phase[] = problem.candidates.flatMap((candidate) =>
    candidate.phases.map(({ phase, needs }) => ({ candidate, phase, needs })),
  );
  const total = (candidate: Candidate) =>
    phases.filter((one) => one.candidate === candidate).reduce((sum, one) => sum + areaOf(one), 0);
  const bring = (phase: Phase) => {
    const share = areaOf(phase) / total(phase.candidate);
    return {
      score: (phase.candidate.score ?? 0) * share,
      area: areaOf(phase),
      jobs: (phase.candidate.jobs ?? 0) * share,
      import: phase.candidate.importSubstitution ? areaOf(phase) : 0,
      early: areaOf(phase),
    };
  };
  const most = (gain: (typeof gains)[number]) =>
    phases.reduce((sum, one) => sum + bring(one)[gain], 0);
  const counting = gains.filter((gain) => most(gain) > 0);
  const weight = counting.reduce((sum, gain) => sum + weights[gain], 0);
  if (weight === 0) return 0;
  const points = plan.reduce((sum, one) => {
    const { needs, from } = needsOf(one);
    const brought = bring({ candidate: one.candidate, phase: one.phase, needs });
    const delay = (one.from - (from ?? 0)) / (later + 1);
    const waste = (one.unit.areaM2 - (needs.areas.lab_rd ?? 0)) / one.unit.areaM2;
    const tidy = 1 - 0.01 * waste - (needsWorks(one, plan, problem) ? 0.01 : 0);
    const own = counting.reduce(
      (total, gain) =>
        total + (weights[gain] * brought[gain] * (gain === "early" ? 1 - delay : 1)) / most(gain),
      0,
    );
    return sum + own * tidy;
  }, 0);
  const penalty = (weights.apart * crowding(plan, problem.site)) / phases.length;
  return (100 * (points - penalty)) / weight;
}

/** Works that are needed beside what stands already; the plan's own do not count. */
function needsWorks(one: Try, _: readonly Try[], { site }: Problem): boolean {
  const { needs } = needsOf(one);
  return standingOf([], site).some((other) => {
    if (!meet(other, one)) return false;
    const sameBuilding = other.unit.buildingId === one.unit.buildingId;
    const beside = sameBuilding && other.unit.compartment === one.unit.compartment;
    const agents = (bsl: number | null) => (bsl ?? 0) >= 2;
    return beside && ((agents(needs.bsl) && other.gmp) || (needs.gmp && agents(other.bsl)));
  });
}

function crowding(plan: readonly Try[], { kept, units }: SiteFacts): number {
  const keyOf = ({ buildingId, compartment }: UnitFacts) => `${buildingId}${compartment}`;
  return [...new Set(plan.map(({ unit }) => keyOf(unit)))].reduce((sum, key) => {
    const there = new Set(
      kept
        .filter(({ unitId }) => units.some((one) => one.id === unitId && keyOf(one) === key))
        .map(({ applicationId }) => applicationId),
    );
    const come = new Set(
      plan
        .filter(({ unit }) => keyOf(unit) === key)
        .map(({ candidate }) => candidate.applicationId),
    );
    return sum + (there.size > 0 ? come.size : come.size - 1);
  }, 0);
}

/** The best of all lawful plans, found by trying each of them. */
export function tryEverything(problem: Problem): number {
  const { candidates, site, settings } = problem;
  let best = 0;
  const phases = candidates.flatMap((candidate) =>
    candidate.phases.map(({ phase }) => ({ candidate, phase })),
  );
  const go = (at: number, plan: readonly Try[]): void => {
    const one = phases[at];
    if (!one) {
      if (isComplete(plan, problem)) best = Math.max(best, worthOf(plan, problem));
      return;
    }
    go(at + 1, plan);
    const { from, until } = needsOf(one);
    for (const unit of site.units) {
      for (const delay of range(0, settings.later + 1)) {
        const next = { ...one, unit, from: (from ?? 0) + delay, until: (until ?? 0) + delay };
        const longer = [...plan, next];
        if (isLawful(longer, problem)) go(at + 1, longer);
      }
    }
  };
  go(0, []);
  return best;
}

/** Later phases follow earlier ones, or all come together. */
function isComplete(plan: readonly Try[], { candidates, settings }: Problem): boolean {
  return candidates.every((candidate) => {
    const own = candidate.phases.map(({ phase, from }) => ({
      asked: from ?? 0,
      placed: plan.find((one) => one.candidate === candidate && one.phase === phase),
    }));
    const count = own.filter(({ placed }) => placed).length;
    if (settings.whole && count > 0 && count < own.length) return false;
    return own.every(({ asked, placed }, at) => {
      const before = own[at - 1];
      if (!before || !placed) return true;
      if (!before.placed) return false;
      return before.asked > asked || before.placed.from <= placed.from;
    });
  });
}
