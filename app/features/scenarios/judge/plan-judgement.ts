import type { Finding, Fit, Quarters } from "~/features/site";
import type { Placement } from "../placement";

/** Which placement of a plan: a phase of an application on a unit. */
export type PlacementKey = Pick<Placement, "applicationId" | "phase" | "unitId">;

/** All that a plan gives to one phase of a candidate. */
export type PlacedGroup = {
  applicationId: string;
  phase: number;
  placements: readonly Placement[];
  /** from the first beginning to the last end */
  quarters: Quarters;
  /** of its units together */
  areaM2: number;
  /** all units as one place, beside reality and the other groups; null where there is nothing to judge */
  fit: Fit | null;
};

export type PlanConflict = {
  /** the placements that it concerns; of what comes about by the plan alone, also those of others */
  placements: readonly PlacementKey[];
} & (
  | { kind: "same_unit"; unitId: string; quarters: Quarters }
  /** `by`: whether reality alone is in the way, or what else the plan places */
  | { kind: "does_not_fit"; by: "reality" | "plan"; finding: Finding }
  /** more area than is recorded as the most of a building or of the site */
  | { kind: "area_limit"; of: "building" | "site"; by: number }
  /** its units stand in several buildings */
  | { kind: "apart" }
  /** the phase has all its space in reality already */
  | { kind: "already_given" }
  | { kind: "unit_unknown" }
  /** the newest version of the application does not ask for it, or is closed to the reader */
  | { kind: "phase_unknown" }
);

/** A plan judged by the site's own rules. One without conflicts can be applied. */
export type PlanJudgement = {
  groups: readonly PlacedGroup[];
  conflicts: readonly PlanConflict[];
};
