import { remaining } from "~/features/applications";
import {
  combinePlaces,
  type Demand,
  type Draw,
  defaultNeighbourLimits,
  type Finding,
  type Fit,
  judgeFit,
  leastWithin,
  overlap,
  placesFor,
  type Resource,
  type SiteFacts,
} from "~/features/site";
import type { Placement } from "../placement";
import { siteBeside } from "./beside-others";
import { type Asking, drawnBy, type Group, groupsOf, hasAll } from "./plan-groups";
import type { PlacementKey, PlanConflict, PlanJudgement } from "./plan-judgement";
import { sharedUnits } from "./shared-units";

const keyOf = ({ applicationId, phase, unitId }: PlacementKey): PlacementKey => ({
  applicationId,
  phase,
  unitId,
});

/**
 * A plan against reality and against itself: whether what it gives to each phase fits there as if all of
 * the rest stood on the site already, and everything that is in the way.
 */
export function judgePlan(
  site: SiteFacts,
  candidates: readonly Asking[],
  placements: readonly Placement[],
): PlanJudgement {
  const groups = groupsOf(site, candidates, placements);
  const judged = groups.map((group) => ({
    group,
    ...judgeGroup(
      site,
      group,
      groups.filter((one) => one !== group),
    ),
  }));
  return {
    groups: judged.map(({ group, fit }) => ({
      applicationId: group.applicationId,
      phase: group.phase,
      placements: group.placements,
      quarters: group.quarters,
      areaM2: drawnBy(group, "area_m2"),
      fit,
    })),
    conflicts: withoutDoubleAreas([
      ...sharedUnits(placements),
      ...judged.flatMap(({ conflicts }) => conflicts),
    ]),
  };
}

/** Where a unit is somebody's already its area would be counted twice: then no limit of areas is told. */
function withoutDoubleAreas(conflicts: readonly PlanConflict[]): PlanConflict[] {
  const taken = conflicts.some(
    (one) =>
      one.kind === "same_unit" ||
      (one.kind === "does_not_fit" && one.finding.parameter === "availability"),
  );
  return conflicts.filter(({ kind }) => kind !== "area_limit" || !taken);
}

type JudgedGroup = { fit: Fit | null; conflicts: PlanConflict[] };

function judgeGroup(site: SiteFacts, group: Group, others: readonly Group[]): JudgedGroup {
  const { asked, placed } = group;
  const keys = group.placements.map(keyOf);
  const lost = group.placements.filter(
    ({ unitId }) => !placed.some(({ unit }) => unit.id === unitId),
  );
  const unknown: PlanConflict[] =
    lost.length > 0 ? [{ kind: "unit_unknown", placements: lost.map(keyOf) }] : [];
  const only = (kind: "phase_unknown" | "already_given"): JudgedGroup => ({
    fit: null,
    conflicts: [...unknown, { kind, placements: keys }],
  });
  if (!asked) return only("phase_unknown");
  if (hasAll(asked)) return only("already_given");
  const buildings = new Set(placed.map(({ unit }) => unit.buildingId));
  const [buildingId] = buildings;
  if (!buildingId) return { fit: null, conflicts: unknown };
  const apart: PlanConflict[] = buildings.size > 1 ? [{ kind: "apart", placements: keys }] : [];
  const demand = demandOf(group);
  const draws: Draw = { ...demand.loads, area_m2: drawnBy(group, "area_m2") };
  const beside = siteBeside(site, others, draws, buildingId);
  const fit = fitOf(beside, group, demand);
  const conflicts = conflictsOf(fit, () => fitOf(site, group, demand), group, others);
  const overArea = overAreas(beside, group, buildingId);
  return { fit, conflicts: [...unknown, ...apart, ...conflicts, ...overArea] };
}

/** What the phase still needs, and never less than what its units are going to draw. */
function demandOf({ asked, placed, quarters }: Group): Demand {
  if (!asked) throw new Error("Nobody asks for this phase");
  const needs = remaining(asked.needs, asked.givenM2);
  const loads = Object.entries(needs.loads).map(([code, load]) => [
    code,
    Math.max(load, drawnBy({ placed }, code as Resource)),
  ]);
  return { ...needs, loads: Object.fromEntries(loads), quarters };
}

/** The units of a group judged as one place. */
function fitOf(site: SiteFacts, { applicationId, placed }: Group, demand: Demand): Fit {
  const ids = new Set(placed.map(({ unit }) => unit.id));
  const places = placesFor(site, demand, applicationId, defaultNeighbourLimits, ids);
  const [first, ...rest] = places.map(({ place }) => place);
  if (!first) throw new Error("A group without a unit is not judged");
  return judgeFit(demand, rest.reduce(combinePlaces, first));
}

function conflictsOf(
  fit: Fit,
  alone: () => Fit,
  group: Group,
  others: readonly Group[],
): PlanConflict[] {
  const failing = fit.findings.filter(({ outcome }) => outcome === "fails");
  if (failing.length === 0) return [];
  const inReality = alone().findings.filter(({ outcome }) => outcome === "fails");
  const own = group.placements.map(keyOf);
  return failing.flatMap((finding): PlanConflict[] => {
    const real = inReality.find(({ parameter }) => parameter === finding.parameter);
    if (real) {
      return [{ kind: "does_not_fit", by: "reality", finding, placements: own }];
    }
    // Of a unit that is placed twice the plan is told once, for both.
    if (finding.parameter === "availability") return [];
    const placements = [...own, ...causing(finding, group, others)];
    return [{ kind: "does_not_fit", by: "plan", finding, placements }];
  });
}

/** Of the other placements those that bring a finding about. */
function causing(
  { parameter, limitOf, units }: Finding,
  group: Group,
  others: readonly Group[],
): PlacementKey[] {
  const buildings = new Set(group.placed.map(({ unit }) => unit.buildingId));
  const concerned = others
    .flatMap(({ placed }) => placed)
    .filter(({ placement }) => overlap(placement.quarters, group.quarters))
    .filter(({ unit, draw }) =>
      units
        ? units.includes(unit.code)
        : (draw[parameter as Resource] ?? 0) > 0 &&
          (limitOf === "site" || buildings.has(unit.buildingId)),
    );
  return concerned.map(({ placement }) => keyOf(placement));
}

/** The area let is a load like others where somebody has set a limit to it. */
function overAreas(site: SiteFacts, group: Group, buildingId: string): PlanConflict[] {
  const areaM2 = drawnBy(group, "area_m2");
  const limits = [
    { of: "building" as const, free: site.free.building.get(buildingId)?.area_m2 },
    { of: "site" as const, free: site.free.site.area_m2 },
  ];
  return limits.flatMap(({ of, free }): PlanConflict[] => {
    const by = free ? Math.round((areaM2 - leastWithin(free, group.quarters)) * 10) / 10 : 0;
    return by > 0 ? [{ kind: "area_limit", of, by, placements: group.placements.map(keyOf) }] : [];
  });
}
