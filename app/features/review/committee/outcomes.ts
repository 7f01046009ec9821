import type { Outcome } from "~/features/applications";
import type { SessionKind } from "./session-states";

/** What a body may decide: the committee and the board of an application, an appeal panel of its refusal. */
const ofApplication = ["approve", "approve_with_conditions", "defer", "reject"] as const;
const ofAppeal = ["uphold_refusal", "return_to_committee"] as const;

export type DecisionOutcome = Outcome | (typeof ofAppeal)[number];

export const outcomesOf: Record<SessionKind, readonly DecisionOutcome[]> = {
  committee: ofApplication,
  board: ofApplication,
  appeal_panel: ofAppeal,
};

/** Outcomes that name a reason of the list. */
const reasoned: readonly DecisionOutcome[] = ["defer", "reject", "uphold_refusal"];

export const namesReasonCode = (outcome: string) => reasoned.some((one) => one === outcome);

/** The steps that none takes who had part in the first decision. */
export const appealSteps: readonly string[] = ofAppeal;

const isOfApplication = (outcome: DecisionOutcome): outcome is Outcome =>
  ofApplication.some((one) => one === outcome);

/** The step of the lifecycle that announces what a body decided. */
export function stepOf(
  kind: SessionKind,
  outcome: DecisionOutcome,
): { intent: string; outcome?: Outcome } {
  if (!isOfApplication(outcome)) return { intent: outcome };
  return { intent: kind === "board" ? "board_decide" : "decide", outcome };
}

/** The steps by which the decisions of such a body are announced. */
export const intentsOf = (kind: SessionKind): string[] => [
  ...new Set(outcomesOf[kind].map((outcome) => stepOf(kind, outcome).intent)),
];
