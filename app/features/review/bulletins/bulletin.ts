import { scale } from "../aggregate/aggregate";

/** The criteria of a rubric, in its order. */
export type Criteria = readonly { code: string }[];

/** What an expert put down for one criterion; neither a score nor "not applicable" means: still open. */
export type Entry = { score: number | null; notApplicable: boolean; comment: string };

/** A bulletin as it stands, whole or not. */
export type Entries = Readonly<Record<string, Entry>>;

export const openEntry: Entry = { score: null, notApplicable: false, comment: "" };

export const scores = Array.from(
  { length: scale.highest - scale.lowest + 1 },
  (_, index) => scale.lowest + index,
);

/** How a form says that a criterion does not apply. */
export const notApplicable = "na";

export const scoreField = (code: string) => `score_${code}`;
export const commentField = (code: string) => `comment_${code}`;
export const summaryField = "summary";

/** What a form's field holds for a score. */
export function choiceOf({ score, notApplicable: none }: Entry): string {
  return none ? notApplicable : score === null ? "" : String(score);
}

export const commentLimit = 5_000;
