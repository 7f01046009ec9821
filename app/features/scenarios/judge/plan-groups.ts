import {
  type Demand,
  type Draw,
  drawOf,
  type Quarters,
  type Resource,
  type SiteFacts,
  totalArea,
  type UnitFacts,
} from "~/features/site";
import type { Candidate, CandidatePhase } from "../candidate";
import type { Placement } from "../placement";

/** As much of a candidate as a plan is judged by. */
export type Asking = Pick<Candidate, "applicationId" | "phases">;

/** One unit of a plan with what it takes of the limits. */
export type PlacedUnit = { placement: Placement; unit: UnitFacts; draw: Draw; share: number };

/** What a plan gives to one phase, with all that is known of it. */
export type Group = {
  applicationId: string;
  phase: number;
  placements: readonly Placement[];
  quarters: Quarters;
  /** null where no candidate asks for the phase */
  asked: CandidatePhase | null;
  /** those of the placements whose unit is there */
  placed: readonly PlacedUnit[];
};

/** The placements of a plan, those of one phase together, in the order in which they are given. */
export function groupsOf(
  site: Pick<SiteFacts, "units">,
  candidates: readonly Asking[],
  placements: readonly Placement[],
): Group[] {
  const units = new Map(site.units.map((unit) => [unit.id, unit]));
  const phases = new Map<string, CandidatePhase>(
    candidates.flatMap(({ applicationId, phases }) =>
      phases.map((phase) => [`${applicationId} ${phase.phase}`, phase] as const),
    ),
  );
  const own = new Map<string, Placement[]>();
  for (const one of placements) {
    const key = `${one.applicationId} ${one.phase}`;
    own.set(key, [...(own.get(key) ?? []), one]);
  }
  return [...own].flatMap(([key, group]): Group[] => {
    const [first] = group;
    if (!first) return [];
    const asked = phases.get(key) ?? null;
    return [
      {
        applicationId: first.applicationId,
        phase: first.phase,
        placements: group,
        quarters: {
          from: Math.min(...group.map(({ quarters }) => quarters.from)),
          until: Math.max(...group.map(({ quarters }) => quarters.until)),
        },
        asked,
        placed: placeUnits(asked, group, units),
      },
    ];
  });
}

function placeUnits(
  asked: CandidatePhase | null,
  placements: readonly Placement[],
  units: ReadonlyMap<string, UnitFacts>,
): PlacedUnit[] {
  const none: Pick<Demand, "areas" | "loads"> = { areas: {}, loads: {} };
  let given = asked?.givenM2 ?? 0;
  return placements.flatMap((placement) => {
    const unit = units.get(placement.unitId);
    if (!unit) return [];
    const drawn = drawOf(asked?.needs ?? none, unit.areaM2, given);
    given += unit.areaM2;
    return [{ placement, unit, ...drawn }];
  });
}

/** Whether a phase has everything that it asks for in reality. */
export const hasAll = ({ needs, givenM2 }: CandidatePhase): boolean => {
  const wanted = totalArea(needs);
  return wanted > 0 && givenM2 >= wanted;
};

/** What the units of a group take of a resource together. */
export const drawnBy = ({ placed }: Pick<Group, "placed">, resource: Resource): number =>
  placed.reduce((sum, { draw }) => sum + (draw[resource] ?? 0), 0);
