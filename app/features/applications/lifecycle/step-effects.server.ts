import type { Tx } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { askQuestions } from "../clarifications/ask-questions.server";
import { closeQuestions } from "../clarifications/close-questions.server";
import { sendAnswers } from "../clarifications/send-answers.server";
import type { LockedApplication } from "./load-for-move.server";
import type { Consequence, StepEffect, StepTaken } from "./step-effect";
import type { Transition } from "./transition";

/** The steps that do more than change the status. */
const effects: Partial<Record<string, StepEffect>> = {
  request_clarification: askQuestions,
  answer_clarification: sendAnswers,
  withdraw: closeQuestions,
  close_no_answer: closeQuestions,
};

/** Has a feature that stands after this one do its part of a step, in the step's transaction. */
export function onStep(intent: string, effect: StepEffect): void {
  effects[intent] = effect;
}

/** Does what a judged step does besides changing the status, or refuses the step. */
export async function prepareStep(
  tx: Tx,
  application: LockedApplication,
  row: Transition,
  step: StepTaken,
): Promise<Result<Consequence>> {
  const effect = effects[row.intent];
  return effect ? effect(tx, application, step) : ok({});
}
