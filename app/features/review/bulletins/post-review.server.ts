import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { ok, type Result, refuse } from "~/platform/refusal";
import { recusalFields, recuseExpert } from "../assignments/recuse-expert.server";
import { confirmField } from "../conclusion/conclusion-form";
import { saveConclusion } from "../conclusion/save-conclusion.server";
import { signConclusion } from "../conclusion/sign-conclusion.server";
import { saveBulletin } from "./save-bulletin.server";
import { submitBulletin } from "./submit-bulletin.server";

const commands = {
  save: saveBulletin,
  submit_bulletin: submitBulletin,
  save_conclusion: saveConclusion,
  sign_conclusion: signConclusion,
} as const;

type ReviewIntent = keyof typeof commands;

type Kept = { version: number; savedAt: Date };
export type PostedReview = {
  intent: ReviewIntent | "recuse" | null;
  typed: Record<string, string>;
  result: Result<Partial<Kept>>;
};

const known = (intent: unknown): intent is ReviewIntent => Object.hasOwn(commands, String(intent));

const field = /^(score|comment|answer|grounds)_[a-z0-9_]{1,31}$/;

/** Does what a form of an expert's page asks for; what was typed is given back when it is refused. */
export async function postReview(actor: Actor, id: string, form: FormData): Promise<PostedReview> {
  const intent = form.get("intent");
  const names = [...new Set(form.keys())].filter((name) => field.test(name)).slice(0, 100);
  const typed = textsOf(form, [...names, "summary", confirmField]);
  if (intent === "recuse") {
    const said = textsOf(form, recusalFields);
    const done = await recuseExpert(actor, id, said);
    return { intent, typed: said, result: done.ok ? ok({}) : done };
  }
  if (!known(intent)) return { intent: null, typed, result: refuse("unknown_intent") };
  const version = Number(form.get("version") ?? Number.NaN);
  const input = { typed, version: Number.isInteger(version) ? version : -1 };
  const done = await commands[intent](actor, id, input);
  if (!done.ok) return { intent, typed, result: done };
  return { intent, typed, result: ok("version" in done.value ? done.value : {}) };
}
