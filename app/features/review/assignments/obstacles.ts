import type { Expert } from "../experts/expert";
import { isAway } from "../experts/expert";

/** What the records say between one expert and one application. */
export type Tie =
  | "barred"
  | "finding_open"
  | "own_organisation"
  | "assigned"
  /** an organisation that the expert is tied to is the applicant's */
  | "affiliated"
  /** said no, or was released, in this round */
  | "ended";

/** Why an expert cannot be invited; messages `obstacles.<code>` of `review-experts`. */
export type Obstacle = Exclude<Tie, "affiliated" | "ended"> | "at_cap" | "away";

/** Ties over which nobody invites; the rest only keep the proposal away. */
const firm = ["assigned", "barred", "own_organisation", "finding_open"] as const;

/** Why this expert cannot be invited for a span of Moscow days, or nothing. */
export function obstacleOf(
  expert: Expert,
  ties: readonly Tie[],
  span: { from: string; until: string },
): Obstacle | undefined {
  const tie = firm.find((one) => ties.includes(one));
  if (tie) return tie;
  if (isAway(expert.away, span)) return "away";
  return expert.load >= expert.cap ? "at_cap" : undefined;
}
