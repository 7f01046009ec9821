import type { Actor } from "~/features/accounts";
import type { FieldErrors, Refusal, Result } from "~/platform/refusal";
import { moveByOwner } from "../draft/move-by-owner.server";
import { type AnswerConflict, saveAnswers } from "./save-answers.server";

/** What was typed into the form of answers, kept whatever becomes of it. */
export type TypedAnswers = {
  answers: { position: number; text: string }[];
  comment: string;
  /** The clarification it was typed for. */
  clarification: string | null;
};

/** What comes back when something could not be done. */
export type ReturnedAnswers = {
  typed: TypedAnswers;
  refusal: Refusal;
  fields: FieldErrors;
  conflicts: AnswerConflict[];
  /** The texts were kept although the answers could not be sent. */
  saved: boolean;
};

export type PostedAnswers = { done: "saved" | "sent" } | ReturnedAnswers;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps the posted answers, and with `answer_clarification` sends them. A colleague's newer answer is never
 * written over: both come back. 404 for anybody but the company's members.
 */
export async function postAnswers(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<PostedAnswers> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const number = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null);
  const positions = [...new Set([...form.keys()])].flatMap((name) => {
    const [, place] = /^questions\[(\d{1,2})\]\.answer$/.exec(name) ?? [];
    return place === undefined ? [] : [Number(place)];
  });
  const typed: TypedAnswers = {
    answers: positions.map((position) => ({
      position,
      text: text(`questions[${position}].answer`),
    })),
    comment: text("comment"),
    clarification: uuid.test(text("clarification")) ? text("clarification") : null,
  };
  const back = (
    result: Exclude<Result, { ok: true }>,
    more: { conflicts?: AnswerConflict[]; saved?: boolean } = {},
  ): PostedAnswers => ({
    typed,
    refusal: result.refusal,
    fields: result.fields ?? {},
    conflicts: more.conflicts ?? [],
    saved: more.saved ?? false,
  });
  const sends = form.getAll("intent").at(-1) === "answer_clarification";
  const letter = form.has("comment_before")
    ? { text: typed.comment, before: text("comment_before") }
    : null;
  if (positions.length > 0 || letter || !sends) {
    const kept = await saveAnswers(actor, {
      applicationId: id,
      clarificationId: typed.clarification,
      answers: typed.answers.map((answer) => ({
        ...answer,
        version: number(`questions[${answer.position}].version`),
      })),
      letter,
    });
    if (!kept.ok) return back(kept);
    const { conflicts } = kept.value;
    if (conflicts.length > 0) {
      return back({ ok: false, refusal: { code: "answer_conflict" } }, { conflicts, saved: true });
    }
  }
  if (!sends) return { done: "saved" };
  const { result } = await moveByOwner(actor, id, form);
  return result.ok ? { done: "sent" } : back(result, { saved: true });
}
