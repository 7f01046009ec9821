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
};

/** A plan as one reader sees it. */
export type ShownPlan = {
  candidates: CandidateFigures[];
  loads: LoadFigures[];
  conflicts: ShownConflict[];
  totals: PlanTotals;
};

/** What the reader may know of each application that is open to them. */
export type Readable = ReadonlyMap<string, { score: number | null }>;

/**
 * A plan without what its reader is barred from: of closed applications neither figures nor names nor how
 * many there are, only that their space is taken. Scores are those that the reader may see; of what is
 * kept, the kept ones.
 */
export function shownPlan(figures: PlanFigures, readable: Readable, kept = false): ShownPlan {
  const candidates = figures.candidates.flatMap((one) => {
    const own = readable.get(one.applicationId);
    if (!own) return [];
    return [{ ...one, score: own.score === null ? null : kept ? one.score : own.score }];
  });
  const numbers = new Map(candidates.map((one) => [one.applicationId, one.number]));
  const conflicts = shownConflicts(figures.conflicts, numbers);
  return {
    candidates,
    loads: figures.loads,
    conflicts,
    totals: totalsOf({ candidates, conflicts: conflicts.length }),
  };
}

/** Conflicts as their reader may know them; of closed applications only that something is taken. */
export function shownConflicts(
  conflicts: readonly ConflictFigures[],
  numbers: ReadonlyMap<string, string>,
): ShownConflict[] {
  return conflicts.flatMap((conflict): ShownConflict[] => {
    const concerned = conflict.concerned.flatMap((one) => {
      const number = numbers.get(one.applicationId);
      return number ? [{ ...one, number }] : [];
    });
    if (concerned.length === 0) return [];
    if (concerned.length === conflict.concerned.length) return [{ ...conflict, concerned }];
    const kind = conflict.kind === "same_unit" ? "taken" : conflict.kind;
    return [{ ...conflict, kind, by: "reality", concerned }];
  });
}
