import { applicationTopics, everybodyAt } from "../live-topics";
import type { Tier } from "./tiers";

/** The topics of those who read a conversation, and of nobody else. */
export function topicsOf(applicationId: string, tier: Tier): readonly string[] {
  return tier === "applicant"
    ? everybodyAt(applicationId)
    : [applicationTopics[tier](applicationId)];
}
