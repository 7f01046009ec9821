import type { Thresholds } from "../rules/thresholds";
import { type Criteria, commentField, type Entries, openEntry, scoreField } from "./bulletin";

/** What a bulletin lacks before it can be submitted, with the field where it is mended. */
export type Missing = {
  field: string;
  criterion: string;
  code: "score_open" | "comment_short" | "nothing_scored";
  params?: { min: number; length: number; score: number };
};

/** The scores that must be explained. */
const explained: readonly number[] = [1, 2, 5];

/** How many characters of a comment say something: runs of white space count as one. */
export function lengthOf(comment: string): number {
  return comment.trim().replace(/\s+/g, " ").length;
}

/** Whether this score demands a comment of the thresholds' length. */
export function mustExplain(score: number | null): boolean {
  return score !== null && explained.includes(score);
}

/**
 * Everything that stands between this bulletin and its submission, in the order of the rubric; nothing
 * when it is whole. Each criterion is scored or does not apply, some criterion is scored, and a 1, a 2
 * and a 5 are explained.
 */
export function missingIn(
  rubric: Criteria,
  entries: Entries,
  { commentLength: min }: Pick<Thresholds, "commentLength">,
): Missing[] {
  const missing = rubric.flatMap(({ code: criterion }): Missing[] => {
    const { score, notApplicable, comment } = entries[criterion] ?? openEntry;
    if (score === null && !notApplicable) {
      return [{ field: scoreField(criterion), criterion, code: "score_open" }];
    }
    const length = lengthOf(comment);
    if (score === null || !mustExplain(score) || length >= min) return [];
    const params = { min, length, score };
    return [{ field: commentField(criterion), criterion, code: "comment_short", params }];
  });
  const first = rubric[0]?.code;
  const scored = rubric.some(({ code }) => (entries[code] ?? openEntry).score !== null);
  if (missing.length > 0 || scored || !first) return missing;
  return [{ field: scoreField(first), criterion: first, code: "nothing_scored" }];
}
