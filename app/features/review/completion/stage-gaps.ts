import type { Thresholds } from "../rules/thresholds";

/** How far one live assignment is. */
export type Review = {
  external: boolean;
  competences: readonly string[];
  /** the bulletin is in, and the conclusion upon it is signed */
  complete: boolean;
  /** given back to its expert and awaited again */
  reopened: boolean;
};

/** What the experts' stage still waits for; messages `gaps.<code>` of `review-scoring`. */
export type StageGap =
  | { code: "reviews" | "external"; have: number; need: number }
  | { code: "competence"; competence: string; have: number; need: number }
  | { code: "reopened"; have: number };

/**
 * What is lacking before the experts' stage may end: complete reviews, of them of external experts and
 * of each competence that a hazard demands, and none of them given back. Nothing: it may end.
 */
export function stageGaps(
  reviews: readonly Review[],
  demanded: readonly string[],
  thresholds: Pick<Thresholds, "minReviewers" | "minExternal" | "minHazardExperts">,
): StageGap[] {
  const complete = reviews.filter((one) => one.complete);
  const lacks = (have: number, need: number, gap: (have: number, need: number) => StageGap) =>
    have < need ? [gap(have, need)] : [];
  const { minReviewers, minExternal, minHazardExperts } = thresholds;
  const external = complete.filter((one) => one.external).length;
  const reopened = reviews.filter((one) => one.reopened).length;
  return [
    ...lacks(complete.length, minReviewers, (have, need) => ({ code: "reviews", have, need })),
    ...lacks(external, minExternal, (have, need) => ({ code: "external", have, need })),
    ...[...new Set(demanded)].flatMap((competence) =>
      lacks(
        complete.filter((one) => one.competences.includes(competence)).length,
        minHazardExperts,
        (have, need) => ({ code: "competence", competence, have, need }),
      ),
    ),
    ...(reopened > 0 ? [{ code: "reopened", have: reopened } as const] : []),
  ];
}
