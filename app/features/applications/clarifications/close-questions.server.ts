import { now } from "~/platform/clock.server";
import { announce } from "~/platform/live.server";
import { ok } from "~/platform/refusal";
import type { StepEffect } from "../lifecycle/step-effect";
import { everybodyAt } from "../live-topics";

/** Ends whatever clarification is open, unanswered: its time is up, or the application is withdrawn. */
export const closeQuestions: StepEffect = async (tx, { id }, { actorId }) => {
  const { count } = await tx.clarification.updateMany({
    where: { applicationId: id, state: "open" },
    data: { state: "closed", closedAt: now(), closedById: actorId },
  });
  if (count > 0) {
    await announce(tx, ...everybodyAt(id).map((topic) => ({ topic, kind: "clarification" })));
  }
  return ok({});
};
