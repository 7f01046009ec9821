/** A mixed integer linear programme, to be maximised. */
export type Milp = { columns: readonly MilpColumn[]; rows: readonly MilpRow[] };

export type MilpColumn = { cost: number; lower: number; upper: number; integer: boolean };

/** Bounds on a weighted sum of columns; null where there is none. */
export type MilpRow = {
  lower: number | null;
  upper: number | null;
  cells: readonly MilpCell[];
};

export type MilpCell = readonly [column: number, value: number];

/** How far the search has come: the best found so far and what nothing can be better than. */
export type MilpProgress = { seconds: number; objective: number | null; bound: number | null };

export type MilpAnswer =
  /**
   * `proven`: no more than the asked for gap lies between the objective and the bound; the bound is infinite
   * where the search did not come so far
   */
  | { found: true; values: Float64Array; objective: number; bound: number; proven: boolean }
  | { found: false; why: "infeasible" | "time" | "fault" };

export type MilpLimits = {
  /** what of the bound may be missing */
  gap: number;
  seconds: number;
  /** whether to stop once the root of the search is done */
  rootOnly?: boolean;
  /** a solution to begin with, by column */
  start?: Float64Array;
};

/** Solves within a relative gap, or stops with the best that there is. */
export type MilpSolver = (
  milp: Milp,
  limits: MilpLimits,
  tell: (progress: MilpProgress) => void,
) => MilpAnswer;

/** How much of the bound is missing, at most: 0 is proven best. Null while nothing can be said. */
export function gapBetween(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null || !Number.isFinite(bound)) return null;
  const missing = bound - objective;
  if (missing <= 1e-9 * Math.max(1, Math.abs(bound))) return 0;
  return bound === 0 ? null : missing / Math.abs(bound);
}
