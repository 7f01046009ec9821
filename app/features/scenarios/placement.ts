import type { Quarters } from "~/features/site";

/** A unit that a plan gives to a phase of a candidate; several for one phase stand together in one building. */
export type Placement = {
  applicationId: string;
  phase: number;
  unitId: string;
  quarters: Quarters;
};
