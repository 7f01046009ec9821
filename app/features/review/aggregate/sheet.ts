/**
 * One submitted bulletin as figures: per criterion a score from 1 to 5, or null when the expert held
 * that the criterion does not apply.
 */
export type Sheet = {
  /** whose it is: the assignment */
  by: string;
  scores: Readonly<Record<string, number | null>>;
};
