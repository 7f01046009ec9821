import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { type Released, releaseBatch } from "../letters/release-batch.server";
import { releasesAny } from "../letters/release-roles";
import { saveLetter } from "../letters/save-letter.server";

/** Sends the letters that were chosen; which could not be sent, and why. */
export async function postLetters(
  actor: Actor,
  form: FormData,
): Promise<{ chosen: string[]; failed: Released[]; result: Result<{ sent: number }> }> {
  const chosen = form
    .getAll("decision")
    .filter((value): value is string => typeof value === "string");
  if (form.get("intent") !== "release_letters") {
    return { chosen, failed: [], result: refuse("unknown_intent") };
  }
  if (!releasesAny(actor)) return { chosen, failed: [], result: refuse("forbidden") };
  if (chosen.length === 0) {
    const nothing = invalid({ decision: { code: "letters_required" } });
    return { chosen, failed: [], result: nothing };
  }
  const results = await releaseBatch(actor, chosen);
  const failed = results.filter((one) => one.refusal !== null);
  const sent = results.length - failed.length;
  if (failed.length === 0) return { chosen, failed, result: ok({ sent }) };
  return { chosen, failed, result: refuse("some_not_sent", { sent, failed: failed.length }) };
}

export type TypedLetter = { letter_ru: string; letter_en: string };

/** Saves a letter's own paragraph as typed. */
export async function postLetter(
  actor: Actor,
  id: string,
  form: FormData,
): Promise<{ typed: TypedLetter; result: Result }> {
  const texts = textsOf(form, ["intent", "version", "letter_ru", "letter_en"]);
  const typed = { letter_ru: texts.letter_ru ?? "", letter_en: texts.letter_en ?? "" };
  if (texts.intent !== "save_letter") return { typed, result: refuse("unknown_intent") };
  const edit = { ru: typed.letter_ru, en: typed.letter_en, version: Number(texts.version) };
  return { typed, result: await saveLetter(actor, id, edit) };
}
