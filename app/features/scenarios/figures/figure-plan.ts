import { quartersOf, remaining } from "~/features/applications";
import {
  bestPlaces,
  bindings,
  combine,
  type Draw,
  type KeptLine,
  type Quarter,
  type SiteFacts,
  totalArea,
} from "~/features/site";
import type { Candidate, CandidatePhase } from "../candidate";
import { drawnSteps, siteBeside } from "../judge/beside-others";
import { judgePlan } from "../judge/judge-plan";
import { type Group, groupsOf, hasAll } from "../judge/plan-groups";
import type { PlanConflict, PlanJudgement } from "../judge/plan-judgement";
import type { Placement } from "../placement";
import type { ConflictFigures, LoadFigures, PhaseFigures, PlanFigures } from "./plan-figures";

/** What a plan is reckoned from. */
export type PlanFacts = {
  site: SiteFacts;
  /** limits and what is kept against them */
  lines: readonly KeptLine[];
  candidates: readonly Candidate[];
  placements: readonly Placement[];
  present: Quarter;
};

/** Of phases that are left out, no more are looked for space for than this. */
const mostLookedFor = 20;
/** How many limits of buildings are named beside those of the site. */
const mostBuildings = 6;

/** A plan judged, and all that is said of it. */
export function figurePlan(facts: PlanFacts): { judgement: PlanJudgement; figures: PlanFigures } {
  const { site, candidates, placements } = facts;
  const judgement = judgePlan(site, candidates, placements);
  const groups = groupsOf(site, candidates, placements);
  const codes = new Map(site.units.map(({ id, code }) => [id, code]));
  let looked = 0;
  const figures = candidates.map(({ phases, importSubstitution: _unused, ...candidate }) => ({
    ...candidate,
    phases: phases.map((phase) => {
      const own = judgement.groups.find(
        (one) => one.applicationId === candidate.applicationId && one.phase === phase.phase,
      );
      const open = !own && !hasAll(phase);
      if (open) looked += 1;
      return {
        phase: phase.phase,
        name: phase.name,
        askedM2: totalArea(phase.needs),
        givenM2: phase.givenM2,
        placedM2: own?.areaM2 ?? 0,
        units: own?.placements.map(({ unitId }) => codes.get(unitId) ?? "—") ?? [],
        from: own?.quarters.from ?? phase.from,
        until: own?.quarters.until ?? phase.until,
        verdict: own?.fit?.verdict ?? null,
        ...(open && looked <= mostLookedFor
          ? whyLeftOut(facts, groups, candidate.applicationId, phase)
          : { wouldFit: null, inTheWay: [] }),
      };
    }),
  }));
  return {
    judgement,
    figures: {
      candidates: figures,
      loads: loadsOf(facts, groups),
      conflicts: judgement.conflicts.map((one) => conflictOf(one, codes)),
    },
  };
}

/** The best that there would be for a phase beside everything that the plan places. */
export function bestInPlan(
  { site }: Pick<PlanFacts, "site">,
  groups: readonly Group[],
  applicationId: string,
  phase: CandidatePhase,
  quarters: { from: Quarter; until: Quarter },
) {
  const demand = { ...remaining(phase.needs, hasAll(phase) ? 0 : phase.givenM2), quarters };
  const others = groups.filter(
    (one) => one.applicationId !== applicationId || one.phase !== phase.phase,
  );
  const draws: Draw = { ...demand.loads, area_m2: totalArea(demand) };
  return bestPlaces(siteBeside(site, others, draws), demand, applicationId);
}

function whyLeftOut(
  { site, present }: PlanFacts,
  groups: readonly Group[],
  applicationId: string,
  phase: CandidatePhase,
): Pick<PhaseFigures, "wouldFit" | "inTheWay"> {
  const best = bestInPlan({ site }, groups, applicationId, phase, quartersOf(phase, present));
  const fitting = [
    ...best.units.map(({ unit, fit }) => ({ codes: unit.code, fit })),
    ...best.together.map(({ units, fit }) => ({
      codes: units.map(({ code }) => code).join(", "),
      fit,
    })),
  ];
  const found = fitting.find(({ fit }) => fit.verdict !== "does_not_fit");
  const [first] = fitting;
  return {
    wouldFit: found?.codes ?? null,
    inTheWay: found
      ? []
      : (first?.fit.findings
          .filter(({ outcome }) => outcome === "fails")
          .map(({ parameter }) => parameter) ?? ["no_units"]),
  };
}

/** The peaks against every limit of the site, and against those of buildings that come nearest to them. */
function loadsOf(
  { site, lines, placements, present }: PlanFacts,
  groups: readonly Group[],
): LoadFigures[] {
  const until = Math.max(present + 20, ...placements.map(({ quarters }) => quarters.until));
  const span = { from: present, until };
  const placed = groups.flatMap((group) => group.placed);
  const planned = lines.map((line) => {
    const own = placed.filter(
      ({ unit }) => line.building === null || unit.buildingId === line.building,
    );
    const drawn = drawnSteps(own, line.resource);
    return { ...line, kept: combine(line.kept, drawn, (one, other) => one + other) };
  });
  const before = bindings(lines, span);
  const named = bindings(planned, span).map(({ building, resource, peak, peakQuarter }) => ({
    building: building === null ? null : (site.buildings.get(building)?.code ?? "—"),
    resource,
    peak: finite(peak),
    keptPeak: finite(
      before.find((one) => one.building === building && one.resource === resource)?.peak ?? 0,
    ),
    peakQuarter,
  }));
  const touched = new Set(placed.map(({ unit }) => site.buildings.get(unit.buildingId)?.code));
  return [
    ...named.filter(({ building }) => building === null),
    // That a building is let to the last metre is no shortage.
    ...named
      .filter(({ building, resource }) => touched.has(building ?? "") && resource !== "area_m2")
      .slice(0, mostBuildings),
  ];
}

/** JSON knows no infinity: a load where nothing is built at all. */
const finite = (share: number) => (Number.isFinite(share) ? Math.round(share * 1e4) / 1e4 : null);

/** A conflict as it is told and kept, its units by their codes. */
export function conflictOf(
  conflict: PlanConflict,
  codes: ReadonlyMap<string, string>,
): ConflictFigures {
  const { kind, placements } = conflict;
  return {
    kind,
    by:
      kind === "does_not_fit"
        ? conflict.by
        : kind === "unit_unknown"
          ? "reality"
          : ("plan" as const),
    concerned: placements.map(({ applicationId, phase, unitId }) => ({
      applicationId,
      phase,
      unit: codes.get(unitId) ?? "—",
    })),
    finding: kind === "does_not_fit" ? conflict.finding : null,
    from: kind === "same_unit" ? conflict.quarters.from : null,
    until: kind === "same_unit" ? conflict.quarters.until : null,
    limitOf: kind === "area_limit" ? conflict.of : null,
    byM2: kind === "area_limit" ? conflict.by : null,
  };
}
