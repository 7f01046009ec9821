import { type Demand, latestQuarter, type Quarter, type Quarters } from "~/features/site";
import type { PhaseDemand } from "./demands";

/** As long as most leases of production space, for those who have not said how long. */
const usualYears = 10;

/** When a phase is looked for space for: as stated, yet not before this quarter and never without an end. */
export function quartersOf({ from, until }: PhaseDemand, present: Quarter): Quarters {
  const start = Math.max(from ?? present, present);
  const length = from !== null && until !== null ? until - from : usualYears * 4;
  return { from: start, until: Math.min(start + length, latestQuarter) };
}

/** What is still to be found of a phase's needs when some of its area has been given. */
export function remaining(needs: PhaseDemand["needs"], givenM2: number): PhaseDemand["needs"] {
  const wanted = Object.values(needs.areas).reduce((sum, one) => sum + one, 0);
  const share = wanted > 0 ? Math.max(0, wanted - givenM2) / wanted : 0;
  if (share === 1) return needs;
  const scale = <T extends object>(values: T): T =>
    Object.fromEntries(
      Object.entries(values).map(([code, value]) => [
        code,
        Math.round(value * share * 1000) / 1000,
      ]),
    ) as T;
  return {
    ...needs,
    areas: scale(needs.areas),
    loads: scale(needs.loads),
    explosiveM2:
      needs.explosiveM2 === null ? null : Math.round(needs.explosiveM2 * share * 10) / 10,
  };
}

/** A phase's demand as it can be judged. */
export const datedDemand = (demand: PhaseDemand, quarters: Quarters, givenM2 = 0): Demand => ({
  ...remaining(demand.needs, givenM2),
  quarters,
});
