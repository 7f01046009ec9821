import type { ApplicationStatus } from "../lifecycle/status";
import { type Tier, tierRows } from "./tiers";

/** Whether a conversation can be added to, or why not. */
export type TalkState = "open" | "before_submission" | "closed";

/** Nobody writes about a draft, which the cluster does not see yet; to a withdrawn application's company neither. */
export function talkState(
  application: { number: string | null; status: ApplicationStatus },
  tier: Tier,
): TalkState {
  if (application.number === null) return "before_submission";
  return tierRows[tier].closedIn.includes(application.status) ? "closed" : "open";
}
