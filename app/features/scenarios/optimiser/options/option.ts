import type { Draw, Fit, Quarters, UnitFacts } from "~/features/site";
import type { Placement } from "../../placement";
import type { OpenPhase } from "./open-phases";

/** One way to place a phase: on a unit, or on several of one building, during some quarters. */
export type Option = {
  phase: OpenPhase;
  units: readonly UnitFacts[];
  buildingId: string;
  quarters: Quarters;
  /** beside what stands already */
  fit: Fit;
  /** what it takes of the limits, before diversity */
  draw: Draw;
  pinned: boolean;
};

/** A fire compartment of a building. */
export const compartmentOf = ({ buildingId, compartment }: UnitFacts): string =>
  `${buildingId} ${compartment}`;

export const isActive = ({ quarters }: Pick<Option, "quarters">, quarter: number): boolean =>
  quarters.from <= quarter && quarter < quarters.until;

/** The units of an option as a plan gives them to its phase. */
export const placementsOf = ({ phase, units, quarters }: Option): Placement[] =>
  units.map((unit) => ({
    applicationId: phase.candidate.applicationId,
    phase: phase.asked.phase,
    unitId: unit.id,
    quarters,
  }));
