import { type Aggregate, aggregate } from "../aggregate/aggregate";
import type { Advice } from "../aggregate/recommend";
import type { Sheet } from "../aggregate/sheet";
import type { Entries } from "../bulletins/bulletin";
import type { ConclusionBody } from "../conclusion/conclusion-form";
import type { Rubric, WeightColumn } from "../rules/rubric";
import type { Thresholds } from "../rules/thresholds";

/** One submitted bulletin with whose it is, and the conclusion upon it. */
export type ScoredBulletin = {
  assignmentId: string;
  expertId: string;
  expert: string;
  external: boolean;
  submittedAt: Date;
  late: boolean;
  entries: Entries;
  summary: string;
  conclusion: (ConclusionBody & { positive: boolean; sha256: string; signedAt: Date }) | null;
};

/** A round's bulletins with all that is worked out from them. */
export type ScoredRound = {
  id: string;
  number: number;
  openedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  rubricVersion: number;
  thresholdsVersion: number;
  rubric: Rubric;
  thresholds: Thresholds;
  column: WeightColumn;
  bulletins: ScoredBulletin[];
  figures: Aggregate;
  advice: Advice;
};

/** A bulletin as figures. */
export function sheetOf({ assignmentId, entries }: ScoredBulletin): Sheet {
  const scores = Object.entries(entries).map(([code, { score }]) => [code, score] as const);
  return { by: assignmentId, scores: Object.fromEntries(scores) };
}

/** What one bulletin comes to by itself. */
export function figuresOf(
  { rubric, column, thresholds }: Pick<ScoredRound, "rubric" | "column" | "thresholds">,
  bulletin: ScoredBulletin,
): Aggregate {
  return aggregate(rubric, column, [sheetOf(bulletin)], thresholds.disputedSpread);
}
