import type { Thresholds } from "../rules/thresholds";
import type { Aggregate } from "./aggregate";

/** What the figures speak for; who decides is the committee. */
export const recommendations = ["approve", "conditional", "reject"] as const;
export type Recommendation = (typeof recommendations)[number];

/** Why, as a message code of `review-scoring.json` with the figures it names. */
export type RecommendationReason =
  | { code: "total_reaches_approval" | "total_reaches_conditional"; total: number; from: number }
  | { code: "total_below_conditional"; total: number; from: number }
  | { code: "criterion_below" | "safety_below"; criterion: string; mean: number; from: number }
  | { code: "safety_unscored"; criterion: string }
  | { code: "criterion_disputed"; criterion: string; spread: number; from: number }
  | { code: "too_few"; bulletins: number; from: number };

export type Advice = {
  /** null while there is nothing to speak for anything */
  recommendation: Recommendation | null;
  reasons: RecommendationReason[];
};

/** The criterion that an approval makes a demand of its own upon. */
export const safetyCriterion = "safety";

/**
 * What the thresholds say of the figures, with every reason: the total decides first, a criterion or
 * safety below its least mean takes an approval down to conditions. Disputes and missing bulletins are
 * told, they change nothing.
 */
export function recommend(figures: Aggregate, thresholds: Thresholds): Advice {
  const { total, bulletins } = figures;
  const few: RecommendationReason[] =
    bulletins < thresholds.minReviewers
      ? [{ code: "too_few", bulletins, from: thresholds.minReviewers }]
      : [];
  if (total === null) return { recommendation: null, reasons: few };
  const weak = weaknesses(figures, thresholds);
  const told: RecommendationReason[] = [...weak, ...remarks(figures, thresholds), ...few];
  const { approveFrom, conditionalFrom } = thresholds;
  if (total < conditionalFrom) {
    const reason = { code: "total_below_conditional", total, from: conditionalFrom } as const;
    return { recommendation: "reject", reasons: [reason, ...told] };
  }
  if (total < approveFrom) {
    const reason = { code: "total_reaches_conditional", total, from: conditionalFrom } as const;
    return { recommendation: "conditional", reasons: [reason, ...told] };
  }
  const reason = { code: "total_reaches_approval", total, from: approveFrom } as const;
  return {
    recommendation: weak.length > 0 ? "conditional" : "approve",
    reasons: [reason, ...told],
  };
}

function weaknesses({ criteria }: Aggregate, thresholds: Thresholds): RecommendationReason[] {
  return criteria.flatMap(({ code, mean }): RecommendationReason[] => {
    if (mean === null) return [];
    const safe = code === safetyCriterion;
    const least = Math.max(
      thresholds.minCriterionMean,
      safe ? thresholds.minSafetyMean : thresholds.minCriterionMean,
    );
    if (mean >= least) return [];
    return [
      { code: safe ? "safety_below" : "criterion_below", criterion: code, mean, from: least },
    ];
  });
}

function remarks({ criteria }: Aggregate, thresholds: Thresholds): RecommendationReason[] {
  return criteria.flatMap(({ code, mean, spread, disputed }): RecommendationReason[] => {
    if (code === safetyCriterion && mean === null)
      return [{ code: "safety_unscored", criterion: code }];
    if (!disputed || spread === null) return [];
    return [
      { code: "criterion_disputed", criterion: code, spread, from: thresholds.disputedSpread },
    ];
  });
}
