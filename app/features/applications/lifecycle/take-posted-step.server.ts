import type { Actor } from "~/features/accounts";
import { invalid, type Result, refuse } from "~/platform/refusal";
import {
  questionField,
  questionTextLimit,
  readQuestions,
  type TypedQuestion,
} from "../clarifications/asked-question";
import { moveApplication } from "./move-application.server";
import { type MoveInput, moveSchema } from "./move-input";
import type { ApplicationStatus } from "./status";
import { transitions } from "./transitions";

const commentLimit = 5_000;

/** What was typed into a step's form, given back when the step is refused. */
export type TypedStep = {
  intent: string;
  outcome: string;
  reason_code: string;
  comment: string;
  questions: TypedQuestion[];
};

export type PostedStep = { typed: TypedStep; result: Result<{ status: ApplicationStatus }> };

/** Takes the lifecycle step of a posted form: intent, outcome, reason, comment, and the revision it was shown for. */
export async function takePostedStep(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<PostedStep> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed: TypedStep = {
    intent: text("intent").slice(0, 40),
    outcome: text("outcome").slice(0, 40),
    reason_code: text("reason_code").slice(0, 40),
    comment: text("comment"),
    questions: (readQuestions(form) ?? []).slice(0, 100),
  };
  const revision = /^\d{1,9}$/.test(text("revision")) ? Number(text("revision")) : undefined;
  return { typed, result: await take() };

  async function take(): Promise<PostedStep["result"]> {
    const rows = transitions.filter((row) => row.intent === typed.intent);
    if (rows.length === 0) return refuse("unknown_intent");
    const outcome = rows.find((row) => row.outcome === typed.outcome)?.outcome;
    if (!outcome && rows.every((row) => row.outcome)) {
      return invalid({ outcome: { code: "choice_required" } });
    }
    if (typed.comment.length > commentLimit) {
      return invalid({ comment: { code: "comment_too_long" } });
    }
    const tooLong = typed.questions.findIndex((row) => row.text.length > 20_000);
    if (tooLong >= 0) {
      const params = { limit: questionTextLimit };
      return invalid({ [questionField(tooLong, "text")]: { code: "question_too_long", params } });
    }
    const input = moveSchema.parse({
      intent: typed.intent,
      outcome,
      reasonCode: typed.reason_code || undefined,
      comment: typed.comment,
      questions: typed.questions.length > 0 ? typed.questions.map(bounded) : undefined,
      revision,
    } satisfies Record<keyof MoveInput, unknown>);
    return moveApplication(actor, id, input);
  }
}

/** Nothing legitimate is longer; what is cut off is refused as unknown. */
const bounded = ({ target, text, due }: TypedQuestion): TypedQuestion => ({
  target: target.slice(0, 100),
  text,
  due: due.slice(0, 100),
});
