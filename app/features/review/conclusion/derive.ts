import { type Entries, openEntry } from "../bulletins/bulletin";
import type { Rubric } from "../rules/rubric";
import { type ConclusionAnswer, type StatutoryNumber, statutoryCriteria } from "./statutory";

/** The mean of an expert's scores from which a statutory criterion counts as met (domain §4). */
export const metFrom = 3;

/** What the expert's own bulletin suggests for one statutory criterion. */
export type Derived = {
  number: StatutoryNumber;
  /** the rubric's criteria that bear on it, with the scores given to them */
  basis: { code: string; score: number | null }[];
  /** null when the expert scored none of them */
  mean: number | null;
  answer: ConclusionAnswer | null;
  /** the expert's comments on those criteria, to begin the grounds with */
  grounds: string;
};

/** A proposal for the conclusion from the expert's own bulletin; the expert edits it before signing. */
export function deriveConclusion(rubric: Rubric, entries: Entries): Derived[] {
  return statutoryCriteria.map(({ number }) => {
    const basis = rubric
      .filter((criterion) => criterion.statutory.includes(number))
      .map(({ code }) => ({ code, entry: entries[code] ?? openEntry }));
    const given = basis.flatMap(({ entry }) => entry.score ?? []);
    const mean =
      given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
    return {
      number,
      basis: basis.map(({ code, entry }) => ({ code, score: entry.score })),
      mean,
      answer: mean === null ? null : mean >= metFrom ? "yes" : "no",
      grounds: basis.flatMap(({ entry }) => entry.comment.trim() || []).join("\n"),
    };
  });
}
