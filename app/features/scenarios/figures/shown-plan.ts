import {
  type CandidateFigures,
  type ConflictFigures,
  type LoadFigures,
  type PlanFigures,
  type PlanTotals,
  totalsOf,
} from "./plan-figures";

/** A conflict as its reader may know it: of those it concerns only applications that are open to them. */
export type ShownConflict = Omit<ConflictFigures, "concerned"> & {
  concerned: { applicationId: string; number: string; phase: number; unit: string }[];
  /** whether it also concerns an application that is closed to the reader */
  others: boolean;
};

/** A plan as one reader sees it. */
export type ShownPlan = {
  candidates: CandidateFigures[];
  /** how many applications of it are closed to the reader */
  closed: number;
  loads: LoadFigures[];
  conflicts: ShownConflict[];
  /** how many conflicts concern nobody else */
  closedConflicts: number;
  totals: PlanTotals;
};

/** What the reader may know of each application that is open to them. */
export type Readable = ReadonlyMap<string, { score: number | null }>;

/**
 * A plan without what its reader is barred from: of closed applications neither figures nor names, only
 * that their space is taken. Scores are those that the reader may see; of what is kept, the kept ones.
 */
export function shownPlan(figures: PlanFigures, readable: Readable, kept = false): ShownPlan {
  const candidates = figures.candidates.flatMap((one) => {
    const own = readable.get(one.applicationId);
    if (!own) return [];
    return [{ ...one, score: own.score === null ? null : kept ? one.score : own.score }];
  });
  const numbers = new Map(candidates.map((one) => [one.applicationId, one.number]));
  const conflicts = figures.conflicts.map((conflict) => {
    const concerned = conflict.concerned.flatMap((one) => {
      const number = numbers.get(one.applicationId);
      return number ? [{ ...one, number }] : [];
    });
    return { ...conflict, concerned, others: concerned.length < conflict.concerned.length };
  });
  const open = conflicts.filter(({ concerned }) => concerned.length > 0);
  const hidden = figures.candidates.filter((one) => !readable.has(one.applicationId));
  return {
    candidates,
    closed: hidden.length,
    loads: figures.loads,
    conflicts: open,
    closedConflicts: conflicts.length - open.length,
    totals: totalsOf({ ...figures, candidates: [...candidates, ...hidden] }, (id) =>
      readable.has(id),
    ),
  };
}
