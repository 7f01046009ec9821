import type { Beside, Tendency } from "../aggregate/tendency";

/** A closed round of an expert's, as far as the reader may know of it. */
export type PastRound = Beside & {
  /** null for a reader who does not read the scores of every application */
  application: string | null;
  round: number;
  closedAt: Date;
};

/** How an expert scores beside colleagues, with the rounds that this is worked out from. */
export type Manner = Tendency & { past: PastRound[] };
