import { quartersOf, remaining } from "~/features/applications";
import { type Demand, type Quarter, type Quarters, totalArea } from "~/features/site";
import type { Candidate, CandidatePhase } from "../../candidate";

/** A phase that space is looked for, with what it still needs. */
export type OpenPhase = {
  /** in the order of all open phases */
  index: number;
  candidate: Candidate;
  asked: CandidatePhase;
  needs: Omit<Demand, "quarters">;
  /** as asked for, or as usual where nothing was said; never in the past */
  quarters: Quarters;
  areaM2: number;
  /** what it is of all that its candidate still needs, by area */
  share: number;
};

const leastM2 = 0.05;

/** The phases that have not got all their space, those of a candidate in their order. */
export function openPhases(candidates: readonly Candidate[], present: Quarter): OpenPhase[] {
  const open = candidates.flatMap((candidate) => {
    const own = candidate.phases
      .map((asked) => ({ asked, needs: remaining(asked.needs, asked.givenM2) }))
      .filter(({ needs }) => totalArea(needs) >= leastM2);
    const all = own.reduce((sum, { needs }) => sum + totalArea(needs), 0);
    return own.map(({ asked, needs }) => ({
      candidate,
      asked,
      needs,
      quarters: quartersOf(asked, present),
      areaM2: totalArea(needs),
      share: totalArea(needs) / all,
    }));
  });
  return open.map((one, index) => ({ index, ...one }));
}

/** The phase of the same candidate that comes before, if it is open too. */
export function phaseBefore(phases: readonly OpenPhase[], phase: OpenPhase): OpenPhase | null {
  const before = phases[phase.index - 1];
  return before?.candidate === phase.candidate ? before : null;
}
