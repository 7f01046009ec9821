import type { Actor } from "~/features/accounts";
import { getSubmitted } from "../staff-view.server";
import { questionLimit, readQuestions, type TypedQuestion } from "./asked-question";

/**
 * The rows of the form that asks, with one more or without the one named (counted from 0); everything
 * typed stays. Nothing is stored. 404 for those who may not read the application.
 */
export async function changeQuestionRows(
  actor: Actor,
  id: string,
  form: FormData,
  remove: string | null,
): Promise<{ comment: string; questions: TypedQuestion[] }> {
  await getSubmitted(actor, id);
  const comment = form.get("comment");
  const rows = (readQuestions(form) ?? []).slice(0, questionLimit);
  const added = { target: "", text: "", due: rows.at(-1)?.due ?? "" };
  const questions =
    remove === null
      ? [...rows, added].slice(0, questionLimit)
      : rows.filter((_, index) => String(index) !== remove);
  return { comment: typeof comment === "string" ? comment : "", questions };
}
